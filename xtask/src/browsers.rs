//! The browsers of the tests: installed where that may be done, else told how.

use crate::run;
use crate::tools::say;
use anyhow::bail;
use glosa_stage::Engine;
use std::path::Path;
use std::process::Command;

/// Makes sure that a browser is there.
pub(crate) fn ready(engine: Engine) -> anyhow::Result<()> {
    if engine.find().is_some() {
        return Ok(());
    }
    let packages = engine.packages().join(" ");
    let remedy = format!(
        "install Debian's packages {packages} by hand, or name the program in {}, or test in another browser with --browser",
        engine.variable()
    );
    let root = run::quietly(Command::new("id").arg("-u"), &remedy)?.trim() == "0";
    if !root || !Path::new("/usr/bin/apt-get").is_file() {
        bail!("the tests need {engine}: {remedy}");
    }
    say(&format!("Installing {engine} with apt-get, once, about a minute"));
    run::quietly(Command::new("apt-get").arg("update"), &remedy)?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "--no-install-recommends"]).args(engine.packages());
    run::quietly(install.env("DEBIAN_FRONTEND", "noninteractive"), &remedy)?;
    Ok(())
}
