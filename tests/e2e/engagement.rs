//! Engagement: how far and how long an article is read, by the rules of `docs/events.md`, second for second.

use super::clock::{CLOCK, Reader, pass, runs};
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("engagement: an action counts for five seconds, up to 10, 30, 60 and 180", engaged),
    Test::new("engagement: nothing counts while hidden, out of view or asleep", paused),
    Test::new("engagement: marks of scrolling come once each, none while hidden", scrolled),
    Test::new("engagement: what is in view for less than a second does not count, and what does counts once", seen),
    Test::new("engagement: a chart that the page has taken away is not seen", taken_away),
];

/// The article, looked at once.
fn opened(site: &Site) -> anyhow::Result<Page<'_>> {
    let page = site.live(&PageOptions::new(PAGE).before(CLOCK))?;
    runs(&page)?;
    pass(&page, 1, Reader::Idle)?;
    Ok(page)
}

fn numbers(page: &Page<'_>, name: &str, parameter: &str) -> anyhow::Result<Vec<u64>> {
    Ok(page.events(name)?.iter().filter_map(|event| event["params"][parameter].as_u64()).collect())
}

/// Lets seconds pass, and expects these marks by then.
fn reached(page: &Page<'_>, seconds: u32, reader: Reader, marks: &[u64]) -> anyhow::Result<()> {
    pass(page, seconds, reader)?;
    same(&format!("engaged, {seconds} s later, {reader:?}"), &numbers(page, "engaged", "seconds")?.as_slice(), &marks)
}

fn engaged(site: &Site) -> anyhow::Result<()> {
    let page = opened(site)?;
    reached(&page, 1, Reader::Active, &[])?;
    reached(&page, 20, Reader::Idle, &[])?;
    // Five have counted; after the second action, the tenth is reached with its fifth.
    reached(&page, 1, Reader::Active, &[])?;
    reached(&page, 3, Reader::Idle, &[])?;
    reached(&page, 1, Reader::Idle, &[10])?;
    reached(&page, 30, Reader::Idle, &[10])?;
    // From here on each second counts.
    reached(&page, 19, Reader::Active, &[10])?;
    reached(&page, 1, Reader::Active, &[10, 30])?;
    reached(&page, 29, Reader::Active, &[10, 30])?;
    reached(&page, 1, Reader::Active, &[10, 30, 60])?;
    reached(&page, 119, Reader::Active, &[10, 30, 60])?;
    reached(&page, 1, Reader::Active, &[10, 30, 60, 180])?;
    reached(&page, 30, Reader::Active, &[10, 30, 60, 180])
}

fn paused(site: &Site) -> anyhow::Result<()> {
    let page = opened(site)?;
    reached(&page, 9, Reader::Active, &[])?;
    page.act("window.__hide(true)")?;
    reached(&page, 40, Reader::Active, &[])?;
    page.act("window.__hide(false)")?;
    page.act("document.body.style.paddingBlockEnd = '300vh'; scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")?;
    reached(&page, 40, Reader::Active, &[])?;
    page.act("scrollTo({ top: 0, behavior: 'instant' })")?;
    reached(&page, 1, Reader::Active, &[10])?;
    // The machine sleeps; the first look after it tells nothing.
    page.act("window.__clock.sleep(600)")?;
    reached(&page, 1, Reader::Active, &[10])?;
    reached(&page, 19, Reader::Active, &[10])?;
    reached(&page, 1, Reader::Active, &[10, 30])
}

fn scrolled(site: &Site) -> anyhow::Result<()> {
    let page = opened(site)?;
    let to = |share: f64| {
        page.act(&format!(
            "scrollTo({{ top: document.body.scrollHeight * {share} - innerHeight, behavior: 'instant' }})"
        ))?;
        pass(&page, 2, Reader::Idle)?;
        numbers(&page, "scroll", "percent")
    };
    same("at the top", &to(0.0)?, &Vec::new())?;
    page.act("window.__hide(true)")?;
    same("while hidden", &to(0.6)?, &Vec::new())?;
    page.act("window.__hide(false)")?;
    same("a little over half", &to(0.6)?, &vec![25, 50])?;
    same("at the end", &to(1.0)?, &vec![25, 50, 75, 100])?;
    to(0.0)?;
    same("once more", &to(1.0)?, &vec![25, 50, 75, 100])
}

fn seen(site: &Site) -> anyhow::Result<()> {
    let page = opened(site)?;
    same("views after one look", &page.events("view")?.len(), &0)?;
    pass(&page, 1, Reader::Idle)?;
    same("views a second later", &page.events("view")?.len(), &1)?;
    let told = |figure: &str| {
        let events = page.events("fact_view")?;
        anyhow::Ok(events.iter().filter(|event| event["params"]["figure_id"] == figure).count())
    };
    page.point("[data-figure=rates]")?;
    pass(&page, 1, Reader::Idle)?;
    page.act("scrollTo({ top: 0, behavior: 'instant' })")?;
    pass(&page, 1, Reader::Idle)?;
    page.point("[data-figure=rates]")?;
    pass(&page, 1, Reader::Idle)?;
    same("seen twice for less than a second", &told("rates")?, &0)?;
    pass(&page, 1, Reader::Idle)?;
    same("seen for a second", &told("rates")?, &1)?;
    page.act("scrollTo({ top: 0, behavior: 'instant' })")?;
    pass(&page, 2, Reader::Idle)?;
    page.point("[data-figure=rates]")?;
    pass(&page, 5, Reader::Idle)?;
    same("seen again", &told("rates")?, &1)?;
    let (all, unlike): (usize, usize) = page.eval(
        "(() => { const all = window.__events.filter((event) => ['view', 'fact_view'].includes(event.name)).map((event) => JSON.stringify(event.params));
           return [all.length, new Set(all).size]; })()",
    )?;
    ensure!(all == unlike, "{} of {all} came again", all - unlike);
    Ok(())
}

fn taken_away(site: &Site) -> anyhow::Result<()> {
    let page = opened(site)?;
    page.act("document.querySelector('[data-glosa-island=history]').remove()")?;
    page.point("[data-figure=rates]")?;
    pass(&page, 3, Reader::Idle)?;
    let seen: Vec<String> = page
        .events("fact_view")?
        .iter()
        .filter_map(|event| event["params"]["figure_id"].as_str().map(str::to_owned))
        .collect();
    ensure!(seen.iter().any(|figure| figure == "rates"), "what is there is not seen: {seen:?}");
    ensure!(seen.iter().all(|figure| figure != "history"), "what is not there is seen: {seen:?}");
    Ok(())
}
