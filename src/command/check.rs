//! `glosa check`: what keeps articles from being published.

use super::FINDINGS;
use crate::article::Article;
use crate::check::{Finding, Listed, Severity, document, first_edition, is_article_file};
use crate::present::present;
use crate::publish::fragment;
use crate::sanitizer::{SANITIZERS, Sanitizer, losses};
use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

#[derive(Args)]
pub(super) struct Check {
    /// Articles, or folders of articles.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// For people or for machines.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Also say what this sanitiser would take from the published fragment.
    #[arg(long, value_parser = SANITIZERS.map(|(name, _)| name))]
    sanitizer: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl Check {
    /// Checks every file and prints all findings.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let mut files = Vec::new();
        for path in &self.files {
            collect(path, &mut files)?;
        }
        let mut findings = Vec::new();
        for file in &files {
            let text =
                std::fs::read_to_string(file).with_context(|| format!("{}: cannot be read as text", file.display()))?;
            let report = document(file, &text, first_edition(file).as_ref());
            if let Some(name) = &self.sanitizer
                && let Some(article) = &report.article
                && !report.has_errors()
            {
                findings.extend(lost(file, article, name)?);
            }
            findings.extend(report.findings);
        }
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        let warnings = findings.len() - errors;
        match self.format {
            Format::Text => print_text(&findings, files.len(), errors, warnings),
            Format::Json => {
                let all = serde_json::json!({ "findings": findings, "errors": errors, "warnings": warnings });
                println!("{}", serde_json::to_string_pretty(&all)?);
            }
        }
        Ok(if errors > 0 { ExitCode::from(FINDINGS) } else { ExitCode::SUCCESS })
    }
}

/// What a sanitiser would take from the fragment, as it is pasted.
fn lost(file: &Path, article: &Article, sanitizer: &str) -> anyhow::Result<Vec<Finding>> {
    let Some(found) = Sanitizer::named(sanitizer) else {
        bail!("no sanitiser is called {sanitizer:?}");
    };
    let edition = Rc::new(present(article).with_context(|| file.display().to_string())?);
    let address = format!("https://example.org/{}/", article.id);
    let fragment = fragment(&edition, &address);
    let pasted = format!("<figure data-glosa-src=\"{address}\">{fragment}</figure>");
    let losses = losses(&pasted, &found.clean(&pasted));
    Ok(losses
        .into_iter()
        .map(|loss| Finding {
            code: "sanitizer",
            severity: Severity::Error,
            file: file.to_owned(),
            pointer: String::new(),
            line: 1,
            column: 1,
            message: format!("{sanitizer} takes {loss} from the published fragment"),
            remedy: "have the system allow it (docs/embedding.md, \"Through a CMS that takes tags away\"), or embed by script or iframe".to_owned(),
        })
        .collect())
}

fn print_text(findings: &[Finding], files: usize, errors: usize, warnings: usize) {
    print!("{}", Listed(findings));
    let many = |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    println!("{}: {}, {}", many(files, "article"), many(errors, "error"), many(warnings, "warning"));
}

/// The file itself, or every `article*.json` below the folder.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let before = files.len();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<PathBuf> = std::fs::read_dir(&folder)
            .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
            .with_context(|| format!("{}: cannot be read", folder.display()))?;
        entries.sort();
        for entry in entries {
            if entry.is_dir() {
                folders.push(entry);
            } else if is_article_file(&entry) {
                files.push(entry);
            }
        }
    }
    if files.len() == before {
        bail!("{}: no article.json below it", path.display());
    }
    Ok(())
}
