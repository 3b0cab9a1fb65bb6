//! A page in the browser: what is asked of it and waited for.

use crate::tab::Tab;
use crate::{PageOptions, Stage};
use anyhow::{Context, bail};
use serde::de::DeserializeOwned;
use std::time::{Duration, Instant};

/// How long something may take before a test gives up on it. Long, as the machines are shared.
const PATIENCE: Duration = Duration::from_mins(1);

/// A request that the page made.
#[derive(Clone, Debug)]
pub struct Request {
    /// The address.
    pub url: String,
}

/// An open page, with no other page's storage or history.
pub struct Page<'a> {
    pub(crate) stage: &'a Stage,
    pub(crate) tab: Tab<'a>,
}

impl<'a> Page<'a> {
    pub(crate) fn open(stage: &'a Stage, options: &PageOptions) -> anyhow::Result<Self> {
        let page = Self { stage, tab: stage.ask(stage.browser()?.open(&stage.server, options))? };
        let loaded = if options.scripts { "document.readyState === 'complete'" } else { "true" };
        page.wait_for(&format!("location.href !== 'about:blank' && {loaded}"))?;
        Ok(page)
    }

    async fn until(&self, condition: &str) -> anyhow::Result<()> {
        let start = Instant::now();
        let mut last = String::new();
        while start.elapsed() < PATIENCE {
            match self.tab.evaluate(&format!("Boolean({condition})")).await {
                Ok(value) if value.as_bool() == Some(true) => return Ok(()),
                Ok(_) => {}
                // While a page is being replaced there is nothing to ask; what it says last is told.
                Err(error) => last = error.to_string(),
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        bail!("it never came true that {condition} {last}; the console has {:?}", self.tab.console().await)
    }

    /// A value of the page.
    ///
    /// # Errors
    /// If the script throws, or gives something else.
    pub fn eval<Value: DeserializeOwned>(&self, script: &str) -> anyhow::Result<Value> {
        let value = self.stage.ask(self.tab.evaluate(script)).with_context(|| format!("in the page: {script}"))?;
        serde_json::from_value(value).with_context(|| format!("the page's value of: {script}"))
    }

    /// Does something in the page, whatever its value.
    ///
    /// # Errors
    /// If it throws.
    pub fn act(&self, script: &str) -> anyhow::Result<()> {
        self.stage.ask(self.tab.act(script)).with_context(|| format!("in the page: {script}"))
    }

    /// Whether a condition holds now.
    ///
    /// # Errors
    /// If it throws.
    pub fn holds(&self, condition: &str) -> anyhow::Result<bool> {
        self.eval(&format!("Boolean({condition})"))
    }

    /// Waits until a condition holds.
    ///
    /// # Errors
    /// If it does not in time; the error has the condition and the console.
    pub fn wait_for(&self, condition: &str) -> anyhow::Result<()> {
        self.stage.ask(self.until(condition))
    }

    /// Leaves the page alone for so many milliseconds of its own timers, and until two frames have been drawn: where a test
    /// shows that something does not happen, whatever the page had set for that time has been done, however slow the
    /// machine is.
    ///
    /// # Errors
    /// If the page has gone, or runs no scripts.
    pub fn rest(&self, milliseconds: u64) -> anyhow::Result<()> {
        // In short ones, as some tests keep the page's long timers in their own hands.
        self.eval::<bool>(&format!(
            "(async () => {{
               for (let left = {milliseconds}; left > 0; left -= 50) await new Promise((next) => setTimeout(next, Math.min(left, 50)));
               for (let frames = 0; frames < 2; frames++) await new Promise((next) => requestAnimationFrame(next));
               return new Promise((next) => setTimeout(() => next(true)));
             }})()"
        ))
        .map(|_| ())
    }

    /// A value of the page that has come to rest: the same twice, some frames apart.
    ///
    /// # Errors
    /// If the script throws, gives something else, or never gives the same twice.
    pub fn steady<Value: DeserializeOwned + PartialEq>(&self, script: &str) -> anyhow::Result<Value> {
        let start = Instant::now();
        let mut last: Value = self.eval(script)?;
        while start.elapsed() < PATIENCE {
            self.rest(100)?;
            let next = self.eval(script)?;
            if next == last {
                return Ok(next);
            }
            last = next;
        }
        bail!("it never came to rest: {script}")
    }

    /// Waits a moment, where a test asks again and again for what comes from outside the page.
    pub fn pause(&self, milliseconds: u64) {
        // The timer is made inside, since it needs the runtime that it belongs to.
        self.stage.run(async { tokio::time::sleep(Duration::from_millis(milliseconds)).await });
    }

    /// Waits until the article in the page is live.
    ///
    /// # Errors
    /// If it does not become so.
    pub fn live(&self) -> anyhow::Result<()> {
        self.wait_for("document.querySelector('[data-glosa-state=live]')")
    }

    /// The address that the page came from, without a slash at its end.
    ///
    /// # Errors
    /// If the page has gone.
    pub fn origin(&self) -> anyhow::Result<String> {
        self.eval("location.origin")
    }

    /// Messages and errors of the page.
    #[must_use]
    pub fn console(&self) -> Vec<String> {
        let told = self.stage.ask(async { Ok(self.tab.console().await) });
        // In its place, so that nobody takes it for a console with nothing in it.
        told.unwrap_or_else(|error| vec![error.to_string()])
    }

    /// Requests of the page.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.stage.run(self.tab.requests())
    }

    /// Requests of an article to its own server until it is live. The page at `path` is the publisher's, with its sheet and
    /// icon; how it is read, which cards have maps, and what follows an open card, is asked for afterwards.
    #[must_use]
    pub fn requests_before_live(&self, path: &str) -> Vec<String> {
        let origin = self.stage.server.origin();
        let others =
            ["/assets/page-", "/assets/icon-", "/assets/reading-", "/assets/maps-", "/maps.json", "/assets/card-"];
        let own = self.requests().into_iter().map(|request| request.url).filter(|url| url.starts_with(&origin));
        own.filter(|url| !url.ends_with(path) && !others.iter().any(|other| url.contains(other))).collect()
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        // A tab that does not answer stays open until its browser goes.
        let _ = self.stage.ask(async {
            self.tab.close().await;
            Ok(())
        });
    }
}

/// A text as JavaScript has it.
pub(crate) fn quoted(selector: &str) -> String {
    serde_json::Value::from(selector).to_string()
}
