//! Actions with cards beyond opening them: keeps them, steps through them, switches them off.

use super::cards::{CLOSED, OPEN, REED, open_card};
use super::focus::open_by_key;
use super::site::{PAGE, Site, same};
use super::test::Test;
use super::timers::{TIMERS, elapse, move_to};
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("card controls: a hovered card that is used stays until it is closed", used),
    Test::new("card controls: a card says whether it stays, and its pin decides", pinned),
    Test::new("card controls: a sheet stays anyway and has no pin", no_pin),
    Test::new("card controls: arrows step from mention to mention, with the card and without", arrows),
    Test::new("card controls: the reader's switch makes mentions links, and cards again", switch),
    Test::new("card controls: none opens while text is selected", selecting),
    Test::new("card controls: none opens for what scrolls under the pointer", scrolling),
    Test::new("card controls: a card says in whose words its entity is named", whose_words),
    Test::new("card controls: the system's way back closes the card and not the page", back),
    Test::new("card controls: the sheet is drawn down by its handle, far enough", handle),
    Test::new("card controls: a sheet whose drawing the system takes over springs back", cancelled),
    Test::new("card controls: a card that goes by itself leaves focus at its mention", goes_by_itself),
];

/// The mention that has focus, by its place in the story.
const FOCUSED: &str = "[...document.querySelectorAll('a.glosa-mention')].indexOf(document.activeElement)";
/// The mention whose card is open, likewise.
const EXPANDED: &str =
    "[...document.querySelectorAll('a.glosa-mention')].findIndex((one) => one.ariaExpanded === 'true')";

fn used(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    let at: (f64, f64) = page.eval(
        "(() => { const text = document.querySelector('.glosa-card .glosa-card-text').getBoundingClientRect();
          return [text.left + 20, text.top + 5]; })()",
    )?;
    page.move_to(at)?;
    page.press_at(at)?;
    page.move_to((4.0, 4.0))?;
    page.rest(900)?;
    ensure!(page.holds(OPEN)?, "it went away");
    page.press("Escape")?;
    page.wait_for(CLOSED)
}

fn pinned(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let is = |pressed: bool| format!("document.querySelector('.glosa-pin').ariaPressed === '{pressed}'");
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    ensure!(page.holds(&is(false))?, "a passing card says that it stays");
    page.click(".glosa-pin")?;
    page.wait_for(&is(true))?;
    page.move_to((4.0, 4.0))?;
    page.rest(900)?;
    ensure!(page.holds(OPEN)?, "it went away");
    page.click(".glosa-pin")?;
    page.wait_for(&is(false))?;
    page.move_to((4.0, 4.0))?;
    page.wait_for(CLOSED)?;
    // A card that was asked for stays and says so, and the next one that is passed does not.
    open_by_key(&page, REED)?;
    page.wait_for(&is(true))?;
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    page.wait_for(&is(false))?;
    same("its name", &page.eval::<String>("document.querySelector('.glosa-pin').title")?, &"Keep open".to_owned())
}

fn no_pin(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).size(390, 844).touch())?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    ensure!(!page.visible(".glosa-pin")?, "there is a pin");
    Ok(())
}

fn arrows(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.act("document.querySelectorAll('a.glosa-mention')[3].focus()")?;
    page.press("ArrowRight")?;
    same("one on", &page.eval(FOCUSED)?, &4)?;
    page.press("ArrowLeft")?;
    page.press("ArrowLeft")?;
    same("two back", &page.eval(FOCUSED)?, &2)?;
    ensure!(page.holds(CLOSED)?, "a card opened by itself");
    page.press("Enter")?;
    page.wait_for(OPEN)?;
    page.press("ArrowRight")?;
    page.wait_for(&format!("{EXPANDED} === 3"))?;
    ensure!(page.holds("document.activeElement.closest('.glosa-card') !== null")?, "focus is not in the card");
    let key: String = page.eval("document.querySelectorAll('a.glosa-mention')[3].dataset.entity")?;
    same("the card", &open_card(&page)?, &Some(key))?;
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    same("focus is back", &page.eval(FOCUSED)?, &3)?;
    page.act("document.querySelectorAll('a.glosa-mention')[0].focus()")?;
    page.press("ArrowLeft")?;
    same("at the start it stays", &page.eval(FOCUSED)?, &0)
}

fn switch(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let pressed = "document.querySelector('.glosa-context').ariaPressed";
    same("at first", &page.eval(pressed)?, &"true".to_owned())?;
    page.click(".glosa-context")?;
    same("off", &page.eval(pressed)?, &"false".to_owned())?;
    page.hover(REED)?;
    page.rest(900)?;
    ensure!(page.holds(CLOSED)?, "a card opened");
    page.click(REED)?;
    page.wait_for("location.hash === '#glosa-sample-tomas-reed'")?;
    ensure!(page.holds(CLOSED)?, "a card opened");
    page.click(".glosa-context")?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    // Where cards are off for good nothing can be switched.
    let page = site.live(&PageOptions::new("/pages/cards-off.html"))?;
    ensure!(!page.visible(".glosa-context")?, "there is a switch for nothing");
    let page = site.page(&PageOptions::new(PAGE).scripts_off())?;
    ensure!(!page.visible(".glosa-context")?, "there is a switch without script");
    Ok(())
}

fn selecting(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.act("getSelection().selectAllChildren(document.querySelector('.glosa-story'))")?;
    page.hover(REED)?;
    page.rest(900)?;
    ensure!(page.holds(CLOSED)?, "a card covers what is selected");
    page.act("getSelection().removeAllRanges()")?;
    page.move_to((4.0, 4.0))?;
    page.hover(REED)?;
    page.wait_for(OPEN)
}

fn scrolling(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).before(TIMERS))?;
    let (x, y) = page.point(REED)?;
    // The pointer comes to a place, and then the page scrolls the mention there.
    page.act("scrollBy({ top: 60, behavior: 'instant' })")?;
    move_to(&page, (x - 3.0, y))?;
    move_to(&page, (x, y))?;
    page.act("scrollBy({ top: -60, behavior: 'instant' })")?;
    // Browsers tell of what has come under the pointer once they have drawn it, some a little later.
    page.rest(300)?;
    elapse(&page, 900)?;
    ensure!(page.holds(CLOSED)?, "a card opened for a pointer that did not move");
    move_to(&page, (x + 2.0, y))?;
    elapse(&page, 300)?;
    page.wait_for(OPEN)
}

fn whose_words(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.hover("a.glosa-mention[data-entity=net-cutters]")?;
    page.wait_for(OPEN)?;
    let text = page.text(".glosa-card")?;
    ensure!(text.contains("Mentioned by: Ada Brine"), "{text}");
    page.click(".glosa-card .glosa-see-also a[data-entity=ada-brine]")?;
    page.wait_for("document.querySelector('[data-glosa-card=ada-brine]')")
}

/// A stand-in with the browser's own interface, that a test can ask to close: no engine lets a script make the gesture.
const WATCHER: &str = "window.CloseWatcher = class extends EventTarget {
    constructor() { super(); window.__watching = this; }
    destroy() { if (window.__watching === this) window.__watching = null; } }";

fn back(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).size(390, 844).touch().before(WATCHER))?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    ensure!(page.holds("window.__watching !== null && window.__watching !== undefined")?, "nothing watches");
    page.act("window.__watching.dispatchEvent(new Event('close'))")?;
    page.wait_for(CLOSED)?;
    page.wait_for("window.__watching === null")
}

/// A finger draws the handle down so far; then it leaves it, or the system takes over.
fn draw(down: i32, end: &str) -> String {
    format!(
        "(() => {{ const handle = document.querySelector('.glosa-handle');
           const {{ left, top }} = handle.getBoundingClientRect();
           for (const [type, y, buttons] of [['pointerdown', 0, 1], ['pointermove', {down} / 2, 1], ['pointermove', {down}, 1], ['{end}', {down}, 0]]) {{
             handle.dispatchEvent(new PointerEvent(type, {{ bubbles: true, composed: true, pointerType: 'touch', buttons, clientX: left + 20, clientY: top + y }}));
           }} }})()"
    )
}

/// How far the sheet is from its place at the window's end.
const DISPLACED: &str = "document.querySelector('.glosa-card').getBoundingClientRect().bottom - innerHeight";

/// The page of a phone with a sheet open.
fn sheet(site: &Site) -> anyhow::Result<Page<'_>> {
    let page = site.live(&PageOptions::new(PAGE).size(390, 844).touch())?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    Ok(page)
}

fn sprung_back(page: &Page<'_>) -> anyhow::Result<()> {
    let bottom: f64 = page.eval(DISPLACED)?;
    ensure!(bottom.abs() < 1.0, "it has not sprung back: {bottom}");
    Ok(())
}

fn handle(site: &Site) -> anyhow::Result<()> {
    let page = sheet(site)?;
    ensure!(page.visible(".glosa-handle")?, "there is no handle");
    page.act(&draw(30, "pointerup"))?;
    page.rest(200)?;
    ensure!(page.holds(OPEN)?, "a little closes it");
    sprung_back(&page)?;
    page.act(&draw(120, "pointerup"))?;
    page.wait_for(CLOSED)
}

fn cancelled(site: &Site) -> anyhow::Result<()> {
    let page = sheet(site)?;
    page.act(&draw(120, "pointercancel"))?;
    page.rest(300)?;
    ensure!(page.holds(OPEN)?, "it is closed");
    sprung_back(&page)?;
    // The next movement starts from the same place.
    page.act(&draw(30, "pointerup"))?;
    page.rest(200)?;
    ensure!(page.holds(OPEN)?, "a little closes it");
    Ok(())
}

fn goes_by_itself(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    open_by_key(&page, REED)?;
    page.hover(".glosa-pin")?;
    page.act("document.querySelector('.glosa-pin').click()")?;
    page.wait_for("document.querySelector('.glosa-pin').ariaPressed === 'false'")?;
    page.move_to((4.0, 4.0))?;
    page.wait_for(CLOSED)?;
    ensure!(page.holds(&format!("document.activeElement.matches('{REED}')"))?, "focus is lost");
    Ok(())
}
