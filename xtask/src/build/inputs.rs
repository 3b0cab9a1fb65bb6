//! Inputs of a build, to know whether one has changed.

use crate::place;
use anyhow::Context;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Files and folders that `dist/` is made of.
const INPUTS: [&str; 13] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "rust-toolchain.toml",
    "index.html",
    "src",
    "styles",
    "loader",
    "articles",
    "examples",
    "hosting",
    "xtask/npm",
    "xtask/src/build",
];

/// A fingerprint of all inputs: their names and contents.
pub(super) fn fingerprint() -> anyhow::Result<String> {
    let mut files = Vec::new();
    for input in paths() {
        collect(&input, &mut files)?;
    }
    files.sort();
    let mut digest = Sha256::new();
    for file in files {
        let bytes = std::fs::read(&file).with_context(|| format!("{}: cannot be read", file.display()))?;
        digest.update(file.strip_prefix(place::root()).unwrap_or(&file).to_string_lossy().as_bytes());
        digest.update(bytes.len().to_le_bytes());
        digest.update(bytes);
    }
    for setting in ["GLOSA_PUBLIC_URL", "GLOSA_ROBOTS"] {
        digest.update(std::env::var(setting).unwrap_or_default());
        digest.update([0]);
    }
    Ok(format!("{:x}", digest.finalize()))
}

/// Paths of the inputs.
pub(crate) fn paths() -> Vec<PathBuf> {
    INPUTS.iter().map(|input| place::root().join(input)).filter(|path| path.exists()).collect()
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).with_context(|| format!("{}: cannot be read", path.display()))? {
            collect(&entry?.path(), files)?;
        }
    } else {
        files.push(path.to_owned());
    }
    Ok(())
}
