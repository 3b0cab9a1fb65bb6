//! In an iframe: as high as what is in it, with the hosts that newsrooms use, in a sandbox, in the host's colours.

use super::cards::{OPEN, REED};
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("frames: each gets its own height, twice the same article too", own_host),
    Test::new("frames: a host script that comes late asks for the height", late_host),
    Test::new("frames: in sandbox=allow-scripts the article is live", sandboxed),
    Test::new("frames: pym.js as the host", pym),
    Test::new("frames: @newswire/frames as the host", newswire),
    Test::new("frames: a WordPress host, by secret", wordpress),
    Test::new("frames: what others say moves no frame", impostors),
    Test::new("frames: a card in a frame on a phone stays at its mention", card_on_a_phone),
    Test::new("frames: theme in the address, no white box on a dark host", themes),
];

/// The article inside a frame of the page's own origin, and the frame's height.
pub(crate) const INSIDE: &str = "document.querySelector('iframe').contentDocument";

/// Waits until the first frame is as high as its page, and live.
pub(crate) fn as_high_as_its_page(page: &Page<'_>) -> anyhow::Result<()> {
    page.wait_for(&format!("{INSIDE}?.querySelector('[data-glosa-state=live]')"))?;
    page.wait_for(&format!(
        "Math.abs(document.querySelector('iframe').getBoundingClientRect().height - {INSIDE}.body.getBoundingClientRect().height) < 6"
    ))?;
    ensure!(page.holds("document.querySelector('iframe').getBoundingClientRect().height > 3000")?, "too low");
    Ok(())
}

fn own_host(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/frame-own.html"))?;
    as_high_as_its_page(&page)?;
    let heights = "[...document.querySelectorAll('iframe')].map((one) => one.getBoundingClientRect().height)";
    page.wait_for(&format!("{heights}[1] > {heights}[0] + 500"))?;
    let before: f64 = page.eval(&format!("{heights}[0]"))?;
    page.act(&format!("{INSIDE}.querySelector('.glosa-open-all').click()"))?;
    page.wait_for(&format!("{heights}[0] > {before} + 500"))?;
    same("the console", &page.console(), &Vec::new())
}

fn late_host(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/frame-late.html"))?;
    page.wait_for(&format!("{INSIDE}?.querySelector('[data-glosa-state=live]')"))?;
    page.act(
        "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/frames.js' }))",
    )?;
    as_high_as_its_page(&page)
}

fn sandboxed(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/frame-sandbox.html"))?;
    page.wait_for("document.querySelector('iframe').getBoundingClientRect().height > 3000")?;
    same("the console", &page.console(), &Vec::new())?;
    // A page cannot look into such a frame, so the same is tried as a page of its own: no origin, no storage.
    let path = "/copy/sample/embed.html";
    let html = site.file("sample/embed.html")?;
    site.publish(path, &[("content-security-policy", "sandbox allow-scripts")], html);
    let page = site.live(&PageOptions::new(path))?;
    same("the origin", &page.eval("self.origin")?, &"null".to_owned())?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    same("the console", &page.console(), &Vec::new())
}

fn pym(site: &Site) -> anyhow::Result<()> {
    as_high_as_its_page(&site.page(&PageOptions::new("/pages/frame-pym.html"))?)
}

fn newswire(site: &Site) -> anyhow::Result<()> {
    as_high_as_its_page(&site.page(&PageOptions::new("/pages/frame-newswire.html"))?)
}

fn wordpress(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/frame-wordpress.html"))?;
    page.wait_for("document.querySelector('iframe').height === '1000'")
}

fn impostors(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/frame-impostor.html"))?;
    // Once the host listens: what comes before is heard by nobody.
    page.act("document.querySelector('iframe').src = '/pages/impostor.html'")?;
    // The last of its messages is a right one, so all of them have arrived.
    page.wait_for("document.querySelector('iframe').getBoundingClientRect().height === 321")?;
    ensure!(page.holds("window.__heights.every((height) => height === 300 || height === 321)")?, "another moved it");
    page.act("postMessage({ source: 'glosa', type: 'resize', height: 12345 }, '*')")?;
    page.rest(100)?;
    same("the height", &page.eval("document.querySelector('iframe').getBoundingClientRect().height")?, &321.0)?;
    same("the console", &page.console(), &Vec::new())
}

fn card_on_a_phone(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/frame-own.html").size(390, 844).touch())?;
    as_high_as_its_page(&page)?;
    page.act(&format!(
        "(() => {{ const mention = {INSIDE}.querySelector('a.glosa-mention[data-entity=tomas-reed]');
           mention.scrollIntoView({{ block: 'center', behavior: 'instant' }}); mention.click(); }})()"
    ))?;
    page.wait_for(&format!("{INSIDE}.querySelector('[data-glosa-card=tomas-reed]:popover-open')"))?;
    let apart: f64 = page.eval(&format!(
        "(() => {{ const card = {INSIDE}.querySelector('.glosa-card').getBoundingClientRect(),
             line = {INSIDE}.querySelector('a.glosa-mention[data-entity=tomas-reed]').getBoundingClientRect();
           return Math.min(Math.abs(card.top - line.bottom), Math.abs(line.top - card.bottom)); }})()"
    ))?;
    ensure!(apart < 40.0, "the card is {apart} px away from its mention");
    Ok(())
}

fn themes(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/frame-themes.html"))?;
    page.wait_for("[...document.querySelectorAll('iframe')].every((one) => one.contentDocument?.querySelector('[data-glosa-state=live]'))")?;
    let of = |frame: &str| {
        page.eval::<(String, String)>(&format!(
            "(() => {{ const inside = document.querySelector('#{frame}').contentDocument;
              return [getComputedStyle(inside.body).backgroundColor, getComputedStyle(inside.querySelector('.glosa')).colorScheme]; }})()"
        ))
    };
    same("dark", &of("dark")?, &("rgba(0, 0, 0, 0)".to_owned(), "dark".to_owned()))?;
    same("light", &of("light")?, &("rgba(0, 0, 0, 0)".to_owned(), "light".to_owned()))
}
