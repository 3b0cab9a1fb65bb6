//! Output: what the commands say. Nothing in it moves a terminal's cursor, and a reader who has gone is no fault.

use crate::check::printable;
use anyhow::Context;
use std::io::{self, Write};

/// Prints a text on the standard output. Who has closed it, as `head` does, has read enough.
///
/// # Errors
/// If it cannot be written for another reason, such as a full disk.
pub(super) fn print(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error).context("the standard output"),
        _ => Ok(()),
    }
}

/// Tells something on the standard error, where nobody may be listening.
pub(super) fn tell(text: &str) {
    if text.is_empty() {
        return;
    }
    let lines: Vec<String> = text.lines().map(|line| printable(line).into_owned()).collect();
    let _ = writeln!(io::stderr(), "{}", lines.join("\n"));
}
