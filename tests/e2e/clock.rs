//! A clock that a test moves by hand: what lasts minutes takes moments, and no slow machine changes what is counted.

use glosa_stage::Page;

/// The page's clock stands still, and what it does each second waits for [`pass`]. The test hides the page; links lead nowhere.
pub(crate) const CLOCK: &str = "(() => {
  const { IntersectionObserver, setInterval, clearInterval } = window;
  const each = new Map(), looking = new Set();
  let now = Date.now(), ticking = false, number = 0;
  Date.now = () => now;
  window.setInterval = (act, milliseconds) => milliseconds === 1000 ? (each.set(--number, act), number) : setInterval(act, milliseconds);
  window.clearInterval = (one) => each.delete(one) || clearInterval(one);
  // A second is over when what was asked for in it has been answered.
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(act, options) { super((entries, one) => { act(entries, one); looking.delete(one); }, options); }
    observe(target) { if (ticking) looking.add(this); super.observe(target); }
    disconnect() { looking.delete(this); super.disconnect(); }
  };
  window.__clock = {
    runs: () => each.size > 0,
    sleep: (seconds) => now += seconds * 1000,
    pass: async (seconds, act) => {
      while (seconds-- > 0) {
        now += 500;
        if (act) document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
        now += 500;
        ticking = true;
        for (const tick of [...each.values()]) tick();
        ticking = false;
        while (looking.size) await new Promise((next) => setTimeout(next, 4));
      }
      return true;
    },
  };
  Object.defineProperty(document, 'hidden', { get: () => window.__hidden ?? false });
  Object.defineProperty(document, 'visibilityState', { get: () => window.__hidden ? 'hidden' : 'visible' });
  window.__hide = (hidden) => { window.__hidden = hidden; document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); };
  addEventListener('click', (event) => event.target.closest?.('a[href^=http], .glosa-files a') && event.preventDefault());
})()";

/// The reader's action while seconds pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// Moves the pointer once a second.
    Active,
    /// Does nothing.
    Idle,
}

/// Waits until reading is counted at all, as its script comes after the article.
pub(crate) fn runs(page: &Page<'_>) -> anyhow::Result<()> {
    page.wait_for("window.__clock.runs()")
}

/// Lets seconds pass.
pub(crate) fn pass(page: &Page<'_>, seconds: u32, reader: Reader) -> anyhow::Result<()> {
    page.eval::<bool>(&format!("window.__clock.pass({seconds}, {})", reader == Reader::Active)).map(|_| ())
}
