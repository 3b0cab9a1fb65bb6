//! The tools of the build, each of one version, installed once to a cache folder that every checkout finds.

mod cache;
mod cargo_tool;
pub(crate) mod compiler;
mod npm;

use crate::place;
use anyhow::Context;
use cache::Cache;
use cargo_tool::{CARGO_DENY, CargoTool, GECKODRIVER};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const NO_NETWORK: &str =
    "check that the network and the package registry can be reached, then run the same command again";

/// Installed tools.
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
        compiler::check()?;
        let cache = Cache::lock()?;
        compiler::add_wasm_target()?;
        let rust_src = compiler::add_source();
        let what = "Installing wasm-opt, esbuild and what the tests need from npm, once, about a minute";
        let npm = npm::install(&cache, &place::root().join("xtask/npm"), what)?;
        Ok(Self { bins: vec![npm.join("node_modules/.bin")], npm, rust_src })
    }

    /// Installs what the tests in Firefox need besides.
    pub(crate) fn add_geckodriver(&mut self) -> anyhow::Result<()> {
        self.add(&GECKODRIVER)
    }

    /// Installs what the audit needs besides.
    pub(crate) fn add_cargo_deny(&mut self) -> anyhow::Result<()> {
        self.add(&CARGO_DENY)
    }

    fn add(&mut self, tool: &CargoTool) -> anyhow::Result<()> {
        self.bins.extend(tool.install(&Cache::lock()?)?);
        Ok(())
    }

    /// Installs what only the bench needs, of the versions in the source's `package-lock.json`.
    pub(crate) fn npm_folder(source: &Path, what: &str) -> anyhow::Result<PathBuf> {
        npm::install(&Cache::lock()?, source, what)
    }

    /// Folder of the types of Node.js, by which the scripts' own tests are checked.
    pub(crate) fn node_types(&self) -> String {
        self.npm.join("node_modules/@types").display().to_string()
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

/// Says what is being done.
pub(crate) fn say(what: &str) {
    eprintln!("  {what} …");
}
