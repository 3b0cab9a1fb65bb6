//! Focus (WCAG 2.1.2, 2.4.3, 2.4.11): it goes in the order of reading, comes back, is never hidden, never caught.

use super::cards::{CLOSED, OPEN, REED};
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("focus: Tab goes through the page in the order of reading and out of it again", order),
    Test::new("focus: an open card never covers what has focus", |site| not_obscured(site, 1280)),
    Test::new("focus: an open sheet never covers what has focus", |site| not_obscured(site, 390)),
    Test::new("focus: every way of closing a card gives it back to the mention", comes_back),
    Test::new("focus: who has read on inside a card comes back to the mention with Escape", reader_comes_back),
];

const CONTROLS: &str = "[...document.querySelectorAll('a[href], button, summary, input, [tabindex=\"0\"]')].filter((one) => one.checkVisibility())";

fn order(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    // The charts' tools come when the charts are near.
    page.act("document.querySelector('.glosa-chart').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for("document.querySelector('.glosa-cited')")?;
    page.act("scrollTo({ top: 0, behavior: 'instant' })")?;
    let count: usize = page.eval(&format!("{CONTROLS}.length"))?;
    // Nothing has a place in the order but by where it stands.
    same("elements with a tabindex above 0", &page.count("[tabindex]:not([tabindex='0'], [tabindex='-1'])")?, &0)?;
    page.act("window.__stops = []")?;
    for _ in 0..count {
        page.press("Tab")?;
        page.act("window.__stops.push(document.activeElement)")?;
    }
    let wrong: Vec<String> = page.eval(&format!(
        "{CONTROLS}.flatMap((one, place) => one === window.__stops[place] ? [] :
           [`${{one.outerHTML.slice(0, 60)}}, but focus is on ${{window.__stops[place].outerHTML.slice(0, 60)}}`]).slice(0, 3)"
    ))?;
    ensure!(wrong.is_empty(), "{wrong:?}");
    // No trap: the next press leaves the page, or starts it anew where the browser has nothing around it.
    page.press("Tab")?;
    ensure!(page.holds("document.activeElement !== window.__stops.at(-1)")?, "the last control keeps focus");
    Ok(())
}

/// How much of what has focus can be seen: its own pixels, asked for one by one.
const SEEN: &str = "(() => { const one = document.activeElement;
  return [...one.getClientRects()].some((line) => [0.1, 0.5, 0.9].some((across) => [0.2, 0.5, 0.8].some((down) => {
    const top = document.elementFromPoint(line.left + line.width * across, line.top + line.height * down);
    return top && (one.contains(top) || top.contains(one)) && !(top.closest('.glosa-card') && !one.closest('.glosa-card'));
  }))); })()";

fn not_obscured(site: &Site, width: i64) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).size(width, 800))?;
    // Wherever on the screen the mention stands: the card goes above or below, the sheet to the bottom.
    for block in ["start", "center", "end"] {
        for place in [0, 5, 11] {
            page.act(&format!(
                "(() => {{ const one = document.querySelectorAll('.glosa-story a.glosa-mention')[{place}];
                  one.focus(); one.scrollIntoView({{ block: '{block}', behavior: 'instant' }}); }})()"
            ))?;
            page.press("Enter")?;
            page.wait_for(OPEN)?;
            page.wait_for("document.querySelector('.glosa-card').contains(document.activeElement)")?;
            ensure!(page.holds(SEEN)?, "the card of mention {place} is hidden");
            let stops = page.count(".glosa-card :is(a[href], button)")?;
            for _ in 0..=stops {
                page.press("Tab")?;
                ensure!(page.holds(SEEN)?, "mention {place} at {block}: {} is hidden", focused(&page)?);
            }
            page.press("Escape")?;
            page.wait_for(CLOSED)?;
            ensure!(page.holds(SEEN)?, "mention {place} at {block}: {} is hidden", focused(&page)?);
        }
    }
    // A card that hover has opened does not stay over what focus goes on to.
    page.act("document.querySelector('.glosa-story a.glosa-mention').focus()")?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    for _ in 0..8 {
        page.press("Tab")?;
        ensure!(page.holds(SEEN)?, "with a card by hover: {} is hidden", focused(&page)?);
    }
    Ok(())
}

fn focused(page: &Page<'_>) -> anyhow::Result<String> {
    page.eval("document.activeElement.outerHTML.slice(0, 120)")
}

/// Opens a mention's card as a keyboard does, and waits until focus is in it.
pub(crate) fn open_by_key(page: &Page<'_>, mention: &str) -> anyhow::Result<()> {
    page.act(&format!("document.querySelector('{mention}').focus()"))?;
    page.press("Enter")?;
    page.wait_for("document.querySelector('.glosa-card')?.contains(document.activeElement)")
}

/// A screen reader's caret goes through the card, and the browser takes focus from what it leaves.
fn reader_comes_back(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    open_by_key(&page, REED)?;
    page.act("getSelection().collapse(document.querySelector('.glosa-card .glosa-card-text').firstChild, 3); document.activeElement.blur()")?;
    ensure!(page.holds("document.activeElement === document.body")?, "focus is at {}", focused(&page)?);
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    ensure!(page.holds(&format!("document.activeElement.matches('{REED}')"))?, "focus is at {}", focused(&page)?);
    ensure!(
        page.holds(&format!("document.querySelector('{REED}').contains(getSelection().anchorNode)"))?,
        "the caret is elsewhere"
    );
    Ok(())
}

fn comes_back(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for close in ["Escape", "the cross"] {
        open_by_key(&page, REED)?;
        if close == "Escape" {
            page.press("Escape")?;
        } else {
            // In the order in which they stand: the pin, then the cross.
            page.press("Tab")?;
            ensure!(page.holds("document.activeElement.matches('.glosa-pin')")?, "{} is first", focused(&page)?);
            page.press("Tab")?;
            ensure!(page.holds("document.activeElement.matches('.glosa-close')")?, "{} is second", focused(&page)?);
            page.press("Enter")?;
        }
        page.wait_for(CLOSED)?;
        ensure!(page.holds(&format!("document.activeElement.matches('{REED}')"))?, "{close}: {}", focused(&page)?);
    }
    Ok(())
}
