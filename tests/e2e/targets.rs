//! Targets (WCAG 2.5.8): what is pressed is at least 24 px each way, but for links within a line of text.

use super::accessibility::STATES;
use super::site::{PAGE, Site};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("targets: all are 24 px or stand in a line of text, on a phone", |site| large_enough(site, 320)),
    Test::new("targets: all are 24 px or stand in a line of text, on a desktop", |site| large_enough(site, 1280)),
];

/// Targets that are too small. WCAG excepts those in a sentence, and those around which a circle of 24 px, at their middle,
/// touches no other target's.
const SMALL: &str = "(() => {
  const all = [...document.querySelectorAll('.glosa :is(a[href], button, summary)')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const inText = (one) => one.matches('a') && getComputedStyle(one).display === 'inline' && (() => {
    const block = one.closest('p, li, figcaption, h1, h2, h3, h4, td, th');
    return block && block.textContent.trim().length > one.textContent.trim().length;
  })();
  const middles = all.map((one) => { const box = one.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; });
  return all.flatMap((one, place) => {
    const box = one.getBoundingClientRect();
    if ((box.width >= 23.9 && box.height >= 23.9) || inText(one)) return [];
    const [x, y] = middles[place];
    const apart = all.every((other, at) => {
      if (other === one) return true;
      const box = other.getBoundingClientRect();
      return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) >= 12
        && Math.hypot(middles[at][0] - x, middles[at][1] - y) >= 24;
    });
    // Apart is enough for a link; a control is 24 px.
    return apart && one.matches('a') ? [] : [`${one.className || one.localName} ${one.textContent.slice(0, 30)}: ${box.width} x ${box.height}`];
  }); })()";

fn large_enough(site: &Site, width: i64) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).size(width, 900).touch())?;
    for (state, bring) in STATES {
        bring(&page).with_context(|| (*state).to_owned())?;
        let small: Vec<String> = page.eval(SMALL)?;
        ensure!(small.is_empty(), "{state}:\n{}", small.join("\n"));
    }
    Ok(())
}
