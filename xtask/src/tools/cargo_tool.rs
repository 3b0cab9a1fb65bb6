//! Tools that cargo compiles, where neither Debian nor npm has them.

use super::cache::Cache;
use super::{NO_NETWORK, say};
use crate::run;
use anyhow::Context;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

/// A program from crates.io.
pub(super) struct CargoTool {
    program: &'static str,
    version: &'static str,
    /// More arguments for `cargo install`.
    arguments: &'static [&'static str],
}

/// Firefox is steered by it.
pub(super) const GECKODRIVER: CargoTool = CargoTool { program: "geckodriver", version: "0.37.1", arguments: &[] };
/// Holds the dependencies to `deny.toml`. The feature left out is another way to ask cargo for the tree.
pub(super) const CARGO_DENY: CargoTool =
    CargoTool { program: "cargo-deny", version: "0.20.2", arguments: &["--no-default-features"] };

impl CargoTool {
    /// Whether the PATH has the program in this version.
    fn is_on_the_path(&self) -> bool {
        let found = Command::new(self.program).arg("--version").output();
        let is_it = |text: &[u8]| String::from_utf8_lossy(text).split_whitespace().any(|word| word == self.version);
        found.is_ok_and(|output| output.status.success() && is_it(&output.stdout))
    }

    /// Installs the program to the cache if it is missing, and returns its folder; none if the PATH has it.
    pub(super) fn install(&self, cache: &Cache) -> anyhow::Result<Option<PathBuf>> {
        if self.is_on_the_path() {
            return Ok(None);
        }
        let Self { program, version, arguments } = self;
        let folder = cache.folder.join(format!("{program}-{version}"));
        if !folder.is_dir() {
            say(&format!("Installing {program} {version}, once, about 2 minutes on two cores"));
            let start = Instant::now();
            Cache::fill(&folder, |beside| {
                let mut command = Command::new("cargo");
                // Unoptimised: compiling takes a third of the time, and none of them has much to do.
                command.args(["install", program, "--version", version, "--locked", "--debug"]).args(*arguments);
                command.arg("--root").arg(beside).env("CARGO_TARGET_DIR", beside.join("target"));
                run::quietly(command.current_dir(&cache.folder), NO_NETWORK)?;
                // The build folder is ten times as large as the tool.
                std::fs::remove_dir_all(beside.join("target")).context("the build folder of a tool cannot be removed")
            })?;
            eprintln!(" done in {} s", start.elapsed().as_secs());
        }
        Ok(Some(folder.join("bin")))
    }
}
