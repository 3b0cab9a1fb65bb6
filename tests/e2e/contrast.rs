//! Contrast (WCAG 1.4.3, 1.4.11) of every pair of tokens, in both schemes, as the browser resolves them. `docs/design.md` has
//! the figures, and is held to them.

use super::Test;
use super::site::{PAGE, Site};
use anyhow::{Context, ensure};
use glosa_stage::{Engine, PageOptions};
use serde::Deserialize;

pub(crate) const TESTS: &[Test] = &[
    ("contrast: every pair of tokens holds, in both schemes", every_pair),
    ("contrast: docs/design.md has the figures as they are", documented),
];

/// A colour upon a ground, with how much contrast there is and has to be.
#[derive(Debug, Deserialize)]
struct Pair {
    name: String,
    contrast: f64,
    least: f64,
}

/// Text is 4.5:1, what is drawn 3:1. A ground is what is laid upon the page, one upon the other.
const PAIRS: &str = "(() => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const article = document.querySelector('article.glosa'), probe = article.appendChild(document.createElement('span'));
  const resolved = (colour, text) => { probe.style.color = text; probe.style.backgroundColor = colour; return getComputedStyle(probe).backgroundColor; };
  const over = (colours) => { pen.clearRect(0, 0, 1, 1);
    for (const one of colours) { pen.fillStyle = one; pen.fillRect(0, 0, 1, 1); } return [...pen.getImageData(0, 0, 1, 1).data]; };
  const luminance = (data) => data.slice(0, 3).map((one) => one / 255)
    .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0);
  const page = getComputedStyle(document.body).backgroundColor, body = getComputedStyle(article).color;
  const token = (name) => `var(--glosa-${name})`, onCard = token('surface-text');
  // The answer's ground, as viewpoints.css has it.
  const answer = 'color-mix(in srgb, currentColor 5%, transparent)';
  const grounds = {
    page: [[], body], card: [[token('surface')], onCard], tint: [[token('tint')], body], answer: [[answer], body],
    'tint on a card': [[token('surface'), token('tint')], onCard],
  };
  const pairs = [];
  const add = (name, colour, ground, least) => {
    const [layers, text] = grounds[ground];
    const under = [page, ...layers.map((one) => resolved(one, text))];
    const [a, b] = [over([...under, resolved(colour, text)]), over(under)].map(luminance).sort((a, b) => b - a);
    pairs.push({ name: `${name} on ${ground}`, contrast: Math.round((a + 0.05) / (b + 0.05) * 10) / 10, least });
  };
  for (const ground of Object.keys(grounds)) {
    add('text', 'currentColor', ground, 4.5);
    add('quiet', token('quiet'), ground, 4.5);
    add('accent', token('accent'), ground, 4.5);
  }
  add('line under a later mention', 'color-mix(in srgb, currentColor 55%, transparent)', 'page', 3);
  add('bar', token('bar'), 'page', 3);
  add('highlighted bar', token('bar-highlight'), 'page', 3);
  const [layers, text] = grounds.page;
  grounds['a pressed button'] = [[token('accent')], text];
  add('surface', token('surface'), 'a pressed button', 4.5);
  probe.remove();
  return pairs; })()";

fn pairs(site: &Site, dark: bool) -> anyhow::Result<Vec<Pair>> {
    let options = PageOptions::new(PAGE);
    let page = site.live(&if dark { options.dark() } else { options })?;
    page.eval(PAIRS)
}

fn every_pair(site: &Site) -> anyhow::Result<()> {
    for dark in [false, true] {
        let pairs = pairs(site, dark)?;
        let weak: Vec<&Pair> = pairs.iter().filter(|pair| pair.contrast < pair.least).collect();
        ensure!(weak.is_empty(), "dark: {dark}: {weak:?}");
    }
    // The line under a later mention is the one of story.css.
    let line = include_str!("../../styles/story.css");
    ensure!(line.contains("color-mix(in srgb, currentColor 55%, transparent)"), "its line has another strength now");
    Ok(())
}

/// One browser's figures: others round the last digit otherwise.
fn documented(site: &Site) -> anyhow::Result<()> {
    if site.stage.engine != Engine::Chromium {
        return Ok(());
    }
    let (light, dark) = (pairs(site, false)?, pairs(site, true)?);
    let mut table = "| pair | at least | light | dark |\n| --- | --- | --- | --- |\n".to_owned();
    for (light, dark) in light.iter().zip(&dark) {
        let row = format!("| {} | {} | {:.1} | {:.1} |\n", light.name, light.least, light.contrast, dark.contrast);
        table.push_str(&row);
    }
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/design.md");
    let document = std::fs::read_to_string(&file).context("docs/design.md")?;
    ensure!(document.contains(&table), "docs/design.md should have this table:\n{table}");
    Ok(())
}
