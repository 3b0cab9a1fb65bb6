//! `glosa draft`: begins an article from a plain text, one paragraph a line. It invents nothing: what only an editor
//! can know stays empty, and `glosa check` says what that is.

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
        let text = std::fs::read_to_string(&self.text)
            .with_context(|| format!("{}: cannot be read as text", self.text.display()))?;
        let draft = serde_json::to_string_pretty(&draft(&text, &self.id, &self.language))? + "\n";
        match &self.out {
            None => print!("{draft}"),
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
        eprintln!("glosa: the text is in; `glosa check` says what is still to be written.");
        Ok(ExitCode::SUCCESS)
    }
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
        "descriptions": [{ "role": "standfirst", "value": "" }],
        "by": [], "dateline": "", "datePublished": "", "dateModified": "",
        "sources": [], "entities": [], "body": body,
        "viewpoints": { "title": "", "weightNote": "", "items": [] },
        "concernScheme": { "terms": [] },
        "factBox": { "title": "", "intro": "", "headlineFigures": [], "groups": [] },
        "contextNotes": [],
        "howWeReported": { "why": "", "how": "", "fairness": "" },
        "corrections": [],
    })
}
