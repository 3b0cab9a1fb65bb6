//! `glosa draft`: begins an article from a plain text, one paragraph a line. It invents nothing: what only an editor
//! can know stays empty, and `glosa check` says what that is.

use super::output::{print, tell};
use crate::check;
use crate::check::{Code, Listed, Severity};
use anyhow::{Context, bail};
use clap::Args;
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(super) struct Draft {
    /// The story, one paragraph a line.
    text: PathBuf,
    /// The article's id, the name of its folder.
    #[arg(long)]
    id: String,
    /// The language with its region, such as en-US.
    #[arg(long)]
    language: String,
    /// Where to write it; without it, to the standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Draft {
    /// Writes the draft.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let named = |fault: String, option: &str| anyhow::anyhow!("{option}: {fault}");
        check::id_fault(&self.id).map_or(Ok(()), |fault| Err(named(fault, "--id")))?;
        check::language_fault(&self.language).map_or(Ok(()), |fault| Err(named(fault, "--language")))?;
        let file = self.text.display();
        let extension = self.text.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        if NOT_PLAIN.contains(&extension.as_str()) {
            bail!(
                "{file}: a story comes as plain text, one paragraph a line, and this is named .{extension}; save it as .txt"
            );
        }
        let bytes = std::fs::read(&self.text).with_context(|| format!("{file}: cannot be read"))?;
        let text = check::decode(&bytes).map_err(|error| anyhow::anyhow!("{file}:{error}"))?;
        let text = with_line_feeds(&text);
        if text.trim().is_empty() {
            bail!("{file}: holds no text; a story has one paragraph a line");
        }
        let findings = check::story(&self.text, &text);
        if findings.iter().any(|finding| finding.severity == Severity::Error || finding.code == Code::Markup.text()) {
            tell(&Listed(&findings).to_string());
            bail!("{file}: no draft was made; the story is to be plain text, as readers see it");
        }
        tell(Listed(&findings).to_string().trim_end());
        let draft = serde_json::to_string_pretty(&draft(&text, &self.id, &self.language))? + "\n";
        match &self.out {
            None => print(&draft)?,
            Some(out) => {
                if let Some(folder) = out.parent() {
                    std::fs::create_dir_all(folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
                }
                // Made anew or not at all: an editor's work is never overwritten.
                let mut file = match std::fs::File::create_new(out) {
                    Ok(file) => file,
                    Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                        bail!("{}: is there already; name another file, or move it away", out.display())
                    }
                    Err(error) => return Err(error).with_context(|| format!("{}: cannot be written", out.display())),
                };
                file.write_all(draft.as_bytes())?;
            }
        }
        tell("glosa: the text is in; `glosa check` says what is still to be written.");
        Ok(ExitCode::SUCCESS)
    }
}

/// Endings of files that hold marks or tables besides text.
const NOT_PLAIN: [&str; 11] = ["md", "markdown", "html", "htm", "csv", "tsv", "docx", "doc", "odt", "rtf", "pdf"];

/// The text with one sort of line end. Lines end as the systems of fifty years end them; a page break is one too.
fn with_line_feeds(text: &str) -> String {
    let ends = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    // The mark of the end of a file in old systems.
    text.trim_end_matches('\u{1a}').replace("\r\n", "\n").replace(ends, "\n")
}

fn draft(text: &str, id: &str, language: &str) -> Value {
    let body: Vec<Value> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .enumerate()
        .map(|(index, line)| {
            json!({
                "_type": "block", "_key": format!("p{}", index + 1),
                "children": [{ "_type": "span", "text": line }], "markDefs": [],
            })
        })
        .collect();
    json!({
        "schemaVersion": crate::article::SCHEMA_VERSION, "id": id, "revision": 1, "language": language,
        "headlines": [{ "role": "main", "value": "" }],
        "body": body,
    })
}
