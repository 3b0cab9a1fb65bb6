//! The published HTML is valid, by html-validate.

use super::test::Test;
use anyhow::{Context, ensure};
use std::path::Path;
use std::process::Command;

pub(crate) const TESTS: &[Test] =
    &[Test::new("markup: every published page and the fragment are valid", |site| valid(&site.path(""), "sample/"))];

/// Whether the pages of a published site are, and the fragment of an article at a path in it.
pub(crate) fn valid(published: &Path, article: &str) -> anyhow::Result<()> {
    let program = std::env::var("GLOSA_HTML_VALIDATE")
        .context("GLOSA_HTML_VALIDATE names no program; `cargo xtask test` does")?;
    let files = [
        "index.html".to_owned(),
        format!("{article}index.html"),
        format!("{article}embed.html"),
        format!("{article}fragment.html"),
        "gallery/index.html".to_owned(),
    ];
    let output = Command::new(&program)
        .args(["--preset", "standard", "--formatter", "text"])
        .args(files.iter().map(|file| published.join(file)))
        .output()
        .with_context(|| format!("{program} cannot be started"))?;
    let told = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{told}");
    Ok(())
}
