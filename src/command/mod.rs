//! The commands of `glosa`. Exit codes: 0 fine, 1 findings, 2 could not run.

mod check;
mod draft;
mod embed;
mod publish;
mod report;
mod schema;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Exit code of a run that found something which keeps an article from being published.
const FINDINGS: u8 = 1;
/// Exit code of a command that could not run.
const COULD_NOT_RUN: u8 = 2;

/// Turns a news article into an interactive one that any page can embed.
#[derive(Parser)]
#[command(name = "glosa", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Say what keeps articles from being published, and what to do.
    Check(check::Check),
    /// Begin an article from a plain text.
    Draft(draft::Draft),
    /// Print what a publisher pastes.
    Embed(embed::Embed),
    /// Make the files that pages embed.
    Publish(publish::Publish),
    /// Say which names readers had explained and which viewpoints they opened, from a file of events.
    Report(report::Report),
    /// Print the JSON Schema of the content model, or of the events.
    Schema(schema::Schema),
}

/// Runs the command line.
#[must_use]
pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(command) => command.run(),
        Command::Draft(command) => command.run(),
        Command::Embed(command) => command.run(),
        Command::Publish(command) => command.run(),
        Command::Report(command) => command.run(),
        Command::Schema(command) => command.run(),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("glosa: {error:#}");
        ExitCode::from(COULD_NOT_RUN)
    })
}
