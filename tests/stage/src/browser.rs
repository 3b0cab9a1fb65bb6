//! A headless Chromium that dies with the process that started it, whatever way that ends.

use anyhow::{Context, bail};
use chromiumoxide::browser::{Browser as Chromium, BrowserConfig};
use futures::StreamExt;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The names under which Chromium is looked for.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// The environment variable that names it.
const CHROMIUM: &str = "GLOSA_CHROMIUM";

/// How the folder of a browser's files begins; the number of the process that it belongs to follows.
const FILES: &str = "glosa-browser-";

/// A running browser.
pub struct Browser {
    pub(crate) chromium: Chromium,
    events: tokio::task::JoinHandle<()>,
    // Profile and launcher; removed when it is dropped.
    _files: TempDir,
}

impl Browser {
    /// Where Chromium is, if it is there.
    #[must_use]
    pub fn find() -> Option<PathBuf> {
        if let Some(named) = std::env::var_os(CHROMIUM) {
            return Some(PathBuf::from(named));
        }
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).flat_map(|folder| NAMES.map(|name| folder.join(name))).find(|file| file.is_file())
    }

    /// Starts it.
    ///
    /// # Errors
    /// If it is not there or does not start.
    pub async fn launch() -> anyhow::Result<Self> {
        let Some(chromium) = Self::find() else {
            bail!("no Chromium found: install Debian's package `chromium`, or name the program in {CHROMIUM}");
        };
        sweep();
        let prefix = format!("{FILES}{}-", std::process::id());
        let files = tempfile::Builder::new().prefix(&prefix).tempdir().context("no temporary folder")?;
        let launcher = launcher(files.path(), &chromium)?;
        let config = BrowserConfig::builder()
            .chrome_executable(launcher)
            .user_data_dir(files.path().join("profile"))
            .new_headless_mode()
            .no_sandbox()
            .viewport(None)
            .args([
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--font-render-hinting=none",
            ])
            .build()
            .map_err(|error| anyhow::anyhow!("Chromium's settings are wrong: {error}"))?;
        let (chromium, mut handler) = Chromium::launch(config).await.context("Chromium did not start")?;
        let events = tokio::spawn(async move { while handler.next().await.is_some() {} });
        Ok(Self { chromium, events, _files: files })
    }

    /// Ends it and removes its files.
    pub(crate) async fn close(mut self) {
        if let Err(error) = self.chromium.close().await {
            eprintln!("Chromium did not close by itself: {error}");
        }
        // It has been asked to; if it has not gone by now it is killed when dropped.
        let _ = self.chromium.wait().await;
        self.events.abort();
    }
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

/// A script that starts Chromium so that the kernel kills it when this process dies, even by SIGKILL.
fn launcher(folder: &Path, chromium: &Path) -> anyhow::Result<PathBuf> {
    let script = folder.join("chromium");
    let text = format!(
        "#!/bin/sh\nif command -v setpriv >/dev/null; then exec setpriv --pdeathsig KILL {0} \"$@\"; fi\nexec {0} \"$@\"\n",
        chromium.display()
    );
    std::fs::write(&script, text)?;
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755))?;
    Ok(script)
}
