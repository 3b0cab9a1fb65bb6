//! Deep links: an address that names an entity or a viewpoint opens it.

use super::cards::{CLOSED, OPEN, open_card};
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("deep links: to an entity, its card is open at its first mention", entity),
    Test::new("deep links: to a viewpoint, it is open", viewpoint),
    Test::new("deep links: where the style comes late, the browser's own jump is not the reader's", late_style),
    Test::new("deep links: a reader who has turned the wheel before it was live stays there", wheel),
    Test::new("deep links: a page that is loaded again stays where it was", loaded_again),
    Test::new("deep links: a reader who has gone there before it was live stays there", stays),
    Test::new("deep links: followed within the page", within),
    Test::new("deep links: to anything else, nothing opens", elsewhere),
];

fn entity(site: &Site) -> anyhow::Result<()> {
    opens(site, PAGE)
}

fn late_style(site: &Site) -> anyhow::Result<()> {
    let pages =
        ["late-style", "late-style-figure", "late-style-smooth", "src-below"].map(|name| format!("/pages/{name}.html"));
    let examples = ["fragment", "wordpress"].map(|name| format!("/examples/{name}.html"));
    pages.iter().chain(&examples).try_for_each(|page| opens(site, page).with_context(|| page.clone()))
}

/// Shows that a deep link into a page opens a card at its first mention, in view.
fn opens(site: &Site, path: &str) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(&format!("{path}#glosa-sample-fog-hall")))?;
    page.wait_for(OPEN)?;
    same("the card", &open_card(&page)?.as_deref(), &Some("fog-hall"))?;
    let expanded = "document.querySelector('a.glosa-mention[aria-expanded=true]')";
    ensure!(
        page.holds(&format!("{expanded} === document.querySelector('a.glosa-mention[data-entity=fog-hall]')"))?,
        "not the first mention"
    );
    page.wait_for(&format!("(() => {{ const {{ top, bottom }} = {expanded}.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; }})()"))
}

fn viewpoint(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(&format!("{PAGE}#glosa-sample-brine")))?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    same("others", &page.count("[data-viewpoint][open]")?, &1)?;
    same("cards", &page.holds(CLOSED)?, &true)
}

fn stays(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("stays");
    let wasm = site.wasm(&root)?;
    site.stage.server.hold(&wasm);
    let page = site.page(&PageOptions::new(&format!("{root}sample/")))?;
    page.wait_for("document.querySelector('[data-glosa-state=loading]')")?;
    page.click("a.glosa-mention[data-entity=fog-hall]")?;
    page.wait_for("location.hash.endsWith('-fog-hall')")?;
    // Where the reader is once the page has come to rest there.
    let before: f64 = page.steady("scrollY")?;
    site.stage.server.let_go(&wasm);
    page.live()?;
    page.rest(300)?;
    ensure!(page.holds(CLOSED)?, "a card opened over what they read");
    same("where they are", &page.eval::<f64>("scrollY")?, &before)
}

fn wheel(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("wheel");
    let wasm = site.wasm(&root)?;
    site.stage.server.hold(&wasm);
    let page = site.page(&PageOptions::new(&format!("{root}sample/#glosa-sample-fog-hall")))?;
    while !page.requests().iter().any(|request| request.url.ends_with(&wasm)) {
        page.pause(25);
    }
    page.act("dispatchEvent(new WheelEvent('wheel')), scrollTo({ top: 150, behavior: 'instant' })")?;
    site.stage.server.let_go(&wasm);
    page.live()?;
    page.rest(300)?;
    ensure!(page.holds(CLOSED)?, "a card opened over what they read");
    same("where they are", &page.eval::<f64>("scrollY")?, &150.0)
}

fn loaded_again(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("loaded-again");
    let wasm = site.wasm(&root)?;
    let page = site.live(&PageOptions::new(&format!("{root}sample/#glosa-sample-fog-hall")))?;
    page.wait_for(OPEN)?;
    page.act("document.querySelector('.glosa-factbox').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for(CLOSED)?;
    // Browsers write the place down a moment later.
    page.rest(1000)?;
    site.stage.server.hold(&wasm);
    page.act("window.__before = true, location.reload()")?;
    page.wait_for("!window.__before && document.querySelector('[data-glosa-state=loading]')")?;
    // Most browsers put the reader where they were, WebKit at the place that the address names, and by the layout that it has by then.
    let before: f64 = page.steady("scrollY")?;
    ensure!(before > 0.0, "the browser has put them at the top");
    site.stage.server.let_go(&wasm);
    page.live()?;
    page.rest(500)?;
    ensure!(page.holds(CLOSED)?, "a card opened over what they read");
    same("where they are", &page.eval::<f64>("scrollY")?, &before)
}

fn within(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    same("before", &page.holds(CLOSED)?, &true)?;
    page.act("location.hash = '#glosa-sample-net-cutters'")?;
    page.wait_for(OPEN)?;
    same("the card", &open_card(&page)?.as_deref(), &Some("net-cutters"))
}

fn elsewhere(site: &Site) -> anyhow::Result<()> {
    for hash in ["#", "#glosa-sample-figures", "#%22%5D", "#no-such-thing"] {
        let page = site.live(&PageOptions::new(&format!("{PAGE}{hash}")))?;
        page.rest(200)?;
        ensure!(page.holds(CLOSED)?, "{hash} opens a card");
        same(hash, &page.count("[data-viewpoint][open]")?, &0)?;
        same("the console", &page.console(), &Vec::new())?;
    }
    Ok(())
}
