//! Running other programs, with clear words when they fail.

use anyhow::{Context, bail};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// How many of a failed program's last lines are told.
const LAST_LINES: usize = 15;

/// Runs a program whose output is of interest only if it fails; meanwhile shows that something goes on.
pub(crate) fn quietly(command: &mut Command, remedy: &str) -> anyhow::Result<String> {
    let line = words(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{line}` cannot be started. {remedy}"))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let output = std::thread::spawn(move || {
        stdout.map(|pipe| BufReader::new(pipe).lines().map_while(Result::ok).collect::<Vec<_>>()).unwrap_or_default()
    });
    let mut lines: Vec<String> = Vec::new();
    if let Some(stderr) = stderr {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            // Cargo says "Compiling" once a crate: a dot for every twentieth is enough of a sign of life.
            if line.contains("Compiling") && lines.len().is_multiple_of(20) {
                eprint!(".");
            }
            lines.push(line);
        }
    }
    let status = child.wait()?;
    let output = output.join().unwrap_or_default();
    if !status.success() {
        let all: Vec<&str> = output.iter().chain(&lines).map(String::as_str).collect();
        let last = all.get(all.len().saturating_sub(LAST_LINES)..).unwrap_or_default().join("\n    ");
        bail!("`{line}` failed ({status}):\n    {last}\n  do: {remedy}");
    }
    Ok(output.join("\n"))
}

/// Runs a program whose output the reader sees.
pub(crate) fn openly(command: &mut Command, remedy: &str) -> anyhow::Result<()> {
    let line = words(command);
    let status = command.status().with_context(|| format!("`{line}` cannot be started. {remedy}"))?;
    if !status.success() {
        bail!("`{line}` failed ({status}). {remedy}");
    }
    Ok(())
}

/// The command as one would type it.
pub(crate) fn words(command: &Command) -> String {
    let program = command.get_program().to_string_lossy().into_owned();
    command.get_args().fold(program, |line, word| format!("{line} {}", word.to_string_lossy()))
}
