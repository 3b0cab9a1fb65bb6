//! Looking at single values: by pointer and by keyboard, with day and note, announced.

use super::guess::near_charts;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("chart inspection: the pointer tells value and note of a column", by_pointer),
    Test::new("chart inspection: arrow keys go from point to point and say them", by_keyboard),
    Test::new("chart inspection: what is told has a place of its own", |site| own_place(site, 1280)),
    Test::new("chart inspection: what is told has a place of its own on a phone", |site| own_place(site, 320)),
    Test::new("chart inspection: the ring keeps off the words", |site| ring(site, 1280)),
    Test::new("chart inspection: the ring keeps off the words on a phone", |site| ring(site, 320)),
    Test::new("chart inspection: a citation names title, publisher, day and address", citation),
];

const READOUT: &str = "[data-figure=history] .glosa-readout";

fn by_pointer(site: &Site) -> anyhow::Result<()> {
    let page = near_charts(site, &PageOptions::new(PAGE))?;
    page.hover("[data-figure=history] tbody tr:nth-child(12) .glosa-bar")?;
    page.wait_for(&format!("document.querySelector('{READOUT}').textContent"))?;
    let text = page.text(READOUT)?;
    for part in ["2022, March: 615", "Count of the town hall just before the night order", "March 27, 2022"] {
        ensure!(text.contains(part), "{part:?} is not in {text:?}");
    }
    page.hover("[data-figure=history] h4")?;
    page.wait_for(&format!("!document.querySelector('{READOUT}').textContent"))?;
    same("told", &page.events("chart_inspect")?[0]["params"], &serde_json::json!({ "figure_id": "history" }))
}

/// Every box of the chart but the readout's own.
const BOXES: &str = "(() => [...document.querySelectorAll('[data-figure=history] :is(button, p, li, h4, a, tr)')]
    .filter((one) => !one.matches('.glosa-readout'))
    .map((one) => { const { left, top, right, bottom } = one.getBoundingClientRect(); return [left, top, right, bottom]; }))()";

fn own_place(site: &Site, width: i64) -> anyhow::Result<()> {
    let page = near_charts(site, &PageOptions::new(PAGE).size(width, 800))?;
    let column = "document.querySelector('[data-figure=history] tbody tr:nth-child(12)')";
    page.act(&format!("{column}.scrollIntoView({{ behavior: 'instant', block: 'center' }})"))?;
    // Firefox takes its time to bring what was scrolled to to whole pixels.
    let before: Vec<[f64; 4]> = page.steady(BOXES)?;
    page.act(&format!("{column}.focus({{ preventScroll: true }})"))?;
    page.wait_for(&format!("document.querySelector('{READOUT}').textContent"))?;
    same("nothing moves", &page.eval::<Vec<[f64; 4]>>(BOXES)?, &before)?;
    let (text, cut): ([f64; 4], bool) = page.eval(&format!(
        "(() => {{ const readout = document.querySelector('{READOUT}'), range = document.createRange();
          range.selectNodeContents(readout.querySelector('strong'));
          const {{ left, top, right }} = range.getBoundingClientRect();
          return [[left, top, right, readout.getBoundingClientRect().bottom], readout.scrollHeight > readout.clientHeight + 1 || right > innerWidth]; }})()"
    ))?;
    ensure!(!cut, "it is cut off, or off to the side");
    let [left, top, right, bottom] = text;
    for other in before {
        let [from, above, to, below] = other;
        let meets = left < to && from < right && top < below && above < bottom;
        ensure!(!meets, "it lies on {other:?}");
    }
    Ok(())
}

/// No value or annotation is crossed by the ring of the column that is looked at.
fn ring(site: &Site, width: i64) -> anyhow::Result<()> {
    let page = near_charts(site, &PageOptions::new(PAGE).size(width, 800))?;
    let column = "document.querySelector('[data-figure=history] tbody tr:nth-child(12)')";
    page.act(&format!("{column}.focus()"))?;
    ensure!(page.holds("document.hasFocus()")?, "the window has no focus, and then nothing has a ring");
    let met: Vec<String> = page.eval(&format!(
        "(() => {{ const row = {column}, bar = row.querySelector('.glosa-bar');
          const ringed = [row, bar].filter((one) => getComputedStyle(one).outlineStyle !== 'none');
          if (!ringed.length) return ['no ring'];
          const box = ringed[0].getBoundingClientRect(), ring = [box.left - 3, box.top - 3, box.right + 3, box.bottom + 3];
          return [...document.querySelectorAll('[data-figure=history] :is(.glosa-value, .glosa-annotation)')].filter((one) => {{
            if (!one.checkVisibility({{ visibilityProperty: true, opacityProperty: true }})) return false;
            const range = document.createRange(); range.selectNodeContents(one);
            const words = range.getBoundingClientRect(), style = getComputedStyle(one);
            const height = one.matches('.glosa-value') ? parseFloat(style.fontSize) : words.height;
            const bottom = (words.top + words.bottom + height) / 2 - (one.matches('.glosa-value') ? height * 0.15 : 0);
            return words.left < ring[2] && ring[0] < words.right && words.top < ring[3] && ring[1] < bottom;
          }}).map((one) => one.textContent); }})()"
    ))?;
    ensure!(met.is_empty(), "the ring lies on {met:?}");
    Ok(())
}

fn by_keyboard(site: &Site) -> anyhow::Result<()> {
    let page = near_charts(site, &PageOptions::new(PAGE))?;
    page.act("document.querySelector('[data-figure=history] tbody tr').focus()")?;
    page.wait_for(&format!("document.querySelector('{READOUT}').textContent.startsWith('2000: 130')"))?;
    page.press("ArrowRight")?;
    page.wait_for(&format!("document.querySelector('{READOUT}').textContent.startsWith('2002: 180')"))?;
    // The focused row says all of it, so the readout must not say it a second time.
    let readout = format!("document.querySelector('{READOUT}')");
    ensure!(
        page.holds(&format!("document.activeElement.ariaLabel === {readout}.textContent"))?,
        "the row does not say what the readout says"
    );
    ensure!(page.holds(&format!("!{readout}.matches('[role], [aria-live]')"))?, "it is said twice");
    page.press("End")?;
    page.wait_for(&format!("document.querySelector('{READOUT}').textContent.startsWith('2024: 1,640')"))?;
    page.press("ArrowRight")?;
    page.press("ArrowLeft")?;
    page.wait_for(&format!("document.querySelector('{READOUT}').textContent.startsWith('2022, May: 1,080')"))?;
    // Tab stops once, and goes on from there.
    same("stops", &page.count("[data-figure=history] tr[tabindex='0']")?, &1)?;
    page.press("Tab")?;
    ensure!(
        page.holds("document.activeElement.matches('[data-figure=history] .glosa-switch button')")?,
        "Tab does not leave"
    );
    page.wait_for(&format!("!document.querySelector('{READOUT}').textContent"))
}

fn citation(site: &Site) -> anyhow::Result<()> {
    let page = near_charts(site, &PageOptions::new(PAGE))?;
    page.click("[data-figure=rates] .glosa-files button")?;
    page.wait_for("document.querySelector('[data-figure=rates] .glosa-cited').textContent")?;
    let text = page.text("[data-figure=rates] .glosa-cited")?;
    let title = page.text("[data-figure=rates] h4")?;
    let address = format!("{}{PAGE}#glosa-sample-rates", page.origin()?);
    let expected = format!("“{title}”. The Quill Gazette. As of November 23, 2026. {address}");
    ensure!(text.ends_with(&expected), "it is cited as {text:?}, not {expected:?}");
    ensure!(page.holds(&format!("document.getElementById('{}')", "glosa-sample-rates"))?, "it leads nowhere");
    Ok(())
}
