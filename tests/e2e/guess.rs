//! Guess first: offered, never required; the answer stands beside the guess, and all of the table is there again.

use super::accessibility::nothing;
use super::fact_box::show;
use super::site::{PAGE, SPANISH, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("guess: by keyboard alone, from the offer to the answer", by_keyboard),
    Test::new("guess: skipped, it leaves everything as it was", skipped),
    Test::new("guess: the static chart asks nothing and hides nothing", static_chart),
    Test::new("guess: offering it moves nothing", no_shift),
    Test::new("guess: axe finds nothing while it is made and after, with the table too", axe),
    Test::new("guess: without its file the chart is as it was", without_its_file),
];

/// The chart that the article lets guess.
const CHART: &str = "[data-figure=rates]";

/// The live page with the tools of the charts there, which come when the reader does.
pub(crate) fn near_charts<'a>(site: &'a Site, options: &PageOptions) -> anyhow::Result<Page<'a>> {
    let page = site.live(options)?;
    page.act("document.querySelector('.glosa-factbox').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for("document.querySelector('.glosa-guess') && document.querySelectorAll('.glosa-readout').length > 1")?;
    Ok(page)
}

/// The values of the bars that can be read.
fn values(page: &Page<'_>) -> anyhow::Result<Vec<String>> {
    page.eval(&format!(
        "[...document.querySelectorAll('{CHART} tr:not(.glosa-guess-row) .glosa-value')].filter((one) => getComputedStyle(one).visibility === 'visible').map((one) => one.textContent)"
    ))
}

fn by_keyboard(site: &Site) -> anyhow::Result<()> {
    let page = near_charts(site, &PageOptions::new(PAGE))?;
    let all = values(&page)?;
    page.act(&format!("document.querySelector('{CHART} .glosa-switch button:last-child').focus()"))?;
    page.press("Tab")?;
    same("the offer", &page.eval::<String>("document.activeElement.textContent")?, &"Guess first".to_owned())?;
    page.press("Enter")?;
    page.wait_for("document.activeElement.matches('.glosa-guess input[type=range]')")?;
    let hidden: Vec<String> =
        all.iter().filter(|value| !values(&page).unwrap_or_default().contains(value)).cloned().collect();
    same("veiled", &hidden, &vec!["1,080".to_owned(), "1,640".to_owned()])?;
    let name: String = page.eval("document.activeElement.labels[0].innerText.trim()")?;
    ensure!(name.ends_with('?'), "the slider is named {name:?}");
    for _ in 0..6 {
        page.press("ArrowRight")?;
    }
    page.wait_for("document.activeElement.getAttribute('aria-valuetext') === '1,100'")?;
    same("the guess in the chart", &page.text(".glosa-guess-row .glosa-value")?, &"1,100".to_owned())?;
    page.press("Tab")?;
    page.press("Space")?;
    page.wait_for("document.querySelector('.glosa-verdict').textContent")?;
    same(
        "the words",
        &page.text(".glosa-verdict")?,
        &"Marrow Island: 540. You guessed 1,100, about twice 540. Port Quill: 1,080, about twice 540. Port Quill, later count: 1,640.".to_owned(),
    )?;
    same("the table", &values(&page)?, &all)?;
    ensure!(page.holds("document.activeElement.textContent === 'Show the answer'")?, "focus is lost");
    // Between the bars of 1,080 and 1,640, from the same zero.
    let [guess, low, high]: [f64; 3] = page.eval(&format!(
        "['.glosa-guess-row .glosa-bar', '{CHART} [data-look=highlight] .glosa-bar', '{CHART} [data-look=differing] .glosa-bar'].map((one) => document.querySelector(one).getBoundingClientRect().width)"
    ))?;
    ensure!((guess / high - 0.66).abs() < 0.02 && guess > low, "drawn {guess}, {low}, {high}");
    let events = page.events("guess")?;
    same("events", &events.len(), &1)?;
    same("what is told", &events[0]["params"], &serde_json::json!({ "figure_id": "rates", "outcome": "near" }))?;
    same("of whom", &events[0]["instanceId"], &page.events("ready")?[0]["instanceId"])
}

fn skipped(site: &Site) -> anyhow::Result<()> {
    let page = near_charts(site, &PageOptions::new(PAGE))?;
    let (all, text) = (values(&page)?, page.text(CHART)?);
    page.click(".glosa-guess button")?;
    page.wait_for("document.querySelector('.glosa-guess').dataset.stage === 'guessing'")?;
    ensure!(values(&page)?.len() < all.len(), "nothing is veiled");
    page.click(".glosa-guess button")?;
    page.wait_for("document.querySelector('.glosa-guess').dataset.stage === 'offered'")?;
    same("values", &values(&page)?, &all)?;
    same("the chart", &page.text(CHART)?, &text)?;
    same("outcome", &page.events("guess")?[0]["params"]["outcome"], &"skipped".into())
}

fn static_chart(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).block("/*.wasm"))?;
    same("values", &values(&page)?.len(), &page.count(&format!("{CHART} tbody tr"))?)?;
    same("offers", &page.count(".glosa-guess")?, &0)
}

fn no_shift(site: &Site) -> anyhow::Result<()> {
    const PLACES: &str = "[...document.querySelectorAll('.glosa-factbox :is(p, h3, h4, table, li)')]
      .filter((one) => one.checkVisibility() && !one.matches('[aria-live], .glosa-readout')).map((one) => Math.round(one.getBoundingClientRect().top + scrollY))";
    for width in [320, 390, 768, 1280] {
        for path in [PAGE, SPANISH] {
            let options = PageOptions::new(path).size(width, 900);
            let fixed: Vec<i64> = site.page(&options.clone().block("/*.wasm"))?.eval(PLACES)?;
            let page = near_charts(site, &options)?;
            // A pixel of grace, for what browsers round.
            let now = page.eval::<Vec<i64>>(PLACES)?;
            let stays =
                now.len() == fixed.len() && now.iter().zip(&fixed).all(|(now, fixed)| now.abs_diff(*fixed) <= 1);
            ensure!(stays, "places at {width} px:\n      is {now:?}\n  should {fixed:?}");
            // Firefox puts letters on fractions of a pixel, which differ by less than can be seen.
            let shift = page.layout_shift()?;
            ensure!(shift < 0.001, "layout shift at {width} px: {shift}");
        }
    }
    Ok(())
}

fn axe(site: &Site) -> anyhow::Result<()> {
    for options in [PageOptions::new(PAGE).size(320, 900), PageOptions::new(PAGE).size(1280, 900).dark()] {
        let page = near_charts(site, &options)?;
        nothing(&page, "offered")?;
        page.click(".glosa-guess button")?;
        nothing(&page, "while guessing")?;
        page.click(".glosa-guess button[aria-pressed]")?;
        page.wait_for("document.querySelector('.glosa-verdict').textContent")?;
        nothing(&page, "with a guess made")?;
        show(&page, "rates", "table")?;
        nothing(&page, "with a guess made and the table")?;
        let wide: bool = page.eval("document.documentElement.scrollWidth > document.documentElement.clientWidth")?;
        ensure!(!wide, "the page scrolls sideways");
    }
    Ok(())
}

fn without_its_file(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("no-charts");
    let path = format!("{root}sample/");
    site.answer(&format!("{path}charts.json"), 404, "text/plain", "");
    let page = site.live(&PageOptions::new(&path))?;
    page.act("document.querySelector('.glosa-factbox').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for("performance.getEntriesByType('resource').some((one) => one.name.endsWith('charts.json'))")?;
    page.rest(300)?;
    same("offers", &page.count(".glosa-guess")?, &0)?;
    ensure!(page.visible(&format!("{CHART} .glosa-bar"))?, "no bars");
    ensure!(page.holds("document.querySelector('[data-glosa-state=live]')")?, "it is not live any more");
    Ok(())
}
