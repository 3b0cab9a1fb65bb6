//! Scripts of the page: events of their own, style sheets that they throw out, shadow roots, content systems that move tags.

use super::cards::{CLOSED, OPEN, REED};
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("host scripts: no event of theirs throws in a listener of ours", events),
    Test::new("host scripts: style that they throw out comes back", sheets),
    Test::new("host scripts: in a shadow root the article has its style", shadow),
    Test::new("host scripts: a fragment that a content system has moved out of its element is taken in", strayed),
    Test::new("host scripts: without the script an element of one line leaves a link", without_script),
    Test::new("host scripts: the first tap on a name opens its card, where loading waits for it", first_tap),
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
