//! A page in Firefox or WebKitGTK.

use super::accessible::Computed;
use super::browser::Browser;
use super::session::{SCREEN, Session, Setting};
use crate::input::{Key, Pointer};
use crate::visit::Visit;
use crate::{Engine, PageOptions, Request, Server};
use anyhow::{Context, bail};
use fantoccini::Locator;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::key::Key as Code;
use fantoccini::wd::PrintConfiguration;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// An open page.
pub(crate) struct Tab<'a> {
    browser: &'a Browser,
    /// There until it is closed.
    session: Option<Session>,
    visit: Arc<Visit>,
    /// The site, at an address of this page's own: nothing that another page has stored is there.
    server: Server,
}

impl<'a> Tab<'a> {
    pub(crate) async fn open(browser: &'a Browser, server: &Server, options: &PageOptions) -> anyhow::Result<Self> {
        let visit = Arc::new(Visit::new(options));
        let server = server.receive(visit.clone()).await?;
        let session = browser.session(Setting::of(options)).await?;
        let mut tab = Self { browser, session: Some(session), visit, server };
        tab.resize(options.width, options.height).await?;
        tab.session()?.client.goto(&format!("{}{}", tab.server.origin(), options.path)).await?;
        Ok(tab)
    }

    fn session(&self) -> anyhow::Result<&Session> {
        self.session.as_ref().context("the page is closed")
    }

    /// Gives the page, without the window around it, a size.
    async fn resize(&mut self, width: i64, height: i64) -> anyhow::Result<()> {
        for _ in 0..10 {
            let session = self.session()?;
            let (beside, above) = session.frame;
            let (across, down) = (u32::try_from((width + beside).max(1))?, u32::try_from((height + above).max(1))?);
            // Around the middle of WebKitGTK's screen, where the pointer of its display is: without a window manager the
            // window under it has focus.
            let [left, top] = [across, down].map(|length| SCREEN.saturating_sub(length) / 2);
            session.client.set_window_rect(left, top, across, down).await?;
            let mut inner = (0, 0);
            for _ in 0..10 {
                let is = self.evaluate("[innerWidth, innerHeight]").await?;
                inner = serde_json::from_value(is)?;
                if inner == (width, height) {
                    return Ok(());
                }
                // The window takes its size a moment later.
                tokio::time::sleep(Duration::from_millis(30)).await;
            }
            if let Some(session) = &mut self.session {
                session.frame = (beside + width - inner.0, above + height - inner.1);
            }
        }
        bail!("the window cannot be made {width} by {height}")
    }

    /// The value of an expression, awaited if it is a promise.
    pub(crate) async fn evaluate(&self, expression: &str) -> anyhow::Result<Value> {
        let expression = expression.trim().trim_end_matches(';');
        self.run(&format!("return ({expression});")).await
    }

    /// Runs statements for what they do; their values may be what no driver can carry.
    pub(crate) async fn act(&self, statements: &str) -> anyhow::Result<()> {
        self.run(statements).await.map(drop)
    }

    async fn run(&self, body: &str) -> anyhow::Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; (async () => {{ {body}\n }})()\
             .then((value) => done({{ value: value ?? null }}), (error) => done({{ error: String(error) }}));"
        );
        let told = self.session()?.client.execute_async(&script, Vec::new()).await?;
        match told.get("error").and_then(Value::as_str) {
            Some(error) => bail!("{error}"),
            None => Ok(told.get("value").cloned().unwrap_or_default()),
        }
    }

    pub(crate) async fn pointer(&self, what: Pointer, at: (f64, f64)) -> anyhow::Result<()> {
        let action = match what {
            Pointer::Move => move_to(at),
            Pointer::Press => PointerAction::Down { button: MOUSE_BUTTON_LEFT },
            Pointer::Release => PointerAction::Up { button: MOUSE_BUTTON_LEFT },
        };
        let actions = MouseActions::new("mouse".to_owned()).then(action);
        Ok(self.session()?.client.perform_actions(actions).await?)
    }

    pub(crate) async fn tap(&self, at: (f64, f64)) -> anyhow::Result<()> {
        let (down, up) = (PointerAction::Down { button: 0 }, PointerAction::Up { button: 0 });
        let session = self.session()?;
        // WebKitGTK's driver has no finger: its touches come as a mouse's.
        if session.engine == Engine::WebKit {
            let actions = MouseActions::new("mouse".to_owned()).then(move_to(at)).then(down).then(up);
            return Ok(session.client.perform_actions(actions).await?);
        }
        let actions = TouchActions::new("finger".to_owned()).then(move_to(at)).then(down).then(up);
        Ok(session.client.perform_actions(actions).await?)
    }

    pub(crate) async fn key(&self, key: Key, shift: bool) -> anyhow::Result<()> {
        let value = match key {
            Key::Escape => Code::Escape.into(),
            Key::Enter => Code::Enter.into(),
            Key::Space => ' ',
            Key::Tab => Code::Tab.into(),
            Key::Left => Code::Left.into(),
            Key::Right => Code::Right.into(),
            Key::End => Code::End.into(),
        };
        let held: char = Code::Shift.into();
        let mut actions = KeyActions::new("keys".to_owned());
        if shift {
            actions = actions.then(KeyAction::Down { value: held });
        }
        actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        if shift {
            actions = actions.then(KeyAction::Up { value: held });
        }
        Ok(self.session()?.client.perform_actions(actions).await?)
    }

    /// A picture of the view.
    pub(crate) async fn picture(&self, whole: bool) -> anyhow::Result<Vec<u8>> {
        if whole {
            bail!("WebDriver takes pictures of the view only");
        }
        Ok(self.session()?.client.screenshot().await?)
    }

    /// The role and name of each element that fits, as assistive technology is given them.
    pub(crate) async fn accessible(&self, selector: &str) -> anyhow::Result<Vec<(String, String)>> {
        let client = &self.session()?.client;
        let mut all = Vec::new();
        for element in client.find_all(Locator::Css(selector)).await? {
            let [role, name] = [Computed::role(&element), Computed::label(&element)];
            let (role, name) = (client.issue_cmd(role).await?, client.issue_cmd(name).await?);
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            all.push((text(&role), text(&name)));
        }
        Ok(all)
    }

    /// The page on paper (A4), as PDF. WebKitGTK's driver cannot.
    pub(crate) async fn pdf(&self) -> anyhow::Result<Vec<u8>> {
        Ok(self.session()?.client.print(PrintConfiguration::default()).await?)
    }

    pub(crate) async fn console(&self) -> Vec<String> {
        let told = self.evaluate("window.__console ?? []").await.unwrap_or_default();
        serde_json::from_value(told).unwrap_or_default()
    }

    /// Requests to the page's server, and those to others that the browser names.
    pub(crate) async fn requests(&self) -> Vec<Request> {
        let others = "performance.getEntriesByType('resource').map((one) => one.name).filter((url) => !url.startsWith(location.origin))";
        let others: Vec<String> =
            serde_json::from_value(self.evaluate(others).await.unwrap_or_default()).unwrap_or_default();
        self.visit.requests().into_iter().chain(others.into_iter().map(|url| Request { url })).collect()
    }

    pub(crate) async fn close(&mut self) {
        let Some(session) = self.session.take() else {
            return;
        };
        let rested = async {
            session.client.release_actions().await?;
            session.client.goto("about:blank").await
        };
        // A browser that does not come to rest is not given to the next page.
        match tokio::time::timeout(Duration::from_secs(10), rested).await {
            Ok(Ok(())) => self.browser.give_back(session).await,
            _ => session.end().await,
        }
    }
}

fn move_to((x, y): (f64, f64)) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::ZERO), x: x.round(), y: y.round() }
}
