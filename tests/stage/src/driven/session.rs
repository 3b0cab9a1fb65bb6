//! A browser and the driver that it is steered by; both die with the process that started them.

use crate::{Engine, PageOptions, files};
use anyhow::{Context, bail, ensure};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// The environment variable that names geckodriver.
const GECKODRIVER: &str = "GLOSA_GECKODRIVER";
/// Takes the room that WebKitGTK's tool bar needs, below which its window would not be made narrower.
const NO_TOOL_BAR: &str =
    "window * { min-width: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-source: none; }";

/// How wide and high WebKitGTK's display is, in pixels.
pub(super) const SCREEN: u32 = 1600;

/// Settings that a browser starts with and keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the browser's own")]
pub(super) struct Setting {
    pub(super) dark: bool,
    pub(super) touch: bool,
    /// The reader has not asked for less motion.
    pub(super) motion: bool,
    pub(super) forced_colours: bool,
}

impl Setting {
    /// The part of a page's options that a browser has for all of its pages.
    pub(super) fn of(options: &PageOptions) -> Self {
        let PageOptions { dark, touch, motion, forced_colours, .. } = *options;
        Self { dark, touch, motion, forced_colours }
    }
}

/// A running browser.
pub(super) struct Session {
    pub(super) client: Client,
    pub(super) setting: Setting,
    pub(super) engine: Engine,
    /// By how much the window is larger than the page, across and down.
    pub(super) frame: (i64, i64),
    driver: Child,
    display: Option<Child>,
}

impl Session {
    pub(super) async fn start(engine: Engine, setting: Setting, folder: &Path) -> anyhow::Result<Self> {
        let program = engine.find().with_context(|| format!("{engine} has gone"))?;
        let folder = tempfile::Builder::new().tempdir_in(folder)?.keep();
        let launcher = files::launcher(&folder, &program)?;
        let port = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let (mut command, display, capabilities) = if engine == Engine::Firefox {
            let mut command = Command::new(named_or(GECKODRIVER, "geckodriver"));
            command.args(["--websocket-port", "0", "--log", "fatal", "--port", &port.to_string()]);
            (command, None, firefox(&folder, &launcher, setting)?)
        } else {
            let (display, name) = display().await?;
            let mut command = Command::new("WebKitWebDriver");
            command.arg(format!("--port={port}"));
            command.env("DISPLAY", name).env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
            // The machines of tests have no user namespaces for its sandbox.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            command.env("XDG_CONFIG_HOME", gtk(&folder, setting.motion)?);
            command.env("GTK_THEME", if setting.dark { "Adwaita:dark" } else { "Adwaita" });
            let options = json!({ "binary": launcher, "args": ["--automation"] });
            (command, Some(display), json!({ "webkitgtk:browserOptions": options }))
        };
        command.env("TMPDIR", &folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let driver = dying_with_us(command)
            .spawn()
            .with_context(|| format!("the driver of {engine} did not start; `cargo xtask test` installs it"))?;
        let client = connect(port, &capabilities).await.with_context(|| format!("{engine} did not start"))?;
        let session = Self { client, setting, engine, frame: (0, 0), driver, display };
        session.is_set().await?;
        Ok(session)
    }

    /// Fails if pages would not see the setting: a test of dark colours must not pass in light ones.
    async fn is_set(&self) -> anyhow::Result<()> {
        let Setting { dark, touch, motion, forced_colours } = self.setting;
        // WebKitGTK's driver has no finger, which docs/situations.md says.
        let touch = touch && self.engine != Engine::WebKit;
        for (feature, should) in [
            ("prefers-color-scheme: dark", dark),
            ("prefers-reduced-motion: reduce", !motion),
            ("forced-colors: active", forced_colours),
            ("pointer: coarse", touch),
        ] {
            let is = self.client.execute(&format!("return matchMedia('({feature})').matches"), Vec::new()).await?;
            ensure!(is == Value::Bool(should), "{} cannot be set to ({feature}): {should}", self.engine);
        }
        Ok(())
    }

    /// Ends it.
    pub(super) async fn end(mut self) {
        // Whatever does not end when asked is killed.
        let _ = tokio::time::timeout(Duration::from_secs(5), self.client.close()).await;
        let _ = self.driver.kill().await;
        if let Some(mut display) = self.display {
            let _ = display.kill().await;
        }
    }
}

fn named_or(variable: &str, program: &str) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| PathBuf::from(program), PathBuf::from)
}

/// The same command, whose process the kernel kills when the one that started it dies.
fn dying_with_us(command: Command) -> Command {
    let command = command.into_std();
    let mut outer = std::process::Command::new("setpriv");
    outer.args(["--pdeathsig", "KILL"]).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            outer.env(name, value);
        }
    }
    let mut outer = Command::from(outer);
    outer.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    outer
}

/// A display without a screen, and its name.
async fn display() -> anyhow::Result<(Child, String)> {
    let mut command = Command::new("Xvfb");
    let screen = format!("{SCREEN}x{SCREEN}x24");
    command.args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"]);
    let mut child = dying_with_us(command)
        .stdout(Stdio::piped())
        .spawn()
        .context("Xvfb did not start; is Debian's `xvfb` there?")?;
    let stdout = child.stdout.take().context("Xvfb says nothing")?;
    let number = BufReader::new(stdout).lines().next_line().await?.context("Xvfb named no display")?;
    Ok((child, format!(":{}", number.trim())))
}

/// Firefox's capabilities: what the setting is, a window that may be narrow, and no calls home.
fn firefox(folder: &Path, program: &Path, setting: Setting) -> anyhow::Result<Value> {
    let Setting { dark, touch, motion, forced_colours } = setting;
    let pointers = if touch { 1 } else { 6 };
    let profile = folder.join("profile");
    std::fs::create_dir_all(profile.join("chrome"))?;
    std::fs::write(profile.join("chrome/userChrome.css"), ":root, #navigator-toolbox * { min-width: 0 !important }")?;
    let mut preferences = json!({
        "ui.systemUsesDarkTheme": i32::from(dark),
        "ui.prefersReducedMotion": i32::from(!motion),
        "ui.useOverlayScrollbars": 1,
        "ui.primaryPointerCapabilities": pointers,
        "ui.allPointerCapabilities": pointers,
        "dom.w3c_touch_events.enabled": i32::from(touch),
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "messaging-system.rsexperimentloader.enabled": false,
        "browser.newtabpage.enabled": false,
    });
    if let (true, Value::Object(preferences)) = (forced_colours, &mut preferences) {
        preferences.extend(few_colours(dark));
    }
    let options = json!({ "binary": program, "args": ["-headless", "-profile", profile], "prefs": preferences });
    Ok(json!({ "moz:firefoxOptions": options }))
}

/// Firefox's preferences that put a reader's few colours in the place of a page's: those of the system's contrast themes on
/// black and on white.
fn few_colours(dark: bool) -> Map<String, Value> {
    let [ground, text, link, chosen, chosen_text] = if dark {
        ["#000000", "#ffffff", "#ffff00", "#1aebff", "#000000"]
    } else {
        ["#ffffff", "#000000", "#00009f", "#37006e", "#ffffff"]
    };
    let mut preferences = Map::new();
    for (name, colour) in [("background_color", ground), ("foreground_color", text), ("anchor_color", link)] {
        // The scheme that pages are told of is that of the ground, and each scheme has colours of its own.
        for scheme in ["", ".dark"] {
            preferences.insert(format!("browser.display.{name}{scheme}"), json!(colour));
        }
    }
    for (name, colour) in [("highlight", chosen), ("highlighttext", chosen_text)] {
        preferences.insert(format!("ui.{name}"), json!(colour));
    }
    preferences.insert("browser.display.document_color_use".to_owned(), json!(2));
    preferences.insert("browser.display.use_system_colors".to_owned(), json!(false));
    preferences
}

/// The folder of GTK's settings for WebKitGTK.
fn gtk(folder: &Path, motion: bool) -> anyhow::Result<PathBuf> {
    let settings = folder.join("gtk-3.0");
    std::fs::create_dir_all(&settings)?;
    let text = format!("[Settings]\ngtk-enable-animations={}\n", u8::from(motion));
    std::fs::write(settings.join("settings.ini"), text)?;
    std::fs::write(settings.join("gtk.css"), NO_TOOL_BAR)?;
    Ok(folder.to_owned())
}

/// Connects as soon as the driver listens.
async fn connect(port: u16, capabilities: &Value) -> anyhow::Result<Client> {
    let capabilities: Capabilities = capabilities.as_object().cloned().unwrap_or_default();
    let mut last = None;
    for _ in 0..600 {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        match client {
            Ok(client) => return Ok(client),
            Err(fantoccini::error::NewSessionError::SessionNotCreated(error)) => bail!("{error}"),
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    bail!("its driver does not answer: {last:?}")
}
