//! Coming alive disturbs nobody: nothing moves, what is open stays open, focus stays where it is.

use super::fact_box::show;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("steadiness: nothing moves, at any width", no_shift),
    Test::new("steadiness: open viewpoints and focus outlive the change to live", open_and_focus_stay),
    Test::new("steadiness: no sideways scrolling down to 320 px", no_sideways_scrolling),
];

/// Positions of everything that a reader looks at.
const PLACES: &str = "[...document.querySelectorAll('.glosa p, .glosa h2, .glosa h3, .glosa h4, .glosa summary, .glosa table')]
  .filter((one) => !one.closest('.glosa-card') && one.checkVisibility()).map((one) => Math.round(one.getBoundingClientRect().top + scrollY))";

fn no_shift(site: &Site) -> anyhow::Result<()> {
    for width in [320, 390, 768, 1280] {
        let options = PageOptions::new(PAGE).size(width, 900);
        let fixed: Vec<i64> = site.page(&options.clone().block("/*.wasm"))?.eval(PLACES)?;
        let page = site.live(&options)?;
        ensure!(fixed.len() > 100, "too little to compare: {}", fixed.len());
        same(&format!("places at {width} px"), &page.eval::<Vec<i64>>(PLACES)?, &fixed)?;
        same(&format!("layout shift at {width} px"), &page.layout_shift()?, &0.0)?;
    }
    Ok(())
}

fn open_and_focus_stay(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/no-loader.html"))?;
    page.click("[data-viewpoint=reed] > summary")?;
    page.click("[data-viewpoint=moss] > summary")?;
    page.act("window.__before = document.activeElement")?;
    page.act(
        "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/glosa.js' }))",
    )?;
    page.live()?;
    let open: Vec<String> =
        page.eval("[...document.querySelectorAll('[data-viewpoint][open]')].map((one) => one.dataset.viewpoint)")?;
    same("open viewpoints", &open, &vec!["moss".to_owned(), "reed".to_owned()])?;
    ensure!(page.holds("document.activeElement !== window.__before")?, "the island has not been changed");
    ensure!(page.holds("document.activeElement.matches('[data-viewpoint=moss] > summary')")?, "focus is lost");
    same("openings counted that were before", &page.events("viewpoint_open")?.len(), &0)
}

fn no_sideways_scrolling(site: &Site) -> anyhow::Result<()> {
    for width in [320, 390, 768] {
        let page = site.live(&PageOptions::new(PAGE).size(width, 800))?;
        page.click(".glosa-open-all")?;
        for figure in
            page.eval::<Vec<String>>("[...document.querySelectorAll('.glosa-chart')].map((one) => one.dataset.figure)")?
        {
            show(&page, &figure, "table")?;
        }
        let wide: Vec<String> = page.eval(
            "[...document.querySelectorAll('.glosa *')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1).map((one) => `${one.localName}.${one.className}`)",
        )?;
        ensure!(wide.is_empty(), "wider than {width} px: {wide:?}");
    }
    Ok(())
}
