//! A browser and a server to try Glosa's pages in: for the end-to-end tests, the bench and the screenshots.

mod browser;
mod options;
mod page;
mod reader;
mod server;
mod sight;
mod touch;

pub use browser::Browser;
pub use options::PageOptions;
pub use page::{Page, Request};
pub use server::{Answer, Server, ServerError};

use std::path::Path;

/// A browser and a server with one runtime, for tests that run on several threads.
pub struct Stage {
    runtime: tokio::runtime::Runtime,
    browser: Option<Browser>,
    /// The server of the pages.
    pub server: Server,
}

impl Stage {
    /// Opens the browser, and serves the folder and whatever is mounted beside it.
    ///
    /// # Errors
    /// If there is no Chromium, or it does not start, or no port is to be had.
    pub fn open(folder: &Path, mounts: &[(&str, &Path)]) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let (browser, server) = runtime.block_on(async {
            let server = Server::start(folder, mounts, 0).await?;
            anyhow::Ok((Browser::launch().await?, server))
        })?;
        Ok(Self { runtime, browser: Some(browser), server })
    }

    /// Opens a page of the server.
    ///
    /// # Errors
    /// If the page cannot be opened.
    pub fn page(&self, options: &PageOptions) -> anyhow::Result<Page<'_>> {
        let browser = self.browser.as_ref().ok_or_else(|| anyhow::anyhow!("the browser is closed"))?;
        let url = format!("{}{}", self.server.origin(), options.path);
        self.run(Page::open(self, browser, &url, options))
    }

    /// Waits for what a page does.
    pub fn run<Output>(&self, work: impl Future<Output = Output>) -> Output {
        self.runtime.block_on(work)
    }

    /// Closes the browser and removes its files.
    pub fn close(mut self) {
        if let Some(browser) = self.browser.take() {
            self.runtime.block_on(browser.close());
        }
    }
}
