//! Entity cards under a mouse: when they open, what they say, where they stand, when they close.

use super::site::{PAGE, Site, same};
use super::test::Test;
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
    Test::new("cards: a related card opens in its place, background too", related_card),
    Test::new("cards: a press outside and the cross close it", closing),
    Test::new("cards: a mention scrolled out of view takes its card away", scrolled_away),
    Test::new("cards: with cards=off a mention is a link", switched_off),
];

/// The mention that most tests use; it stands in the middle of a sentence.
pub(crate) const BUKELE: &str = "a.glosa-mention[data-entity=nayib-bukele]";
/// The page says that a card is open.
pub(crate) const OPEN: &str = "document.querySelector('[data-glosa-card]:popover-open')";
/// No card is open.
pub(crate) const CLOSED: &str = "!document.querySelector('[data-glosa-card]')";
/// Writes down when the pointer comes to a mention and when the card opens, on the page's own clock.
const CLOCK: &str = "addEventListener('pointerover', (event) => { \
       if (event.target.closest('a.glosa-mention')) window.__over = performance.now(); }, true); \
     addEventListener('beforetoggle', (event) => { if (event.newState === 'open') window.__opened = performance.now(); }, true);";
/// The delay of DESIGN.md, section 5, in milliseconds, less the clock's coarseness.
const DELAY: f64 = 298.0;

/// The entity whose card is open.
pub(crate) fn open_card(page: &Page<'_>) -> anyhow::Result<Option<String>> {
    page.eval(&format!("{OPEN}?.dataset.glosaCard ?? null"))
}

/// Opens a page with the card of a mention.
fn with_card<'a>(site: &'a Site, mention: &str) -> anyhow::Result<Page<'a>> {
    let page = site.live(&PageOptions::new(PAGE).before(CLOCK))?;
    page.hover(mention)?;
    page.wait_for(OPEN)?;
    Ok(page)
}

fn after_its_delay(site: &Site) -> anyhow::Result<()> {
    let page = with_card(site, BUKELE)?;
    let waited: f64 = page.eval("window.__opened - window.__over")?;
    ensure!(waited >= DELAY, "the card came after {waited} ms");
    same("the card", &open_card(&page)?.as_deref(), &Some("nayib-bukele"))?;
    let text = page.text(".glosa-card")?;
    for expected in ["Nayib Bukele", "PERSON", "Named", "Wikipedia", "Source", "As of"] {
        ensure!(text.contains(expected), "the card lacks {expected:?}: {text}");
    }
    // A hover is told of once it has lasted.
    page.wait_for("window.__events.some((event) => event.name === 'entity_open')")?;
    let event = page.events("entity_open")?;
    same("the events", &event.len(), &1)?;
    let told = event.first().and_then(|event| Some((event["ts"].as_f64()?, event["params"].clone())));
    let (_, parameters) = told.ok_or_else(|| anyhow::anyhow!("the event has no time"))?;
    same("entity_id", &parameters["entity_id"].as_str(), &Some("nayib-bukele"))?;
    same("trigger", &parameters["trigger"].as_str(), &Some("hover"))
}

fn drawn_before(site: &Site) -> anyhow::Result<()> {
    // Told after all that one task has changed: a card that is drawn only when it is shown is open by then.
    let watch = format!(
        "new MutationObserver(() => {{ const drawn = document.querySelector('.glosa-card .glosa-card-content'); \
           if (drawn && !{OPEN}) window.__drawn = drawn; }}).observe(document, {{ childList: true, subtree: true }});"
    );
    let is_shown = format!("{OPEN}.querySelector('.glosa-card-content') === window.__drawn");
    let page = site.live(&PageOptions::new(PAGE).before(&watch))?;
    page.hover(BUKELE)?;
    page.wait_for(OPEN)?;
    ensure!(page.eval::<bool>(&is_shown)?, "under a mouse the card was drawn only when it was shown");
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    // Drawn for one and wanted of another.
    page.hover(BUKELE)?;
    page.click("a.glosa-mention[data-entity=marco-rubio]")?;
    page.wait_for("document.querySelector('[data-glosa-card=marco-rubio]:popover-open')")?;
    same("the card's heading", &page.text(".glosa-card h3")?, &"Marco Rubio".to_owned())?;
    drop(page);
    let page = site.live(&PageOptions::new(PAGE).touch().before(&watch))?;
    page.tap(BUKELE)?;
    page.wait_for(OPEN)?;
    ensure!(page.eval::<bool>(&is_shown)?, "under a finger the card was drawn only when it was shown");
    drop(page);
    // Not in the other articles of a page.
    let page = site.live(&PageOptions::new("/examples/copies.html").touch())?;
    page.act("document.querySelector('figure[data-glosa-src]').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for("document.querySelectorAll('.glosa-card').length === 2")?;
    page.tap(BUKELE)?;
    page.wait_for(OPEN)?;
    same("cards drawn", &page.count(".glosa-card .glosa-card-content")?, &1)
}

fn passing_over(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).before(CLOCK))?;
    let (x, y) = page.point(BUKELE)?;
    page.move_to((x, y))?;
    page.move_to((4.0, y + 200.0))?;
    page.pause(900);
    let opened: Option<f64> = page.eval("window.__opened ?? null")?;
    ensure!(opened.is_none(), "a card opened for a pointer that did not stay");
    ensure!(page.events("entity_open")?.is_empty(), "it was counted");
    Ok(())
}

fn next_opens_at_once(site: &Site) -> anyhow::Result<()> {
    let page = with_card(site, BUKELE)?;
    // Whichever the card does not cover.
    let (x, y, key): (f64, f64, String) = page.eval(
        "[...document.querySelectorAll('a.glosa-mention:not([data-entity=nayib-bukele])')].map((one) => {
           const line = one.getClientRects()[0];
           return [line.left + 4, line.top + 4, one.dataset.entity];
         }).find(([x, y]) => document.elementFromPoint(x, y)?.closest('a.glosa-mention'))",
    )?;
    page.move_to((x, y))?;
    page.wait_for(&format!("document.querySelector('[data-glosa-card={key}]')"))?;
    let first: f64 = page.eval("window.__opened")?;
    let over: f64 = page.eval("window.__over")?;
    // The card is open already and only changes its place; the clock of a second opening would show a wait.
    ensure!(first < over, "the second card was opened anew");
    let now: f64 = page.eval("performance.now()")?;
    ensure!(now > over, "the page's clock runs backwards");
    Ok(())
}

fn moving_into_the_card(site: &Site) -> anyhow::Result<()> {
    let page = with_card(site, BUKELE)?;
    let from: (f64, f64) = page.eval(&middle(BUKELE))?;
    let to: (f64, f64) = page.eval(&middle(".glosa-card"))?;
    for step in 1..=8 {
        let part = f64::from(step) / 8.0;
        page.move_to(((to.0 - from.0).mul_add(part, from.0), (to.1 - from.1).mul_add(part, from.1)))?;
    }
    page.pause(900);
    same("the card under the pointer", &open_card(&page)?.as_deref(), &Some("nayib-bukele"))?;
    page.move_to((4.0, 890.0))?;
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
    same("cards counted", &page.events("entity_open")?.len(), &17)
}

/// Looks at a mention with its card open: the card's box, the mention's lines, the viewport.
const LOOK: &str = "(() => { const card = document.querySelector('.glosa-card').getBoundingClientRect();
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
    page.click(BUKELE)?;
    page.wait_for(OPEN)?;
    page.act("document.querySelector('.glosa-next button').click()")?;
    page.wait_for(&format!("document.querySelectorAll('{BUKELE}')[1].ariaExpanded === 'true'"))?;
    let in_view: bool = page.eval(&format!(
        "(() => {{ const box = document.querySelectorAll('{BUKELE}')[1].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }})()"
    ))?;
    ensure!(in_view, "the next mention is not in view");
    same("the card", &open_card(&page)?.as_deref(), &Some("nayib-bukele"))
}

fn related_card(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click("a.glosa-mention[data-entity=trump-administration]")?;
    page.wait_for(OPEN)?;
    page.act("document.querySelector('.glosa-card .glosa-see-also a').click()")?;
    page.wait_for("document.querySelector('[data-glosa-card=safe-third-country]:popover-open')")?;
    ensure!(page.text(".glosa-card")?.contains("the story does not name it"), "background is not told apart");
    Ok(())
}

fn closing(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click(BUKELE)?;
    page.wait_for(OPEN)?;
    page.act("document.querySelector('.glosa-close').click()")?;
    page.wait_for(CLOSED)?;
    page.click(BUKELE)?;
    page.wait_for(OPEN)?;
    page.click("h1")?;
    page.wait_for(CLOSED)
}

fn scrolled_away(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click(BUKELE)?;
    page.wait_for(OPEN)?;
    page.act("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")?;
    page.wait_for(CLOSED)
}

fn switched_off(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/cards-off.html"))?;
    page.click(BUKELE)?;
    page.wait_for("location.hash === '#glosa-el-salvador-deportation-deal-nayib-bukele'")?;
    same("cards", &page.count(".glosa-card")?, &0)
}

fn middle(selector: &str) -> String {
    format!(
        "(() => {{ const box = document.querySelector('{selector}').getClientRects()[0]; return [box.left + box.width / 2, box.top + box.height / 2]; }})()"
    )
}
