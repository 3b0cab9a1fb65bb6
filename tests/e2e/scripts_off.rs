//! Without script nothing is missing: the static page is the article.

use super::site::{BUTTONS, PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("scripts off: every card, figure and note can be read", everything_readable),
    Test::new("scripts off: viewpoints open and close by the browser alone", viewpoints_open),
    Test::new("scripts off: a mention leads to its entry, every inner link to something", links),
    Test::new("scripts off: no control is shown that would do nothing", no_dead_controls),
];

fn everything_readable(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).scripts_off())?;
    let seen = page.text("body")?;
    let article = &site.article;
    let cards = article.entities.iter().map(|entity| entity.description.as_str());
    let figures = article.fact_box.groups.iter().flat_map(|group| &group.figures).map(|figure| figure.caveat.as_str());
    let notes = article.context_notes.iter().map(|note| note.text.as_str());
    let points = article.fact_box.groups.iter().flat_map(|group| &group.series);
    for expected in cards.chain(figures).chain(notes).chain(points.map(|series| series.summary.as_str())) {
        ensure!(seen.contains(expected), "not to be seen: {expected:?}");
    }
    same(
        "rows of charts with their values",
        &page.count(".glosa-chart tbody .glosa-value")?,
        &page.count(".glosa-chart tbody tr")?,
    )
}

fn viewpoints_open(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).scripts_off())?;
    for viewpoint in &site.article.viewpoints.items {
        let details = format!("[data-viewpoint={}]", viewpoint.key);
        page.click(&format!("{details} > summary"))?;
        page.wait_for(&format!("document.querySelector('{details}').open"))?;
        let text = page.text(&details)?;
        for statement in &viewpoint.statements {
            ensure!(text.contains(&statement.text), "{}: {:?} does not show", viewpoint.key, statement.text);
        }
    }
    Ok(())
}

fn links(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).scripts_off())?;
    let dangling: Vec<String> = page.eval(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map((one) => one.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1)))",
    )?;
    ensure!(dangling.is_empty(), "lead nowhere: {dangling:?}");
    let doubled: Vec<String> = page.eval(
        "[...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, place, all) => all.indexOf(id) !== place)",
    )?;
    ensure!(doubled.is_empty(), "twice: {doubled:?}");
    page.click("a.glosa-mention[data-entity=fog-hall]")?;
    page.wait_for("location.hash === '#glosa-sample-fog-hall'")?;
    ensure!(
        page.holds("document.querySelector(':target').getBoundingClientRect().top >= 0")?,
        "its entry is not in view"
    );
    Ok(())
}

fn no_dead_controls(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).scripts_off())?;
    same("buttons", &page.count(BUTTONS)?, &0)?;
    same(
        "state",
        &page.eval("document.querySelector('glosa-article').getAttribute('data-glosa-state')")?,
        &None::<String>,
    )
}
