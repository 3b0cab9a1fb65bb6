//! `glosa report`: what a file of events says to the editor.

use super::FINDINGS;
use crate::event::Report as Events;
use anyhow::Context;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// Report of the names that readers needed explained and the viewpoints that they opened.
#[derive(Args)]
pub(super) struct Report {
    /// Files of events, one JSON a line, as the `detail` of `glosa:event`.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

impl Report {
    /// Prints the report of each file. Lines that are no event are told on standard error; then the exit code is 1.
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let mut unread = 0;
        for file in &self.files {
            let bytes = std::fs::read(file).with_context(|| format!("{}: cannot be read", file.display()))?;
            let report = Events::of(&String::from_utf8_lossy(&bytes));
            for (number, why) in &report.unread {
                eprintln!("{}:{number}: not counted, as it is no event of Glosa: {why}", file.display());
            }
            if report.articles() == 0 {
                eprintln!("{}: holds no event; each line has to be the detail of a glosa:event", file.display());
                unread += 1;
            }
            unread += report.unread.len();
            print!("{report}");
        }
        Ok(if unread == 0 { ExitCode::SUCCESS } else { ExitCode::from(FINDINGS) })
    }
}
