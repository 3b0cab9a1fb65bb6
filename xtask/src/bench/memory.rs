//! Memory that stays behind: the JavaScript heap and the wasm's memory after many cards, and after many times there and gone.

use super::subject::GLOSA;
use super::visit::WATCH;
use glosa_stage::{Page, PageOptions, Stage};
use serde::Serialize;

/// Keeps every wasm memory in sight.
const MEMORIES: &str = "window.__memories = []; for (const way of ['instantiate', 'instantiateStreaming']) { \
const own = WebAssembly[way]; WebAssembly[way] = async (...all) => { const made = await own.apply(WebAssembly, all); \
const memory = (made.instance ?? made).exports.memory; if (memory) __memories.push(memory); return made; }; }";

/// Bytes at one time.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Held {
    pub(crate) heap: f64,
    pub(crate) wasm: f64,
}

/// Before and after.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Memory {
    pub(crate) cards: u32,
    pub(crate) before_cards: Held,
    pub(crate) after_cards: Held,
    pub(crate) cycles: u32,
    pub(crate) before_cycles: Held,
    pub(crate) after_cycles: Held,
    pub(crate) after_new_elements: Held,
}

fn held(page: &Page<'_>) -> anyhow::Result<Held> {
    Ok(Held {
        heap: page.metric("JSHeapUsedSize", true)?,
        wasm: page.eval("__memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)")?,
    })
}

fn cards(page: &Page<'_>, times: u32) -> anyhow::Result<()> {
    // In parts, so that no single answer of the browser is waited for too long.
    for from in (0..times).step_by(100) {
        let to = times.min(from + 100);
        page.act(&format!(
            "(async () => {{ const rest = () => new Promise((done) => setTimeout(done)), all = document.querySelectorAll('a.glosa-mention'); \
             for (let turn = {from}; turn < {to}; turn++) {{ all[turn % all.length].click(); await rest(); \
             document.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Escape', bubbles: true }})); await rest(); }} }})()"
        ))?;
        // The stage's own record of events would count as the article's memory.
        page.act("__events.length = 0, __tasks.length = 0")?;
    }
    Ok(())
}

/// An element that is taken out and put in again keeps its article.
const AGAIN: &str = "";
/// A new element has `src` alone, and the article is fetched.
const ANEW: &str = "const src = host.getAttribute('src'); host = document.createElement('glosa-article'); host.setAttribute('src', src);";

fn cycles(page: &Page<'_>, times: u32, how: &str) -> anyhow::Result<()> {
    for from in (0..times).step_by(25) {
        let many = 25.min(times - from);
        page.act(&format!(
            "(async () => {{ let host = document.querySelector('glosa-article'); const rest = () => new Promise((done) => setTimeout(done)); \
             for (let turn = 0; turn < {many}; turn++) {{ const seen = __ready; host.remove(); await rest(); {how} document.body.append(host); \
             for (let wait = 0; __ready === seen && wait < 2000; wait++) await rest(); }} __events.length = 0; performance.clearMarks(); performance.clearMeasures(); }})()"
        ))?;
    }
    Ok(())
}

/// Opens cards and takes the article away and back, with some before the first look, since caches fill once.
pub(crate) fn memory(stage: &Stage, opened: u32, mounted: u32) -> anyhow::Result<Memory> {
    let page = stage.page(&PageOptions::new(GLOSA.path).before(MEMORIES).before(WATCH))?;
    page.wait_for(GLOSA.live)?;
    cards(&page, 200)?;
    let before_cards = held(&page)?;
    cards(&page, opened)?;
    let after_cards = held(&page)?;
    cycles(&page, 50, ANEW)?;
    cycles(&page, 50, AGAIN)?;
    let before_cycles = held(&page)?;
    cycles(&page, mounted, AGAIN)?;
    let after_cycles = held(&page)?;
    cycles(&page, mounted, ANEW)?;
    let after_new_elements = held(&page)?;
    Ok(Memory {
        cards: opened,
        before_cards,
        after_cards,
        cycles: mounted,
        before_cycles,
        after_cycles,
        after_new_elements,
    })
}

impl Memory {
    /// How much larger heap and wasm are after the cards, as a part of before.
    pub(crate) fn growth_of_cards(&self) -> f64 {
        let sum = |held: Held| held.heap + held.wasm;
        sum(self.after_cards) / sum(self.before_cards) - 1.0
    }

    /// Bytes that one time there and gone leaves behind.
    pub(crate) fn left_by_a_cycle(&self) -> f64 {
        self.left(self.before_cycles, self.after_cycles)
    }

    /// Bytes that one new element with `src` alone leaves behind once it is gone.
    pub(crate) fn left_by_a_new_element(&self) -> f64 {
        self.left(self.after_cycles, self.after_new_elements)
    }

    fn left(&self, before: Held, after: Held) -> f64 {
        let sum = |held: Held| held.heap + held.wasm;
        (sum(after) - sum(before)) / f64::from(self.cycles.max(1))
    }
}
