//! Staging: files are written beside their places and moved there when all are whole, so that a run that fails leaves
//! the published ones as they were, and no reader ever gets half a file.

use crate::publish::run::stamp::Stamp;
use anyhow::{Context, bail};
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

/// The folder in the output folder, so that moving is renaming.
const FOLDER: &str = ".glosa-next";
/// Files that the pages of others load by a name that stays: written last, when all that it names is there.
const LAST: &str = "glosa.js";

/// A folder for what is not all there yet; it goes when dropped.
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
    ///
    /// If `stamped`, the files of both runs are on record meanwhile: whenever this one is stopped, the next removes what
    /// is no longer to be published.
    pub(in crate::publish) fn put_in_place(&self, before: &Stamp, after: &Stamp, stamped: bool) -> anyhow::Result<()> {
        let mut files = Vec::new();
        collect(&self.folder, &mut files)?;
        files.sort_by_key(|file| (file.ends_with(LAST), file.clone()));
        let places: Vec<PathBuf> =
            files.iter().map(|file| file.strip_prefix(&self.folder).unwrap_or(file).to_owned()).collect();
        for place in &places {
            self.is_inside(place)?;
        }
        if stamped {
            before.and(after).write(&self.out)?;
        } else {
            Stamp::remove(&self.out)?;
        }
        for (file, place) in files.iter().zip(places) {
            let place = self.out.join(place);
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

    /// Makes sure that no folder on the way to a place is a link, which might lead out of the output folder.
    fn is_inside(&self, place: &Path) -> anyhow::Result<()> {
        for folder in place.ancestors().skip(1).map(|folder| self.out.join(folder)).filter(|folder| *folder != self.out)
        {
            if folder.symlink_metadata().is_ok_and(|found| found.is_symlink()) {
                bail!("{}: is a link, and nothing is published through one; take it away", folder.display());
            }
        }
        Ok(())
    }

    /// Removes a file, and the folders that are empty without it.
    fn remove(&self, path: &Path) -> anyhow::Result<()> {
        // A stamp that somebody has changed must not lead out of the folder.
        if !path.components().all(|part| matches!(part, Component::Normal(_))) {
            return Ok(());
        }
        self.is_inside(path)?;
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
        // A file that cannot be removed now is removed by the next run.
        let _ = std::fs::remove_dir_all(&self.folder);
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
