//! On paper: all is open, cards stand as notes, charts have their values, no button is left.

use super::clock::{CLOCK, runs};
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::{Engine, Page, PageOptions};
use miniz_oxide::inflate::decompress_to_vec_zlib;

pub(crate) const TESTS: &[Test] = &[
    Test::new("printing: everything is open and nothing is a button", everything_open),
    Test::new("printing: what the filter leaves out on the screen is on paper", filtered),
    Test::new(
        "printing: where style cannot open them, viewpoints are open on paper and then as they were",
        opened_for_paper,
    ),
    Test::new("printing: where style can open them, no script touches them", opened_by_style),
    Test::new("printing: cards are notes, in the order in which the story names them", order_of_notes),
    Test::new("printing: notes and mentions have the same numbers", numbers)
        .only_in(&[Engine::Chromium], "its driver does not tell what CSS has counted"),
    Test::new("printing: the address of each source stands once, in the list", addresses),
    Test::new("printing: it makes a PDF of reasonable length", pdf)
        .only_in(&[Engine::Chromium, Engine::Firefox], "its driver cannot print"),
];

/// A4 in CSS pixels.
const PAPER: (i64, i64) = (794, 1123);

/// The live page in the style of print: emulated in Chromium, applied to the screen in the others.
fn on_paper(site: &Site) -> anyhow::Result<Page<'_>> {
    site.live(&PageOptions::new(PAGE).size(PAPER.0, PAPER.1).print())
}

/// The numbers are CSS counters: right as long as the first mentions come in the order of the notes.
fn order_of_notes(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE))?;
    let keys = |selector: &str, key: &str| -> anyhow::Result<Vec<String>> {
        page.eval(&format!("[...document.querySelectorAll('{selector}')].map((one) => {key})"))
    };
    let first = keys(MENTIONS, "one.dataset.entity")?;
    let notes = keys(NOTES, "one.id.replace(/^glosa-sample-/, '')")?;
    same("first mentions", &first.len(), &site.mentioned().len())?;
    same("the order of the notes", &notes.iter().take(first.len()).collect::<Vec<_>>(), &first.iter().collect())
}

/// The mentions and the notes that have a number on paper.
const MENTIONS: &str = ".glosa-mention-first";
const NOTES: &str = ".glosa-whos-who li";

fn numbers(site: &Site) -> anyhow::Result<()> {
    let page = on_paper(site)?;
    let (first, notes) = (page.count(MENTIONS)?, page.count(NOTES)?);
    // The numbers as they are laid out, from what a screen reader would be given of this paper.
    let tree = page.accessibility_tree()?;
    let numbers: Vec<usize> = tree
        .iter()
        .filter(|node| node.role == "StaticText")
        .filter_map(|node| node.name.parse().ok())
        .filter(|number| *number <= notes)
        .collect();
    // The tree goes through a level after the other, so the story's come in another order than one reads them.
    let (story, own) = numbers.split_at_checked(first).context("too few numbers")?;
    let mut story = story.to_vec();
    story.sort_unstable();
    same("the story's numbers", &story, &(1..=first).collect())?;
    same("the notes' numbers", &own.to_vec(), &(1..=notes).collect())
}

fn addresses(site: &Site) -> anyhow::Result<()> {
    let page = on_paper(site)?;
    // Firefox tells of the attribute, the others of its value.
    let mut printed: Vec<String> = page.eval(
        "[...document.querySelectorAll('.glosa a')].filter((one) => one.checkVisibility()
           && ['attr(href)', one.getAttribute('href')].some((address) => getComputedStyle(one, '::after').content.includes(address)))
           .map((one) => one.getAttribute('href'))",
    )?;
    let mut sources: Vec<String> = site.article.sources.iter().map(|source| source.url.clone()).collect();
    // The list has them by sort.
    printed.sort();
    sources.sort();
    same("addresses", &printed, &sources)?;
    let on_screen = site.page(&PageOptions::new(PAGE))?;
    let none = "[...document.querySelectorAll('.glosa-sources a, .glosa-mention')].every((one) => getComputedStyle(one, '::after').content === 'none')";
    ensure!(on_screen.holds(none)?, "numbers or addresses show on the screen");
    Ok(())
}

fn pdf(site: &Site) -> anyhow::Result<()> {
    let file = site.live(&PageOptions::new(PAGE))?.pdf()?;
    ensure!(file.starts_with(b"%PDF"), "it is no PDF");
    let pages = pages(&file) + streams(&file).map(|objects| self::pages(&objects)).sum::<usize>();
    // 15 when this was written; half as many more would mean that every part begins on a page of its own.
    ensure!((10..=20).contains(&pages), "{pages} pages");
    Ok(())
}

/// How many pages are described in a part of a PDF.
fn pages(part: &[u8]) -> usize {
    part.windows(12).filter(|part| part.starts_with(b"/Type /Page") && !part.ends_with(b"s")).count()
}

/// Compressed parts of a PDF. Firefox describes its pages there.
fn streams(file: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    const BEGIN: &[u8] = b"stream\n";
    let begins = file.windows(BEGIN.len()).enumerate().filter(|(_, part)| *part == BEGIN);
    begins.filter_map(|(at, _)| decompress_to_vec_zlib(file.get(at + BEGIN.len()..)?).ok())
}

/// A browser whose style sheets cannot reach what is in `<details>`, as some that readers have.
const OLD: &str = "(() => { const supports = CSS.supports; CSS.supports = (...asked) => !asked[0].includes('details-content') && supports.apply(CSS, asked); })()";

/// Whether each of the viewpoints is open.
const OPENED: &str = "[...document.querySelectorAll('.glosa details')].map((one) => one.open)";

fn opened_for_paper(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).before(OLD).before(CLOCK))?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    runs(&page)?;
    let before: Vec<bool> = page.eval(OPENED)?;
    page.act("dispatchEvent(new Event('beforeprint'))")?;
    ensure!(page.eval::<Vec<bool>>(OPENED)?.iter().all(|one| *one), "some are closed on paper");
    page.rest(200)?;
    page.act("dispatchEvent(new Event('afterprint'))")?;
    page.rest(300)?;
    same("afterwards", &page.eval::<Vec<bool>>(OPENED)?, &before)?;
    same("told as opened by the reader", &page.events("viewpoint_open")?.len(), &1)?;
    // The viewpoints are the reader's again.
    page.click("[data-viewpoint=moss] > summary")?;
    // The browser tells of it some time after it is open.
    page.wait_for("window.__events.filter((event) => event.name === 'viewpoint_open').length === 2")?;
    Ok(())
}

fn opened_by_style(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).before(CLOCK))?;
    ensure!(page.holds("CSS.supports('selector(::details-content)')")?, "style cannot: this test tries nothing");
    runs(&page)?;
    page.act("dispatchEvent(new Event('beforeprint'))")?;
    ensure!(!page.eval::<Vec<bool>>(OPENED)?.iter().any(|one| *one), "they are opened for nothing");
    Ok(())
}

fn everything_open(site: &Site) -> anyhow::Result<()> {
    printed_whole(site, &on_paper(site)?)
}

fn filtered(site: &Site) -> anyhow::Result<()> {
    let page = on_paper(site)?;
    page.act("document.querySelector('[data-concern=money] > button').click()")?;
    page.wait_for("document.querySelectorAll('[data-viewpoint]:not([hidden])').length === 1")?;
    printed_whole(site, &page)?;
    for side in ["critic", "proponent"] {
        ensure!(page.visible(&format!(".glosa-stance[data-stance={side}] > h3"))?, "no heading over the {side}s");
    }
    let height = "document.querySelector('[data-viewpoint=moss]').getBoundingClientRect().height";
    let left_out: f64 = page.eval(height)?;
    page.act("document.querySelector('[data-concern=all] > button').click()")?;
    page.wait_for("!document.querySelector('[data-viewpoint][hidden]')")?;
    same("as high as without a filter", &left_out, &page.eval(height)?)
}

/// A printed page has every word and value, and nothing to press.
pub(crate) fn printed_whole(site: &Site, page: &Page<'_>) -> anyhow::Result<()> {
    let seen = page.text("article.glosa")?;
    for viewpoint in &site.article.viewpoints.items {
        for statement in &viewpoint.statements {
            ensure!(seen.contains(&statement.text), "{}: {:?} is not printed", viewpoint.key, statement.text);
        }
    }
    for entity in &site.article.entities {
        ensure!(seen.contains(&entity.description), "the card of {} is not printed", entity.key);
    }
    let buttons: usize =
        page.eval("[...document.querySelectorAll('button')].filter((one) => one.checkVisibility()).length")?;
    same("buttons", &buttons, &0)?;
    for group in &site.article.fact_box.groups {
        for series in &group.series {
            ensure!(
                page.visible(&format!("[data-figure={}] .glosa-value", series.key))?,
                "{} has no values",
                series.key
            );
            let hidden = format!(
                "[...document.querySelectorAll('[data-figure={}] .glosa-value')].some((one) => !one.checkVisibility({{ visibilityProperty: true, opacityProperty: true }}))",
                series.key
            );
            ensure!(!page.holds(&hidden)?, "{}: a value cannot be read on paper", series.key);
        }
    }
    Ok(())
}
