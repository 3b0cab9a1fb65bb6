//! A page with analytics: a script of the publisher's with the clients that npm has, a reader's visit, and what a collector got.

use super::clock::{CLOCK, Reader, pass, runs};
use super::site::{Site, same};
use anyhow::{Context, bail, ensure};
use glosa_stage::{Page, PageOptions};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

pub(crate) const ARTICLE: &str = "sample";

/// The clients at `/clients/`, or why they are not there. Bundled once a run.
static CLIENTS: OnceLock<Result<(), String>> = OnceLock::new();

fn bundle(site: &Site) -> anyhow::Result<()> {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/analytics/clients.js");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients");
    let esbuild =
        std::env::var_os("GLOSA_ESBUILD").context("GLOSA_ESBUILD names no program; `cargo xtask test` does")?;
    let mut command = Command::new(esbuild);
    command.args(["--bundle", "--format=esm", "--log-level=error"]).arg(format!("--outdir={}", folder.display()));
    let made = command.arg(from).env("NODE_PATH", std::env::var_os("GLOSA_NPM").unwrap_or_default()).output()?;
    if !made.status.success() {
        bail!("the clients cannot be bundled:\n{}", String::from_utf8_lossy(&made.stderr));
    }
    site.stage.server.mount("/clients/", &folder);
    Ok(())
}

/// A page with the article and a script of the publisher's, which may use `clients`.
pub(crate) fn with_script<'a>(site: &'a Site, name: &str, before: &str, script: &str) -> anyhow::Result<Page<'a>> {
    let made = CLIENTS.get_or_init(|| bundle(site).map_err(|error| format!("{error:#}")));
    made.as_ref().map_err(|error| anyhow::anyhow!("{error}"))?;
    let path = format!("/measured/{name}");
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host page</title></head><body>\
         <glosa-article src=\"/{ARTICLE}/\"></glosa-article>\
         <script type=\"module\">import * as clients from '/clients/clients.js'; {script}; await import('/glosa.js');</script></body></html>"
    );
    site.publish(&path, &[], html);
    let page = site.page(&PageOptions::new(&path).before(CLOCK).before(before))?;
    page.live()?;
    runs(&page)?;
    Ok(page)
}

/// The reader sees the article, opens a viewpoint, sees a chart, leaves. Returns the parameters that each event must arrive with,
/// by its name.
pub(crate) fn visit(page: &Page<'_>) -> anyhow::Result<HashMap<String, Value>> {
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("window.__events.some((event) => event.name === 'viewpoint_open')")?;
    pass(page, 12, Reader::Active)?;
    page.point("[data-figure=rates]")?;
    pass(page, 2, Reader::Active)?;
    page.act("window.__hide(true)")?;
    let events: Vec<Value> = page.eval("window.__events")?;
    let mut all = HashMap::new();
    for event in &events {
        let mut data = Map::from_iter([
            ("article_id".to_owned(), event["articleId"].clone()),
            ("locale".to_owned(), event["locale"].clone()),
            ("revision".to_owned(), event["revision"].clone()),
            ("mode".to_owned(), event["mode"].clone()),
        ]);
        data.extend(event["params"].as_object().cloned().unwrap_or_default());
        all.entry(event["name"].as_str().unwrap_or_default().to_owned()).or_insert(Value::Object(data));
    }
    for name in ["ready", "view", "viewpoint_open", "engaged", "scroll", "fact_view", "balance"] {
        ensure!(all.contains_key(name), "the visit has no {name}: {events:?}");
    }
    same(
        "what a viewpoint's opening has",
        &all["viewpoint_open"],
        &json!({ "article_id": ARTICLE, "locale": "en-US", "mode": "script", "revision": all["ready"]["revision"],
            "viewpoint_id": "brine", "stance": "proponent" }),
    )?;
    Ok(all)
}

/// Bodies that a collector got when this mark, which each event has, has come so many times for every event of the page, and no oftener.
pub(crate) fn arrived(
    site: &Site,
    page: &Page<'_>,
    path: &str,
    mark: &str,
    times: usize,
) -> anyhow::Result<Vec<String>> {
    let should = page.eval::<usize>("window.__events.length")? * times;
    let mut posted = Vec::new();
    for _ in 0..400 {
        posted = site.stage.server.collected(path);
        if posted.iter().map(|body| body.matches(mark).count()).sum::<usize>() >= should {
            break;
        }
        page.pause(25);
    }
    let is = posted.iter().map(|body| body.matches(mark).count()).sum::<usize>();
    same(&format!("events in {posted:?}"), &is, &should)?;
    Ok(posted)
}
