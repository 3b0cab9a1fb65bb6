//! Scripts of the page: events of their own, style sheets that they throw out, shadow roots, content systems that move tags.

use super::cards::{CLOSED, OPEN, REED};
use super::lifecycle::works;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Engine, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("host scripts: no event of theirs throws in a listener of ours", events),
    Test::new("host scripts: classes of theirs that have names of the browser's", own_classes).only_in(
        &[Engine::Chromium, Engine::Firefox],
        "its driver's own scripts take the page's classes for the browser's",
    ),
    Test::new("host scripts: style that they throw out comes back", sheets),
    Test::new("host scripts: in a shadow root the article has its style", shadow),
    Test::new("host scripts: a fragment that a content system has moved out of its element is taken in", strayed),
    Test::new("host scripts: without the script an element of one line leaves a link", without_script),
    Test::new("host scripts: the first tap on a name opens its card, where loading waits for it", first_tap),
    Test::new("host scripts: monitoring that wraps fetch and what it promises", monitored),
    Test::new("host scripts: zone.js, Angular's", zone),
    Test::new("host scripts: cards open where the page shows the article alone on the screen", full_screen),
    Test::new("host scripts: parts that a plugin leaves undrawn until they are near", undrawn),
];

fn events(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/two-articles.html"))?;
    // How it is read is heard once the browser has time.
    page.wait_for("window.__events?.some(({ name }) => name === 'view')")?;
    page.act(
        "for (const target of [window, document, document.body, document.createTextNode('a')])
           for (const type of ['scroll', 'click', 'keydown', 'toggle', 'copy', 'pointermove', 'pointerover', 'pointerout', 'visibilitychange', 'beforetoggle', 'focusin'])
             target.dispatchEvent(new Event(type, { bubbles: true }));
         for (const detail of [undefined, null, 1, {}, { name: 1 }, { name: 'entity_open' }])
           for (const target of [window, document, document.querySelector('glosa-article')])
             target.dispatchEvent(new CustomEvent('glosa:event', { bubbles: true, detail }));",
    )?;
    same("the console", &page.console(), &Vec::new())?;
    page.hover(REED)?;
    page.wait_for(OPEN)
}

/// Classes of a game's, a calendar's, a desktop's, a graph's, under names that the browser has given too; hidden by a declaration, or
/// set on the window.
const OWN_CLASSES: [&str; 2] = [
    "class Element {} class Node { constructor(id) { this.id = id } } class Event { constructor({ title }) { this.title = title } }
     class Text {} class Range {} class Window {} class MouseEvent {} class KeyboardEvent {} class PointerEvent {}
     class ShadowRoot {} const Response = () => {}, Request = () => {};",
    "for (const name of ['Element', 'Node', 'Event', 'Text', 'Window', 'Response', 'Request', 'HTMLDetailsElement', 'PointerEvent'])
       window[name] = function () { throw new Error(`the page's own ${name}`) };
     Array.prototype.toJSON = function () { return 'as Prototype.js has it' };",
];

fn own_classes(site: &Site) -> anyhow::Result<()> {
    for (index, classes) in OWN_CLASSES.into_iter().enumerate() {
        let path = format!("/host-scripts/own-classes-{index}");
        site.host_page(&path, &format!("<script>{classes}</script>"), &site.element()?);
        let page = site.live(&PageOptions::new(&path))?;
        works(&page)?;
        page.hover(REED)?;
        page.wait_for(OPEN)?;
        same("the console", &page.console(), &Vec::new())?;
    }
    Ok(())
}

/// Whether the article has its own look.
const STYLED: &str = "getComputedStyle((document.querySelector('#root')?.shadowRoot ?? document).querySelector('.glosa-story')).maxInlineSize !== 'none'";

fn sheets(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html"))?;
    ensure!(page.holds(STYLED)?, "the article has no look to lose");
    let throw_out = format!("(() => {{ document.adoptedStyleSheets = [new CSSStyleSheet()]; return !({STYLED}); }})()");
    ensure!(page.holds(&throw_out)?, "nothing was thrown out");
    page.wait_for(STYLED)?;
    same(
        "sheets",
        &page.holds("document.adoptedStyleSheets.length === new Set(document.adoptedStyleSheets).size")?,
        &true,
    )
}

fn shadow(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/shadow-root.html"))?;
    page.wait_for("document.querySelector('#root').shadowRoot.querySelector('[data-glosa-state=live]')")?;
    page.wait_for(STYLED)
}

fn strayed(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/paragraph-around.html"))?;
    same("articles", &page.count("article.glosa")?, &1)?;
    same("in the element", &page.count("glosa-article article.glosa")?, &1)?;
    let fetched = page.requests().iter().filter(|request| request.url.contains("fragment.html")).count();
    same("fragments fetched", &fetched, &0)
}

fn without_script(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/examples/page.html").block("/glosa.js"))?;
    let link: String = page.eval("document.querySelector('glosa-article a').href")?;
    ensure!(link.contains("/sample"), "{link}");
    ensure!(!page.text("glosa-article a")?.is_empty(), "the link has no words");
    Ok(())
}

fn first_tap(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/load-on-interaction.html").size(390, 844).touch())?;
    page.wait_for("document.querySelector('[data-glosa-state=static]')")?;
    ensure!(page.holds(CLOSED)?, "a card is open before the tap");
    page.tap(REED)?;
    page.live()?;
    page.wait_for(OPEN)?;
    same("the address", &page.eval::<String>("location.hash")?, &String::new())
}

/// Monitoring as OpenTelemetry's: `fetch` promises something that can only be waited for, and is no promise of the browser's.
const MONITORING: &str = "{ const own = window.fetch;
  window.fetch = (...all) => { const answer = own(...all); return { then: (...next) => answer.then(...next) }; }; }";

fn monitored(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html").before(MONITORING))?;
    works(&page)
}

fn zone(site: &Site) -> anyhow::Result<()> {
    let article = format!("<glosa-article src=\"{PAGE}\"></glosa-article>");
    site.host_page("/host-scripts/zone", "<script src=\"/npm/zone.js/bundles/zone.umd.js\"></script>", &article);
    let page = site.live(&PageOptions::new("/host-scripts/zone"))?;
    ensure!(page.holds("typeof Zone === 'function' && Zone.__symbol__")?, "zone.js is not there");
    works(&page)
}

fn full_screen(site: &Site) -> anyhow::Result<()> {
    let body = format!(
        "<main><button onclick=\"document.querySelector('main').requestFullscreen()\">Full screen</button>\
         {}</main>",
        site.element()?
    );
    site.host_page("/host-scripts/full-screen", "<style>main{overflow:auto;background:#fff}</style>", &body);
    let page = site.live(&PageOptions::new("/host-scripts/full-screen"))?;
    page.click("main > button")?;
    page.wait_for("document.fullscreenElement")?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    page.wait_for(
        "(() => { const card = document.querySelector('[data-glosa-card]'), box = card.getBoundingClientRect();
           return card.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); })()",
    )?;
    works(&page)
}

fn undrawn(site: &Site) -> anyhow::Result<()> {
    let head = "<style>article.glosa > *, .above { content-visibility: auto; contain-intrinsic-size: auto 900px; } .above { min-height: 3000px; }</style>";
    let body = format!("<div class=\"above\">A long page above the article.</div>{}", site.element()?);
    site.host_page("/host-scripts/undrawn", head, &body);
    let page = site.page(&PageOptions::new("/host-scripts/undrawn"))?;
    page.act("document.querySelector('glosa-article').scrollIntoView({ behavior: 'instant' })")?;
    page.live()?;
    works(&page)
}
