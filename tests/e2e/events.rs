//! Events: what a reader does is told once, in order, as the schema has it; in a frame to the host.

use super::analytics::ARTICLE;
use super::cards::{OPEN, REED};
use super::clock::{CLOCK, Reader, pass, runs};
use super::fact_box::show;
use super::site::{Site, same};
use super::test::Test;
use anyhow::{Context, bail, ensure};
use glosa::event::Report;
use glosa_stage::{Page, PageOptions};
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = &[
    Test::new("events: a whole visit is told in order, as the schema has it", visit),
    Test::new("events: a frame's events and activity reach the host, another's do not", framed),
    Test::new("events: debug.html lists each", debug),
];

/// The events are as the published schema has them.
pub(crate) fn valid(events: &[Value]) -> anyhow::Result<()> {
    let schema = jsonschema::validator_for(&glosa::event::schema())?;
    for event in events {
        if let Err(error) = schema.validate(event) {
            bail!("{event} is not as the schema has it: {error}");
        }
    }
    Ok(())
}

fn told(page: &Page<'_>, name: &str) -> anyhow::Result<()> {
    page.wait_for(&format!("window.__events.some((event) => event.name === '{name}')"))
}

fn visit(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html").before(CLOCK))?;
    runs(&page)?;
    pass(&page, 2, Reader::Idle)?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    told(&page, "entity_open")?;
    pass(&page, 7, Reader::Active)?;
    page.act("document.querySelector('.glosa-card a[href^=http]').click()")?;
    page.press("Escape")?;
    told(&page, "entity_close")?;
    page.click("[data-concern=legal] > button")?;
    page.click("[data-concern=all] > button")?;
    page.click("[data-viewpoint=moss] > summary")?;
    told(&page, "viewpoint_open")?;
    page.act("document.querySelector('.glosa-factbox .glosa-figure .glosa-source a').click()")?;
    show(&page, "rates", "table")?;
    page.act("document.querySelector('[data-figure=rates] .glosa-files a').click()")?;
    page.wait_for("document.querySelector('.glosa-guess')")?;
    page.click(".glosa-guess button")?;
    page.wait_for("document.querySelector('.glosa-guess').dataset.stage === 'guessing'")?;
    page.click(".glosa-guess button")?;
    told(&page, "guess")?;
    pass(&page, 3, Reader::Active)?;
    page.point(".glosa-corrections li")?;
    pass(&page, 3, Reader::Active)?;
    page.act("document.querySelector('.glosa p').dispatchEvent(new Event('copy', { bubbles: true }))")?;
    page.act("window.__hide(true)")?;
    page.act("window.__hide(false); window.__hide(true)")?;
    told(&page, "balance")?;
    page.act("window.__hide(false)")?;
    page.click(".glosa-languages a[lang=es-SV]")?;
    page.wait_for("window.__events.filter((event) => event.name === 'ready').length === 2")?;

    let events: Vec<Value> = page.eval("window.__events")?;
    valid(&events)?;
    let names: Vec<&str> = events.iter().filter_map(|event| event["name"].as_str()).collect();
    // Every event there is, but for what fails.
    let schema = glosa::event::schema();
    for kind in schema["oneOf"].as_array().context("no kinds")? {
        let name = kind["properties"]["name"]["const"].as_str().context("a kind without a name")?;
        ensure!(names.contains(&name) != (name == "error"), "{name}, of the visit's {names:?}");
    }
    // The wasm tells some, scripts the others; what all have is the same.
    let after = names.iter().rposition(|name| *name == "ready").unwrap_or_default();
    for (place, event) in events.iter().enumerate() {
        let (instance, locale) = if place < after { (1, "en-US") } else { (2, "es-SV") };
        let should = json!([ARTICLE, instance, locale, site.article.revision, "script"]);
        let is = ["articleId", "instanceId", "locale", "revision", "mode"].map(|key| event[key].clone());
        same(&format!("what all have, of {event}"), &json!(is), &should)?;
    }
    // Events that come by time may stand between.
    let by_time = ["scroll", "engaged", "fact_view", "correction_view"];
    let order = [
        "ready",
        "view",
        "entity_open",
        "entity_link",
        "entity_close",
        "viewpoint_filter",
        "viewpoint_filter",
        "viewpoint_open",
        "source_open",
        "chart_inspect",
        "data_download",
        "guess",
        "share",
        "balance",
        "language",
        "ready",
    ];
    let named: Vec<&str> = names.iter().copied().filter(|name| !by_time.contains(name)).collect();
    same("the events", &named, &order.to_vec())?;
    let of = |name: &str| events.iter().find(|event| event["name"] == name).map(|event| event["params"].clone());
    same("the card", &of("entity_close"), &Some(json!({ "entity_id": "tomas-reed", "dwell": "5s_to_20s" })))?;
    same("the filter", &of("viewpoint_filter"), &Some(json!({ "concern": "legal" })))?;
    same("the chart", &of("chart_inspect"), &Some(json!({ "figure_id": "rates" })))?;
    same("the guess", &of("guess"), &Some(json!({ "figure_id": "rates", "outcome": "skipped" })))?;
    same("the correction", &of("correction_view"), &Some(json!({ "correction_id": "c1" })))?;
    same("the balance", &of("balance"), &Some(json!({ "critics": 1, "proponents": 0 })))?;
    same("the language", &of("language"), &Some(json!({ "from": "en-US", "to": "es-SV" })))?;
    let source = of("source_open").context("no source")?;
    ensure!(source["source"].as_u64().is_some() && source["figure_id"].is_string(), "{source}");
    let lines: Vec<String> = events.iter().map(Value::to_string).collect();
    let report = Report::of(&lines.join("\n"));
    ensure!(report.unread.is_empty(), "{:?}", report.unread);
    ensure!(report.to_string().contains("1  tomas-reed"), "{report}");
    same("the console", &page.console(), &Vec::new())
}

fn framed(site: &Site) -> anyhow::Result<()> {
    let counting = "window.__activity = 0; addEventListener('glosa:activity', () => window.__activity++)";
    let page = site.page(&PageOptions::new("/pages/frame-own.html").before(counting))?;
    let inside = "document.querySelector('iframe').contentDocument";
    page.wait_for(&format!("{inside}?.querySelector('[data-glosa-state=live]')"))?;
    page.act(&format!("{inside}.querySelector('[data-viewpoint=brine] > summary').click()"))?;
    let from_frame =
        "window.__events.filter((event) => event.name === 'viewpoint_open' && event.mode === 'iframe').length";
    page.wait_for(&format!("{from_frame} === 1"))?;
    let event = page.events("viewpoint_open")?.into_iter().next().context("no event")?;
    valid(std::slice::from_ref(&event))?;
    same("its parameters", &event["params"], &json!({ "viewpoint_id": "brine", "stance": "proponent" }))?;
    page.act(&format!("{inside}.body.dispatchEvent(new PointerEvent('pointermove', {{ bubbles: true }}))"))?;
    page.wait_for("window.__activity === 1")?;
    let before: usize = page.eval("window.__events.length")?;
    page.act("postMessage({ source: 'glosa', v: 1, type: 'event', detail: { name: 'view', params: {} } }, '*'); postMessage({ source: 'glosa', type: 'activity' }, '*')")?;
    page.rest(200)?;
    ensure!(
        page.holds(&format!(
            "window.__activity === 1 && !window.__events.slice({before}).some((event) => event.ts !== event.ts)"
        ))?,
        "another was believed"
    );
    same("the console", &page.console(), &Vec::new())
}

fn debug(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/debug.html"))?;
    page.wait_for("document.querySelector('.glosa-debug li')?.textContent.includes('view')")?;
    page.wait_for("document.querySelector('.glosa-debug output').textContent === String(window.__events.length)")?;
    same("the console", &page.console(), &Vec::new())
}
