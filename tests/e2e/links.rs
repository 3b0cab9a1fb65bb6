//! Links inside an article, whatever the page does with links: scripts that scroll to what a link names, `<base href>`, a router
//! in the address, a fixed header, a dialog.

use super::cards::{CLOSED, OPEN, REED};
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("links: a name opens its card under scripts that scroll to what links name", scrolling_scripts),
    Test::new("links: a bubble opens its viewpoint under such a script", bubble),
    Test::new("links: with a base address each leads within the story", base),
    Test::new("links: under a router in the address each leads within the story", router),
    Test::new("links: a part's heading is seen below a fixed header, and has focus", fixed_header),
    Test::new("links: Escape closes the card and leaves the page's dialog open", dialog),
];

/// Scrolls to what a link within the page names, as many pages do: on each link, keeping the event to itself as jQuery does where
/// `false` is returned, and on the document.
const ON_LINKS: &str =
    "for (const link of document.querySelectorAll('a[href^=\"#\"]')) link.addEventListener('click', (event) => {
  event.preventDefault(); event.stopPropagation();
  document.querySelector(link.getAttribute('href')).scrollIntoView({ behavior: 'instant' }); });";
const DELEGATED: &str = "document.addEventListener('click', (event) => { const link = event.target.closest('a[href^=\"#\"]');
  if (!link) return; event.preventDefault(); document.querySelector(link.getAttribute('href')).scrollIntoView({ behavior: 'instant' }); });";

/// A publisher's page around the fragment.
fn publish(site: &Site, name: &str, head: &str, around: [&str; 2]) -> anyhow::Result<String> {
    let path = format!("/links/{name}");
    site.host_page(&path, head, &[around[0], &site.element()?, around[1]].concat());
    Ok(path)
}

/// A page with such scripts, live.
fn with_scripts<'a>(site: &'a Site, name: &str) -> anyhow::Result<Page<'a>> {
    let scripts = format!("<script>{ON_LINKS}{DELEGATED}</script>");
    site.live(&PageOptions::new(&publish(site, name, "", ["", &scripts])?))
}

fn scrolling_scripts(site: &Site) -> anyhow::Result<()> {
    let page = with_scripts(site, "scrolling")?;
    // The pointer comes from beside and presses at once, so that the press and no hover opens the card.
    let before: f64 = page.steady("scrollY")?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    page.rest(500)?;
    ensure!(page.holds(OPEN)?, "the card is closed again");
    let after: f64 = page.eval("scrollY")?;
    ensure!((after - before).abs() < 400.0, "thrown from {before} to {after}");
    Ok(())
}

fn bubble(site: &Site) -> anyhow::Result<()> {
    let page = with_scripts(site, "bubble")?;
    let voice: String = page.eval("document.querySelector('a.glosa-voice').getAttribute('href')")?;
    page.click("a.glosa-voice")?;
    page.wait_for(&format!("document.querySelector('{voice}').open"))
}

/// Presses a link to a part, the day of a figure and, with cards off, a name; each shows what it names.
fn each_leads_there(page: &Page<'_>) -> anyhow::Result<()> {
    let path: String = page.eval("location.pathname")?;
    page.click(".glosa-context")?;
    for link in [".glosa-ways a", "a.glosa-as-of", REED] {
        let named: String = page.eval(&format!("document.querySelector('{link}').getAttribute('href')"))?;
        page.act(&format!(
            "document.querySelector('{link}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        ))?;
        page.click(link)?;
        page.wait_for(&format!(
            "(() => {{ const {{ top }} = document.querySelector('{named}')?.getBoundingClientRect() ?? {{ top: -1 }};
               return top >= 0 && top < innerHeight; }})()"
        ))?;
        same("path", &page.eval::<String>("location.pathname")?, &path)?;
    }
    ensure!(page.holds(CLOSED)?, "a card is open though cards are off");
    Ok(())
}

fn base(site: &Site) -> anyhow::Result<()> {
    let path = publish(site, "base", "<base href=\"/\">", ["", ""])?;
    each_leads_there(&site.live(&PageOptions::new(&path))?)
}

fn router(site: &Site) -> anyhow::Result<()> {
    let router = "<script>addEventListener('hashchange', () => { document.body.textContent = '404'; });</script>";
    let path = publish(site, "router", "", ["", router])?;
    let page = site.live(&PageOptions::new(&format!("{path}#/news/1")))?;
    each_leads_there(&page)?;
    same("address", &page.eval::<String>("location.hash")?, &"#/news/1".to_owned())
}

fn fixed_header(site: &Site) -> anyhow::Result<()> {
    let header =
        "<header style=\"position:fixed;inset:0 0 auto;block-size:110px;background:#ccc;z-index:9\">The paper</header>";
    let path = publish(site, "header", "", [header, ""])?;
    let page = site.live(&PageOptions::new(&path))?;
    page.act("document.querySelector('.glosa-ways a').scrollIntoView({ block: 'center', behavior: 'instant' })")?;
    page.click(".glosa-ways a")?;
    page.wait_for("document.activeElement.matches('h2')")?;
    let top: f64 = page.steady("document.activeElement.getBoundingClientRect().top")?;
    ensure!(top >= 110.0, "the heading is under the header, at {top} px");
    Ok(())
}

fn dialog(site: &Site) -> anyhow::Result<()> {
    let around = [
        "<dialog style=\"max-inline-size:44rem;max-block-size:80vh;overflow:auto\">",
        "</dialog><script>document.querySelector('dialog').showModal()</script>",
    ];
    let path = publish(site, "dialog", "", around)?;
    let page = site.live(&PageOptions::new(&path))?;
    let is_open = "document.querySelector('dialog').open";
    let width: f64 = page.eval("document.querySelector('.glosa-story').getBoundingClientRect().width")?;
    ensure!(width > 300.0, "the story is {width} px wide where its element is as wide as what it holds");
    page.click(REED)?;
    page.wait_for(OPEN)?;
    page.press("Escape")?;
    page.wait_for(CLOSED)?;
    page.rest(200)?;
    ensure!(page.holds(is_open)?, "the dialog has closed with the card");
    page.press("Escape")?;
    page.wait_for(&format!("!{is_open}"))
}
