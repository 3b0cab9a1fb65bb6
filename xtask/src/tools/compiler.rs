//! The compiler that `rust-toolchain.toml` names, with what the wasm needs of it.

use super::{NO_NETWORK, say};
use crate::{place, run};
use anyhow::{Context, bail};
use std::path::PathBuf;
use std::process::Command;

/// Refuses another compiler than the one that is named: the wasm is built with flags that any release may change.
pub(crate) fn check() -> anyhow::Result<()> {
    let wanted = named()?;
    let mut rustc = Command::new("rustc");
    let told =
        run::quietly(rustc.arg("--version").current_dir(place::root()), "install rustup from https://rustup.rs")?;
    let found = told.split_whitespace().nth(1).unwrap_or_default();
    if found != wanted {
        bail!(
            "rustc is {found}, and Glosa is built by {wanted}: other versions make another wasm.\n  do: \
             unset RUSTUP_TOOLCHAIN and leave out `cargo +…`, so that rustup takes {wanted} from rust-toolchain.toml; \
             without rustup, put rustc {wanted} first on the PATH"
        );
    }
    Ok(())
}

/// The version in `rust-toolchain.toml`.
fn named() -> anyhow::Result<String> {
    let text = std::fs::read_to_string(place::root().join("rust-toolchain.toml"))
        .context("rust-toolchain.toml cannot be read")?;
    let after = text.split_once("channel = \"").and_then(|(_, after)| after.split_once('"'));
    after.map(|(version, _)| version.to_owned()).context("rust-toolchain.toml names no channel")
}

/// Adds the target of the wasm where it is missing.
pub(super) fn add_wasm_target() -> anyhow::Result<()> {
    if sysroot()?.join("lib/rustlib/wasm32-unknown-unknown/lib").is_dir() {
        return Ok(());
    }
    say("Adding the compiler's target wasm32-unknown-unknown, some seconds");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", "wasm32-unknown-unknown"]).current_dir(place::root());
    run::quietly(&mut rustup, &format!("{NO_NETWORK}, or add the target by hand"))?;
    Ok(())
}

/// Adds the standard library's source where it is missing; without it the wasm is some 10 kB larger.
pub(super) fn add_source() -> bool {
    if sysroot().is_ok_and(|sysroot| sysroot.join("lib/rustlib/src/rust/library/std").is_dir()) {
        return true;
    }
    say("Adding the source of the standard library (rust-src), some seconds");
    let mut rustup = Command::new("rustup");
    let added = run::quietly(rustup.args(["component", "add", "rust-src"]).current_dir(place::root()), NO_NETWORK);
    if let Err(error) = &added {
        eprintln!("  rust-src is not to be had, so the wasm will be larger than its budget: {error}");
    }
    added.is_ok()
}

fn sysroot() -> anyhow::Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    let told = run::quietly(rustc.args(["--print", "sysroot"]).current_dir(place::root()), "install rustup")?;
    Ok(PathBuf::from(told.trim()))
}
