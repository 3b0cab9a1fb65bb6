//! Chromium for tests: installed where that may be done, else told how.

use crate::run;
use crate::tools::say;
use anyhow::bail;
use glosa_stage::Browser;
use std::path::Path;
use std::process::Command;

/// Makes sure that a Chromium is there.
pub(crate) fn ready() -> anyhow::Result<()> {
    if Browser::find().is_some() {
        return Ok(());
    }
    let remedy = "install Chromium by hand (Debian's package `chromium`), or name the program in GLOSA_CHROMIUM";
    let root = run::quietly(Command::new("id").arg("-u"), remedy)?.trim() == "0";
    if !root || !Path::new("/usr/bin/apt-get").is_file() {
        bail!("the end-to-end tests need Chromium: {remedy}");
    }
    say("Installing Chromium with apt-get, once, about a minute");
    run::quietly(Command::new("apt-get").arg("update"), remedy)?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation", "fonts-dejavu-core"]);
    run::quietly(install.env("DEBIAN_FRONTEND", "noninteractive"), remedy)?;
    Ok(())
}
