//! Layouts and markup of the page: ancestors that take the place of the window, ids of ours, no doctype, clicks with a key held down.

use super::cards::{CLOSED, LOOK, OPEN, REED};
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("host layouts: ancestors that are containing blocks of their own leave cards at their word", ancestors),
    Test::new("host layouts: an id of ours that the page has too leaves cards their content", repeated_id),
    Test::new("host layouts: without a doctype cards are at their word", quirks),
    Test::new("host layouts: a click with a key held down, or of the middle button, is the browser's", other_clicks),
];

/// Each makes an element the one that fixed and absolute elements inside are placed by.
const CONTAINING: [&str; 9] = [
    "transform: translateX(20px)",
    "transform: scale(1)",
    "filter: saturate(1)",
    "backdrop-filter: blur(0)",
    "perspective: 100px",
    "contain: paint",
    "contain: strict; block-size: 4000px",
    "will-change: transform",
    "container-type: inline-size; position: relative; overflow: hidden",
];

/// Opens the card of a name in the middle of the window, and finds it whole beside its word.
fn stands_at_its_word(page: &glosa_stage::Page<'_>, case: &str) -> anyhow::Result<()> {
    page.act(&format!(
        "(() => {{ const name = document.querySelector('{REED}'); name.scrollIntoView({{ block: 'center', behavior: 'instant' }}); name.click(); }})()"
    ))?;
    page.wait_for(OPEN)?;
    let wrong: String = page.eval(LOOK)?;
    ensure!(wrong.is_empty(), "{case}: the card {wrong}");
    let apart: f64 = page.eval(&format!(
        "(() => {{ const card = document.querySelector('.glosa-card').getBoundingClientRect(), word = document.querySelector('{REED}').getBoundingClientRect();
          return Math.max(card.top - word.bottom, word.top - card.bottom); }})()"
    ))?;
    ensure!(apart < 40.0, "{case}: the card is {apart} px from its word");
    page.press("Escape")?;
    page.wait_for(CLOSED)
}

fn ancestors(site: &Site) -> anyhow::Result<()> {
    for (index, style) in CONTAINING.into_iter().enumerate() {
        let path = format!("/host-layouts/ancestor-{index}");
        let body = format!("<div style=\"{style}\"><div>{}</div></div>", site.element()?);
        site.host_page(&path, "", &body);
        let page = site.live(&PageOptions::new(&path))?;
        stands_at_its_word(&page, style)?;
    }
    Ok(())
}

fn repeated_id(site: &Site) -> anyhow::Result<()> {
    let path = "/host-layouts/ids";
    let ids = ["tomas-reed", "viewpoints", "sources", "moss"]
        .map(|part| format!("<p id=\"glosa-sample-{part}\">The page's own</p>"));
    site.host_page(path, "", &format!("{}{}", ids.concat(), site.element()?));
    let page = site.live(&PageOptions::new(path))?;
    stands_at_its_word(&page, "repeated ids")?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    ensure!(page.text(".glosa-card")?.contains("Mayor of Port Quill"), "the card has lost its content");
    page.press("Escape")?;
    page.act("document.querySelector('.glosa-voice').click()")?;
    page.wait_for("document.querySelector('.glosa-viewpoint[open]')")
}

fn quirks(site: &Site) -> anyhow::Result<()> {
    let path = "/host-layouts/quirks";
    let html = format!(
        "<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title><script type=\"module\" src=\"/glosa.js\"></script></head><body>{}</body></html>",
        site.element()?
    );
    site.publish(path, &[], html);
    let page = site.live(&PageOptions::new(path))?;
    same("the mode", &page.eval::<String>("document.compatMode")?.as_str(), &"BackCompat")?;
    stands_at_its_word(&page, "without a doctype")
}

fn other_clicks(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for (event, options) in [
        ("click", "ctrlKey: true"),
        ("click", "metaKey: true"),
        ("click", "shiftKey: true"),
        ("click", "altKey: true"),
        ("auxclick", "button: 1"),
    ] {
        // The page looks whether we took the click, and keeps the browser from opening a window of its own.
        let taken: bool = page.eval(&format!(
            "(() => {{ let taken; const name = document.querySelector('{REED}');
              const look = (event) => {{ taken = event.defaultPrevented; event.preventDefault(); }};
              addEventListener('{event}', look, {{ once: true }});
              name.dispatchEvent(new MouseEvent('{event}', {{ bubbles: true, cancelable: true, {options} }}));
              return taken; }})()"
        ))?;
        ensure!(!taken, "{event} with {options} is taken");
        ensure!(page.holds(CLOSED)?, "{event} with {options} opens a card");
    }
    Ok(())
}
