//! The article as a screen reader reads it, element by element: `@guidepup/virtual-screen-reader` walks through the page, with our
//! scripts and without.

use super::site::{PAGE, Site};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("heard: every value of every chart, with scripts", |site| values(site, true)),
    Test::new("heard: every value of every chart, without scripts", |site| values(site, false)),
    Test::new("heard: nothing stands empty, with scripts", |site| nothing_empty(site, true)),
    Test::new("heard: nothing stands empty, without scripts", |site| nothing_empty(site, false)),
    Test::new("heard: each chart's table has its title", titles),
    Test::new("heard: nothing is said before the reader does something", silence),
];

/// Walks through the article and keeps what is said. A walk ends at the article's end; 5,000 steps are more than any has.
const WALK: &str = "(async () => {
  const { virtual } = await import('/npm/@guidepup/virtual-screen-reader/lib/esm/index.browser.js');
  await virtual.start({ container: document.querySelector('article.glosa').parentElement });
  const said = [];
  while (said.length < 5000 && !/^end of article/.test(said.at(-1) ?? '')) {
    await virtual.next();
    said.push(await virtual.lastSpokenPhrase());
  }
  await virtual.stop();
  window.__said = said;
})()";

/// Everything that is said from the article's beginning to its end.
fn walk(site: &Site, scripts: bool) -> anyhow::Result<Vec<String>> {
    let options = PageOptions::new(PAGE);
    // The reader itself is a script, so scripts stay on and ours alone is kept away.
    let page = site.page(&if scripts { options } else { options.block("/glosa.js") })?;
    if scripts {
        page.live()?;
        page.act("document.querySelector('.glosa-factbox').scrollIntoView({ behavior: 'instant' })")?;
        page.wait_for(
            "[...document.querySelectorAll('.glosa-chart')].every((one) => one.querySelector('.glosa-cited'))",
        )?;
    }
    page.act(&format!("void {WALK}.catch((error) => {{ window.__said = [String(error)]; }})"))?;
    page.wait_for("window.__said")?;
    let said: Vec<String> = page.eval("window.__said")?;
    ensure!(said.len() > 500, "the walk ends early: {:?}", said.last());
    Ok(said)
}

fn values(site: &Site, scripts: bool) -> anyhow::Result<()> {
    let said = walk(site, scripts)?;
    for series in site.article.fact_box.groups.iter().flat_map(|group| &group.series) {
        for point in &series.points {
            let row = said.iter().position(|phrase| phrase.starts_with("row") && phrase.contains(&point.label));
            ensure!(row.is_some(), "{}: no row {} is heard", series.key, point.label);
        }
    }
    let bare: Vec<usize> =
        (0..said.len()).filter(|place| said.get(*place).is_some_and(|phrase| phrase == "cell")).collect();
    ensure!(bare.is_empty(), "cells without a value: {} of them", bare.len());
    Ok(())
}

fn nothing_empty(site: &Site, scripts: bool) -> anyhow::Result<()> {
    const NEVER_ALONE: [&str; 6] = ["cell", "status", "columnheader", "rowheader", "link", "button"];
    let said = walk(site, scripts)?;
    let empty: Vec<&String> = said.iter().filter(|phrase| NEVER_ALONE.contains(&phrase.as_str())).collect();
    ensure!(empty.is_empty(), "said without a word of content: {empty:?}");
    Ok(())
}

fn titles(site: &Site) -> anyhow::Result<()> {
    let said = walk(site, false)?;
    for series in site.article.fact_box.groups.iter().flat_map(|group| &group.series) {
        ensure!(
            said.iter().any(|phrase| phrase.starts_with("table") && phrase.contains(&series.title)),
            "no table is called {:?}: {:?}",
            series.title,
            said.iter().filter(|phrase| phrase.starts_with("table")).collect::<Vec<_>>()
        );
    }
    Ok(())
}

fn silence(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.act("document.querySelector('.glosa-factbox').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for("document.querySelector('.glosa-chart .glosa-cited')")?;
    let speaking: Vec<String> = page.eval(
        "[...document.querySelectorAll('.glosa :is([aria-live], [role=status], [role=alert])')].map((one) => one.textContent).filter(Boolean)",
    )?;
    ensure!(speaking.is_empty(), "live regions come with a text, which browsers read out: {speaking:?}");
    page.click("[data-concern]:nth-child(2) > button")?;
    page.wait_for("document.querySelector('.glosa-viewpoints [aria-live]').textContent")
}
