//! A page in the browser: open it in some way, act as a reader would, look at what is there.

use crate::touch::Touch;
use crate::{Browser, Stage};
use anyhow::{Context, anyhow, bail};
use chromiumoxide::cdp::browser_protocol::browser::BrowserContextId;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetCpuThrottlingRateParams, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
    SetFocusEmulationEnabledParams, SetScriptExecutionDisabledParams, SetTouchEmulationEnabledParams,
};
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType, MouseButton,
};
use chromiumoxide::cdp::browser_protocol::log::EventEntryAdded;
use chromiumoxide::cdp::browser_protocol::network::{EventRequestWillBeSent, SetBlockedUrLsParams};
use chromiumoxide::cdp::browser_protocol::page::{
    AddScriptToEvaluateOnNewDocumentParams, CaptureScreenshotFormat, NavigateParams,
};
use chromiumoxide::cdp::browser_protocol::target::{CreateBrowserContextParams, CreateTargetParams};
use chromiumoxide::cdp::js_protocol::runtime::{EventConsoleApiCalled, EventExceptionThrown};
use chromiumoxide::page::ScreenshotParams;
use futures::StreamExt;
use serde::de::DeserializeOwned;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long something may take before a test gives up on it. Long, as the machines are shared.
const PATIENCE: Duration = Duration::from_secs(20);

/// Adds up what moved without the reader's doing.
const LAYOUT_SHIFT: &str = "window.__shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) \
     if (!entry.hadRecentInput) window.__shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });";

/// Collects what the article tells the page.
const EVENTS: &str =
    "window.__events = []; addEventListener('glosa:event', (event) => window.__events.push(event.detail));";

/// How a page is opened.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the browser's own")]
pub struct PageOptions {
    pub(crate) path: String,
    width: i64,
    height: i64,
    dark: bool,
    touch: bool,
    scripts: bool,
    less_motion: bool,
    print: bool,
    throttle: f64,
    blocked: Vec<String>,
    before: Vec<String>,
}

impl PageOptions {
    /// A page by its path on the server, on a desktop, in light colours.
    #[must_use]
    pub fn new(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            width: 1280,
            height: 900,
            dark: false,
            touch: false,
            scripts: true,
            less_motion: true,
            print: false,
            throttle: 1.0,
            blocked: Vec::new(),
            before: vec![LAYOUT_SHIFT.to_owned(), EVENTS.to_owned()],
        }
    }

    /// The viewport, in CSS pixels.
    #[must_use]
    pub fn size(mut self, width: i64, height: i64) -> Self {
        (self.width, self.height) = (width, height);
        self
    }

    /// The reader prefers dark colours.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The reader has a finger and no mouse.
    #[must_use]
    pub fn touch(mut self) -> Self {
        self.touch = true;
        self
    }

    /// No script of the page runs.
    #[must_use]
    pub fn scripts_off(mut self) -> Self {
        self.scripts = false;
        self
    }

    /// As it is printed.
    #[must_use]
    pub fn print(mut self) -> Self {
        self.print = true;
        self
    }

    /// A slower processor.
    #[must_use]
    pub fn throttle(mut self, rate: f64) -> Self {
        self.throttle = rate;
        self
    }

    /// Requests that match the pattern fail.
    #[must_use]
    pub fn block(mut self, pattern: &str) -> Self {
        self.blocked.push(pattern.to_owned());
        self
    }

    /// A script of the test's own that runs before the page's.
    #[must_use]
    pub fn before(mut self, script: &str) -> Self {
        self.before.push(script.to_owned());
        self
    }
}

/// A request that the page made.
#[derive(Clone, Debug)]
pub struct Request {
    /// The address.
    pub url: String,
}

/// An open page, in a context of its own.
pub struct Page<'a> {
    stage: &'a Stage,
    browser: &'a Browser,
    context: BrowserContextId,
    inner: chromiumoxide::Page,
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

    /// The text that a reader sees in an element.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn text(&self, selector: &str) -> anyhow::Result<String> {
        self.eval(&format!("document.querySelector({}).innerText", quoted(selector)))
    }

    /// How many elements fit.
    ///
    /// # Errors
    /// If the selector is wrong.
    pub fn count(&self, selector: &str) -> anyhow::Result<usize> {
        self.eval(&format!("document.querySelectorAll({}).length", quoted(selector)))
    }

    /// Whether an element is there and visible.
    ///
    /// # Errors
    /// If the selector is wrong.
    pub fn visible(&self, selector: &str) -> anyhow::Result<bool> {
        self.eval(&format!(
            "Boolean(document.querySelector({0})?.checkVisibility({{ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }}))",
            quoted(selector)
        ))
    }

    /// Brings an element to the middle of the view and tells where its first line is.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn point(&self, selector: &str) -> anyhow::Result<(f64, f64)> {
        self.eval(&format!(
            "(() => {{ const one = document.querySelector({}); one.scrollIntoView({{ block: 'center', behavior: 'instant' }});
              const line = one.getClientRects()[0]; return [line.left + Math.min(line.width / 2, 20), line.top + line.height / 2]; }})()",
            quoted(selector)
        ))
        .with_context(|| format!("{selector} is not in the page"))
    }

    /// Moves the pointer to a place.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn move_to(&self, (x, y): (f64, f64)) -> anyhow::Result<()> {
        self.mouse(DispatchMouseEventType::MouseMoved, x, y)
    }

    /// Moves the pointer onto an element.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn hover(&self, selector: &str) -> anyhow::Result<()> {
        self.move_to(self.point(selector)?)
    }

    /// Clicks an element with the mouse.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn click(&self, selector: &str) -> anyhow::Result<()> {
        let (x, y) = self.point(selector)?;
        self.move_to((x, y))?;
        self.mouse(DispatchMouseEventType::MousePressed, x, y)?;
        self.mouse(DispatchMouseEventType::MouseReleased, x, y)
    }

    fn mouse(&self, kind: DispatchMouseEventType, x: f64, y: f64) -> anyhow::Result<()> {
        let mut event = DispatchMouseEventParams::new(kind.clone(), x, y);
        if !matches!(kind, DispatchMouseEventType::MouseMoved) {
            event.button = Some(MouseButton::Left);
            event.click_count = Some(1);
        }
        self.stage.run(self.inner.execute(event))?;
        Ok(())
    }

    /// Taps an element with a finger.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn tap(&self, selector: &str) -> anyhow::Result<()> {
        self.tap_at(self.point(selector)?)
    }

    /// Taps a place with a finger.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn tap_at(&self, at: (f64, f64)) -> anyhow::Result<()> {
        self.stage.run(self.inner.execute(Touch::start(at)))?;
        self.stage.run(self.inner.execute(Touch::end()))?;
        Ok(())
    }

    /// Presses a key: "Escape", "Enter", "Space", "Tab", "Shift+Tab".
    ///
    /// # Errors
    /// If it is no key we know.
    pub fn press(&self, key: &str) -> anyhow::Result<()> {
        let (name, modifiers) = key.strip_prefix("Shift+").map_or((key, 0), |name| (name, 8));
        let (key, code, number, text) = match name {
            "Escape" => ("Escape", "Escape", 27, None),
            "Enter" => ("Enter", "Enter", 13, Some("\r")),
            "Space" => (" ", "Space", 32, Some(" ")),
            "Tab" => ("Tab", "Tab", 9, None),
            _ => return Err(anyhow!("{name} is no key that this stage knows")),
        };
        for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            let mut event = DispatchKeyEventParams::new(kind.clone());
            event.key = Some(key.to_owned());
            event.code = Some(code.to_owned());
            event.windows_virtual_key_code = Some(number);
            event.modifiers = Some(modifiers);
            event.text = text.filter(|_| matches!(kind, DispatchKeyEventType::KeyDown)).map(str::to_owned);
            self.stage.run(self.inner.execute(event))?;
        }
        Ok(())
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

    /// How much has moved without the reader's doing.
    ///
    /// # Errors
    /// If the page has no scripts.
    pub fn layout_shift(&self) -> anyhow::Result<f64> {
        self.eval("window.__shift")
    }

    /// The details of the article's events of a name, in order.
    ///
    /// # Errors
    /// If the page has no scripts.
    pub fn events(&self, name: &str) -> anyhow::Result<Vec<serde_json::Value>> {
        self.eval(&format!("window.__events.filter((event) => event.name === {})", quoted(name)))
    }

    /// What axe-core finds, one line a violation. `script` is the text of axe.min.js.
    ///
    /// # Errors
    /// If axe does not run.
    pub fn axe(&self, script: &str) -> anyhow::Result<Vec<String>> {
        self.stage.run(async {
            self.inner.evaluate_expression(format!("{script};undefined")).await?;
            let found: Vec<String> = self
                .inner
                .evaluate_function(
                    "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap((one) => \
                     one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary}`))",
                )
                .await?
                .into_value()?;
            Ok(found)
        })
    }

    /// A picture of the view, or of the whole page.
    ///
    /// # Errors
    /// If it cannot be taken or written.
    pub fn screenshot(&self, file: &Path, whole: bool) -> anyhow::Result<()> {
        let parameters = ScreenshotParams::builder().format(CaptureScreenshotFormat::Png).full_page(whole).build();
        let picture = self.stage.run(self.inner.screenshot(parameters))?;
        std::fs::write(file, picture).with_context(|| format!("{}: cannot be written", file.display()))
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

fn quoted(selector: &str) -> String {
    serde_json::Value::from(selector).to_string()
}
