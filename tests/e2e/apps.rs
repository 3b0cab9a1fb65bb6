//! The apps of `tests/pages/frameworks/`: bundled once a run, with Node.js and what npm has of each framework.

use super::site::Site;
use anyhow::{Context, bail, ensure};
use glosa_stage::{Page, PageOptions};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The folder of the bundles, or why there is none.
static BUNDLES: OnceLock<Result<PathBuf, String>> = OnceLock::new();

/// How an app comes onto its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// Into an empty element.
    Empty,
    /// Onto what its own server renderer has made, with the article in it.
    ServerMarkup,
}

/// An app on a page of its own.
pub(crate) struct App<'a> {
    pub(crate) page: Page<'a>,
}

impl<'a> App<'a> {
    /// Opens a page with the app's script, which waits to be started. `root` is where Glosa's files are.
    pub(crate) fn open(
        site: &'a Site,
        framework: &str,
        root: &str,
        start: Start,
        options: fn(PageOptions) -> PageOptions,
    ) -> anyhow::Result<Self> {
        let folder = bundles(site)?;
        let inside = match start {
            Start::Empty => String::new(),
            Start::ServerMarkup => std::fs::read_to_string(folder.join(framework).join("markup.html"))?,
        };
        let path = format!("/apps/{framework}-{start:?}{root}");
        let html = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>An app</title>\
             <script type=\"module\" src=\"{root}glosa.js\"></script></head><body><div id=\"app\">{inside}</div>\
             <script type=\"module\">import * as made from \"/frameworks/{framework}/client.js\"; window.__made = made;</script>\
             </body></html>"
        );
        site.publish(&path, &[], html);
        let page = site.page(&options(PageOptions::new(&path)))?;
        page.wait_for("window.__made")?;
        Ok(Self { page })
    }

    /// Starts it in its element, by `start` or `hydrate`, and waits until it has drawn itself once.
    pub(crate) fn run(&self, how: &str, props: &Value) -> anyhow::Result<()> {
        self.task(&format!("window.__app = window.__made.{how}(document.querySelector('#app'), {props})"))?;
        self.page.wait_for("window.__app && window.__app.drawn !== false")
    }

    /// Runs a script as a task of the page's own: under a script of its driver's WebKit runs microtasks too early, in the
    /// midst of what a framework does.
    fn task(&self, script: &str) -> anyhow::Result<()> {
        self.page.act(&format!("setTimeout(() => {{ {script}; }})"))
    }

    /// Starts it in its element; the article is fetched by its address.
    pub(crate) fn start(&self, root: &str) -> anyhow::Result<()> {
        self.run("start", &json!({ "src": format!("{root}sample/"), "count": 0, "shown": true }))
    }

    /// Gives its page other properties.
    pub(crate) fn change(&self, props: &Value) -> anyhow::Result<()> {
        self.task(&format!("window.__app.change({props})"))
    }

    /// The article is no longer there.
    pub(crate) fn hide(&self) -> anyhow::Result<()> {
        self.change(&json!({ "shown": false }))?;
        self.page.wait_for("!document.querySelector('glosa-article')")
    }

    /// The app has drawn its page once more.
    pub(crate) fn draw(&self, count: usize) -> anyhow::Result<()> {
        self.change(&json!({ "count": count }))?;
        self.page.wait_for(&format!("document.querySelector('main').dataset.count === '{count}'"))
    }

    /// Nothing has been said in the console, but for what a development build says of itself.
    pub(crate) fn is_quiet(&self) -> anyhow::Result<()> {
        let told = self.page.console();
        let told: Vec<&String> = told.iter().filter(|line| !line.contains("React DevTools")).collect();
        ensure!(told.is_empty(), "the console has {told:?}");
        Ok(())
    }
}

/// Folder of the bundles, which are at `/frameworks/` too.
fn bundles(site: &Site) -> anyhow::Result<&'static Path> {
    let made = BUNDLES.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("frameworks");
        bundle(site, &folder).map_err(|error| format!("{error:#}"))?;
        site.stage.server.mount("/frameworks/", &folder);
        Ok(folder)
    });
    made.as_deref().map_err(|error| anyhow::anyhow!("{error}"))
}

fn bundle(site: &Site, folder: &Path) -> anyhow::Result<()> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/frameworks/bundle.mjs");
    let fragment = site.path("sample/fragment.html");
    let made = Command::new("node").arg(script).arg(folder).arg(fragment).output().context("node cannot be started")?;
    if !made.status.success() {
        bail!("the apps cannot be bundled:\n{}", String::from_utf8_lossy(&made.stderr));
    }
    Ok(())
}
