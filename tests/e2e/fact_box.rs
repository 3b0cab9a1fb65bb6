//! The fact box: figures with all that belongs to them, charts that are tables, data to take along.

use super::site::{PAGE, SPANISH, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa::article::Series;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("fact box: every figure shows its value, unit, day, caveat and source", figures),
    Test::new("fact box: each chart turns to a table and back", toggle),
    Test::new("fact box: as tables on a phone, names are not broken in a word, in either language", whole_words),
    Test::new("fact box: bars are as long as their values, from zero", bar_lengths),
    Test::new("fact box: the CSV is the charts' data", data),
];

fn series(site: &Site) -> impl Iterator<Item = &Series> {
    site.article.fact_box.groups.iter().flat_map(|group| &group.series)
}

fn figures(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for figure in site.article.fact_box.groups.iter().flat_map(|group| &group.figures) {
        let selector = format!(".glosa-figure[data-figure={}]", figure.key);
        let text = page.text(&selector)?;
        for part in [Some(&figure.label), figure.unit.as_ref(), Some(&figure.caveat)].into_iter().flatten() {
            ensure!(text.contains(part.as_str()), "{}: {part:?} is not to be seen in {text}", figure.key);
        }
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        if let Some(value) = figure.value {
            same(&figure.key, &digits(&page.text(&format!("{selector} .glosa-number"))?), &digits(&value.to_string()))?;
        }
        ensure!(page.count(&format!("{selector} .glosa-source a[href^=http]"))? >= 1, "{} has no source", figure.key);
        ensure!(
            page.text(&format!("{selector} .glosa-as-of"))?
                .contains(figure.as_of.split('-').next().unwrap_or_default())
        );
    }
    Ok(())
}

/// Goes to a chart, which is live by then, and shows it as "chart" or "table".
pub(crate) fn show(page: &Page<'_>, figure: &str, view: &str) -> anyhow::Result<()> {
    page.click(&switch(page, figure, view)?)?;
    page.wait_for(&format!("document.querySelector('[data-figure={figure}]').dataset.view === '{view}'"))
}

/// Goes to a chart, which is live by then: the button that shows it as "chart" or "table".
pub(crate) fn switch(page: &Page<'_>, figure: &str, view: &str) -> anyhow::Result<String> {
    let place = if view == "table" { "last" } else { "first" };
    let button = format!("[data-figure={figure}] .glosa-switch button:{place}-child");
    page.act(&format!("document.querySelector('[data-figure={figure}]').scrollIntoView({{ behavior: 'instant' }})"))?;
    page.wait_for(&format!("document.querySelector('{button}')"))?;
    Ok(button)
}

fn toggle(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for series in series(site) {
        let key = &series.key;
        let show = |view| show(&page, key, view);
        let bars = format!("[data-figure={key}] .glosa-bar");
        ensure!(page.visible(&bars)?, "{key}: no bars at first");
        show("table")?;
        ensure!(!page.visible(&bars)?, "{key}: bars in the table");
        let text = page.text(&format!("[data-figure={key}] table"))?;
        for point in &series.points {
            ensure!(text.contains(&point.label), "{key}: the table lacks {:?}", point.label);
        }
        let overflow: bool =
            page.eval("document.documentElement.scrollWidth > document.documentElement.clientWidth")?;
        ensure!(!overflow, "{key}: the table makes the page scroll sideways");
        show("chart")?;
        ensure!(page.visible(&bars)?, "{key}: the bars do not come back");
    }
    Ok(())
}

/// Words of names and headings that stand on two lines without a hyphen's leave.
const BROKEN: &str = "(() => { const broken = [];
  for (const one of document.querySelectorAll('[data-view=table] :is(tbody th, thead th:not(:nth-child(2)))')) {
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index); range.setEnd(texts.currentNode, word.index + word[0].length);
      const tops = [...range.getClientRects()].filter((line) => line.width).map((line) => line.top);
      if (Math.max(...tops) - Math.min(...tops) > 3) broken.push(word[0]);
    }
  } return broken; })()";

fn whole_words(site: &Site) -> anyhow::Result<()> {
    for path in [PAGE, SPANISH] {
        for width in [320, 360] {
            let page = site.live(&PageOptions::new(path).size(width, 700))?;
            for series in series(site) {
                show(&page, &series.key, "table")?;
            }
            same(path, &page.eval::<Vec<String>>(BROKEN)?, &Vec::new())?;
            ensure!(page.holds("document.scrollingElement.scrollWidth <= innerWidth")?, "{path}: off to the side");
        }
    }
    Ok(())
}

fn bar_lengths(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for series in series(site) {
        let lengths: Vec<(f64, f64)> = page.eval(&format!(
            "[...document.querySelectorAll('[data-figure={}] .glosa-bar')].map((one) => [one.getBoundingClientRect().width, one.getBoundingClientRect().height])",
            series.key
        ))?;
        let across = page
            .eval::<String>(&format!("document.querySelector('[data-figure={}]').dataset.shape", series.key))?
            == "bars";
        let drawn: Vec<f64> = lengths.iter().map(|(width, height)| if across { *width } else { *height }).collect();
        same("bars", &drawn.len(), &series.points.len())?;
        let most = |values: &[f64]| values.iter().copied().fold(0.0, f64::max);
        let values: Vec<f64> = series.points.iter().map(|point| point.value).collect();
        for (point, drawn_length) in series.points.iter().zip(&drawn) {
            let (is, should) = (drawn_length / most(&drawn), point.value / most(&values));
            ensure!(
                (is - should).abs() < 0.015,
                "{}: {} is drawn {is:.3} long, not {should:.3}",
                series.key,
                point.label
            );
        }
    }
    Ok(())
}

fn data(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let href: String = page.eval("document.querySelector('.glosa-files a').href")?;
    let text: String = page.eval(&format!("fetch('{href}').then((response) => response.text())"))?;
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let mut count = 0;
    for row in rows.deserialize() {
        let row: std::collections::HashMap<String, String> = row?;
        let of = |column: &str| row.get(column).map(String::as_str).with_context(|| format!("no column {column}"));
        // The number as the chart has it, by the reader's own browser.
        let drawn: bool = page.eval(&format!(
            "[...document.querySelectorAll('[data-figure={}] tbody tr')].some((row) => row.querySelector('.glosa-point-label').textContent === {}
              && row.querySelector('.glosa-value').textContent === new Intl.NumberFormat('en-US').format({}))",
            of("series")?, serde_json::to_string(of("label")?)?, of("value")?
        ))?;
        ensure!(drawn, "the chart does not have {row:?}");
        ensure!(of("sources")?.starts_with("http"), "no source: {row:?}");
        count += 1;
    }
    same("rows", &count, &page.count(".glosa-chart tbody tr")?)
}
