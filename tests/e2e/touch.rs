//! A finger on a phone: a tap opens a bottom sheet.

use super::cards::{CLOSED, OPEN, REED, open_card};
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("touch: a tap opens a bottom sheet, a tap beside it closes it", sheet),
    Test::new("touch: what is tapped is large enough", target_size),
];

fn sheet(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).size(390, 844).touch())?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    same("the card", &open_card(&page)?.as_deref(), &Some("tomas-reed"))?;
    let sheet: (f64, f64, f64) = page.eval(
        "(() => { const box = document.querySelector('.glosa-card').getBoundingClientRect(); return [box.left, box.right - innerWidth, box.bottom - innerHeight]; })()",
    )?;
    ensure!(sheet.0.abs() < 1.0 && sheet.1.abs() < 1.0 && sheet.2.abs() < 1.0, "no sheet at the bottom: {sheet:?}");
    let triggers = page.events("entity_open")?;
    same("counted at once", &triggers.len(), &1)?;
    page.act("document.querySelector('.glosa-close').click()")?;
    page.wait_for(CLOSED)?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    let beside: (f64, f64) = page.eval("[10, 10]")?;
    page.tap_at(beside)?;
    page.wait_for(CLOSED)
}

fn target_size(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).size(320, 700).touch())?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    // Links within a line of text are exempt (WCAG 2.5.8).
    let small: Vec<String> = page.eval(
        "[...document.querySelectorAll('button, summary, .glosa-files a')].filter((one) => one.checkVisibility()).flatMap((one) => {
           const box = one.getBoundingClientRect();
           return box.width < 24 || box.height < 24 ? [`${one.textContent} ${box.width}x${box.height}`] : []; })",
    )?;
    ensure!(small.is_empty(), "smaller than 24 px: {small:?}");
    Ok(())
}
