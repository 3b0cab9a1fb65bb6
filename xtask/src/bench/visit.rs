//! A visit: from navigation to readable and to live, what holds up the page, what moves, what is downloaded.

use super::subject::{GLOSA, Subject};
use glosa_stage::{Page, PageOptions, Stage};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Sets the mark when an article of Glosa's is live; notes long tasks.
pub(crate) const WATCH: &str = "window.__tasks = []; window.__ready = 0; \
new PerformanceObserver((list) => { for (const entry of list.getEntries()) __tasks.push(entry.duration); }).observe({ type: 'longtask', buffered: true }); \
addEventListener('glosa:event', (event) => { if (event.detail.name === 'ready') { __ready += 1; performance.mark('bench:live'); } });";

/// How slow the reader's machine and network are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Condition {
    pub(crate) name: &'static str,
    pub(crate) throttle: f64,
    pub(crate) slow_network: bool,
}

/// The conditions that are tried.
pub(crate) const CONDITIONS: [Condition; 4] = [
    Condition { name: "1x", throttle: 1.0, slow_network: false },
    Condition { name: "4x", throttle: 4.0, slow_network: false },
    Condition { name: "6x", throttle: 6.0, slow_network: false },
    Condition { name: "4x, slow 4G", throttle: 4.0, slow_network: true },
];

impl Condition {
    /// A page so.
    pub(crate) fn options(self, path: &str) -> PageOptions {
        let options = PageOptions::new(path).throttle(self.throttle).before(WATCH).processor_clock().traced();
        if self.slow_network { options.slow_network() } else { options }
    }
}

#[derive(Deserialize)]
struct Timing {
    readable: f64,
    live: f64,
    blocking: f64,
    longest: f64,
    requests: f64,
}

const TIMING: &str = "(async () => { await new Promise((done) => setTimeout(done, 100)); \
const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime; \
for (let wait = 0; wait < 60 && !painted(); wait++) await new Promise((done) => setTimeout(done, 50)); \
const first = painted() ?? 0; \
return { readable: first, live: performance.getEntriesByName('bench:live')[0]?.startTime ?? first, \
blocking: __tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0), longest: Math.max(0, ...__tasks), \
requests: performance.getEntriesByType('resource').length }; })()";

/// Visits once and tells what was measured, by name.
pub(crate) fn visit(
    stage: &Stage,
    subject: Subject,
    condition: Condition,
) -> anyhow::Result<BTreeMap<&'static str, f64>> {
    let page = stage.page(&condition.options(subject.path))?;
    page.wait_for(subject.live)?;
    let timing: Timing = page.eval(TIMING)?;
    let busy = page.metric("TaskDuration", false)? * 1000.0;
    let script = page.metric("ScriptDuration", false)? * 1000.0;
    let mut found = BTreeMap::from([
        ("readable, ms", timing.readable),
        ("live, ms", timing.live),
        ("blocking, ms", timing.blocking),
        ("longest task, ms", timing.longest),
        ("main thread, ms", busy),
        ("script, ms", script),
        ("requests", timing.requests),
        ("layout shift", page.layout_shift()?),
    ]);
    if subject.path == GLOSA.path {
        found.insert("mount, ms", mount(&page)?);
    }
    Ok(found)
}

/// Processor time of mounting an article, in ms. The marks are `src/embed/mount/mod.rs`'s and ours.
pub(crate) fn mount(page: &Page<'_>) -> anyhow::Result<f64> {
    page.processor_time("glosa:mount-start", "bench:live")
}
