//! Events: what a reader does is told once, in order, as the schema has it; in a frame to the host; by the adapters.

use super::Test;
use super::cards::{BUKELE, OPEN};
use super::fact_box::show;
use super::site::{PAGE, Site, same};
use anyhow::{Context, ensure};
use glosa::event::Report;
use glosa_stage::{Page, PageOptions};
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = &[
    ("events: a whole visit is told in order, as the schema has it", visit),
    ("events: marks of scrolling and engagement come once, nothing while hidden", marks),
    ("events: a frame's events and activity reach the host, another's do not", framed),
    ("events: adapters hand them on", adapters),
    ("events: the beacon asks first and goes nowhere else", beacon),
    ("events: debug.html lists each", debug),
];

/// Seconds pass eight times as fast; the test hides the page; links lead nowhere.
const FAST: &str = "(() => {
  const interval = setInterval, now = Date.now.bind(Date), start = now();
  window.__interval = interval;
  window.setInterval = (act, milliseconds) => interval(act, milliseconds / 8);
  Date.now = () => start + (now() - start) * 8;
  Object.defineProperty(document, 'hidden', { get: () => window.__hidden ?? false });
  Object.defineProperty(document, 'visibilityState', { get: () => window.__hidden ? 'hidden' : 'visible' });
  window.__hide = (hidden) => { window.__hidden = hidden; document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); };
  addEventListener('click', (event) => event.target.closest?.('a[href^=http], .glosa-files a') && event.preventDefault());
})()";

fn told(page: &Page<'_>, name: &str) -> anyhow::Result<()> {
    page.wait_for(&format!("window.__events.some((event) => event.name === '{name}')"))
}

fn visit(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).before(FAST))?;
    told(&page, "view")?;
    page.hover(BUKELE)?;
    page.wait_for(OPEN)?;
    told(&page, "entity_open")?;
    page.act("document.querySelector('.glosa-card a[href^=http]').click()")?;
    page.press("Escape")?;
    told(&page, "entity_close")?;
    page.click("[data-concern=legal] > button")?;
    page.click("[data-concern=all] > button")?;
    page.click("[data-viewpoint=gellman] > summary")?;
    told(&page, "viewpoint_open")?;
    page.act("document.querySelector('.glosa-factbox .glosa-figure .glosa-source a').click()")?;
    show(&page, "rates", "table")?;
    page.act("document.querySelector('[data-figure=rates] .glosa-files a').click()")?;
    told(&page, "fact_view")?;
    page.act("document.querySelector('.glosa p').dispatchEvent(new Event('copy', { bubbles: true }))")?;
    page.act("window.__hide(true)")?;
    page.act("window.__hide(false); window.__hide(true)")?;
    told(&page, "balance")?;

    let events: Vec<Value> = page.eval("window.__events")?;
    let valid = jsonschema::validator_for(&glosa::event::schema())?;
    for event in &events {
        if let Err(error) = valid.validate(event) {
            anyhow::bail!("{event} is not as the schema has it: {error}");
        }
    }
    // Those that come by time may stand between.
    let by_time = ["scroll", "engaged", "fact_view", "correction_view"];
    let names: Vec<&str> =
        events.iter().filter_map(|event| event["name"].as_str()).filter(|name| !by_time.contains(name)).collect();
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
        "share",
        "balance",
    ];
    same("the events", &names, &order.to_vec())?;
    let of = |name: &str| events.iter().find(|event| event["name"] == name).map(|event| event["params"].clone());
    same("the filter", &of("viewpoint_filter"), &Some(json!({ "concern": "legal" })))?;
    same("the chart", &of("chart_inspect"), &Some(json!({ "figure_id": "rates" })))?;
    same("the balance", &of("balance"), &Some(json!({ "critics": 1, "proponents": 0 })))?;
    let source = of("source_open").context("no source")?;
    ensure!(source["source"].as_u64().is_some() && source["figure_id"].is_string(), "{source}");
    let lines: Vec<String> = events.iter().map(Value::to_string).collect();
    let report = Report::of(&lines.join("\n"));
    ensure!(report.unread.is_empty(), "{:?}", report.unread);
    ensure!(report.to_string().contains("1  nayib-bukele"), "{report}");
    same("the console", &page.console(), &Vec::new())
}

fn numbers(page: &Page<'_>, name: &str, parameter: &str) -> anyhow::Result<Vec<u64>> {
    Ok(page.events(name)?.iter().filter_map(|event| event["params"][parameter].as_u64()).collect())
}

fn marks(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).before(FAST))?;
    page.act("window.__hide(true); window.__moving = window.__interval(() => document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true })), 50)")?;
    page.act("scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' })")?;
    page.pause(1000);
    same("engaged while hidden", &numbers(&page, "engaged", "seconds")?, &Vec::new())?;
    page.act("window.__hide(false)")?;
    page.wait_for("window.__events.some((event) => event.params.seconds === 30)")?;
    page.act("clearInterval(window.__moving)")?;
    page.act("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")?;
    page.wait_for("window.__events.some((event) => event.params.percent === 100)")?;
    page.act("scrollTo({ top: 0, behavior: 'instant' })")?;
    page.pause(300);
    same("scroll", &numbers(&page, "scroll", "percent")?, &vec![25, 50, 75, 100])?;
    same("engaged", &numbers(&page, "engaged", "seconds")?.get(..2), &Some([10, 30].as_slice()))?;
    same("views", &page.events("view")?.len(), &1)
}

fn framed(site: &Site) -> anyhow::Result<()> {
    let counting = "window.__activity = 0; addEventListener('glosa:activity', () => window.__activity++)";
    let page = site.page(&PageOptions::new("/pages/frame-own.html").before(counting))?;
    let inside = "document.querySelector('iframe').contentDocument";
    page.wait_for(&format!("{inside}?.querySelector('[data-glosa-state=live]')"))?;
    page.act(&format!("{inside}.querySelector('[data-viewpoint=rubio] > summary').click()"))?;
    let from_frame =
        "window.__events.filter((event) => event.name === 'viewpoint_open' && event.mode === 'iframe').length";
    page.wait_for(&format!("{from_frame} === 1"))?;
    let event = page.events("viewpoint_open")?.into_iter().next().context("no event")?;
    same("its parameters", &event["params"], &json!({ "viewpoint_id": "rubio", "stance": "proponent" }))?;
    page.act(&format!("{inside}.body.dispatchEvent(new PointerEvent('pointermove', {{ bubbles: true }}))"))?;
    page.wait_for("window.__activity === 1")?;
    let before: usize = page.eval("window.__events.length")?;
    page.act("postMessage({ source: 'glosa', v: 1, type: 'event', detail: { name: 'view', params: {} } }, '*'); postMessage({ source: 'glosa', type: 'activity' }, '*')")?;
    page.pause(200);
    ensure!(
        page.holds(&format!(
            "window.__activity === 1 && !window.__events.slice({before}).some((event) => event.ts !== event.ts)"
        ))?,
        "another was believed"
    );
    same("the console", &page.console(), &Vec::new())
}

/// A page with the article and a script of the publisher's.
fn with_script<'a>(site: &'a Site, name: &str, before: &str, script: &str) -> anyhow::Result<Page<'a>> {
    let path = format!("/measured/{name}");
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host page</title></head><body>\
         <glosa-article src=\"/el-salvador-deportation-deal/\"></glosa-article>\
         <script type=\"module\">{script}; await import('/glosa.js');</script></body></html>"
    );
    site.publish(&path, &[], html);
    let page = site.page(&PageOptions::new(&path).before(FAST).before(before))?;
    page.live()?;
    Ok(page)
}

fn adapters(site: &Site) -> anyhow::Result<()> {
    let script = "const told = window.__told = { gtag: [], plausible: [], snowplow: [] };
      window.plausible = (...all) => told.plausible.push(all);
      window.snowplow = (...all) => told.snowplow.push(all);
      (await import('/adapters/datalayer.js')).datalayer();
      (await import('/adapters/datalayer.js')).datalayer({ gtag: (...all) => told.gtag.push(all) });
      (await import('/adapters/plausible.js')).plausible();
      (await import('/adapters/matomo.js')).matomo();
      (await import('/adapters/snowplow.js')).snowplow()";
    let page = with_script(site, "adapters", "", script)?;
    page.click("[data-viewpoint=rubio] > summary")?;
    told(&page, "viewpoint_open")?;
    let data = json!({ "article_id": "el-salvador-deportation-deal", "locale": "en-US", "mode": "script",
        "revision": page.eval::<u64>("window.__events[0].revision")?, "viewpoint_id": "rubio", "stance": "proponent" });
    let sent = |list: &str, has: &str| {
        page.eval::<Value>(&format!("{list}.find((one) => JSON.stringify(one).includes('{has}')) ?? null"))
    };
    let opened = "viewpoint_open";
    same(
        "dataLayer",
        &sent("window.dataLayer", opened)?,
        &json!({ "event": "glosa_viewpoint_open", "glosa": data, "_clear": true }),
    )?;
    same("gtag", &sent("window.__told.gtag", opened)?, &json!(["event", "glosa_viewpoint_open", data]))?;
    let plausible = sent("window.__told.plausible", opened)?;
    same("Plausible's name", &plausible[0], &json!("glosa_viewpoint_open"))?;
    same("Plausible's kind", &plausible[1]["interactive"], &json!(true))?;
    ensure!(plausible[1]["props"].as_object().is_some_and(|all| all.values().all(Value::is_string)), "{plausible}");
    same("Matomo", &sent("window._paq", opened)?, &json!(["trackEvent", "Glosa", "viewpoint_open", "rubio"]))?;
    let snowplow = sent("window.__told.snowplow", opened)?;
    let schema = &snowplow[1]["event"]["schema"];
    same("Snowplow's schema", schema, &json!("iglu:glosa/glosa_viewpoint_open/jsonschema/1-0-0"))?;
    // What is sent is as the schema that is published under that very name.
    let mut published: Value =
        serde_json::from_str(&site.file(&schema.as_str().unwrap_or_default().replace("iglu:", "schemas/"))?)?;
    published["$schema"] = json!("http://json-schema.org/draft-04/schema#");
    ensure!(jsonschema::validator_for(&published)?.is_valid(&snowplow[1]["event"]["data"]), "{snowplow}");
    same("the console", &page.console(), &Vec::new())
}

fn beacon(site: &Site) -> anyhow::Result<()> {
    let sending =
        "window.__sent = []; navigator.sendBeacon = (url, body) => window.__sent.push([String(url), JSON.parse(body)])";
    let asked = |consent: bool| {
        format!(
            "{sending}; window.__tcfapi = (command, version, answer) => answer({{ eventStatus: 'tcloaded', gdprApplies: true, purpose: {{ consents: {{ 8: {consent} }} }} }}, true)"
        )
    };
    let private = format!("{sending}; Object.defineProperty(navigator, 'globalPrivacyControl', {{ value: true }})");
    let start = "(await import('/adapters/beacon.js')).beacon({ url: '/count' })";
    for (name, before, sends) in [
        ("plain", sending.to_owned(), true),
        ("consent", asked(true), true),
        ("no-consent", asked(false), false),
        ("privacy-control", private, false),
    ] {
        let page = with_script(site, name, &before, start)?;
        page.click("[data-viewpoint=rubio] > summary")?;
        told(&page, "viewpoint_open")?;
        same("before the page is hidden", &page.eval::<usize>("window.__sent.length")?, &0)?;
        page.act("window.__hide(true); window.__hide(false); window.__hide(true)")?;
        let sent: Vec<(String, Value)> = page.eval("window.__sent")?;
        same(name, &sent.len(), &usize::from(sends))?;
        if let Some((url, counts)) = sent.first() {
            same("where to", url, &format!("{}/count", page.origin()?))?;
            same("a count", &counts["el-salvador-deportation-deal viewpoint_open rubio"], &json!(1))?;
        }
    }
    let page = with_script(
        site,
        "elsewhere",
        sending,
        "try { (await import('/adapters/beacon.js')).beacon({ url: 'https://elsewhere.example/' }) } catch (error) { window.__refused = error.message }",
    )?;
    ensure!(page.holds("window.__refused.includes(\"page's own origin\")")?, "another origin was taken");
    Ok(())
}

fn debug(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/debug.html"))?;
    page.wait_for("document.querySelector('.glosa-debug li')?.textContent.includes('view')")?;
    page.wait_for("document.querySelector('.glosa-debug output').textContent === String(window.__events.length)")?;
    same("the console", &page.console(), &Vec::new())
}
