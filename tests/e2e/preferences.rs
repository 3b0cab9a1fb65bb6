//! Preferences that a reader has set in the system: less motion, and a few strong colours.

use super::accessibility::STATES;
use super::cards::{OPEN, REED};
use super::site::{PAGE, Site};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::{Engine, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("preferences: with less motion nothing moves by itself", still),
    Test::new("preferences: forced colours leave everything visible, on black", |site| forced(site, true))
        .only_in(FORCING, NOT_FORCING),
    Test::new("preferences: forced colours leave everything visible, on white", |site| forced(site, false))
        .only_in(FORCING, NOT_FORCING),
];

const FORCING: &[Engine] = &[Engine::Chromium, Engine::Firefox];
const NOT_FORCING: &str = "it has no forced colours";

/// Everything that moves: a transition or animation that takes time, or scrolling that glides.
const MOVING: &str = "[...document.querySelectorAll('html, body, glosa-article, .glosa, .glosa *')].flatMap((one) =>
  [null, '::before', '::after'].flatMap((part) => {
    const style = getComputedStyle(one, part), takes = (times) => times.split(',').some((time) => parseFloat(time) > 0);
    return takes(style.transitionDuration) || takes(style.animationDuration) && style.animationName !== 'none'
      || style.scrollBehavior === 'smooth' ? [`${one.localName}.${one.className}${part ?? ''}`] : []; }))";

fn still(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    ensure!(page.holds("matchMedia('(prefers-reduced-motion: reduce)').matches")?, "nobody has asked for less motion");
    for (state, bring) in STATES {
        bring(&page).with_context(|| (*state).to_owned())?;
        let moving: Vec<String> = page.eval(MOVING)?;
        ensure!(moving.is_empty(), "{state}: {moving:?}");
        ensure!(page.holds("document.getAnimations().length === 0")?, "{state}: something is animated");
    }
    // Without the preference it moves, so the preference stills it.
    let page = site.live(&PageOptions::new(PAGE).motion())?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    let moving: Vec<String> = page.eval(MOVING)?;
    ensure!(!moving.is_empty(), "nothing moves for anybody: this test tries nothing");
    Ok(())
}

/// Things that cannot be seen with the system's colours: a bar or swatch like its ground, a pressed button like the others, a card
/// or focus without an edge.
const UNSEEN: &str = "(() => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data]; };
  const luminance = (colour) => rgb(colour).slice(0, 3).map((one) => one / 255)
    .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0);
  const contrast = (a, b) => { const [high, low] = [luminance(a), luminance(b)].sort((a, b) => b - a); return (high + 0.05) / (low + 0.05); };
  const unseen = [], canvas = 'Canvas';
  for (const bar of document.querySelectorAll('.glosa-bar, .glosa-swatch')) {
    if (!bar.checkVisibility() || !bar.offsetWidth || !bar.offsetHeight) continue;
    const style = getComputedStyle(bar), edge = style.boxShadow.match(/^(rgb[^)]*\\)|color[^)]*\\))/)?.[0];
    const fill = rgb(style.backgroundColor)[3] > 200 ? style.backgroundColor : edge;
    if (!fill || contrast(fill, canvas) < 3) unseen.push(`bar ${bar.parentElement.textContent.slice(0, 30)}: ${fill}`);
  }
  for (const group of document.querySelectorAll('.glosa-switch, .glosa-filter')) {
    const look = (one) => { const style = getComputedStyle(one); return style.backgroundColor; };
    const pressed = group.querySelector('[aria-pressed=true]'), other = group.querySelector('[aria-pressed=false]');
    if (pressed && other && look(pressed) === look(other)) unseen.push(`pressed: ${pressed.textContent}`);
  }
  const card = document.querySelector('.glosa-card:popover-open');
  if (card && getComputedStyle(card).borderTopStyle === 'none') unseen.push('the edge of the card');
  for (const lit of document.querySelectorAll('[data-glosa-lit]')) {
    const style = getComputedStyle(lit);
    if (contrast(style.backgroundColor, canvas) < 1.2 && style.outlineStyle === 'none' && style.borderTopStyle === 'none') unseen.push('the lit passage');
  }
  return unseen; })()";

/// Emulated in Chromium; in Firefox by the preferences that a reader sets.
fn forced(site: &Site, dark: bool) -> anyhow::Result<()> {
    let mut options = PageOptions::new(PAGE).forced_colours();
    if dark {
        options = options.dark();
    }
    let page = site.live(&options)?;
    ensure!(page.holds("matchMedia('(forced-colors: active)').matches")?, "no colours are forced");
    for (state, bring) in STATES {
        bring(&page).with_context(|| (*state).to_owned())?;
        let unseen: Vec<String> = page.eval(UNSEEN)?;
        ensure!(unseen.is_empty(), "{state}:\n{}", unseen.join("\n"));
    }
    Ok(())
}
