//! Reflow, zoom and text spacing (WCAG 1.4.4, 1.4.10, 1.4.12): nothing is cut off, covered or off to the side.

use super::accessibility::STATES;
use super::cards::{OPEN, REED};
use super::site::{PAGE, SPANISH, Site};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("reflow: at 320 px nothing is off to the side, in every state", narrow),
    Test::new("reflow: at 400 % zoom of a desktop, in every state", zoomed),
    Test::new("reflow: with text of twice the size nothing is lost", large_text),
    Test::new(
        "reflow: nor on the narrowest phone, where labels of columns would meet, in either language",
        large_on_a_phone,
    ),
    Test::new("reflow: with the text spacing of 1.4.12 nothing is lost, narrow", |site| spaced(site, 320)),
    Test::new("reflow: with the text spacing of 1.4.12 nothing is lost, wide", |site| spaced(site, 1280)),
];

/// Losses: text beyond the side of the view, cut off by its box, or upon other text.
const LOST: &str = "(() => {
  const lost = [], seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const hidden = (one) => one.closest('[class$=skip]') || (() => {
    for (let box = one; box; box = box.parentElement) if (getComputedStyle(box).clipPath !== 'none') return true;
  })();
  if (document.scrollingElement.scrollWidth > innerWidth) lost.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
  const texts = document.createTreeWalker(document.querySelector('article.glosa'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, box = node.parentElement;
    if (!node.data.trim() || !seen(box) || hidden(box)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects())
      if (line.left < -1 || line.right > innerWidth + 1) lost.push(`off to the side: ${node.data.slice(0, 40)}`);
  }
  for (const one of document.querySelectorAll('.glosa *')) {
    if (!seen(one) || hidden(one)) continue;
    const style = getComputedStyle(one);
    if (style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) lost.push(`cut off: ${one.outerHTML.slice(0, 60)}`);
    if (style.overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1) lost.push(`cut off: ${one.outerHTML.slice(0, 60)}`);
  }
  for (const chart of document.querySelectorAll('[data-shape=columns][data-view=chart]')) {
    const labels = [...chart.querySelectorAll('.glosa-value, .glosa-annotation')].filter(seen)
      .map((one) => { const range = document.createRange(); range.selectNodeContents(one); return [one.textContent, range.getBoundingClientRect()]; });
    for (const one of chart.querySelectorAll('th[data-short]')) {
      const style = getComputedStyle(one, '::after'), box = one.getBoundingClientRect();
      if (style.visibility === 'hidden' || style.opacity === '0') continue;
      const width = parseFloat(style.width), left = box.left + parseFloat(style.left) + (style.translate === 'none' ? 0 : -width / 2);
      const top = box.top + parseFloat(style.top);
      labels.push([one.dataset.short, { left, right: left + width, top, bottom: top + parseFloat(style.height) }]);
    }
    for (const [text, a] of labels) for (const [other, b] of labels) {
      if (text < other && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        lost.push(`upon each other: ${text} up to ${a.right}, ${other} from ${b.left}`);
    }
  }
  for (const box of document.querySelectorAll('.glosa :is(section, header, li, figure, div, details)')) {
    const parts = [...box.children].filter((one) => seen(one) && !hidden(one) && getComputedStyle(one).position === 'static');
    parts.slice(1).forEach((one, place) => {
      const a = parts[place].getBoundingClientRect(), b = one.getBoundingClientRect();
      if (a.height && b.height && getComputedStyle(one).display !== 'inline' && a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 2 && b.top < a.bottom - 2) lost.push(`upon each other: ${parts[place].outerHTML.slice(0, 50)}, ${one.outerHTML.slice(0, 50)}`);
    });
  }
  return lost.slice(0, 6); })()";

fn nothing_lost(page: &Page<'_>, state: &str) -> anyhow::Result<()> {
    let lost: Vec<String> = page.eval(LOST)?;
    ensure!(lost.is_empty(), "{state}:\n{}", lost.join("\n"));
    Ok(())
}

fn in_every_state(page: &Page<'_>) -> anyhow::Result<()> {
    for (state, bring) in STATES {
        bring(page).with_context(|| (*state).to_owned())?;
        nothing_lost(page, state)?;
    }
    Ok(())
}

fn narrow(site: &Site) -> anyhow::Result<()> {
    in_every_state(&site.live(&PageOptions::new(PAGE).size(320, 640))?)
}

/// A window of 1280 by 1024 at 400 % is 320 by 256 CSS pixels.
fn zoomed(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).size(320, 256))?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    let (top, bottom, scrolls): (f64, f64, bool) = page.eval(
        "(() => { const box = document.querySelector('.glosa-card').getBoundingClientRect();
          const inside = document.querySelector('.glosa-card-scroll');
          return [box.top, box.bottom, inside.scrollHeight > inside.clientHeight]; })()",
    )?;
    ensure!(top >= 0.0 && bottom <= 256.5, "the card goes from {top} to {bottom}");
    ensure!(scrolls, "so small a sheet has to scroll, or this test tries nothing");
    page.press("Escape")?;
    in_every_state(&page)
}

fn large_text(site: &Site) -> anyhow::Result<()> {
    for width in [640, 1280] {
        let page = site.live(&PageOptions::new(PAGE).size(width, 900))?;
        style(&page, "html { font-size: 200% !important; }")?;
        in_every_state(&page)?;
    }
    Ok(())
}

fn large_on_a_phone(site: &Site) -> anyhow::Result<()> {
    for (size, path) in [("100%", PAGE), ("100%", SPANISH), ("200%", PAGE), ("200%", SPANISH)] {
        let page = site.live(&PageOptions::new(path).size(320, 640))?;
        style(&page, &format!("html {{ font-size: {size} !important; }}"))?;
        nothing_lost(&page, &format!("{path} at {size}"))?;
    }
    Ok(())
}

fn spaced(site: &Site, width: i64) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).size(width, 900))?;
    style(
        &page,
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
         p { margin-block-end: 2em !important; }",
    )?;
    let taken: String = page.eval("getComputedStyle(document.querySelector('.glosa-story p')).wordSpacing")?;
    ensure!(taken != "0px", "the page does not take the reader's spacing");
    in_every_state(&page)
}

/// A reader's own style sheet, which no policy of the page's keeps away.
fn style(page: &Page<'_>, rules: &str) -> anyhow::Result<()> {
    page.act(&format!(
        "(() => {{ const sheet = new CSSStyleSheet(); sheet.replaceSync(`{rules}`); document.adoptedStyleSheets.push(sheet); }})()"
    ))
}
