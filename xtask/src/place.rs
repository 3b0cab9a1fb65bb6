//! Folders of the project.

use anyhow::Context;
use std::path::{Path, PathBuf};

/// The environment variable that names another cache folder.
const CACHE: &str = "GLOSA_TOOLS";

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Folder of the build.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// A folder of our own in cargo's target folder.
pub(crate) fn work(name: &str) -> anyhow::Result<PathBuf> {
    let folder = root().join("target/glosa").join(name);
    std::fs::create_dir_all(&folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    Ok(folder)
}

/// The cache of tools, which a second checkout finds again.
pub(crate) fn cache() -> anyhow::Result<PathBuf> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let folder = named(CACHE)
        .or_else(|| Some(named("XDG_CACHE_HOME")?.join("glosa/tools")))
        .or_else(|| Some(named("HOME")?.join(".cache/glosa/tools")))
        .with_context(|| format!("no home folder is known: name a folder for the tools in {CACHE}"))?;
    std::fs::create_dir_all(&folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    Ok(folder)
}
