//! `cargo xtask`: the one door to the project.

mod audit;
mod bench;
mod browsers;
mod build;
mod debian;
mod load;
mod place;
mod run;
mod screenshot;
mod scripts;
mod serve;
mod situations;
mod sizes;
mod tally;
mod test;
mod tools;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Serves, tests, builds and measures Glosa. What is missing is installed once, to a cache folder of yours.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build, and show the article live on this machine.
    Serve(serve::Serve),
    /// Run every check and test.
    Test(test::Test),
    /// Build `dist/`.
    Build(build::Build),
    /// Measure sizes, loading, interaction and memory, against the budgets and beside others.
    Bench(bench::Bench),
    /// Ask `dist/` behind nginx on this machine for what readers ask for, many times at once.
    Load(load::Load),
    /// Hold the dependencies to `deny.toml`, and list their licences.
    Audit(audit::Audit),
    /// Take the pictures of the README.
    Screenshot,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(command) => command.run(),
        Command::Test(command) => Ok(command.run()),
        Command::Build(command) => command.run(),
        Command::Bench(command) => command.run(),
        Command::Load(command) => command.run(),
        Command::Audit(command) => command.run(),
        Command::Screenshot => screenshot::run(),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("\nxtask: {error:#}");
        ExitCode::FAILURE
    })
}
