//! Deep links: an address that names an entity or a viewpoint opens it.

use super::cards::{CLOSED, OPEN, open_card};
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("deep links: to an entity, its card is open at its first mention", entity),
    Test::new("deep links: to a viewpoint, it is open", viewpoint),
    Test::new("deep links: a reader who has gone there before it was live stays there", stays),
    Test::new("deep links: followed within the page", within),
    Test::new("deep links: to anything else, nothing opens", elsewhere),
];

fn entity(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(&format!("{PAGE}#glosa-sample-fog-hall")))?;
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
    let before: f64 = page.eval("scrollY")?;
    site.stage.server.let_go(&wasm);
    page.live()?;
    page.rest(300)?;
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
