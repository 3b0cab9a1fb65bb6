//! What a reader does on a live page, and what it costs: script time by the browser's own count, and event latency.

use super::statistics::Sample;
use super::subject::{Card, Subject};
use super::visit::WATCH;
use glosa_stage::{Page, PageOptions, Stage};
use std::collections::BTreeMap;

/// Notes how long events take until the next picture, in Chromium's steps of 8 ms.
const LATENCY: &str = "window.__latency = []; new PerformanceObserver((list) => { for (const entry of list.getEntries()) \
if (entry.interactionId) __latency.push(entry.duration); }).observe({ type: 'event', durationThreshold: 16, buffered: true });";
/// A wait; 25 ms are long enough for delays of 0 and what is drawn after them.
const REST: &str = "const rest = (time = 25) => new Promise((done) => setTimeout(done, time));";
/// Until a card that opens by itself is there, in ms, and until one that closes has gone and the next opens after its delay
/// again.
const OPENED: u32 = 350;
const CLOSED: u32 = 700;

/// Dispatches an event of the mouse's pointer to the mention `one`.
const SAY: &str = "const say = (kind, bubbles) => one.dispatchEvent(new PointerEvent(kind, { bubbles, pointerType: 'mouse', relatedTarget: document.body }));";

/// Script time of doing something `times` times, each, in ms of the processor.
fn script_of(page: &Page<'_>, script: &str, times: u32) -> anyhow::Result<f64> {
    let before = page.metric("ScriptDuration", false)?;
    page.act(script)?;
    Ok((page.metric("ScriptDuration", false)? - before) * 1000.0 / f64::from(times))
}

/// Does all that the subject can, on a machine so many times slower.
pub(crate) fn interact(
    stage: &Stage,
    subject: Subject,
    throttle: f64,
    times: u32,
) -> anyhow::Result<BTreeMap<&'static str, f64>> {
    let mut found = BTreeMap::new();
    let page =
        stage.page(&PageOptions::new(subject.path).throttle(throttle).before(WATCH).before(LATENCY).measured())?;
    page.wait_for(subject.live)?;
    page.pause(100);
    if let Some(card) = subject.card {
        found.extend(cards(&page, card, subject.mentions(), times)?);
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

/// Opens and closes cards, of one mention after another.
fn cards(page: &Page<'_>, card: Card, mentions: &str, times: u32) -> anyhow::Result<BTreeMap<&'static str, f64>> {
    let each = |turn: u32, act: &str| {
        format!(
            "(async () => {{ {REST} {SAY} const all = document.querySelectorAll('{mentions}'), one = all[{turn} % all.length]; {act}; await rest(); }})()"
        )
    };
    let wait = |time: u32| format!("(async () => {{ {REST} await rest({time}); }})()");
    let (mut opening, mut after_delay, mut closing, mut nothing) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for turn in 0..times {
        // What it costs to ask for nothing is the asking.
        nothing.push(script_of(page, &each(turn, ""), 1)?);
        let mut open = script_of(page, &each(turn, card.open), 1)?;
        if card.delayed {
            after_delay.push(script_of(page, &wait(OPENED), 1)?);
            open += after_delay.last().copied().unwrap_or_default();
        }
        opening.push(open);
        let mut close = script_of(page, &each(turn, card.close), 1)?;
        if card.delayed {
            close += script_of(page, &wait(CLOSED), 1)?;
        }
        closing.push(close);
    }
    let asking = Sample::of(nothing).median * if card.delayed { 2.0 } else { 1.0 };
    let own = |with: f64| (with - asking).max(0.0);
    let mut found = BTreeMap::from([
        // The browser compiles what runs for the first time.
        ("opening the first card, script ms", own(opening.first().copied().unwrap_or_default())),
        ("opening a card, script ms", own(Sample::of(opening).median)),
        ("closing a card, script ms", own(Sample::of(closing).median)),
    ]);
    if card.delayed {
        let after = |with: f64| (with - asking / 2.0).max(0.0);
        found.insert("the first, after its delay", after(after_delay.first().copied().unwrap_or_default()));
        found.insert("opening a card, after its delay", after(Sample::of(after_delay).median));
    }
    Ok(found)
}
