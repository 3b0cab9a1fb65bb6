//! A page in the browser, in a context of its own, with what it logs and requests.

use crate::{Browser, PageOptions, Stage};
use anyhow::{Context, bail};
use chromiumoxide::cdp::browser_protocol::browser::BrowserContextId;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetCpuThrottlingRateParams, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
    SetFocusEmulationEnabledParams, SetScriptExecutionDisabledParams, SetTouchEmulationEnabledParams,
};
use chromiumoxide::cdp::browser_protocol::log::EventEntryAdded;
use chromiumoxide::cdp::browser_protocol::network::{EventRequestWillBeSent, SetBlockedUrLsParams};
use chromiumoxide::cdp::browser_protocol::page::{AddScriptToEvaluateOnNewDocumentParams, NavigateParams};
use chromiumoxide::cdp::browser_protocol::target::{CreateBrowserContextParams, CreateTargetParams};
use chromiumoxide::cdp::js_protocol::runtime::{EventConsoleApiCalled, EventExceptionThrown};
use futures::StreamExt;
use serde::de::DeserializeOwned;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long something may take before a test gives up on it. Long, as the machines are shared.
const PATIENCE: Duration = Duration::from_secs(20);

/// A request that the page made.
#[derive(Clone, Debug)]
pub struct Request {
    /// The address.
    pub url: String,
}

/// An open page, in a context of its own.
pub struct Page<'a> {
    pub(crate) stage: &'a Stage,
    browser: &'a Browser,
    context: BrowserContextId,
    pub(crate) inner: chromiumoxide::Page,
    console: Arc<Mutex<Vec<String>>>,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl<'a> Page<'a> {
    pub(crate) async fn open(
        stage: &'a Stage,
        browser: &'a Browser,
        url: &str,
        options: &PageOptions,
    ) -> anyhow::Result<Self> {
        let context = browser.chromium.execute(CreateBrowserContextParams::default()).await?.result.browser_context_id;
        let mut target = CreateTargetParams::new("about:blank");
        target.browser_context_id = Some(context.clone());
        let inner = browser.chromium.new_page(target).await.context("no new page")?;
        let page = Self { stage, browser, context, inner, console: Arc::default(), requests: Arc::default() };
        page.listen().await?;
        page.prepare(options).await?;
        page.inner.execute(NavigateParams::new(url)).await?;
        page.until_loaded(options.scripts).await?;
        Ok(page)
    }

    /// Collects what the page logs, throws and requests.
    async fn listen(&self) -> anyhow::Result<()> {
        let inner = &self.inner;
        inner.execute(chromiumoxide::cdp::browser_protocol::log::EnableParams::default()).await?;
        let console = self.console.clone();
        let mut calls = inner.event_listener::<EventConsoleApiCalled>().await?;
        tokio::spawn(async move {
            while let Some(event) = calls.next().await {
                let text: Vec<String> = event.args.iter().map(|one| format!("{:?}", one.value)).collect();
                push(&console, format!("console {:?}: {}", event.r#type, text.join(" ")));
            }
        });
        let console = self.console.clone();
        let mut thrown = inner.event_listener::<EventExceptionThrown>().await?;
        tokio::spawn(async move {
            while let Some(event) = thrown.next().await {
                push(&console, format!("thrown: {:?}", event.exception_details));
            }
        });
        let console = self.console.clone();
        let mut entries = inner.event_listener::<EventEntryAdded>().await?;
        tokio::spawn(async move {
            while let Some(event) = entries.next().await {
                push(&console, format!("log: {} {:?}", event.entry.text, event.entry.url));
            }
        });
        let requests = self.requests.clone();
        let mut sent = inner.event_listener::<EventRequestWillBeSent>().await?;
        tokio::spawn(async move {
            while let Some(event) = sent.next().await {
                push(&requests, Request { url: event.request.url.clone() });
            }
        });
        Ok(())
    }

    async fn prepare(&self, options: &PageOptions) -> anyhow::Result<()> {
        let inner = &self.inner;
        inner.execute(SetDeviceMetricsOverrideParams::new(options.width, options.height, 1.0, options.touch)).await?;
        let feature = |name: &str, value: &str| MediaFeature { name: name.to_owned(), value: value.to_owned() };
        let media = SetEmulatedMediaParams {
            media: Some(if options.print { "print" } else { "screen" }.to_owned()),
            features: Some(vec![
                feature("prefers-color-scheme", if options.dark { "dark" } else { "light" }),
                feature("prefers-reduced-motion", if options.less_motion { "reduce" } else { "no-preference" }),
            ]),
        };
        inner.execute(media).await?;
        // Without it only one of the pages that are open at once has focus.
        inner.execute(SetFocusEmulationEnabledParams::new(true)).await?;
        if options.touch {
            inner.execute(SetTouchEmulationEnabledParams::new(true)).await?;
        }
        if !options.scripts {
            inner.execute(SetScriptExecutionDisabledParams::new(true)).await?;
        }
        if options.throttle > 1.0 {
            inner.execute(SetCpuThrottlingRateParams::new(options.throttle)).await?;
        }
        if !options.blocked.is_empty() {
            let mut blocked = SetBlockedUrLsParams::default();
            blocked.url_patterns = Some(
                options
                    .blocked
                    .iter()
                    .map(|pattern| {
                        chromiumoxide::cdp::browser_protocol::network::BlockPattern::new(pattern.clone(), true)
                    })
                    .collect(),
            );
            inner.execute(blocked).await?;
        }
        for script in &options.before {
            inner.execute(AddScriptToEvaluateOnNewDocumentParams::new(script.clone())).await?;
        }
        Ok(())
    }

    async fn until_loaded(&self, scripts: bool) -> anyhow::Result<()> {
        let condition = if scripts { "document.readyState === 'complete'" } else { "true" };
        self.until(&format!("location.href !== 'about:blank' && {condition}")).await
    }

    async fn value<Value: DeserializeOwned>(&self, script: &str) -> anyhow::Result<Value> {
        let value = self.inner.evaluate_expression(script).await.with_context(|| format!("in the page: {script}"))?;
        // `undefined` comes as no value at all.
        let value = value.value().cloned().unwrap_or_default();
        serde_json::from_value(value).with_context(|| format!("the page's value of: {script}"))
    }

    async fn until(&self, condition: &str) -> anyhow::Result<()> {
        let start = Instant::now();
        let mut last = String::new();
        while start.elapsed() < PATIENCE {
            match self.inner.evaluate_expression(format!("Boolean({condition})")).await {
                Ok(value) if value.value().and_then(serde_json::Value::as_bool) == Some(true) => return Ok(()),
                Ok(_) => {}
                // While a page is being replaced there is nothing to ask; what it says last is told.
                Err(error) => last = error.to_string(),
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        bail!("it never came true that {condition} {last}; the console has {:?}", self.console())
    }

    /// A value of the page.
    ///
    /// # Errors
    /// If the script throws, or gives something else.
    pub fn eval<Value: DeserializeOwned>(&self, script: &str) -> anyhow::Result<Value> {
        self.stage.run(self.value(script))
    }

    /// Does something in the page, whatever its value.
    ///
    /// # Errors
    /// If it throws.
    pub fn act(&self, script: &str) -> anyhow::Result<()> {
        self.eval::<serde_json::Value>(script).map(drop)
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
        self.stage.run(self.until(condition))
    }

    /// Waits a moment, where a test shows that something does not happen.
    pub fn pause(&self, milliseconds: u64) {
        // Made inside, as a timer needs the runtime it belongs to.
        self.stage.run(async { tokio::time::sleep(Duration::from_millis(milliseconds)).await });
    }

    /// Waits until the article in the page is live.
    ///
    /// # Errors
    /// If it does not become so.
    pub fn live(&self) -> anyhow::Result<()> {
        self.wait_for("document.querySelector('[data-glosa-state=live]')")
    }

    /// What the page has logged and thrown.
    #[must_use]
    pub fn console(&self) -> Vec<String> {
        self.console.lock().map(|console| console.clone()).unwrap_or_default()
    }

    /// What the page has requested.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        let dispose =
            chromiumoxide::cdp::browser_protocol::target::DisposeBrowserContextParams::new(self.context.clone());
        // A browser that has gone already has no contexts left.
        let _ = self.stage.run(self.browser.chromium.execute(dispose));
    }
}

fn push<Item>(list: &Mutex<Vec<Item>>, item: Item) {
    if let Ok(mut list) = list.lock() {
        list.push(item);
    }
}

/// A text as JavaScript has it.
pub(crate) fn quoted(selector: &str) -> String {
    serde_json::Value::from(selector).to_string()
}
