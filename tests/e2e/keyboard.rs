//! The keyboard alone: everything is reached, opened, left and come back from.

use super::cards::{CLOSED, OPEN, REED, open_card};
use super::fact_box::switch;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("keyboard: Enter and Space open a card, Escape closes it and gives focus back", enter_space_escape),
    Test::new("keyboard: Tab goes through the card and on from its mention", tab_through_the_card),
    Test::new("keyboard: Escape closes a card that the mouse has opened and leaves focus alone", escape_after_hover),
    Test::new("keyboard: Tab alone reaches every control of the page", tab_reaches_everything),
    Test::new("keyboard: a viewpoint opens, its concern filters, a chart turns to a table", controls),
];

/// The element that has focus, told so that a failure can be read.
const FOCUSED: &str =
    "(() => { const one = document.activeElement; return `${one.localName}.${one.className.split(' ')[0]}` +
  (one.dataset.entity ? `[${one.dataset.entity}]` : ''); })()";

fn focus(page: &Page<'_>, selector: &str) -> anyhow::Result<()> {
    page.act(&format!("document.querySelector('{selector}').focus()"))
}

fn enter_space_escape(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for key in ["Enter", "Space"] {
        focus(&page, REED)?;
        page.press(key)?;
        page.wait_for(OPEN)?;
        same("the card", &open_card(&page)?.as_deref(), &Some("tomas-reed"))?;
        page.wait_for("document.querySelector('.glosa-card').contains(document.activeElement)")?;
        page.press("Escape")?;
        page.wait_for(CLOSED)?;
        same(key, &page.eval::<String>(FOCUSED)?, &"a.glosa-mention[tomas-reed]".to_owned())?;
    }
    let triggers: Vec<serde_json::Value> =
        page.events("entity_open")?.iter().map(|event| event["params"]["trigger"].clone()).collect();
    same("how they were opened", &triggers, &vec!["press".into(), "press".into()])
}

fn tab_through_the_card(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    focus(&page, REED)?;
    page.press("Enter")?;
    page.wait_for("document.querySelector('.glosa-card').contains(document.activeElement)")?;
    let stops = page.count(".glosa-card :is(a[href], button)")?;
    for _ in 0..stops {
        page.press("Tab")?;
        ensure!(
            page.holds("document.querySelector('.glosa-card').contains(document.activeElement)")?,
            "Tab left the card early"
        );
    }
    page.press("Tab")?;
    page.wait_for(CLOSED)?;
    let after: bool = page.eval(&format!(
        "(() => {{ const mention = document.querySelector('{REED}'), now = document.activeElement;
          return now.closest('.glosa-story') && mention.compareDocumentPosition(now) === Node.DOCUMENT_POSITION_FOLLOWING; }})()"
    ))?;
    ensure!(after, "focus went to {}", page.eval::<String>(FOCUSED)?);
    focus(&page, REED)?;
    page.press("Enter")?;
    page.wait_for("document.activeElement.matches('.glosa-card')")?;
    page.press("Shift+Tab")?;
    page.wait_for(CLOSED)?;
    same("backwards", &page.eval::<String>(FOCUSED)?, &"a.glosa-mention[tomas-reed]".to_owned())
}

fn escape_after_hover(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    focus(&page, "a.glosa-mention[data-entity=port-quill]")?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    same("focus", &page.eval::<String>(FOCUSED)?, &"a.glosa-mention[port-quill]".to_owned())?;
    // The pointer still rests on the mention; the reader has said that they do not want the card.
    page.rest(700)?;
    same("the card", &open_card(&page)?, &None)
}

fn tab_reaches_everything(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.act(
        "window.__reached = new Set(); window.__stops = () => [...document.querySelectorAll('a[href], button, summary, input, [tabindex=\"0\"]')]
           .filter((one) => one.checkVisibility())",
    )?;
    // The charts' tools come when the charts are near, so there are more stops on the way.
    let (mut pressed, mut expected) = (0, 1);
    while pressed < expected {
        page.press("Tab")?;
        pressed += 1;
        expected = page.eval("(() => { window.__reached.add(document.activeElement); return __stops().length; })()")?;
        // Browsers may scroll to it a frame later.
        page.wait_for(
            "(() => { const one = document.activeElement;
              const box = one.getBoundingClientRect();
              const marks = [one, one.localName === 'tr' && one.querySelector('.glosa-bar')].filter(Boolean);
              return box.bottom > 0 && box.top < innerHeight && marks.some((mark) => getComputedStyle(mark).outlineStyle !== 'none'); })()",
        )
        .with_context(|| {
            format!("{} has focus and does not show it", page.eval::<String>(FOCUSED).unwrap_or_default())
        })?;
    }
    let missed: Vec<String> =
        page.eval("__stops().filter((one) => !window.__reached.has(one)).map((one) => one.outerHTML.slice(0, 80))")?;
    ensure!(missed.is_empty(), "Tab misses {missed:?}");
    Ok(())
}

fn controls(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    focus(&page, "[data-viewpoint=brine] > summary")?;
    page.press("Enter")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    focus(&page, "[data-concern=proof] > button")?;
    page.press("Space")?;
    page.wait_for("document.querySelector('[data-concern=proof] > button').ariaPressed === 'true'")?;
    ensure!(page.holds("document.activeElement.matches('[data-concern=proof] > button')")?, "the filter lost focus");
    focus(&page, &switch(&page, "rates", "table")?)?;
    page.press("Enter")?;
    page.wait_for("document.querySelector('[data-figure=rates]').dataset.view === 'table'")
}
