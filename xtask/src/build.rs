//! `cargo xtask build`: makes `dist/` by Trunk, beside the old one, and swaps it in when it is whole.

use crate::tools::{Tools, say};
use crate::{inputs, place, run};
use anyhow::Context;
use clap::Args;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

/// The small standard library: unwinding, messages and formatting of panics are left out, which saves 10 to 16 kB.
/// The compiler calls this unstable, hence the switch; Yew's own size benchmark builds the same way.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort"),
];

#[derive(Args)]
pub(crate) struct Build {
    /// Build even if nothing has changed.
    #[arg(long)]
    force: bool,
}

impl Build {
    /// Builds.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        build(self.force)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Builds `dist/` if anything it is made of has changed.
pub(crate) fn build(force: bool) -> anyhow::Result<()> {
    let stamp = place::work()?.join("built-from");
    let fingerprint = inputs::fingerprint()?;
    let unchanged = std::fs::read_to_string(&stamp).is_ok_and(|built| built == with_manifest(&fingerprint));
    if unchanged && !force {
        eprintln!("dist/ is up to date.");
        return Ok(());
    }
    eprintln!("Building dist/");
    let start = Instant::now();
    let tools = Tools::ready()?;
    say("Compiling the wasm and publishing the articles; the first time takes about 4 minutes, later ones half of one");
    let next = place::work()?.join("next");
    if next.exists() {
        std::fs::remove_dir_all(&next).context("an unfinished build cannot be removed")?;
    }
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--dist"]).arg(&next).current_dir(place::root());
    // Trunk reads NO_COLOR as a switch with a value and refuses the usual `1`.
    trunk.env_remove("NO_COLOR");
    if tools.rust_src {
        trunk.envs(SMALL);
    }
    run::quietly(tools.lend(&mut trunk)?, "mend what it says; dist/ is as it was before")?;
    eprintln!();
    swap(&next)?;
    std::fs::write(&stamp, with_manifest(&fingerprint)).context("the build's fingerprint cannot be written")?;
    eprintln!("dist/ is built, in {} s.", start.elapsed().as_secs());
    Ok(())
}

/// What `dist/` is made of together with what it names: whoever runs Trunk by itself leaves another `dist/` there.
fn with_manifest(fingerprint: &str) -> String {
    let manifest = std::fs::read_to_string(place::dist().join("manifest.json")).unwrap_or_default();
    format!("{fingerprint}\n{manifest}")
}

/// Puts the new `dist/` in the place of the old one.
fn swap(next: &Path) -> anyhow::Result<()> {
    let dist = place::dist();
    let old = place::work()?.join("old");
    if old.exists() {
        std::fs::remove_dir_all(&old).context("an old build cannot be removed")?;
    }
    if dist.exists() {
        std::fs::rename(&dist, &old).context("the old dist/ cannot be moved aside")?;
    }
    std::fs::rename(next, &dist).context("the new dist/ cannot be moved into place")?;
    if old.exists() {
        std::fs::remove_dir_all(&old).context("the old build cannot be removed")?;
    }
    Ok(())
}
