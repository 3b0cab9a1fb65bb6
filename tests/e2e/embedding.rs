//! Ways into a page that is not ours.

use super::cards::{OPEN, REED};
use super::site::{BUTTONS, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("embedding: src alone fetches the static article and makes it live", src_alone),
    Test::new("embedding: a figure with data-glosa-src comes alive around its fragment", figure),
    Test::new("embedding: two articles share one download and one wasm", two_articles),
    Test::new("embedding: load=never stays static, load=interaction waits for the reader", load_modes),
    Test::new("embedding: an article below the fold waits until it is near", lazy),
    Test::new("embedding: an article put in later is found by scan()", scan),
    Test::new("embedding: a removed article gives its static parts back and can return", removed_and_returned),
    Test::new("embedding: a publisher's tokens win, fonts are the page's", tokens),
    Test::new("embedding: theme sets the colours whatever the reader prefers", theme),
];

fn src_alone(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html"))?;
    let paragraphs = page.count(".glosa-story > p")?;
    same("paragraphs", &paragraphs, &site.article.body.len())?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    let download: String = page.eval("document.querySelector('.glosa-files a').href")?;
    ensure!(download.ends_with("/sample/figures.csv"), "the data is looked for at {download}");
    ensure!(
        page.holds("getComputedStyle(document.querySelector('.glosa-card')).position === 'absolute'")?,
        "no style sheet"
    );
    same("the console", &page.console(), &Vec::new())
}

fn figure(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/figure.html"))?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    same("the console", &page.console(), &Vec::new())
}

fn two_articles(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/two-articles.html"))?;
    page.wait_for("document.querySelectorAll('[data-glosa-state=live]').length === 2")?;
    let requests = page.requests();
    let count = |end: &str| requests.iter().filter(|request| request.url.contains(end)).count();
    same("downloads of the wasm", &count(".wasm"), &1)?;
    same("downloads of the loader", &count("/glosa.js"), &1)?;
    let mut instances: Vec<u64> =
        page.events("ready")?.iter().filter_map(|event| event["instanceId"].as_u64()).collect();
    instances.sort_unstable();
    same("instances", &instances, &vec![1, 2])?;
    page.click("#second a.glosa-mention[data-entity=tomas-reed]")?;
    page.wait_for("document.querySelector('#second [data-glosa-card=tomas-reed]:popover-open')")?;
    same("cards open", &page.count("[data-glosa-card]")?, &1)?;
    page.click("#second [data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('#second [data-viewpoint=brine]').open")?;
    ensure!(
        !page.holds("document.querySelector('#first [data-viewpoint=brine]').open")?,
        "the other article opened too"
    );
    Ok(())
}

fn load_modes(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/load-modes.html"))?;
    page.rest(800)?;
    let state = |id: &str| page.eval::<String>(&format!("document.getElementById('{id}').dataset.glosaState"));
    same("load=never", &state("never")?, &"static".to_owned())?;
    same("load=interaction", &state("interaction")?, &"static".to_owned())?;
    page.hover("#interaction h1")?;
    page.wait_for("document.querySelector('#interaction[data-glosa-state=live]')")?;
    page.hover("#never h1")?;
    page.rest(500)?;
    same("load=never, touched", &state("never")?, &"static".to_owned())
}

fn lazy(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/below-the-fold.html"))?;
    page.rest(800)?;
    let wasm = || page.requests().iter().filter(|request| request.url.contains(".wasm")).count();
    same("downloads of the wasm before", &wasm(), &0)?;
    page.act("document.querySelector('glosa-article').scrollIntoView({ behavior: 'instant' })")?;
    page.live()?;
    same("downloads of the wasm after", &wasm(), &1)
}

fn scan(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/scan.html"))?;
    page.act(
        "(async () => { const figure = document.createElement('figure'); figure.dataset.glosaSrc = '/sample/';
           document.body.append(figure); const { scan } = await import('/glosa.js'); scan(); })()",
    )?;
    page.live()?;
    same("paragraphs", &page.count(".glosa-story > p")?, &site.article.body.len())
}

fn removed_and_returned(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html"))?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.act("window.__host = document.querySelector('glosa-article'), window.__host.remove()")?;
    page.wait_for("!window.__host.hasAttribute('data-glosa-state')")?;
    same(
        "buttons left behind",
        &page.eval(&format!("window.__host.querySelectorAll('{BUTTONS}, .glosa-card').length"))?,
        &0,
    )?;
    page.act("document.body.append(window.__host)")?;
    page.live()?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    // Moved within the page it stays as it is.
    page.act("document.body.prepend(window.__host)")?;
    page.rest(300)?;
    page.live()
}

fn tokens(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/tokens.html"))?;
    let of = |selector: &str, property: &str| {
        page.eval::<String>(&format!("getComputedStyle(document.querySelector('{selector}'))['{property}']"))
    };
    same("a mention's line", &of(".glosa-mention-first", "textDecorationColor")?, &"rgb(170, 0, 0)".to_owned())?;
    same("the story's font", &of(".glosa-story p", "fontFamily")?, &"monospace".to_owned())?;
    same("the story's colour", &of(".glosa-story p", "color")?, &"rgb(20, 20, 60)".to_owned())
}

fn theme(site: &Site) -> anyhow::Result<()> {
    let dark = |page: &glosa_stage::Page<'_>, id: &str| {
        page.holds(&format!(
            "(() => {{ const style = getComputedStyle(document.querySelector('#{id} .glosa-factbox'));
              return style.colorScheme.includes('dark') && !style.colorScheme.includes('light'); }})()"
        ))
    };
    for options in [PageOptions::new("/pages/themes.html"), PageOptions::new("/pages/themes.html").dark()] {
        let page = site.page(&options)?;
        page.wait_for("document.querySelectorAll('[data-glosa-state=live]').length === 2")?;
        ensure!(dark(&page, "dark")?, "theme=dark is not dark");
        ensure!(!dark(&page, "light")?, "theme=light is dark");
    }
    Ok(())
}
