//! A page in one browser or the other, as all of them can do it.

use crate::input::{Key, Pointer};
use crate::{AccessibleNode, Engine, PageOptions, Request, Server, chromium, driven};
use serde_json::Value;

/// A running browser.
pub(crate) enum Browser {
    Chromium(Box<chromium::Browser>),
    Driven(driven::Browser),
}

impl Browser {
    pub(crate) async fn launch(engine: Engine) -> anyhow::Result<Self> {
        Ok(match engine {
            Engine::Chromium => Self::Chromium(Box::new(chromium::Browser::launch().await?)),
            Engine::Firefox | Engine::WebKit => Self::Driven(driven::Browser::new(engine)?),
        })
    }

    pub(crate) async fn open<'a>(&'a self, server: &Server, options: &PageOptions) -> anyhow::Result<Tab<'a>> {
        Ok(match self {
            Self::Chromium(browser) => {
                let url = format!("{}{}", server.origin(), options.path);
                Tab::Chromium(chromium::Tab::open(browser, &url, options).await?)
            }
            Self::Driven(browser) => Tab::Driven(Box::new(driven::Tab::open(browser, server, options).await?)),
        })
    }

    pub(crate) async fn close(self) {
        match self {
            Self::Chromium(browser) => browser.close().await,
            Self::Driven(browser) => browser.close().await,
        }
    }
}

/// An open page.
pub(crate) enum Tab<'a> {
    Chromium(chromium::Tab<'a>),
    Driven(Box<driven::Tab<'a>>),
}

impl Tab<'_> {
    /// The value of a script, awaited if it is a promise.
    pub(crate) async fn evaluate(&self, script: &str) -> anyhow::Result<Value> {
        match self {
            Self::Chromium(tab) => tab.evaluate(script).await,
            Self::Driven(tab) => tab.evaluate(script).await,
        }
    }

    /// Runs a script for what it does.
    pub(crate) async fn act(&self, script: &str) -> anyhow::Result<()> {
        match self {
            Self::Chromium(tab) => tab.evaluate(script).await.map(drop),
            Self::Driven(tab) => tab.act(script).await,
        }
    }

    pub(crate) async fn pointer(&self, what: Pointer, at: (f64, f64)) -> anyhow::Result<()> {
        match self {
            Self::Chromium(tab) => tab.pointer(what, at).await,
            Self::Driven(tab) => tab.pointer(what, at).await,
        }
    }

    pub(crate) async fn tap(&self, at: (f64, f64)) -> anyhow::Result<()> {
        match self {
            Self::Chromium(tab) => tab.tap(at).await,
            Self::Driven(tab) => tab.tap(at).await,
        }
    }

    pub(crate) async fn key(&self, key: Key, shift: bool) -> anyhow::Result<()> {
        match self {
            Self::Chromium(tab) => tab.key(key, shift).await,
            Self::Driven(tab) => tab.key(key, shift).await,
        }
    }

    pub(crate) async fn picture(&self, whole: bool) -> anyhow::Result<Vec<u8>> {
        match self {
            Self::Chromium(tab) => tab.picture(whole).await,
            Self::Driven(tab) => tab.picture(whole).await,
        }
    }

    pub(crate) async fn accessible(&self, selector: &str) -> anyhow::Result<Vec<(String, String)>> {
        match self {
            Self::Chromium(tab) => tab.accessible(selector).await,
            Self::Driven(tab) => tab.accessible(selector).await,
        }
    }

    pub(crate) async fn accessibility_tree(&self) -> anyhow::Result<Vec<AccessibleNode>> {
        match self {
            Self::Chromium(tab) => tab.accessibility_tree().await,
            Self::Driven(_) => anyhow::bail!("WebDriver tells of elements one by one and not of the whole tree"),
        }
    }

    pub(crate) async fn pdf(&self) -> anyhow::Result<Vec<u8>> {
        match self {
            Self::Chromium(tab) => tab.pdf().await,
            Self::Driven(tab) => tab.pdf().await,
        }
    }

    pub(crate) async fn metrics(&self, collect: bool) -> anyhow::Result<Vec<(String, f64)>> {
        match self {
            Self::Chromium(tab) => tab.metrics(collect).await,
            Self::Driven(_) => anyhow::bail!("WebDriver counts nothing of a page: measure in Chromium"),
        }
    }

    pub(crate) async fn trace(&self) -> anyhow::Result<Vec<Value>> {
        match self {
            Self::Chromium(tab) => tab.trace().await,
            Self::Driven(_) => anyhow::bail!("WebDriver has no trace: measure in Chromium"),
        }
    }

    pub(crate) async fn console(&self) -> Vec<String> {
        match self {
            Self::Chromium(tab) => tab.console(),
            Self::Driven(tab) => tab.console().await,
        }
    }

    pub(crate) async fn requests(&self) -> Vec<Request> {
        match self {
            Self::Chromium(tab) => tab.requests(),
            Self::Driven(tab) => tab.requests().await,
        }
    }

    pub(crate) async fn close(&mut self) {
        match self {
            Self::Chromium(tab) => tab.close().await,
            Self::Driven(tab) => tab.close().await,
        }
    }
}
