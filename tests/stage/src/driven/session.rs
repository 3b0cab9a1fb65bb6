//! One browser and the driver that it is steered by; both die with the process that started them.

use crate::{Engine, files};
use anyhow::{Context, bail};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
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

/// What is set when a browser starts, and stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Setting {
    pub(super) dark: bool,
    pub(super) touch: bool,
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
            command.env("XDG_CONFIG_HOME", gtk(&folder, setting)?);
            let options = json!({ "binary": launcher, "args": ["--automation"] });
            (command, Some(display), json!({ "webkitgtk:browserOptions": options }))
        };
        command.env("TMPDIR", &folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let driver = dying_with_us(command)
            .spawn()
            .with_context(|| format!("the driver of {engine} did not start; `cargo xtask test` installs it"))?;
        let client = connect(port, &capabilities).await.with_context(|| format!("{engine} did not start"))?;
        Ok(Self { client, setting, engine, frame: (0, 0), driver, display })
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
    command.args(["-displayfd", "1", "-screen", "0", "1600x1600x24", "-nolisten", "tcp"]);
    let mut child = dying_with_us(command)
        .stdout(Stdio::piped())
        .spawn()
        .context("Xvfb did not start; is Debian's `xvfb` there?")?;
    let stdout = child.stdout.take().context("Xvfb says nothing")?;
    let number = BufReader::new(stdout).lines().next_line().await?.context("Xvfb named no display")?;
    Ok((child, format!(":{}", number.trim())))
}

/// Firefox's capabilities: what the setting is, a window that may be narrow, and no calls home.
fn firefox(folder: &Path, program: &Path, Setting { dark, touch }: Setting) -> anyhow::Result<Value> {
    let pointers = if touch { 1 } else { 6 };
    let profile = folder.join("profile");
    std::fs::create_dir_all(profile.join("chrome"))?;
    std::fs::write(profile.join("chrome/userChrome.css"), ":root, #navigator-toolbox * { min-width: 0 !important }")?;
    Ok(json!({ "moz:firefoxOptions": {
        "binary": program,
        "args": ["-headless", "-profile", profile],
        "prefs": {
            "ui.systemUsesDarkTheme": i32::from(dark),
            "ui.prefersReducedMotion": 1,
            "ui.useOverlayScrollbars": 1,
            "ui.primaryPointerCapabilities": pointers,
            "ui.allPointerCapabilities": pointers,
            "dom.w3c_touch_events.enabled": i32::from(touch),
            "toolkit.legacyUserProfileCustomizations.stylesheets": true,
            "services.settings.server": "data:,#remote-settings-dummy/v1",
            "messaging-system.rsexperimentloader.enabled": false,
            "browser.newtabpage.enabled": false,
        },
    } }))
}

/// The folder of GTK's settings for WebKitGTK.
fn gtk(folder: &Path, Setting { dark, .. }: Setting) -> anyhow::Result<PathBuf> {
    let settings = folder.join("gtk-3.0");
    std::fs::create_dir_all(&settings)?;
    let text = format!("[Settings]\ngtk-enable-animations=0\ngtk-application-prefer-dark-theme={}\n", u8::from(dark));
    std::fs::write(settings.join("settings.ini"), text)?;
    std::fs::write(settings.join("gtk.css"), NO_TOOL_BAR)?;
    Ok(folder.to_owned())
}

/// Connects as soon as the driver listens.
async fn connect(port: u16, capabilities: &Value) -> anyhow::Result<Client> {
    let capabilities: Capabilities = capabilities.as_object().cloned().unwrap_or_default();
    let mut last = None;
    for _ in 0..100 {
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
