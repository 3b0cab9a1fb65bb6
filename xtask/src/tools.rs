//! The tools of the build, each of one version, installed once to a cache folder that every checkout finds.

use crate::{place, run};
use anyhow::{Context, bail};
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// 0.22 wants a newer compiler; 0.21.14 builds with the one that `Cargo.toml` names.
const TRUNK: &str = "0.21.14";
/// What Firefox is steered by; Debian has no package of it.
const GECKODRIVER: &str = "0.37.1";
const NO_NETWORK: &str =
    "check that the network and the package registry can be reached, then run the same command again";

/// Where the tools are.
pub(crate) struct Tools {
    /// Folders for the front of the PATH.
    bins: Vec<PathBuf>,
    npm: PathBuf,
    /// The compiler's own sources are there, so the wasm's standard library can be built small.
    pub(crate) rust_src: bool,
}

impl Tools {
    /// Finds the tools and installs what is missing.
    pub(crate) fn ready() -> anyhow::Result<Self> {
        let cache = place::cache()?;
        // Two checkouts must not install the same thing at once. The lock goes with the file handle.
        let lock = File::create(cache.join("lock")).context("the cache of tools cannot be written to")?;
        lock.lock().context("the cache of tools cannot be locked")?;
        wasm_target()?;
        let rust_src = rust_src();
        let trunk = cargo_tool(&cache, "trunk", TRUNK, true, "about 10 minutes on two cores")?;
        let bindgen = cargo_tool(&cache, "wasm-bindgen-cli", &bindgen_version()?, false, "about 3 minutes")?;
        let npm = npm_tools(&cache)?;
        let bins = [trunk, bindgen, Some(npm.join("node_modules/.bin"))].into_iter().flatten().collect();
        Ok(Self { bins, npm, rust_src })
    }

    /// Installs what the tests in Firefox need besides.
    pub(crate) fn add_geckodriver(&mut self) -> anyhow::Result<()> {
        let cache = place::cache()?;
        let lock = File::create(cache.join("lock")).context("the cache of tools cannot be written to")?;
        lock.lock().context("the cache of tools cannot be locked")?;
        self.bins.extend(cargo_tool(&cache, "geckodriver", GECKODRIVER, true, "about 3 minutes")?);
        Ok(())
    }

    /// Installs what only the bench needs, of the versions in the source's `package-lock.json`.
    pub(crate) fn npm_folder(source: &Path, what: &str) -> anyhow::Result<PathBuf> {
        let cache = place::cache()?;
        let lock = File::create(cache.join("lock")).context("the cache of tools cannot be written to")?;
        lock.lock().context("the cache of tools cannot be locked")?;
        npm_install(&cache, source, what)
    }

    /// Lets a program find the tools.
    pub(crate) fn lend<'a>(&self, command: &'a mut Command) -> anyhow::Result<&'a mut Command> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let all = self.bins.iter().cloned().chain(std::env::split_paths(&path));
        let path: OsString = std::env::join_paths(all).context("a folder of the PATH has a colon in its name")?;
        let modules = self.npm.join("node_modules");
        Ok(command
            .env("PATH", path)
            .env("GLOSA_ESBUILD", modules.join(".bin/esbuild"))
            .env("GLOSA_NPM", &modules)
            .env("GLOSA_AXE", modules.join("axe-core/axe.min.js"))
            .env("GLOSA_HTML_VALIDATE", modules.join(".bin/html-validate")))
    }
}

fn wasm_target() -> anyhow::Result<()> {
    let remedy =
        "install rustup from your system or https://rustup.rs, or add the target wasm32-unknown-unknown by hand";
    let installed = run::quietly(Command::new("rustup").args(["target", "list", "--installed"]), remedy)?;
    if !installed.lines().any(|line| line == "wasm32-unknown-unknown") {
        say("Adding the compiler's target wasm32-unknown-unknown, some seconds");
        run::quietly(Command::new("rustup").args(["target", "add", "wasm32-unknown-unknown"]), NO_NETWORK)?;
    }
    Ok(())
}

/// Whether the standard library's source is to be had; without it the wasm is some 10 kB larger.
fn rust_src() -> bool {
    let listed = run::quietly(Command::new("rustup").args(["component", "list", "--installed"]), "");
    if listed.is_ok_and(|listed| listed.lines().any(|line| line.starts_with("rust-src"))) {
        return true;
    }
    say("Adding the source of the standard library (rust-src), some seconds");
    let added = run::quietly(Command::new("rustup").args(["component", "add", "rust-src"]), NO_NETWORK);
    if let Err(error) = &added {
        eprintln!("  rust-src is not to be had, so the wasm will be larger than its budget: {error}");
    }
    added.is_ok()
}

/// The version of wasm-bindgen in the lock file: the tool must be of exactly the same.
fn bindgen_version() -> anyhow::Result<String> {
    let lock = std::fs::read_to_string(place::root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let (_, after) =
        lock.split_once("name = \"wasm-bindgen\"\nversion = \"").context("Cargo.lock names no wasm-bindgen")?;
    Ok(after.split('"').next().unwrap_or_default().to_owned())
}

/// The folder of a tool that cargo installs; none if the PATH has it in this version.
fn cargo_tool(cache: &Path, package: &str, version: &str, locked: bool, time: &str) -> anyhow::Result<Option<PathBuf>> {
    let program = package.trim_end_matches("-cli");
    let found = Command::new(program).arg("--version").output();
    let is_it = |text: &[u8]| String::from_utf8_lossy(text).split_whitespace().any(|word| word == version);
    if found.is_ok_and(|output| output.status.success() && is_it(&output.stdout)) {
        return Ok(None);
    }
    let folder = cache.join(format!("{package}-{version}"));
    if !folder.is_dir() {
        say(&format!("Installing {package} {version}, once, {time}"));
        let start = Instant::now();
        install(&folder, |beside| {
            let mut command = Command::new("cargo");
            command.args(["install", package, "--version", version, "--root"]).arg(beside);
            command.env("CARGO_TARGET_DIR", beside.join("target")).current_dir(cache);
            if locked {
                command.arg("--locked");
            }
            run::quietly(&mut command, NO_NETWORK)?;
            // What it was built from is ten times as large as the tool.
            std::fs::remove_dir_all(beside.join("target")).context("the build folder of a tool cannot be removed")
        })?;
        eprintln!(" done in {} s", start.elapsed().as_secs());
    }
    Ok(Some(folder.join("bin")))
}

/// The folder of the tools that npm installs.
fn npm_tools(cache: &Path) -> anyhow::Result<PathBuf> {
    let what = "Installing wasm-opt, esbuild and what the tests need from npm, once, about a minute";
    npm_install(cache, &place::root().join("xtask/npm"), what)
}

/// The folder of what npm installs, of the versions in the source's `package-lock.json`.
fn npm_install(cache: &Path, source: &Path, what: &str) -> anyhow::Result<PathBuf> {
    let lock = source.join("package-lock.json");
    let lock = std::fs::read(&lock).with_context(|| format!("{}: cannot be read", lock.display()))?;
    let folder = cache.join(format!("npm-{:.12x}", Sha256::digest(&lock)));
    if !folder.is_dir() {
        say(what);
        install(&folder, |beside| {
            for file in ["package.json", "package-lock.json"] {
                std::fs::copy(source.join(file), beside.join(file))
                    .with_context(|| format!("{file} cannot be copied"))?;
            }
            let mut command = Command::new("npm");
            command.args(["ci", "--no-audit", "--no-fund"]).current_dir(beside);
            run::quietly(&mut command, "install Node.js 20 or newer with npm; if it is there, check the network")?;
            Ok(())
        })?;
        eprintln!(" done");
    }
    Ok(folder)
}

/// Fills a folder beside its place and moves it there when it is whole, so that no half of a tool is ever taken for one.
fn install(folder: &Path, fill: impl FnOnce(&Path) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let beside = folder.with_extension("incomplete");
    if beside.exists() {
        std::fs::remove_dir_all(&beside).with_context(|| format!("{}: cannot be removed", beside.display()))?;
    }
    std::fs::create_dir_all(&beside).with_context(|| format!("{}: cannot be made", beside.display()))?;
    fill(&beside)?;
    if std::fs::rename(&beside, folder).is_err() {
        bail!("{}: cannot be put in its place; is the disk full?", folder.display());
    }
    Ok(())
}

/// Says what is being done.
pub(crate) fn say(what: &str) {
    eprintln!("  {what} …");
}
