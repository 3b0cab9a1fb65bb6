//! The peers: installed from their lock file into the cache of tools, and bundled for production.

use crate::tools::Tools;
use crate::{place, run};
use anyhow::Context;
use std::path::PathBuf;
use std::process::Command;

/// Bundles them to a folder, one page each.
pub(crate) fn build() -> anyhow::Result<PathBuf> {
    let tools = Tools::ready()?;
    let source = place::root().join("bench/peers");
    let packages = Tools::npm_folder(&source, "Installing the peers of the bench from npm, once, some seconds")?;
    let out = place::work("peers")?;
    if out.exists() {
        std::fs::remove_dir_all(&out).context("the old bundles cannot be removed")?;
    }
    let mut command = Command::new("node");
    command.arg(source.join("build.mjs")).arg(packages.join("node_modules")).arg(&out);
    run::quietly(tools.lend(&mut command)?, "mend what it says in bench/peers/")?;
    Ok(out)
}
