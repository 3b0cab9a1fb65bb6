//! What a reader does on a live page, and what it costs: script time by the browser's own count, and event latency.

use super::subject::Subject;
use super::visit::WATCH;
use glosa_stage::{Page, PageOptions, Stage};
use std::collections::BTreeMap;

/// Notes how long events take until the next picture, in Chromium's steps of 8 ms.
const LATENCY: &str = "window.__latency = []; new PerformanceObserver((list) => { for (const entry of list.getEntries()) \
if (entry.interactionId) __latency.push(entry.duration); }).observe({ type: 'event', durationThreshold: 16, buffered: true });";
/// Long enough for delays of 0 and what is drawn after them.
pub(crate) const REST: &str = "const rest = () => new Promise((done) => setTimeout(done, 25));";

/// Script time of doing something `times` times, each, in ms.
fn script_of(page: &Page<'_>, script: &str, times: u32) -> anyhow::Result<f64> {
    let before = page.metric("ScriptDuration", false)?;
    page.act(script)?;
    Ok((page.metric("ScriptDuration", false)? - before) * 1000.0 / f64::from(times))
}

/// Does all that the subject can.
pub(crate) fn interact(stage: &Stage, subject: Subject, times: u32) -> anyhow::Result<BTreeMap<&'static str, f64>> {
    let mut found = BTreeMap::new();
    let page = stage.page(&PageOptions::new(subject.path).throttle(4.0).before(WATCH).before(LATENCY))?;
    page.wait_for(subject.live)?;
    page.pause(100);
    if let Some(card) = subject.card {
        let all = subject.mentions();
        let script = format!(
            "(async () => {{ {REST} const card = {card}, all = document.querySelectorAll('{all}'); \
             for (let turn = 0; turn < {times}; turn++) await card(all[turn % all.length]); }})()"
        );
        found.insert("card, script ms", script_of(&page, &script, times)?);
    }
    if let Some(chart) = subject.chart {
        // Glosa makes charts live when the reader comes near them.
        let before = page.metric("ScriptDuration", false)?;
        page.act("document.querySelector('.glosa-factbox, .chart, canvas')?.scrollIntoView()")?;
        page.wait_for(&format!("document.querySelector('{chart}')"))?;
        page.pause(300);
        found.insert("coming near the charts, script ms", (page.metric("ScriptDuration", false)? - before) * 1000.0);
    }
    for (what, selector) in [("viewpoint, script ms", subject.viewpoints), ("chart, script ms", subject.chart)] {
        if let Some(selector) = selector {
            let script = format!(
                "(async () => {{ {REST} const all = document.querySelectorAll('{selector}'); \
                 for (let turn = 0; turn < {times}; turn++) {{ all[turn % all.length].click(); await rest(); }} }})()"
            );
            found.insert(what, script_of(&page, &script, times)?);
        }
    }
    if let (Some(viewpoint), Some(chart)) = (subject.viewpoints, subject.chart) {
        for selector in [viewpoint, chart, viewpoint] {
            page.click(selector)?;
            page.pause(60);
        }
        found.insert("event latency, ms", page.eval("Math.max(16, ...__latency)")?);
    }
    Ok(found)
}
