//! What a reader does on a live page, and what it costs: script time by the browser's own count, and event latency.

use super::statistics::Sample;
use super::subject::Subject;
use super::visit::WATCH;
use glosa_stage::{Page, PageOptions, Stage};
use std::collections::BTreeMap;

/// Notes how long events take until the next picture, in Chromium's steps of 8 ms.
const LATENCY: &str = "window.__latency = []; new PerformanceObserver((list) => { for (const entry of list.getEntries()) \
if (entry.interactionId) __latency.push(entry.duration); }).observe({ type: 'event', durationThreshold: 16, buffered: true });";
/// Long enough for delays of 0 and what is drawn after them.
pub(crate) const REST: &str = "const rest = () => new Promise((done) => setTimeout(done, 25));";

/// Dispatches an event of the mouse's pointer to the mention `one`.
const SAY: &str = "const say = (kind, bubbles) => one.dispatchEvent(new PointerEvent(kind, { bubbles, pointerType: 'mouse', relatedTarget: document.body }));";

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
        let each = |turn: u32, act: &str| {
            format!(
                "(async () => {{ {REST} {SAY} const all = document.querySelectorAll('{all}'), one = all[{turn} % all.length]; {act}; await rest(); }})()"
            )
        };
        let (mut opening, mut closing, mut nothing) = (Vec::new(), Vec::new(), Vec::new());
        for turn in 0..times {
            // What it costs to ask for nothing is the asking.
            nothing.push(script_of(&page, &each(turn, ""), 1)?);
            opening.push(script_of(&page, &each(turn, card.open), 1)?);
            closing.push(script_of(&page, &each(turn, card.close), 1)?);
        }
        let asking = Sample::of(nothing).median;
        let own = |with: f64| (with - asking).max(0.0);
        // The browser compiles what runs for the first time.
        found.insert("opening the first card, script ms", own(opening.first().copied().unwrap_or_default()));
        found.insert("opening a card, script ms", own(Sample::of(opening).median));
        found.insert("closing a card, script ms", own(Sample::of(closing).median));
    }
    if let Some(chart) = subject.chart {
        // Glosa loads what charts can do when the reader comes near them.
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
