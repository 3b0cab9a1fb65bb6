//! Files that a browser needs on the disk and leaves there: swept away even if a run was killed.

use anyhow::Context;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// How the folder of a browser's files begins; the number of the process that it belongs to follows.
const FILES: &str = "glosa-browser-";

/// A folder for a browser's files, removed when dropped.
pub(crate) fn folder() -> anyhow::Result<TempDir> {
    sweep();
    let prefix = format!("{FILES}{}-", std::process::id());
    tempfile::Builder::new().prefix(&prefix).tempdir().context("no temporary folder")
}

/// Removes what a process that was killed has left.
fn sweep() {
    let Ok(entries) = std::fs::read_dir(std::env::temp_dir()) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let owner = name
            .strip_prefix(FILES)
            .and_then(|rest| rest.split('-').next())
            .map(|owner| Path::new("/proc").join(owner));
        if Path::new("/proc/self").exists() && owner.is_some_and(|owner| !owner.exists()) {
            // Another process may sweep at the same time; what one misses the next one finds.
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// A script that starts a program so that the kernel kills it when the process that started it dies, even by SIGKILL.
pub(crate) fn launcher(folder: &Path, program: &Path) -> anyhow::Result<PathBuf> {
    let script = folder.join(program.file_name().unwrap_or_default());
    let text = format!(
        "#!/bin/sh\nif command -v setpriv >/dev/null; then exec setpriv --pdeathsig KILL {0} \"$@\"; fi\nexec {0} \"$@\"\n",
        program.display()
    );
    std::fs::write(&script, text)?;
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755))?;
    Ok(script)
}
