//! `cargo xtask audit`: the dependencies against `deny.toml`, and their licences in `docs/licences.md`.

use crate::tools::Tools;
use crate::{place, run};
use anyhow::{Context, ensure};
use clap::Args;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::process::{Command, ExitCode};

const LIST: &str = "docs/licences.md";
const REMEDY: &str = "take another crate, or allow it in deny.toml with a reason";

#[derive(Args, Default)]
pub(crate) struct Audit {
    /// Write the licences to docs/licences.md.
    #[arg(long)]
    record: bool,
    /// Ask for known vulnerabilities too, which needs the network: a database is fetched from GitHub.
    #[arg(long)]
    online: bool,
}

impl Audit {
    /// Audits.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        self.check()?;
        Ok(ExitCode::SUCCESS)
    }

    /// Holds dependencies and list to what is written, or writes the list.
    pub(crate) fn check(&self) -> anyhow::Result<()> {
        let mut tools = Tools::ready()?;
        tools.add_cargo_deny()?;
        let mut checks = vec!["licenses", "bans", "sources"];
        if self.online {
            checks.push("advisories");
        }
        fetch_all();
        let mut check = deny(self.online);
        run::openly(tools.lend(check.arg("check").args(&checks))?, REMEDY)?;
        if !self.online {
            println!("advisories not tried: --online fetches them");
        }
        let licences = licences(&tools)?;
        let file = place::root().join(LIST);
        if self.record {
            std::fs::write(&file, licences).with_context(|| format!("{LIST}: cannot be written"))?;
            println!("{LIST} is written.");
        } else {
            let known = std::fs::read_to_string(&file).unwrap_or_default();
            ensure!(known == licences, "{LIST} is not what Cargo.lock says\n  do: cargo xtask audit --record");
        }
        Ok(())
    }
}

/// Fetches the crates of all systems, of which a build has those of its own. Without a network the audit says what is missing.
fn fetch_all() {
    let fetched = Command::new("cargo").args(["fetch", "--locked", "--quiet"]).current_dir(place::root()).status();
    if !fetched.is_ok_and(|status| status.success()) {
        println!("The crates could not be fetched; the audit goes on with those that are here.");
    }
}

fn deny(online: bool) -> Command {
    let mut command = Command::new("cargo");
    command.arg("deny").current_dir(place::root());
    if !online {
        command.arg("--offline");
    }
    command
}

/// The licences as a page: first the crates whose code a reader downloads, then all by licence.
fn licences(tools: &Tools) -> anyhow::Result<String> {
    #[derive(Deserialize)]
    struct Listed {
        licenses: Vec<(String, Vec<String>)>,
    }
    let mut tree = Command::new("cargo");
    tree.args(["tree", "--offline", "--package", "glosa", "--target", "wasm32-unknown-unknown", "--edges", "normal"]);
    tree.args(["--no-default-features", "--features", "web", "--prefix", "none", "--format", "{p}"]);
    let shipped = run::quietly(tree.current_dir(place::root()), "mend what it says")?;
    let listed = run::quietly(tools.lend(deny(false).args(["list", "--format", "json"]))?, "mend what it says")?;
    let listed: Listed = serde_json::from_str(&listed).context("cargo deny lists no licences")?;
    let mut page = String::from(
        "# Licences of what Glosa is made of\n\nWritten by `cargo xtask audit --record`; `deny.toml` has the licences that are allowed. A crate under several \
         licences stands with each.\n\n## In the wasm that a reader downloads, with what its macros need\n\n",
    );
    writeln!(page, "{}.\n\n## By licence, with the tool and the tests", names(shipped.lines()))?;
    for (licence, crates) in listed.licenses {
        writeln!(page, "\n### {licence}\n\n{}.", names(crates.iter().map(String::as_str)))?;
    }
    Ok(page)
}

/// Names of crates without our own, each once: `serde 1.0.228 registry+…` and `serde v1.0.228` are `serde`.
fn names<'a>(crates: impl Iterator<Item = &'a str>) -> String {
    let names: BTreeSet<&str> =
        crates.filter_map(|line| line.split(' ').next()).filter(|name| *name != "glosa").collect();
    Vec::from_iter(names).join(", ")
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_crate_is_named_once_and_we_are_not() {
        let lines = ["serde v1.0.228", "glosa v0.1.0 (/here)", "anyhow 1.0.1 registry+https://x", "serde v1.0.228 (*)"];
        assert_eq!(names(lines.into_iter()), "anyhow, serde");
    }
}
