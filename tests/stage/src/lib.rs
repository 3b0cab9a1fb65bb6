//! Browsers and a server to try Glosa's pages in: for the end-to-end tests, the bench and the screenshots.

mod chromium;
mod collector;
mod connection;
mod driven;
mod engine;
mod files;
mod input;
mod loopback;
mod nginx;
mod options;
mod page;
mod reader;
mod server;
mod sight;
mod tab;
mod visit;

pub use connection::{Answered, Connection};
pub use engine::{BROWSER, Engine};
pub use nginx::Nginx;
pub use options::PageOptions;
pub use page::{Page, Request};
pub use server::{Answer, Server, ServerError};
pub use sight::AccessibleNode;

use std::path::Path;
use std::time::Duration;
use tab::Browser;

/// How long the browser may take for one thing that it is asked. The slowest by far is a part of the bench, of some 20 s.
const PATIENCE: Duration = Duration::from_mins(2);

/// A browser and a server with one runtime, for tests that run on several threads.
pub struct Stage {
    runtime: tokio::runtime::Runtime,
    browser: Option<Browser>,
    /// Engine of the browser.
    pub engine: Engine,
    /// The server of the pages.
    pub server: Server,
}

impl Stage {
    /// Opens the browser, and serves the folder and whatever is mounted beside it.
    ///
    /// # Errors
    /// If the browser is not there, or does not start, or no port is to be had.
    pub fn open(engine: Engine, folder: &Path, mounts: &[(&str, &Path)]) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let (browser, server) = runtime.block_on(async {
            let server = Server::start(folder, mounts, 0).await?;
            anyhow::Ok((Browser::launch(engine).await?, server))
        })?;
        Ok(Self { runtime, browser: Some(browser), engine, server })
    }

    /// Opens a page of the server.
    ///
    /// # Errors
    /// If the page cannot be opened.
    pub fn page(&self, options: &PageOptions) -> anyhow::Result<Page<'_>> {
        Page::open(self, options)
    }

    pub(crate) fn browser(&self) -> anyhow::Result<&Browser> {
        self.browser.as_ref().ok_or_else(|| anyhow::anyhow!("the browser is closed"))
    }

    /// Waits for what a page does.
    pub fn run<Output>(&self, work: impl Future<Output = Output>) -> Output {
        self.runtime.block_on(work)
    }

    /// Waits for an answer of the browser, which WebKitGTK's driver may owe for ever.
    pub(crate) fn ask<Answer>(&self, work: impl Future<Output = anyhow::Result<Answer>>) -> anyhow::Result<Answer> {
        let answer = self.run(async { tokio::time::timeout(PATIENCE, work).await });
        answer.unwrap_or_else(|_| Err(anyhow::anyhow!("the browser has not answered for {PATIENCE:?}")))
    }

    /// Closes the browser and removes its files.
    pub fn close(mut self) {
        if let Some(browser) = self.browser.take() {
            // A browser that does not answer ends with this process.
            let _ = self.run(async { tokio::time::timeout(PATIENCE, browser.close()).await });
        }
    }
}
