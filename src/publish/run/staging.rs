//! Staging: files are written beside their places and moved there when all are whole, so that a run that fails leaves
//! the published ones as they were, and no reader ever gets half a file.

use crate::publish::run::stamp::Stamp;
use anyhow::Context;
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

/// The folder in the output folder, so that moving is renaming.
const FOLDER: &str = ".glosa-next";
/// What the pages of others load by a name that stays: last, when all that it names is there.
const LAST: &str = "glosa.js";

/// A folder for what is not all there yet; it goes when dropped, with an output folder that was made for nothing.
pub(in crate::publish) struct Staging {
    out: PathBuf,
    folder: PathBuf,
}

impl Staging {
    /// Makes it. What a run that was killed has left goes.
    pub(in crate::publish) fn open(out: &Path) -> anyhow::Result<Self> {
        let staging = Self { out: out.to_owned(), folder: out.join(FOLDER) };
        if staging.folder.exists() {
            std::fs::remove_dir_all(&staging.folder)
                .with_context(|| format!("{}: cannot be removed", staging.folder.display()))?;
        }
        std::fs::create_dir_all(&staging.folder)
            .with_context(|| format!("{}: the folder cannot be made", staging.folder.display()))?;
        Ok(staging)
    }

    /// Where to write.
    pub(in crate::publish) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Moves everything to its place, and removes what an earlier run has made and this one has not.
    pub(in crate::publish) fn put_in_place(&self, before: &Stamp, after: &Stamp) -> anyhow::Result<()> {
        Stamp::remove(&self.out)?;
        let mut files = Vec::new();
        collect(&self.folder, &mut files)?;
        files.sort_by_key(|file| (file.ends_with(LAST), file.clone()));
        for file in &files {
            let place = self.out.join(file.strip_prefix(&self.folder).unwrap_or(file));
            if let Some(parent) = place.parent() {
                std::fs::create_dir_all(parent)
                    .with_context(|| format!("{}: the folder cannot be made", parent.display()))?;
            }
            std::fs::rename(file, &place).with_context(|| format!("{}: cannot be written", place.display()))?;
        }
        let kept: BTreeSet<&str> = after.files().collect();
        for gone in before.files().filter(|path| !kept.contains(path)) {
            self.remove(Path::new(gone))?;
        }
        Ok(())
    }

    /// Removes a file, and the folders that are empty without it.
    fn remove(&self, path: &Path) -> anyhow::Result<()> {
        // A stamp that somebody has changed must not lead out of the folder.
        if !path.components().all(|part| matches!(part, Component::Normal(_))) {
            return Ok(());
        }
        let file = self.out.join(path);
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("{}: cannot be removed", file.display()));
            }
            _ => {}
        }
        for folder in path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
            // One that still holds something stays.
            if std::fs::remove_dir(self.out.join(folder)).is_err() {
                break;
            }
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next run. An output folder with something in it stays.
        let _ = std::fs::remove_dir_all(&self.folder);
        let _ = std::fs::remove_dir(&self.out);
    }
}

/// Every file below a folder.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{}: cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
