//! Entity cards under a mouse: when they open, what they say, where they stand, when they close.

use super::focus::open_by_key;
use super::site::{PAGE, Site, same};
use super::test::Test;
use super::timers::{TIMERS, elapse, move_to};
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("cards: hover opens the right card after its delay and not before", after_its_delay),
    Test::new("cards: one is drawn while its delay runs, so that it only has to be shown", drawn_before),
    Test::new("cards: a pointer that only passes over opens nothing", passing_over),
    Test::new("cards: while a card is open the next one does not wait", next_opens_at_once),
    Test::new("cards: moving into the card keeps it, leaving both closes it", moving_into_the_card),
    Test::new("cards: every named entity's card opens and says what the who's-who says", every_card),
    Test::new("cards: none covers its own line or leaves the viewport", placement),
    Test::new("cards: the next mention is scrolled to and takes the card along", next_mention),
    Test::new("cards: a card says which mention it is at, aloud to who goes on by key", which_mention),
    Test::new("cards: a related card opens in its place, background too", related_card),
    Test::new("cards: a press outside and the cross close it", closing),
    Test::new("cards: a mention scrolled out of view takes its card away", scrolled_away),
    Test::new("cards: with cards=off a mention is a link", switched_off),
];

/// The mention that most tests use; it stands in the middle of a sentence.
pub(crate) const REED: &str = "a.glosa-mention[data-entity=tomas-reed]";
/// The page says that a card is open.
pub(crate) const OPEN: &str = "document.querySelector('[data-glosa-card]:popover-open')";
/// No card is open.
pub(crate) const CLOSED: &str = "!document.querySelector('[data-glosa-card]')";
/// How long the pointer rests on a mention before its card opens, and how long a card stays when it has been left, in
/// milliseconds.
const DELAY: u32 = 300;
/// How long a hover lasts before the page is told of it, in milliseconds.
const COUNTED_AFTER: u32 = 500;

/// The entity whose card is open.
pub(crate) fn open_card(page: &Page<'_>) -> anyhow::Result<Option<String>> {
    page.eval(&format!("{OPEN}?.dataset.glosaCard ?? null"))
}

/// A page on which time stands still, with the pointer on a mention.
fn hovered<'a>(site: &'a Site, mention: &str) -> anyhow::Result<Page<'a>> {
    let page = site.live(&PageOptions::new(PAGE).before(TIMERS))?;
    move_to(&page, page.point(mention)?)?;
    Ok(page)
}

/// The same with the card open.
fn with_card<'a>(site: &'a Site, mention: &str) -> anyhow::Result<Page<'a>> {
    let page = hovered(site, mention)?;
    elapse(&page, DELAY)?;
    page.wait_for(OPEN)?;
    Ok(page)
}

fn after_its_delay(site: &Site) -> anyhow::Result<()> {
    let page = hovered(site, REED)?;
    elapse(&page, DELAY - 1)?;
    same("the card, a millisecond too early", &open_card(&page)?, &None)?;
    elapse(&page, 1)?;
    page.wait_for(OPEN)?;
    same("the card", &open_card(&page)?.as_deref(), &Some("tomas-reed"))?;
    let text = page.text(".glosa-card")?;
    for expected in ["Tomas Reed", "PERSON", "Mentioned", "Wikipedia", "Source", "As of"] {
        ensure!(text.contains(expected), "the card lacks {expected:?}: {text}");
    }
    // A hover is told of once it has lasted.
    elapse(&page, COUNTED_AFTER - 1)?;
    same("the events, a millisecond too early", &page.events("entity_open")?.len(), &0)?;
    elapse(&page, 1)?;
    page.wait_for("window.__events.some((event) => event.name === 'entity_open')")?;
    let events = page.events("entity_open")?;
    same("the events", &events.len(), &1)?;
    same("entity_id", &events[0]["params"]["entity_id"].as_str(), &Some("tomas-reed"))?;
    same("trigger", &events[0]["params"]["trigger"].as_str(), &Some("hover"))
}

fn drawn_before(site: &Site) -> anyhow::Result<()> {
    // Told after all that one task has changed: a card that is drawn only when it is shown is open by then.
    let watch = format!(
        "new MutationObserver(() => {{ const drawn = document.querySelector('.glosa-card .glosa-card-content'); \
           if (drawn && !{OPEN}) window.__drawn = drawn; }}).observe(document, {{ childList: true, subtree: true }});"
    );
    let is_shown = format!("{OPEN}.querySelector('.glosa-card-content') === window.__drawn");
    let page = site.live(&PageOptions::new(PAGE).before(&watch))?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    ensure!(page.eval::<bool>(&is_shown)?, "under a mouse the card was drawn only when it was shown");
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    // Drawn for one and wanted of another.
    page.hover(REED)?;
    page.click("a.glosa-mention[data-entity=ada-brine]")?;
    page.wait_for("document.querySelector('[data-glosa-card=ada-brine]:popover-open')")?;
    same("the card's heading", &page.text(".glosa-card h3")?, &"Ada Brine".to_owned())?;
    drop(page);
    let page = site.live(&PageOptions::new(PAGE).touch().before(&watch))?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    ensure!(page.eval::<bool>(&is_shown)?, "under a finger the card was drawn only when it was shown");
    drop(page);
    // Not in the other articles of a page.
    let page = site.live(&PageOptions::new("/examples/copies.html").touch())?;
    page.act("document.querySelector('figure[data-glosa-src]').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for("document.querySelectorAll('.glosa-card').length === 2")?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    same("cards drawn", &page.count(".glosa-card .glosa-card-content")?, &1)
}

fn passing_over(site: &Site) -> anyhow::Result<()> {
    let page = hovered(site, REED)?;
    elapse(&page, DELAY - 1)?;
    let (_, y) = page.point(REED)?;
    move_to(&page, (4.0, y + 200.0))?;
    elapse(&page, 3 * DELAY)?;
    same("the card", &open_card(&page)?, &None)?;
    ensure!(page.events("entity_open")?.is_empty(), "it was counted");
    Ok(())
}

fn next_opens_at_once(site: &Site) -> anyhow::Result<()> {
    let page = with_card(site, REED)?;
    // In the other direction than the card: one on the way to it would have to wait.
    let (x, y, key): (f64, f64, String) = page.eval(
        "(() => {
           const [open] = document.querySelector('a.glosa-mention[aria-expanded=true]').getClientRects();
           const above = document.querySelector('.glosa-card').getBoundingClientRect().top < open.top;
           const away = (line) => above ? line.top > open.bottom : line.bottom < open.top;
           return [...document.querySelectorAll('a.glosa-mention:not([data-entity=tomas-reed])')]
             .map((one) => [one.getClientRects()[0], one.dataset.entity])
             .filter(([line]) => away(line)).map(([line, key]) => [line.left + 4, line.top + 4, key])
             .find(([x, y]) => document.elementFromPoint(x, y)?.closest('a.glosa-mention')); })()",
    )?;
    glide(&page, page.eval(&middle(REED))?, (x, y))?;
    // Time stands still: a wait would have no end.
    page.wait_for(&format!("document.querySelector('[data-glosa-card={key}]:popover-open')"))
}

/// Moves the pointer as a hand does, by way of what lies between.
fn glide(page: &Page<'_>, from: (f64, f64), to: (f64, f64)) -> anyhow::Result<()> {
    for step in 1..=8 {
        let part = f64::from(step) / 8.0;
        move_to(page, ((to.0 - from.0).mul_add(part, from.0), (to.1 - from.1).mul_add(part, from.1)))?;
    }
    Ok(())
}

fn moving_into_the_card(site: &Site) -> anyhow::Result<()> {
    let page = with_card(site, REED)?;
    glide(&page, page.eval(&middle(REED))?, page.eval(&middle(".glosa-card"))?)?;
    elapse(&page, 3 * DELAY)?;
    same("the card under the pointer", &open_card(&page)?.as_deref(), &Some("tomas-reed"))?;
    move_to(&page, (4.0, 890.0))?;
    elapse(&page, DELAY - 1)?;
    same("the card, a millisecond before it goes", &open_card(&page)?.as_deref(), &Some("tomas-reed"))?;
    elapse(&page, 1)?;
    page.wait_for(CLOSED)
}

fn every_card(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for key in site.mentioned() {
        page.click(&format!("a.glosa-mention[data-entity={key}]"))?;
        page.wait_for(&format!("document.querySelector('[data-glosa-card={key}]:popover-open')"))?;
        let entity = site.article.entities.iter().find(|entity| entity.key == key);
        let entity = entity.ok_or_else(|| anyhow::anyhow!("{key} has no entity"))?;
        same(key, &page.text(".glosa-card h3")?, &entity.label)?;
        same(key, &page.text(".glosa-card .glosa-card-text")?, &entity.description)?;
        same(
            "the card's name for a screen reader",
            &page.eval(&format!("{OPEN}.getAttribute('aria-label')"))?,
            &entity.label,
        )?;
        page.press("Escape")?;
        page.wait_for(CLOSED)?;
    }
    same("cards counted", &page.events("entity_open")?.len(), &site.mentioned().len())
}

/// Looks at a mention with its card open: the card's box, the mention's lines, the viewport.
pub(crate) const LOOK: &str = "(() => { const card = document.querySelector('.glosa-card').getBoundingClientRect();
  const mention = document.querySelector('a.glosa-mention[aria-expanded=true]');
  const covers = [...mention.getClientRects()].some((line) =>
    line.left < card.right && line.right > card.left && line.top < card.bottom - 1 && line.bottom > card.top + 1);
  const outside = card.left < 0 || card.top < 0 || card.right > innerWidth + 0.5 || card.bottom > innerHeight + 0.5;
  return (covers ? 'covers its line ' : '') + (outside ? `outside ${card.left} ${card.top} ${card.right} ${card.bottom}` : ''); })()";

fn placement(site: &Site) -> anyhow::Result<()> {
    for (width, height) in [(1280, 900), (700, 500), (360, 740)] {
        let page = site.live(&PageOptions::new(PAGE).size(width, height))?;
        let count = page.count("a.glosa-mention")?;
        for place in 0..count {
            page.act(&format!(
                "(() => {{ const one = document.querySelectorAll('a.glosa-mention')[{place}];
                  one.scrollIntoView({{ block: ['start', 'center', 'end'][{place} % 3], behavior: 'instant' }}); one.click(); }})()"
            ))?;
            page.wait_for(&format!(
                "{OPEN} && document.querySelectorAll('a.glosa-mention')[{place}].ariaExpanded === 'true'"
            ))?;
            let wrong: String = page.eval(LOOK)?;
            ensure!(wrong.is_empty(), "the card of mention {place} at {width} px: {wrong}");
            page.press("Escape")?;
            page.wait_for(CLOSED)?;
        }
    }
    Ok(())
}

fn next_mention(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    page.act("document.querySelector('.glosa-next button').click()")?;
    page.wait_for(&format!("document.querySelectorAll('{REED}')[1].ariaExpanded === 'true'"))?;
    let in_view: bool = page.eval(&format!(
        "(() => {{ const box = document.querySelectorAll('{REED}')[1].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }})()"
    ))?;
    ensure!(in_view, "the next mention is not in view");
    same("the card", &open_card(&page)?.as_deref(), &Some("tomas-reed"))
}

/// Says which mention the card is at, of how many; and beside it, out of sight, the sentence there.
const WHICH: &str = "document.querySelector('.glosa-card:popover-open .glosa-next span')";

fn which_mention(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.hover(REED)?;
    page.wait_for(&format!("{WHICH}?.textContent === '1 / 3'"))?;
    ensure!(page.holds(&format!("!{WHICH}.ariaLive"))?, "a card that the pointer has opened speaks");
    page.move_to((4.0, 4.0))?;
    page.wait_for(CLOSED)?;
    let paragraph = format!("document.querySelectorAll('{REED}')[1].closest('p')");
    let sentence: String = page.eval(&format!("{paragraph}.textContent.trim()"))?;
    page.act(&format!("{paragraph}.prepend('A sentence before. '); {paragraph}.append(' And one after it.')"))?;
    open_by_key(&page, REED)?;
    page.wait_for(&format!("{WHICH}?.textContent === '1 / 3'"))?;
    page.act("document.querySelector('.glosa-next button').focus()")?;
    page.press("Enter")?;
    page.wait_for(&format!("{WHICH}?.textContent.startsWith('2 / 3: ')"))?;
    ensure!(page.holds(&format!("{WHICH}.ariaLive === 'polite'"))?, "nothing is spoken");
    let spoken: String =
        page.eval(&format!("{WHICH}.querySelector('.glosa-announced').textContent.slice(2).trim()"))?;
    same("the sentence", &spoken, &sentence)?;
    ensure!(page.holds("document.activeElement.matches('.glosa-next button')")?, "focus has left the button");
    page.press("Enter")?;
    page.wait_for(&format!("{WHICH}?.textContent.startsWith('3 / 3: ')"))
}

fn related_card(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click("a.glosa-mention[data-entity=harbour-board]")?;
    page.wait_for(&format!("{WHICH}?.textContent === '1 / 2'"))?;
    page.act("document.querySelector('.glosa-card .glosa-see-also a').click()")?;
    page.wait_for("document.querySelector('[data-glosa-card=gull-treaty]:popover-open')")?;
    ensure!(page.text(".glosa-card")?.contains("the story does not name it"), "background is not told apart");
    // At the name of another entity the card is at no mention of its own.
    page.wait_for(&format!("{WHICH}.textContent === ''"))?;
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    open_by_key(&page, "a.glosa-mention[data-entity=net-cutters]")?;
    page.act("document.querySelector('.glosa-card .glosa-see-also a').click()")?;
    page.wait_for("document.querySelector('[data-glosa-card=ada-brine]:popover-open')")?;
    page.act("document.querySelector('.glosa-next button').focus()")?;
    page.press("Enter")?;
    page.wait_for(&format!("{WHICH}?.textContent.startsWith('1 / 4: ')"))
}

fn closing(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    page.act("document.querySelector('.glosa-close').click()")?;
    page.wait_for(CLOSED)?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    page.click("h1")?;
    page.wait_for(CLOSED)
}

fn scrolled_away(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    page.act("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")?;
    page.wait_for(CLOSED)
}

fn switched_off(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/cards-off.html"))?;
    page.click(REED)?;
    page.wait_for("location.hash === '#glosa-sample-tomas-reed'")?;
    same("cards", &page.count(".glosa-card")?, &0)
}

fn middle(selector: &str) -> String {
    format!(
        "(() => {{ const box = document.querySelector('{selector}').getClientRects()[0]; return [box.left + box.width / 2, box.top + box.height / 2]; }})()"
    )
}
