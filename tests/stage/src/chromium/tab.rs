//! A page in Chromium, in a context of its own, with what it logs and requests.

use super::browser::Browser;
use super::touch::Touch;
use super::trace;
use crate::input::{Key, Pointer};
use crate::{AccessibleNode, PageOptions, Request};
use anyhow::Context;
use chromiumoxide::cdp::browser_protocol::accessibility::{
    AxPropertyName, AxValue, GetFullAxTreeParams, GetPartialAxTreeParams,
};
use chromiumoxide::cdp::browser_protocol::browser::BrowserContextId;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetCpuThrottlingRateParams, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
    SetFocusEmulationEnabledParams, SetScriptExecutionDisabledParams, SetTouchEmulationEnabledParams,
};
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType, MouseButton,
};
use chromiumoxide::cdp::browser_protocol::log::EventEntryAdded;
use chromiumoxide::cdp::browser_protocol::network::{BlockPattern, EventRequestWillBeSent, SetBlockedUrLsParams};
use chromiumoxide::cdp::browser_protocol::page::{
    AddScriptToEvaluateOnNewDocumentParams, CaptureScreenshotFormat, NavigateParams, PrintToPdfParams,
};
use chromiumoxide::cdp::browser_protocol::performance::{
    DisableParams, EnableParams, EnableTimeDomain, GetMetricsParams,
};
use chromiumoxide::cdp::browser_protocol::target::{
    CreateBrowserContextParams, CreateTargetParams, DisposeBrowserContextParams,
};
use chromiumoxide::cdp::js_protocol::heap_profiler::CollectGarbageParams;
use chromiumoxide::cdp::js_protocol::runtime::{EventConsoleApiCalled, EventExceptionThrown};
use chromiumoxide::page::ScreenshotParams;
use futures::StreamExt;
use serde_json::Value;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// An open page.
pub(crate) struct Tab<'a> {
    browser: &'a Browser,
    context: BrowserContextId,
    inner: chromiumoxide::Page,
    console: Arc<Mutex<Vec<String>>>,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl<'a> Tab<'a> {
    pub(crate) async fn open(browser: &'a Browser, url: &str, options: &PageOptions) -> anyhow::Result<Self> {
        let context = browser.chromium.execute(CreateBrowserContextParams::default()).await?.result.browser_context_id;
        let mut target = CreateTargetParams::new("about:blank");
        target.browser_context_id = Some(context.clone());
        let inner = browser.chromium.new_page(target).await.context("no new page")?;
        let tab = Self { browser, context, inner, console: Arc::default(), requests: Arc::default() };
        tab.listen().await?;
        tab.prepare(options).await?;
        tab.inner.execute(NavigateParams::new(url)).await?;
        Ok(tab)
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
                feature("prefers-reduced-motion", if options.motion { "no-preference" } else { "reduce" }),
                feature("forced-colors", if options.forced_colours { "active" } else { "none" }),
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
        if options.slow_network {
            self.slow_down().await?;
        }
        if !options.blocked.is_empty() {
            let patterns = options.blocked.iter().map(|path| BlockPattern::new(format!("*://*:*{path}"), true));
            let url_patterns = Some(patterns.collect());
            inner.execute(SetBlockedUrLsParams { url_patterns }).await?;
        }
        if options.processor_clock {
            // Other work of the machine at the same time is not counted. The clock is set when counting begins.
            inner.execute(DisableParams::default()).await?;
            inner.execute(EnableParams { time_domain: Some(EnableTimeDomain::ThreadTicks) }).await?;
        }
        if options.traced {
            trace::begin(inner).await?;
        }
        for script in &options.before {
            inner.execute(AddScriptToEvaluateOnNewDocumentParams::new(script.clone())).await?;
        }
        Ok(())
    }

    /// By the older of the protocol's two ways: the newer one asks for rules by address, of which this has none.
    #[allow(deprecated, reason = "as said")]
    async fn slow_down(&self) -> anyhow::Result<()> {
        use chromiumoxide::cdp::browser_protocol::network::EmulateNetworkConditionsParams;
        self.inner.execute(EmulateNetworkConditionsParams::new(false, 150.0, 200_000.0, 93_750.0)).await?;
        Ok(())
    }

    /// The value of a script, awaited if it is a promise.
    pub(crate) async fn evaluate(&self, script: &str) -> anyhow::Result<Value> {
        let value = self.inner.evaluate_expression(script).await?;
        // `undefined` comes as no value at all.
        Ok(value.value().cloned().unwrap_or_default())
    }

    pub(crate) async fn pointer(&self, what: Pointer, (x, y): (f64, f64)) -> anyhow::Result<()> {
        let kind = match what {
            Pointer::Move => DispatchMouseEventType::MouseMoved,
            Pointer::Press => DispatchMouseEventType::MousePressed,
            Pointer::Release => DispatchMouseEventType::MouseReleased,
        };
        let mut event = DispatchMouseEventParams::new(kind, x, y);
        if what != Pointer::Move {
            event.button = Some(MouseButton::Left);
            event.click_count = Some(1);
        }
        self.inner.execute(event).await?;
        Ok(())
    }

    pub(crate) async fn tap(&self, at: (f64, f64)) -> anyhow::Result<()> {
        self.inner.execute(Touch::start(at)).await?;
        self.inner.execute(Touch::end()).await?;
        Ok(())
    }

    pub(crate) async fn key(&self, key: Key, shift: bool) -> anyhow::Result<()> {
        let (name, code, number, text) = match key {
            Key::Escape => ("Escape", "Escape", 27, None),
            Key::Enter => ("Enter", "Enter", 13, Some("\r")),
            Key::Space => (" ", "Space", 32, Some(" ")),
            Key::Tab => ("Tab", "Tab", 9, None),
            Key::Left => ("ArrowLeft", "ArrowLeft", 37, None),
            Key::Right => ("ArrowRight", "ArrowRight", 39, None),
            Key::End => ("End", "End", 35, None),
        };
        for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            let mut event = DispatchKeyEventParams::new(kind.clone());
            event.key = Some(name.to_owned());
            event.code = Some(code.to_owned());
            event.windows_virtual_key_code = Some(number);
            event.modifiers = Some(if shift { 8 } else { 0 });
            event.text = text.filter(|_| matches!(kind, DispatchKeyEventType::KeyDown)).map(str::to_owned);
            self.inner.execute(event).await?;
        }
        Ok(())
    }

    /// Counters of the browser for the page, after its garbage has been collected: seconds, bytes and numbers by name.
    pub(crate) async fn metrics(&self, collect: bool) -> anyhow::Result<Vec<(String, f64)>> {
        if collect {
            // The first collection lets finalizers run; the second takes what they have let go.
            self.inner.execute(CollectGarbageParams::default()).await?;
            tokio::time::sleep(Duration::from_millis(50)).await;
            self.inner.execute(CollectGarbageParams::default()).await?;
        }
        let counted = self.inner.execute(GetMetricsParams::default()).await?.result.metrics;
        Ok(counted.into_iter().map(|metric| (metric.name, metric.value)).collect())
    }

    /// The trace that was begun with the page.
    pub(crate) async fn trace(&self) -> anyhow::Result<Vec<Value>> {
        trace::end(&self.inner).await
    }

    /// A picture of the view, or of the whole page.
    pub(crate) async fn picture(&self, whole: bool) -> anyhow::Result<Vec<u8>> {
        let parameters = ScreenshotParams::builder().format(CaptureScreenshotFormat::Png).full_page(whole).build();
        Ok(self.inner.screenshot(parameters).await?)
    }

    /// Tree that a screen reader is given: role, name and properties of each node that is not ignored.
    pub(crate) async fn accessibility_tree(&self) -> anyhow::Result<Vec<AccessibleNode>> {
        let tree = self.inner.execute(GetFullAxTreeParams::default()).await?;
        let nodes = tree.result.nodes.iter().filter(|node| !node.ignored).map(|node| AccessibleNode {
            role: text(node.role.as_ref()),
            name: text(node.name.as_ref()),
            focusable: node.properties.iter().flatten().any(|one| one.name == AxPropertyName::Focusable),
        });
        Ok(nodes.collect())
    }

    /// The role and name of each element that fits.
    pub(crate) async fn accessible(&self, selector: &str) -> anyhow::Result<Vec<(String, String)>> {
        let mut all = Vec::new();
        for element in self.inner.find_elements(selector).await? {
            let asked = GetPartialAxTreeParams::builder().backend_node_id(element.backend_node_id);
            let told = self.inner.execute(asked.fetch_relatives(false).build()).await?;
            let node = told.result.nodes.first().filter(|node| !node.ignored);
            let role = node.map_or_else(|| "none".to_owned(), |node| text(node.role.as_ref()));
            all.push((role, node.map(|node| text(node.name.as_ref())).unwrap_or_default()));
        }
        Ok(all)
    }

    /// The page on paper (A4), as PDF.
    pub(crate) async fn pdf(&self) -> anyhow::Result<Vec<u8>> {
        let (paper_width, paper_height) = (Some(8.27), Some(11.69));
        let prefer_css_page_size = Some(true);
        let paper = PrintToPdfParams { paper_width, paper_height, prefer_css_page_size, ..PrintToPdfParams::default() };
        Ok(self.inner.pdf(paper).await?)
    }

    pub(crate) fn console(&self) -> Vec<String> {
        self.console.lock().map(|console| console.clone()).unwrap_or_default()
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }

    pub(crate) async fn close(&mut self) {
        // A browser that has gone already has no contexts left.
        let _ = self.browser.chromium.execute(DisposeBrowserContextParams::new(self.context.clone())).await;
    }
}

/// The text of a value of the accessibility tree.
fn text(value: Option<&AxValue>) -> String {
    value.and_then(|value| value.value.as_ref()).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn push<Item>(list: &Mutex<Vec<Item>>, item: Item) {
    if let Ok(mut list) = list.lock() {
        list.push(item);
    }
}
