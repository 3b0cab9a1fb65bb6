//! `trunk build` by itself makes the same `dist/` as `cargo xtask build`, for those who are used to it.

use super::{Profile, wasm};
use crate::tools::{Tools, say};
use crate::{place, run};
use anyhow::{Context, ensure};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The programs of a build with Trunk, which nothing here installs: compiling them takes a quarter of an hour.
const PROGRAMS: [&str; 2] = ["trunk", "wasm-bindgen"];

/// Note of `glosa publish` on its own arguments, which differ.
const STAMP: &str = ".glosa-published.json";

/// Compares the two builds, where Trunk is there; says so where it is not.
pub(crate) fn compare() -> anyhow::Result<()> {
    if let Some(missing) = PROGRAMS.iter().find(|program| !is_installed(program)) {
        println!("not tried: {missing} is not on the PATH");
        return Ok(());
    }
    Profile::Release.build(false)?;
    let tools = Tools::ready()?;
    let folder = place::work("trunk")?.join("dist");
    say("Building with Trunk");
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--dist"]).arg(&folder).current_dir(place::root());
    if tools.rust_src {
        trunk.envs(wasm::SMALL);
    }
    run::quietly(tools.lend(&mut trunk)?, "mend what it says in Trunk.toml or index.html")?;
    eprintln!();
    let (mut ours, mut trunks) = (files(&place::dist())?, files(&folder)?);
    ours.remove(Path::new(STAMP));
    trunks.remove(Path::new(STAMP));
    let names = ours.keys().chain(trunks.keys());
    let mut different: Vec<String> =
        names.filter(|name| ours.get(*name) != trunks.get(*name)).map(|name| name.display().to_string()).collect();
    different.sort();
    different.dedup();
    ensure!(
        different.is_empty(),
        "`trunk build` and `cargo xtask build` make different files: {}",
        different.join(", ")
    );
    println!("{} files are the same", ours.len());
    Ok(())
}

fn is_installed(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> anyhow::Result<BTreeMap<PathBuf, Vec<u8>>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).with_context(|| format!("{}: cannot be read", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder)?.to_owned(), std::fs::read(&path)?);
            }
        }
    }
    Ok(found)
}
