//! A program of Node.js that a page's text goes through: a sanitiser, a minifier.

use anyhow::{Context, ensure};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Passes a text through a script of `tests/pages/`.
pub(crate) fn piped(script: &str, text: &str) -> anyhow::Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(script);
    let mut node = Command::new("node")
        .arg(path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("node cannot be started")?;
    node.stdin.take().context("no input")?.write_all(text.as_bytes())?;
    let output = node.wait_with_output()?;
    ensure!(output.status.success(), "{script} did not run");
    Ok(String::from_utf8(output.stdout)?)
}
