//! `glosa check`: what keeps articles from being published.

use super::output::{print, tell};
use super::{COULD_NOT_RUN, FINDINGS};
use crate::article::Article;
use crate::check::{ArticleFiles, Editions, Finding, Listed, Listing, Severity};
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
        let mut findings = Vec::new();
        let mut articles = Vec::new();
        for path in &self.files {
            let Listing { articles: listed, findings: left_out } = listing(path)?;
            findings.extend(left_out);
            articles.extend(listed);
        }
        let (mut read, mut unread) = (0, 0);
        for article in &articles {
            for (file, checked) in Editions::read(&article.editions).check() {
                let report = match checked {
                    Ok(checked) => checked.report,
                    // One that cannot be read hides no other.
                    Err(error) => {
                        unread += 1;
                        tell(&format!("glosa: {}: cannot be read: {error}", file.display()));
                        continue;
                    }
                };
                read += 1;
                if let Some(name) = &self.sanitizer
                    && let Some(article) = &report.article
                    && !report.has_errors()
                {
                    findings.extend(lost(file, article, name)?);
                }
                findings.extend(report.findings);
            }
        }
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        let warnings = findings.len() - errors;
        match self.format {
            Format::Text => print_text(&findings, read, errors, warnings)?,
            Format::Json => {
                let all = serde_json::json!({ "findings": findings, "errors": errors, "warnings": warnings });
                print(&(serde_json::to_string_pretty(&all)? + "\n"))?;
            }
        }
        Ok(if unread > 0 {
            ExitCode::from(COULD_NOT_RUN)
        } else if errors > 0 {
            ExitCode::from(FINDINGS)
        } else {
            ExitCode::SUCCESS
        })
    }
}

/// Losses that a sanitiser would cause in the fragment, as it is pasted.
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

fn print_text(findings: &[Finding], files: usize, errors: usize, warnings: usize) -> anyhow::Result<()> {
    let many = |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    let sums = format!("{}: {}, {}", many(files, "article"), many(errors, "error"), many(warnings, "warning"));
    print(&format!("{}{sums}\n", Listed(findings)))
}

/// The file itself, or the articles of a folder.
fn listing(path: &Path) -> anyhow::Result<Listing> {
    if !path.is_dir() {
        let alone = ArticleFiles { folder: PathBuf::new(), editions: vec![path.to_owned()] };
        return Ok(Listing { articles: vec![alone], findings: Vec::new() });
    }
    let listing = if path.join("article.json").symlink_metadata().is_ok() {
        Listing::of_article(path)
    } else {
        Listing::of(path)
    };
    let listing = listing.context("a folder cannot be read")?;
    if listing.articles.is_empty() && listing.findings.is_empty() {
        bail!("{}: holds no article; one stands at <id>/article.json", path.display());
    }
    Ok(listing)
}
