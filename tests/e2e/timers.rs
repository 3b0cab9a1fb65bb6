//! The page's timers, moved on by hand: what a pointer brings about after a delay comes after exactly that delay, however slow
//! the machine is, and what comes without one comes while time stands still.

use anyhow::Context;
use glosa_stage::Page;

/// The page's date, and each of its timers of 100 ms and more, stand still until [`elapse`]. Writes down where the pointer is.
pub(crate) const TIMERS: &str = "(() => {
  const { setTimeout, clearTimeout } = window, waiting = new Map();
  let now = Date.now(), number = 0;
  Date.now = () => now;
  window.setTimeout = (act, wait = 0, ...rest) =>
    wait < 100 ? setTimeout(act, wait, ...rest) : (waiting.set(--number, { at: now + wait, act: () => act(...rest) }), number);
  window.clearTimeout = (one) => waiting.delete(one) || clearTimeout(one);
  window.__elapse = (milliseconds) => {
    const until = now + milliseconds;
    for (;;) {
      const [next] = [...waiting].filter(([, { at }]) => at <= until).sort(([, one], [, other]) => one.at - other.at);
      if (!next) break;
      waiting.delete(next[0]);
      now = next[1].at;
      next[1].act();
    }
    now = until;
  };
  addEventListener('pointermove', ({ clientX, clientY }) => window.__pointer = [Math.round(clientX), Math.round(clientY)], true);
})()";

/// Lets so many milliseconds pass, and what they bring about be drawn.
pub(crate) fn elapse(page: &Page<'_>, milliseconds: u32) -> anyhow::Result<()> {
    page.act(&format!("window.__elapse({milliseconds})"))?;
    page.rest(0)
}

/// Moves the pointer to a place, and waits until the page knows. Time does not pass meanwhile.
pub(crate) fn move_to(page: &Page<'_>, (x, y): (f64, f64)) -> anyhow::Result<()> {
    page.move_to((x.round(), y.round()))?;
    let arrived = format!("String(window.__pointer) === '{},{}'", x.round(), y.round());
    page.wait_for(&arrived).context("the pointer has not arrived")?;
    page.rest(0)
}
