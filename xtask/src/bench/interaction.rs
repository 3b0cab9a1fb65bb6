//! A reader's actions on a live page and their cost: script time by the browser's own count, and event latency.

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

/// Cost in ms of the processor: its scripts, and all that the page's main thread does for it.
#[derive(Clone, Copy, Default)]
struct Cost {
    script: f64,
    main_thread: f64,
}

impl Cost {
    /// Of all since the page was opened.
    fn so_far(page: &Page<'_>) -> anyhow::Result<Self> {
        let count = |name| Ok::<f64, anyhow::Error>(page.metric(name, false)? * 1000.0);
        Ok(Self { script: count("ScriptDuration")?, main_thread: count("TaskDuration")? })
    }

    /// Of a script and what follows from it until it is done.
    fn of(page: &Page<'_>, script: &str) -> anyhow::Result<Self> {
        let before = Self::so_far(page)?;
        page.act(script)?;
        let after = Self::so_far(page)?;
        Ok(Self { script: after.script - before.script, main_thread: after.main_thread - before.main_thread })
    }

    fn and(self, other: Self) -> Self {
        Self { script: self.script + other.script, main_thread: self.main_thread + other.main_thread }
    }
}

/// Does all that the subject can, on a machine so many times slower.
pub(crate) fn interact(
    stage: &Stage,
    subject: Subject,
    throttle: f64,
    times: u32,
) -> anyhow::Result<BTreeMap<&'static str, f64>> {
    let mut found = BTreeMap::new();
    let page = stage
        .page(&PageOptions::new(subject.path).throttle(throttle).before(WATCH).before(LATENCY).processor_clock())?;
    page.wait_for(subject.live)?;
    page.pause(100);
    if let Some(card) = subject.card {
        found.extend(cards(&page, card, subject.mentions(), times)?);
    }
    if let Some(chart) = subject.chart {
        // Glosa loads what charts can do when the reader comes near them.
        let before = Cost::so_far(&page)?;
        page.act("document.querySelector('.glosa-factbox, .chart, canvas')?.scrollIntoView()")?;
        page.wait_for(&format!("document.querySelector('{chart}')"))?;
        page.pause(300);
        found.insert("coming near the charts, script ms", Cost::so_far(&page)?.script - before.script);
    }
    for (what, selector) in [("viewpoint, script ms", subject.viewpoints), ("chart, script ms", subject.chart)] {
        if let Some(selector) = selector {
            let script = format!(
                "(async () => {{ {REST} const all = document.querySelectorAll('{selector}'); \
                 for (let turn = 0; turn < {times}; turn++) {{ all[turn % all.length].click(); await rest(); }} }})()"
            );
            found.insert(what, Cost::of(&page, &script)?.script / f64::from(times));
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
        // The cost of asking for nothing is the asking itself.
        nothing.push(Cost::of(page, &each(turn, ""))?);
        let mut open = Cost::of(page, &each(turn, card.open))?;
        if card.delayed {
            let after = Cost::of(page, &wait(OPENED))?;
            after_delay.push(after);
            open = open.and(after);
        }
        opening.push(open);
        let mut close = Cost::of(page, &each(turn, card.close))?;
        if card.delayed {
            close = close.and(Cost::of(page, &wait(CLOSED))?);
        }
        closing.push(close);
    }
    let asked = if card.delayed { 2.0 } else { 1.0 };
    let median = |all: &[Cost], what: fn(&Cost) -> f64| Sample::of(all.iter().map(what).collect()).median;
    let script: fn(&Cost) -> f64 = |cost| cost.script;
    let main_thread: fn(&Cost) -> f64 = |cost| cost.main_thread;
    let own = |with: f64, what, asked: f64| asked.mul_add(-median(&nothing, what), with).max(0.0);
    let first = |all: &[Cost]| all.first().map_or(0.0, script);
    let mut found = BTreeMap::from([
        // The browser compiles what runs for the first time.
        ("opening the first card, script ms", own(first(&opening), script, asked)),
        ("opening a card, script ms", own(median(&opening, script), script, asked)),
        ("opening a card, main thread ms", own(median(&opening, main_thread), main_thread, asked)),
        ("closing a card, script ms", own(median(&closing, script), script, asked)),
    ]);
    if card.delayed {
        found.insert("opening the first card, script after its delay", own(first(&after_delay), script, 1.0));
        found.insert("opening a card, script after its delay", own(median(&after_delay, script), script, 1.0));
    }
    Ok(found)
}
