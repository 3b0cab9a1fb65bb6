//! `glosa schema`: the JSON Schema of the content model, or of the events.

use super::output::print;
use crate::{check, event};
use clap::Args;
use std::process::ExitCode;

/// Prints a schema.
#[derive(Args)]
pub(super) struct Schema {
    /// The events' instead of the content model's.
    #[arg(long)]
    events: bool,
}

impl Schema {
    /// Prints it.
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let schema = if self.events { event::schema() } else { check::schema() };
        print(&(serde_json::to_string_pretty(&schema)? + "\n"))?;
        Ok(ExitCode::SUCCESS)
    }
}
