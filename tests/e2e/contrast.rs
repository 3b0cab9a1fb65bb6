//! Contrast (WCAG 1.4.3, 1.4.11) of every pair of tokens, in both schemes, as the browser resolves them. `docs/design.md` has
//! the figures, and is held to them.

use super::site::{PAGE, Site};
use super::test::Test;
use anyhow::{Context, bail, ensure};
use glosa_stage::PageOptions;
use serde::Deserialize;

pub(crate) const TESTS: &[Test] = &[
    Test::new("contrast: every pair of tokens holds, in both schemes", every_pair),
    Test::new("contrast: docs/design.md has the figures as they are", documented),
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

/// The head of the table in `docs/design.md`.
const HEAD: &str = "| pair | at least | light | dark |";
/// By how much a figure may differ from the one in the document: browsers round the last digit each in its own way.
const ROUNDED: f64 = 0.11;

/// A row of the table: the pair, the contrast that it needs, and the contrast that it has in either scheme.
type Row = (String, [f64; 3]);

fn read(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
    let [name, least, light, dark] = cells.try_into().ok()?;
    Some((name.to_owned(), [least.parse().ok()?, light.parse().ok()?, dark.parse().ok()?]))
}

fn documented(site: &Site) -> anyhow::Result<()> {
    let (light, dark) = (pairs(site, false)?, pairs(site, true)?);
    let is: Vec<Row> = light
        .into_iter()
        .zip(dark)
        .map(|(light, dark)| (light.name, [light.least, light.contrast, dark.contrast]))
        .collect();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/design.md");
    let document = std::fs::read_to_string(&file).context("docs/design.md")?;
    let told: Vec<Row> = document.lines().skip_while(|line| *line != HEAD).skip(2).map_while(read).collect();
    let agree = |(told, is): (&Row, &Row)| {
        told.0 == is.0 && told.1.iter().zip(is.1).all(|(told, is)| (told - is).abs() < ROUNDED)
    };
    if told.len() != is.len() || !told.iter().zip(&is).all(agree) {
        let rows =
            is.iter().map(|(name, [least, light, dark])| format!("| {name} | {least} | {light:.1} | {dark:.1} |"));
        let rows: Vec<String> = rows.collect();
        bail!("docs/design.md should have this table:\n{HEAD}\n| --- | --- | --- | --- |\n{}", rows.join("\n"));
    }
    Ok(())
}
