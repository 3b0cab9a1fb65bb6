//! `cargo xtask build`: makes `dist/` beside the old one, and swaps it in when it is whole.

mod inputs;
mod profile;
pub(crate) mod trunk;
mod trunk_link;
pub(crate) mod wasm;

pub(crate) use inputs::paths as inputs;
pub(crate) use profile::{Profile, Switch};

use crate::tools::{Tools, say};
use crate::{place, run};
use anyhow::Context;
use clap::Args;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

#[derive(Args)]
pub(crate) struct Build {
    /// Build even if nothing has changed.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    switch: Switch,
}

impl Build {
    /// Builds.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        self.switch.profile().build(self.force)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Builds `dist/` if anything it is made of has changed.
pub(crate) fn build(force: bool) -> anyhow::Result<()> {
    Profile::Release.build(force)
}

impl Profile {
    /// Builds if anything that the build is made of has changed.
    pub(crate) fn build(self, force: bool) -> anyhow::Result<()> {
        let (dist, work) = (self.dist()?, self.work()?);
        let shown = dist.strip_prefix(place::root()).unwrap_or(&dist).display().to_string();
        let stamp = work.join("built-from");
        let fingerprint = inputs::fingerprint()?;
        let made = |dist: &Path| with_manifest(&fingerprint, dist);
        let unchanged = std::fs::read_to_string(&stamp).is_ok_and(|built| built == made(&dist));
        if unchanged && !force {
            eprintln!("{shown}/ is up to date.");
            return Ok(());
        }
        eprintln!("Building {shown}/");
        let start = Instant::now();
        let tools = Tools::ready()?;
        let next = work.join("next");
        if next.exists() {
            std::fs::remove_dir_all(&next).context("an unfinished build cannot be removed")?;
        }
        std::fs::create_dir_all(&next).with_context(|| format!("{}: cannot be made", next.display()))?;
        say("Compiling the wasm and publishing the articles; the first time takes some minutes");
        make(self, &tools, &next)?;
        eprintln!();
        swap(&next, &dist, &work.join("old"))?;
        std::fs::write(&stamp, made(&dist)).context("the build's fingerprint cannot be written")?;
        eprintln!("{shown}/ is built, in {} s.", start.elapsed().as_secs());
        Ok(())
    }
}

/// Fills a folder. The program that publishes is compiled while the wasm is linked, which keeps one core alone busy.
fn make(profile: Profile, tools: &Tools, folder: &Path) -> anyhow::Result<()> {
    let web = profile.web()?;
    std::thread::scope(|scope| {
        let program = scope.spawn(publishing_program);
        let wasm = wasm::build(profile, tools, &web);
        let program = program.join().unwrap_or_else(|_| Err(anyhow::anyhow!("the thread that ran cargo panicked")));
        wasm.and(program)
    })?;
    for copy in [&web, folder] {
        std::fs::copy(place::root().join("index.html"), copy.join("index.html"))
            .context("index.html cannot be copied")?;
    }
    let mut publish = Command::new("cargo");
    publish.args(["run", "--quiet", "--bin", "glosa", "--", "publish", "articles", "--examples", "examples"]);
    publish.arg("--out").arg(folder).arg("--web").arg(&web).current_dir(place::root());
    run::quietly(tools.lend(&mut publish)?, "mend what it says; the last build is as it was before")?;
    Ok(())
}

fn publishing_program() -> anyhow::Result<()> {
    let mut command = Command::new("cargo");
    command.args(["build", "--bin", "glosa"]).current_dir(place::root());
    run::quietly(&mut command, "mend what it says; the last build is as it was before")?;
    Ok(())
}

/// Fingerprint of the inputs with the build's manifest: Trunk, run by itself, leaves another `dist/`.
fn with_manifest(fingerprint: &str, dist: &Path) -> String {
    let manifest = std::fs::read_to_string(dist.join("manifest.json")).unwrap_or_default();
    format!("{fingerprint}\n{manifest}")
}

/// Puts the new build in the place of the last one.
fn swap(next: &Path, dist: &Path, old: &Path) -> anyhow::Result<()> {
    if old.exists() {
        std::fs::remove_dir_all(old).context("an old build cannot be removed")?;
    }
    if dist.exists() {
        std::fs::rename(dist, old).context("the last build cannot be moved aside")?;
    }
    std::fs::rename(next, dist).context("the new build cannot be moved into place")?;
    if old.exists() {
        std::fs::remove_dir_all(old).context("the last build cannot be removed")?;
    }
    Ok(())
}
