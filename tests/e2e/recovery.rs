//! A panic in the wasm: the article starts anew in an instance of its own, takes nobody with it, and gives up in time.
//!
//! The published wasm itself panics here, as it does when something on the page breaks the DOM under it: Yew expects that
//! elements can be made and put in.

use super::cards::{OPEN, REED};
use super::site::{BUTTONS, PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("recovery: after a panic the article is live again", once),
    Test::new("recovery: after three panics it stays static and says so once", always),
    Test::new("recovery: a panic in one article takes no other with it", one_of_two),
    Test::new("recovery: an error of the page's own listener is left to the page", not_ours),
    Test::new("recovery: an article taken away while it is drawn stays away", taken_away),
];

/// Lets no `<details>` be made for so many times.
fn broken(times: &str) -> String {
    format!(
        "window.__left = {times}; window.__tried = 0; const make = Document.prototype.createElement;
         Document.prototype.createElement = function (...names) {{
           if (names[0] === 'details' && window.__left-- > 0) {{ window.__tried += 1; throw new Error('no'); }}
           return make.apply(this, names); }};"
    )
}

/// The live parts do what they are there for.
fn works(page: &Page<'_>, article: &str) -> anyhow::Result<()> {
    page.hover(&format!("{article} {REED}"))?;
    page.wait_for(&format!("document.querySelector('{article} [data-glosa-card=tomas-reed]:popover-open')"))?;
    page.press("Escape")?;
    page.click(&format!("{article} [data-concern=legal] > button"))?;
    page.wait_for(&format!("document.querySelector('{article} [data-viewpoint=brine]').hidden"))?;
    same("cards", &page.count(&format!("{article} .glosa-card"))?, &1)
}

fn once(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE).before(&broken("1")))?;
    same("panics", &page.eval("window.__tried")?, &1)?;
    works(&page, "article")?;
    same("error events", &page.events("error")?.len(), &0)?;
    same("the console", &page.console(), &Vec::new())
}

fn always(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).before(&broken("Infinity")))?;
    page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
    same("panics", &page.eval("window.__tried")?, &3)?;
    let errors = page.events("error")?;
    let codes: Vec<_> = errors.iter().filter_map(|error| error["params"]["code"].as_str()).collect();
    same("error events", &codes, &vec!["panic"])?;
    page.rest(100)?;
    same("buttons left behind", &page.count(BUTTONS)?, &0)?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    ensure!(page.console().iter().filter(|line| line.contains("Glosa: panic")).count() == 1, "{:?}", page.console());
    Ok(())
}

fn one_of_two(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/two-copies.html"))?;
    page.act(
        "(() => { document.querySelector('#first [data-glosa-island=viewpoints]').dataset.bad = '';
           const put = Node.prototype.insertBefore;
           Node.prototype.insertBefore = function (...nodes) {
             if (this.closest?.('[data-bad]')) throw new Error('no'); return put.apply(this, nodes); };
           document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/glosa.js' })); })()",
    )?;
    page.wait_for("document.querySelector('#first[data-glosa-state=failed]')")?;
    page.wait_for("document.querySelector('#second[data-glosa-state=live]')")?;
    works(&page, "#second")?;
    same("buttons in the broken one", &page.count(&format!("#first {BUTTONS}"))?, &0)?;
    same("error events", &page.events("error")?.len(), &1)
}

fn not_ours(site: &Site) -> anyhow::Result<()> {
    let listener = "addEventListener('glosa:event', () => { throw new TypeError('a fault of the page'); });";
    let page = site.live(&PageOptions::new(PAGE).before(listener))?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    ensure!(
        page.console().iter().any(|line| line.contains("a fault of the page")),
        "the page's own error is swallowed"
    );
    same("error events", &page.events("error")?.len(), &0)
}

fn taken_away(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/no-loader.html").throttle(6.0))?;
    page.act(
        "(() => { const host = document.querySelector('glosa-article'); window.__host = host;
           const mark = performance.mark;
           performance.mark = function (...names) { setTimeout(() => host.remove()); performance.mark = mark; return mark.apply(this, names); };
           document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/glosa.js' })); })()",
    )?;
    page.wait_for("!window.__host.isConnected && !window.__host.hasAttribute('data-glosa-state')")?;
    page.rest(500)?;
    same("state", &page.eval("window.__host.getAttribute('data-glosa-state')")?, &None::<String>)?;
    same("live parts", &page.eval(&format!("window.__host.querySelectorAll('{BUTTONS}, .glosa-card').length"))?, &0)?;
    page.act("document.body.append(window.__host)")?;
    page.live()?;
    same("error events", &page.events("error")?.len(), &0)
}
