//! Lock: one run at a time in an output folder. Two at once mixed their files, and both said that all was well.

use anyhow::Context;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// Held until it is dropped; a run that is killed drops it too.
pub(in crate::publish) struct Lock {
    out: PathBuf,
    _file: File,
}

impl Lock {
    /// Waits until no other run works in the folder; `waiting` is told once if one does. The folder is made if it is missing.
    ///
    /// # Errors
    /// If the folder cannot be made or locked.
    pub(in crate::publish) fn of(out: &Path, waiting: impl Fn()) -> anyhow::Result<Self> {
        let mut told = false;
        loop {
            std::fs::create_dir_all(out).with_context(|| format!("{}: the folder cannot be made", out.display()))?;
            let locked = || format!("{}: cannot be locked", out.display());
            let file = open(out).with_context(locked)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    if !std::mem::replace(&mut told, true) {
                        waiting();
                    }
                    file.lock().with_context(locked)?;
                }
                // A file system without locks is one where nobody can wait.
                Err(TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(error).with_context(locked),
            }
            // The run that was waited for may have taken the folder away, as it was empty.
            if is_still(&file, out) {
                return Ok(Self { out: out.to_owned(), _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A folder that was made for nothing goes; one with something in it stays.
        let _ = std::fs::remove_dir(&self.out);
    }
}

/// The folder itself, so that nothing is left in it.
#[cfg(unix)]
fn open(out: &Path) -> std::io::Result<File> {
    File::open(out)
}

/// Where folders cannot be opened, a file in it.
#[cfg(not(unix))]
fn open(out: &Path) -> std::io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(out.join(".glosa-lock"))
}

#[cfg(unix)]
fn is_still(file: &File, out: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |one: std::fs::Metadata, other: std::fs::Metadata| one.dev() == other.dev() && one.ino() == other.ino();
    file.metadata().ok().zip(out.metadata().ok()).is_some_and(|(locked, there)| same(locked, there))
}

#[cfg(not(unix))]
fn is_still(_: &File, out: &Path) -> bool {
    out.exists()
}
