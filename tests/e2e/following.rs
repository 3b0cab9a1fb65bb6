//! Cards where the page moves, zooms, frames or narrows what they belong to: each stands beside its word or closes.

use super::cards::{CLOSED, OPEN, REED};
use super::frames::{INSIDE, as_high_as_its_page};
use super::site::{PAGE, Site};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("following: an ad that comes above takes the card along", ad),
    Test::new("following: a window that becomes narrower takes the card along", resized),
    Test::new("following: scrolling inside an element of the page takes the card along", inner_scroller),
    Test::new("following: a word scrolled out of such an element closes its card", scrolled_out),
    Test::new("following: a sheet leaves its line in view inside such an element", sheet_inside),
    Test::new("following: with a sheet open its line can be scrolled behind it", scrolled_behind),
    Test::new("following: in a zoomed page the card stands beside its word", zoomed),
    Test::new("following: in a frame of its own height the card is in the part that is seen", framed),
    Test::new("following: in a narrow window a mouse reaches the card that it has opened", narrow),
];

/// An app: an element scrolls and the page does not.
const SHELL: &str = "<style>html,body{height:100%;margin:0;overflow:hidden}
  main{box-sizing:border-box;height:100%;overflow:auto;padding:70px 10vw}</style>";

/// Whether the open card stands beside its word, inside the window.
const BESIDE: &str = "(() => { const box = document.querySelector('.glosa-card:popover-open')?.getBoundingClientRect();
  const word = document.querySelector('a.glosa-mention[aria-expanded=true]')?.getBoundingClientRect();
  if (!box || !word) return false;
  const gap = Math.max(box.top - word.bottom, word.top - box.bottom), aside = Math.max(box.left - word.right, word.left - box.right);
  return gap >= 0 && gap < 16 && aside <= 0 && box.left >= 0 && box.right <= innerWidth + 1; })()";

/// A page of a publisher's with the article, live.
fn host<'a>(site: &'a Site, name: &str, head: &str, around: [&str; 2], is_phone: bool) -> anyhow::Result<Page<'a>> {
    let path = format!("/following/{name}");
    site.host_page(&path, head, &[around[0], &site.element()?, around[1]].concat());
    let desktop = PageOptions::new(&path);
    let page = site.live(&if is_phone { desktop.size(390, 844).touch() } else { desktop })?;
    page.wait_for(FOLLOWED)?;
    Ok(page)
}

/// Whether cards of the page are followed.
const FOLLOWED: &str = "performance.getEntriesByType('resource').some(({ name, responseEnd }) => /card-\\w+\\.js/.test(name) && responseEnd)";

fn with_card(page: &Page<'_>) -> anyhow::Result<()> {
    page.click(REED)?;
    page.wait_for(OPEN)?;
    ensure!(page.holds(BESIDE)?, "the card does not stand beside its word to begin with");
    Ok(())
}

fn ad(site: &Site) -> anyhow::Result<()> {
    let page = host(site, "ad", "", ["<div id=\"ad\"></div>", ""], false)?;
    with_card(&page)?;
    let top = format!("document.querySelector('{REED}').getBoundingClientRect().top");
    let before: f64 = page.eval(&top)?;
    // Browsers that hold on to what is in view would hide the fault.
    page.act(
        "document.documentElement.style.overflowAnchor = 'none'; document.querySelector('#ad').style.height = '60px'",
    )?;
    page.wait_for(&format!("Math.abs({top} - {before}) > 20"))?;
    page.wait_for(BESIDE)
}

fn resized(site: &Site) -> anyhow::Result<()> {
    let page = framing(site, "resized", 1000)?;
    page.act(&format!(
        "(() => {{ const word = {INSIDE}.querySelector('{REED}'); word.scrollIntoView({{ block: 'center', behavior: 'instant' }}); word.click(); }})()"
    ))?;
    page.wait_for(&format!("{INSIDE}.querySelector('.glosa-card:popover-open')"))?;
    page.act("document.querySelector('iframe').width = 520")?;
    page.wait_for(&format!("{INSIDE}.documentElement.clientWidth === 520"))?;
    page.wait_for(&inside(BESIDE))
}

fn inner_scroller(site: &Site) -> anyhow::Result<()> {
    let page = host(site, "shell", SHELL, ["<main>", "</main>"], false)?;
    page.act(&format!("document.querySelector('{REED}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"))?;
    with_card(&page)?;
    for by in [40, -80] {
        page.act(&format!("document.querySelector('main').scrollTop += {by}"))?;
        page.wait_for(BESIDE)?;
    }
    Ok(())
}

fn scrolled_out(site: &Site) -> anyhow::Result<()> {
    let page = host(site, "out", SHELL, ["<main>", "</main>"], false)?;
    with_card(&page)?;
    page.act("document.querySelector('main').scrollTop = 5000")?;
    page.wait_for(CLOSED)
}

fn sheet_inside(site: &Site) -> anyhow::Result<()> {
    let page = host(site, "sheet", SHELL, ["<main>", "</main>"], true)?;
    page.act(&format!("document.querySelector('{REED}').scrollIntoView({{ block: 'end', behavior: 'instant' }})"))?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    page.wait_for(&format!(
        "(() => {{ const word = document.querySelector('{REED}').getBoundingClientRect();
           return word.top >= 0 && word.bottom <= document.querySelector('.glosa-card').getBoundingClientRect().top; }})()"
    ))
}

fn scrolled_behind(site: &Site) -> anyhow::Result<()> {
    let page = host(site, "behind", SHELL, ["<main>", "</main>"], true)?;
    page.act(&format!("document.querySelector('{REED}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"))?;
    page.tap(REED)?;
    page.wait_for(OPEN)?;
    let top = format!("document.querySelector('{REED}').getBoundingClientRect().top");
    page.act(&format!(
        "document.querySelector('main').scrollTop -= document.querySelector('.glosa-card').getBoundingClientRect().top + 40 - {top}"
    ))?;
    let before: f64 = page.eval(&top)?;
    // Longer than an open card needs to see that its word has moved.
    page.rest(600)?;
    let after: f64 = page.eval(&top)?;
    ensure!((before - after).abs() < 2.0, "the page has scrolled back, from {before} px to {after} px");
    Ok(())
}

fn zoomed(site: &Site) -> anyhow::Result<()> {
    for (name, head, around) in [
        ("larger", "<style>body{zoom:1.25}</style>", ["", ""]),
        ("smaller", "<style>main{zoom:.85}</style>", ["<main>", "</main>"]),
    ] {
        let page = host(site, name, head, around, false)?;
        page.act(&format!(
            "document.querySelector('{REED}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        ))?;
        // By script: WebKit tells places in the measure of the zoomed part, which is not where its driver presses.
        page.act(&format!("document.querySelector('{REED}').click()"))?;
        page.wait_for(OPEN)?;
        ensure!(
            page.holds(BESIDE)?,
            "{name}: the card does not stand beside its word: {}",
            page.eval::<String>(WHERE)?
        );
    }
    Ok(())
}

/// Where card and word are, for a message.
const WHERE: &str = "['.glosa-card', 'a.glosa-mention[aria-expanded=true]'].map((one) => { const box = document.querySelector(one)?.getBoundingClientRect();
  return [box?.left, box?.top, box?.right, box?.bottom].map(Math.round).join(' '); }).join(' / ')";

/// A live page with the article in a frame of its own height, a frame so wide.
fn framing<'a>(site: &'a Site, name: &str, width: u32) -> anyhow::Result<Page<'a>> {
    let path = format!("/following/{name}");
    let body = format!(
        "<p style=\"height:300px\">Above</p><iframe data-glosa-frame src=\"{PAGE}embed.html\" title=\"The article\" width=\"{width}\" height=\"900\"></iframe>
         <script type=\"module\" src=\"/frames.js\"></script>"
    );
    site.host_page(&path, "", &body);
    let page = site.page(&PageOptions::new(&path))?;
    as_high_as_its_page(&page)?;
    page.wait_for(&format!("{INSIDE}.defaultView.{FOLLOWED}"))?;
    Ok(page)
}

/// A condition of the page, asked of the document in the frame.
fn inside(condition: &str) -> String {
    condition
        .replace("document.querySelector(", &format!("{INSIDE}.querySelector("))
        .replace("innerWidth", &format!("{INSIDE}.documentElement.clientWidth"))
}

fn framed(site: &Site) -> anyhow::Result<()> {
    let page = framing(site, "frame", 900)?;
    for part in [0.85, 0.15] {
        page.act(&format!(
            "(() => {{ const frame = document.querySelector('iframe'), word = {INSIDE}.querySelectorAll('a.glosa-mention')[6];
               scrollBy({{ top: frame.getBoundingClientRect().top + word.getBoundingClientRect().top - innerHeight * {part}, behavior: 'instant' }});
               word.focus({{ preventScroll: true }}); word.click(); }})()"
        ))?;
        page.wait_for(&format!(
            "(() => {{ const frame = document.querySelector('iframe').getBoundingClientRect();
               const card = {INSIDE}.querySelector('.glosa-card:popover-open')?.getBoundingClientRect();
               return card && card.top + frame.top >= 0 && card.bottom + frame.top <= innerHeight; }})()"
        ))?;
        page.wait_for(&inside(BESIDE))?;
        page.act(&format!("{INSIDE}.querySelector('.glosa-close').click()"))?;
        page.wait_for(&format!("!{INSIDE}.querySelector('.glosa-card:popover-open')"))?;
    }
    Ok(())
}

fn narrow(site: &Site) -> anyhow::Result<()> {
    for size in [(460_u16, 740_u16), (320, 640)] {
        let page = site.live(&PageOptions::new(PAGE).size(size.0.into(), size.1.into()))?;
        page.hover(REED)?;
        page.wait_for(OPEN)?;
        ensure!(
            page.holds(BESIDE)?,
            "at {} px: the card does not stand beside its word: {}",
            size.0,
            page.eval::<String>(WHERE)?
        );
        let aim: (f64, f64) = page.eval(
            "(() => { const box = document.querySelector('.glosa-card').getBoundingClientRect(), word = document.querySelector('a.glosa-mention[aria-expanded=true]').getClientRects()[0];
               return [word.left + word.width / 2, box.top > word.top ? box.top + 30 : box.bottom - 30]; })()",
        )?;
        page.move_to(aim)?;
        page.rest(600)?;
        ensure!(page.holds(&format!("{OPEN}?.matches(':hover')"))?, "at {} px: the card is gone", size.0);
        // To the other side of the word.
        let is_below: bool = page.eval(&format!("{OPEN}.getBoundingClientRect().top > innerHeight / 2"))?;
        page.move_to((2.0, if is_below { 4.0 } else { f64::from(size.1) * 0.75 }))?;
        page.wait_for(CLOSED)?;
    }
    Ok(())
}
