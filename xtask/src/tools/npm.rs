//! Tools that npm installs.

use super::cache::Cache;
use super::{NO_NETWORK, say};
use crate::run;
use anyhow::Context;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of what npm installs, of the versions in the source's `package-lock.json`.
pub(super) fn install(cache: &Cache, source: &Path, what: &str) -> anyhow::Result<PathBuf> {
    let lock = source.join("package-lock.json");
    let lock = std::fs::read(&lock).with_context(|| format!("{}: cannot be read", lock.display()))?;
    let folder = cache.folder.join(format!("npm-{:.12x}", Sha256::digest(&lock)));
    if !folder.is_dir() {
        say(what);
        Cache::fill(&folder, |beside| {
            for file in ["package.json", "package-lock.json"] {
                std::fs::copy(source.join(file), beside.join(file))
                    .with_context(|| format!("{file} cannot be copied"))?;
            }
            let mut command = Command::new("npm");
            // No package needs its install script, and one that is taken over would run it on every developer's machine.
            command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(beside);
            let remedy = format!("install Node.js 20.19 or newer with npm; if it is there, {NO_NETWORK}");
            run::quietly(&mut command, &remedy)?;
            Ok(())
        })?;
        eprintln!(" done");
    }
    Ok(folder)
}
