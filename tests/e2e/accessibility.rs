//! axe-core finds nothing: static and live, light and dark, narrow and wide, and in the states a reader brings about.

use super::Test;
use super::cards::{BUKELE, OPEN};
use super::site::{PAGE, Site};
use anyhow::{Context, ensure};
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    ("accessibility: axe finds nothing on a phone, in light colours", |site| everywhere(site, 320, false)),
    ("accessibility: axe finds nothing on a phone, in dark colours", |site| everywhere(site, 320, true)),
    ("accessibility: axe finds nothing on a desktop, in light colours", |site| everywhere(site, 1280, false)),
    ("accessibility: axe finds nothing on a desktop, in dark colours", |site| everywhere(site, 1280, true)),
];

fn everywhere(site: &Site, width: i64, dark: bool) -> anyhow::Result<()> {
    let mut options = PageOptions::new(PAGE).size(width, 900);
    if dark {
        options = options.dark();
    }
    nothing(&site.page(&options.clone().block("/*.wasm"))?, "static")?;
    let page = site.live(&options)?;
    nothing(&page, "live")?;
    page.click(BUKELE)?;
    page.wait_for(OPEN)?;
    nothing(&page, "with an open card")?;
    page.press("Escape")?;
    page.click(".glosa-open-all")?;
    page.click("[data-figure=rates] .glosa-switch button:last-child")?;
    page.click("[data-figure=history] .glosa-switch button:last-child")?;
    page.act("document.querySelectorAll('details').forEach((one) => one.open = true)")?;
    nothing(&page, "with everything open and charts as tables")?;
    page.click("[data-concern=legal] > button")?;
    nothing(&page, "filtered")
}

pub(crate) fn nothing(page: &Page<'_>, state: &str) -> anyhow::Result<()> {
    let file = std::env::var("GLOSA_AXE").context("GLOSA_AXE does not name axe.min.js; `cargo xtask test` does")?;
    let found = page.axe(&std::fs::read_to_string(&file).with_context(|| file.clone())?)?;
    ensure!(found.is_empty(), "{state}:\n{}", found.join("\n"));
    Ok(())
}
