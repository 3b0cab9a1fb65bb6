//! Articles that have some parts only: what is there works, and nothing is there of what is not.

use super::accessibility::nothing;
use super::cards::OPEN;
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("parts: a story with cards alone is live, and its cards open", story),
    Test::new("parts: a fact box alone is live, and its charts are tables at a press", figures),
    Test::new("parts: without script there is nothing empty", without_script),
];

/// A story with two cards, and nothing else.
const STORY: &str = "/sample-plain/";
/// A fact box with charts, and nothing else.
const FIGURES: &str = "/sample-figures/";

/// Nothing failed, nothing was told in the console, and each part that the page leads to is there.
fn sound(page: &Page<'_>) -> anyhow::Result<()> {
    same("errors", &page.events("error")?, &Vec::new())?;
    same("the console", &page.console(), &Vec::new())?;
    let astray: Vec<String> = page.eval(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map((one) => one.getAttribute('href').slice(1))
           .filter((id) => id && !document.getElementById(id))",
    )?;
    same("links that lead nowhere", &astray, &Vec::new())
}

fn story(site: &Site) -> anyhow::Result<()> {
    for (width, dark) in [(390, true), (1280, false)] {
        let options = PageOptions::new(STORY).size(width, 900);
        let page = site.live(&if dark { options.dark() } else { options })?;
        same("sections", &page.count(".glosa section:not(.glosa-whos-who, .glosa-sources)")?, &0)?;
        page.click("a.glosa-mention[data-entity=fog-hall]")?;
        page.wait_for(OPEN)?;
        ensure!(page.text(".glosa-card .glosa-card-text")?.starts_with("The great loft"), "another card");
        nothing(&page, "a card is open")?;
        sound(&page)?;
    }
    Ok(())
}

fn figures(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(FIGURES).size(390, 900))?;
    page.act("document.querySelector('[data-figure=rates]').scrollIntoView()")?;
    page.wait_for("document.querySelector('[data-figure=rates] [aria-pressed]')")?;
    page.act("[...document.querySelectorAll('[data-figure=rates] button[aria-pressed=false]')].at(0).click()")?;
    page.wait_for("document.querySelector('[data-figure=rates]').dataset.view === 'table'")?;
    same("a switch for cards that are not there", &page.count(".glosa-context")?, &0)?;
    nothing(&page, "a chart is a table")?;
    sound(&page)
}

fn without_script(site: &Site) -> anyhow::Result<()> {
    for path in [STORY, FIGURES] {
        let page = site.page(&PageOptions::new(path).scripts_off())?;
        let empty: Vec<String> = page.eval(
            "[...document.querySelectorAll('.glosa :is(h1, h2, h3, h4, p, ul, li, nav, section, header, details)')]
               .filter((one) => one.checkVisibility() && !one.textContent.trim()).map((one) => one.outerHTML)",
        )?;
        same(path, &empty, &Vec::new())?;
    }
    Ok(())
}
