//! A headless Chromium that dies with the process that started it, whatever way that ends.

use crate::{Engine, files};
use anyhow::{Context, bail};
use chromiumoxide::browser::{Browser as Chromium, BrowserConfig};
use futures::StreamExt;
use tempfile::TempDir;

/// A running Chromium.
pub(crate) struct Browser {
    pub(super) chromium: Chromium,
    events: tokio::task::JoinHandle<()>,
    // Profile and launcher; removed when it is dropped.
    _files: TempDir,
}

impl Browser {
    /// Starts it.
    pub(crate) async fn launch() -> anyhow::Result<Self> {
        let Some(chromium) = Engine::Chromium.find() else {
            bail!(
                "no Chromium found: install Debian's package `chromium`, or name the program in {}",
                Engine::Chromium.variable()
            );
        };
        let files = files::folder()?;
        let launcher = files::launcher(files.path(), &chromium)?;
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
        // The browser has been asked to close; if it runs on, dropping kills it.
        let _ = self.chromium.wait().await;
        self.events.abort();
    }
}
