//! The beacon: counts to the page's own origin, sent when the page is hidden, and never against the reader's will.

use super::analytics::with_script;
use super::site::{Site, same};
use super::test::Test;
use anyhow::{Context, bail, ensure};
use glosa_stage::Page;
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = &[
    Test::new("beacon: what arrives are counts, once each", counts),
    Test::new("beacon: it asks first", asks),
    Test::new("beacon: it goes nowhere else", nowhere_else),
];

/// Sends to a path that is collected.
fn start(path: &str) -> String {
    format!("(await import('/adapters/beacon.js')).beacon({{ url: '{path}' }})")
}

/// A consent manager with its answer for purpose 8.
fn consent(given: bool) -> String {
    format!(
        "window.__tcfapi = (command, version, answer) => answer({{ eventStatus: 'tcloaded', gdprApplies: true, purpose: {{ consents: {{ 8: {given} }} }} }}, true)"
    )
}

fn counts(site: &Site) -> anyhow::Result<()> {
    const PATH: &str = "/collected/counts";
    site.stage.server.collect(PATH);
    let page = with_script(site, "counts", "", &start(PATH))?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("window.__events.some((event) => event.name === 'viewpoint_open')")?;
    page.rest(200)?;
    same("before the page is hidden", &site.stage.server.collected(PATH).len(), &0)?;
    page.act("window.__hide(true); window.__hide(false); window.__hide(true)")?;
    page.click("[data-viewpoint=moss] > summary")?;
    page.wait_for("window.__events.filter((event) => event.name === 'viewpoint_open').length === 2")?;
    page.act("window.__hide(false); window.__hide(true)")?;
    arrive(site, &page, PATH, 2)?;
    let [first, second]: [String; 2] = site.stage.server.collected(PATH).try_into().ok().context("not two beacons")?;
    let (first, second): (Value, Value) = (serde_json::from_str(&first)?, serde_json::from_str(&second)?);
    let opened = |who: &str| format!("sample viewpoint_open {who}");
    same("the first", &first[opened("brine")], &json!(1))?;
    let balance = "sample balance critics 0, proponents 1";
    same("both sides", &first[balance], &json!(1))?;
    same("the second", &second[opened("moss")], &json!(1))?;
    ensure!(second[opened("brine")].is_null(), "it is sent again: {second}");
    same("the console", &page.console(), &Vec::new())
}

fn asks(site: &Site) -> anyhow::Result<()> {
    let private = "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })".to_owned();
    for (name, before, sends) in
        [("consent", consent(true), true), ("no-consent", consent(false), false), ("privacy-control", private, false)]
    {
        let path = format!("/collected/{name}");
        site.stage.server.collect(&path);
        let page = with_script(site, name, &before, &start(&path))?;
        let after = format!("/collected/{name}-after");
        site.stage.server.collect(&after);
        page.act(&format!("window.__hide(true); navigator.sendBeacon('{after}', '1')"))?;
        // The page's own comes after what the adapter has sent.
        arrive(site, &page, &after, 1)?;
        if sends {
            arrive(site, &page, &path, 1)?;
        }
        same(name, &site.stage.server.collected(&path).len(), &usize::from(sends))?;
    }
    Ok(())
}

/// Waits until so many posts have come to a path.
fn arrive(site: &Site, page: &Page<'_>, path: &str, count: usize) -> anyhow::Result<()> {
    for _ in 0..400 {
        if site.stage.server.collected(path).len() >= count {
            return Ok(());
        }
        page.pause(25);
    }
    bail!("{count} posts did not come to {path}")
}

fn nowhere_else(site: &Site) -> anyhow::Result<()> {
    let page = with_script(
        site,
        "elsewhere",
        "",
        "try { (await import('/adapters/beacon.js')).beacon({ url: 'https://elsewhere.example/' }) } catch (error) { window.__refused = error.message }",
    )?;
    ensure!(page.holds("window.__refused.includes(\"page's own origin\")")?, "another origin was taken");
    Ok(())
}
