//! axe-core finds nothing: static and live, light and dark, narrow and wide, and in the states a reader brings about.

use super::cards::{CLOSED, OPEN, REED};
use super::fact_box::show;
use super::locator_maps::{MAP, open_country};
use super::site::{PAGE, Site};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("accessibility: axe finds nothing on a phone, in light colours", |site| everywhere(site, 320, false)),
    Test::new("accessibility: axe finds nothing on a phone, in dark colours", |site| everywhere(site, 320, true)),
    Test::new("accessibility: axe finds nothing on a desktop, in light colours", |site| everywhere(site, 1280, false)),
    Test::new("accessibility: axe finds nothing on a desktop, in dark colours", |site| everywhere(site, 1280, true)),
];

/// Brings a state about; what an earlier one has opened stays open.
pub(crate) type Bring = fn(&Page<'_>) -> anyhow::Result<()>;

/// Every state that a reader brings about, in an order in which one follows from the other. A new component's states are
/// added here: the other tests of this folder that go through all states take them from this list.
pub(crate) const STATES: &[(&str, Bring)] = &[
    ("live", |_| Ok(())),
    ("with an open card, a sheet on a phone", |page| {
        page.click(REED)?;
        page.wait_for(OPEN)
    }),
    ("with the map on a country's card", |page| {
        page.press("Escape")?;
        page.wait_for(CLOSED)?;
        open_country(page)?;
        page.wait_for(MAP)
    }),
    ("with a viewpoint open", |page| {
        page.press("Escape")?;
        page.wait_for(CLOSED)?;
        page.click("[data-viewpoint=brine] > summary")?;
        page.wait_for("document.querySelector('[data-viewpoint=brine]').open")
    }),
    ("with a passage lit", |page| {
        page.click("[data-viewpoint=brine] .glosa-show")?;
        page.wait_for("document.querySelector('[data-glosa-lit]')")
    }),
    ("with charts as tables", |page| {
        for chart in ["rates", "history"] {
            show(page, chart, "table")?;
        }
        Ok(())
    }),
    ("with everything open", |page| {
        page.click(".glosa-open-all")?;
        page.act("document.querySelectorAll('details').forEach((one) => one.open = true)")
    }),
    ("filtered", |page| {
        page.click("[data-concern=legal] > button")?;
        page.wait_for("document.querySelector('[data-concern=legal] > button').ariaPressed === 'true'")
    }),
];

fn everywhere(site: &Site, width: i64, dark: bool) -> anyhow::Result<()> {
    let mut options = PageOptions::new(PAGE).size(width, 900);
    if dark {
        options = options.dark();
    }
    nothing(&site.page(&options.clone().block("/*.wasm"))?, "static")?;
    let page = site.live(&options)?;
    for (state, bring) in STATES {
        bring(&page).with_context(|| (*state).to_owned())?;
        nothing(&page, state)?;
    }
    Ok(())
}

pub(crate) fn nothing(page: &Page<'_>, state: &str) -> anyhow::Result<()> {
    let file = std::env::var("GLOSA_AXE").context("GLOSA_AXE does not name axe.min.js; `cargo xtask test` does")?;
    let found = page.axe(&std::fs::read_to_string(&file).with_context(|| file.clone())?)?;
    ensure!(found.is_empty(), "{state}:\n{}", found.join("\n"));
    Ok(())
}
