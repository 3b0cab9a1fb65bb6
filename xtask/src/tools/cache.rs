//! The folder of installed tools.

use crate::place;
use anyhow::{Context, bail};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The folder, held by one process at a time: two checkouts must not install the same tool at once.
pub(super) struct Cache {
    pub(super) folder: PathBuf,
    /// The lock goes with the file handle.
    _lock: File,
}

impl Cache {
    /// Waits for the folder.
    pub(super) fn lock() -> anyhow::Result<Self> {
        let folder = place::cache()?;
        let lock = File::create(folder.join("lock")).context("the cache of tools cannot be written to")?;
        lock.lock().context("the cache of tools cannot be locked")?;
        Ok(Self { folder, _lock: lock })
    }

    /// Fills a folder beside its place and moves it there when it is whole, so that no half of a tool is ever taken for one.
    pub(super) fn fill(folder: &Path, fill: impl FnOnce(&Path) -> anyhow::Result<()>) -> anyhow::Result<()> {
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
}
