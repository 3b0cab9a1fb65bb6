//! geckodriver, by which Firefox is steered; Debian has no package of it.

use super::cache::Cache;
use super::{NO_NETWORK, say};
use crate::run;
use anyhow::Context;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

const VERSION: &str = "0.37.1";

/// The folder of the program; none if the PATH has it in this version.
pub(super) fn install(cache: &Cache) -> anyhow::Result<Option<PathBuf>> {
    let found = Command::new("geckodriver").arg("--version").output();
    let is_it = |text: &[u8]| String::from_utf8_lossy(text).split_whitespace().any(|word| word == VERSION);
    if found.is_ok_and(|output| output.status.success() && is_it(&output.stdout)) {
        return Ok(None);
    }
    let folder = cache.folder.join(format!("geckodriver-{VERSION}"));
    if !folder.is_dir() {
        say(&format!("Installing geckodriver {VERSION}, once, about 2 minutes on two cores"));
        let start = Instant::now();
        Cache::fill(&folder, |beside| {
            let mut command = Command::new("cargo");
            // Unoptimised: it passes messages on, and compiling takes a third of the time.
            command.args(["install", "geckodriver", "--version", VERSION, "--locked", "--debug", "--root"]).arg(beside);
            command.env("CARGO_TARGET_DIR", beside.join("target")).current_dir(&cache.folder);
            run::quietly(&mut command, NO_NETWORK)?;
            // The build folder is ten times as large as the tool.
            std::fs::remove_dir_all(beside.join("target")).context("the build folder of a tool cannot be removed")
        })?;
        eprintln!(" done in {} s", start.elapsed().as_secs());
    }
    Ok(Some(folder.join("bin")))
}
