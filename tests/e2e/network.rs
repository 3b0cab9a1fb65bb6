//! On networks that are slow or gone: the article is read meanwhile, and comes alive when what it needs has come.

use super::lifecycle::works;
use super::printing::printed_whole;
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("network: read while the wasm is on its way, then live, and nothing moves", slow_wasm),
    Test::new("network: printed while it loads, it is whole", printed_while_loading),
    Test::new("network: what failed for one article is fetched again for the next", next_tries_again),
    Test::new("network: gone once the page is there, the article stays and one line says so", gone_offline),
    Test::new("network: gone before the script came, the article stays", never_online),
];

const ARTICLE: &str = "sample/";

/// A page that loads, since its wasm is held back.
fn loading<'a>(site: &'a Site, name: &str, set: fn(PageOptions) -> PageOptions) -> anyhow::Result<(Page<'a>, String)> {
    let root = site.copy(name);
    let wasm = site.wasm(&root)?;
    site.stage.server.hold(&wasm);
    let page = site.page(&set(PageOptions::new(&format!("{root}{ARTICLE}"))))?;
    page.wait_for("document.querySelector('[data-glosa-state=loading]')")?;
    Ok((page, wasm))
}

fn slow_wasm(site: &Site) -> anyhow::Result<()> {
    let (page, wasm) = loading(site, "slow-wasm", |options| options)?;
    // A reader on a bad line waits.
    page.rest(1000)?;
    same("paragraphs", &page.count(".glosa-story > p")?, &site.article.body.len())?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    page.click("a.glosa-mention[data-entity=fog-hall]")?;
    page.wait_for("location.hash.endsWith('-fog-hall')")?;
    same(
        "the state",
        &page.eval("document.querySelector('glosa-article').dataset.glosaState")?,
        &"loading".to_owned(),
    )?;
    let places = "[...document.querySelectorAll('.glosa p, .glosa summary')].filter((one) => one.checkVisibility() && !one.closest('.glosa-card')).map((one) => Math.round(one.getBoundingClientRect().top + scrollY))";
    let before: Vec<i64> = page.eval(places)?;
    page.act("window.__shift = 0")?;
    site.stage.server.let_go(&wasm);
    page.live()?;
    same("places", &page.eval::<Vec<i64>>(places)?, &before)?;
    same("layout shift", &page.layout_shift()?, &0.0)?;
    ensure!(page.holds("document.querySelector('[data-viewpoint=brine]').open")?, "what was open is closed");
    works(&page)?;
    same("the console", &page.console(), &Vec::new())
}

fn printed_while_loading(site: &Site) -> anyhow::Result<()> {
    let (page, wasm) = loading(site, "slow-print", |options| options.size(794, 1123).print())?;
    printed_whole(site, &page)?;
    site.stage.server.let_go(&wasm);
    page.live()?;
    printed_whole(site, &page)
}

fn next_tries_again(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("next-tries");
    let wasm = site.wasm(&root)?;
    site.answer(&wasm, 503, "text/plain", *b"come back later");
    let page = site.page(&PageOptions::new(&format!("{root}{ARTICLE}")))?;
    page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
    site.answer_as_published(&wasm);
    page.act(&format!(
        "(() => {{ const next = document.createElement('glosa-article'); next.id = 'next'; next.setAttribute('src', '{root}{ARTICLE}');
           document.body.prepend(next); }})()"
    ))?;
    page.wait_for("document.querySelector('#next[data-glosa-state=live]')")?;
    page.click("#next a.glosa-mention[data-entity=tomas-reed]")?;
    page.wait_for("document.querySelector('#next [data-glosa-card=tomas-reed]:popover-open')")?;
    // The one that failed has said so, and stays as it is.
    same("failed", &page.count("[data-glosa-state=failed]")?, &1)?;
    let codes: Vec<String> =
        page.eval("window.__events.filter((one) => one.name === 'error').map((one) => one.params.code)")?;
    same("the codes", &codes, &vec!["wasm-unreachable".to_owned()])
}

fn gone_offline(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("gone-offline");
    // All that the loader fetches, the words about a failure too.
    let page = site.page(
        &PageOptions::new(&format!("{root}{ARTICLE}"))
            .block(&format!("{root}assets/*.js"))
            .block(&format!("{root}assets/*.wasm")),
    )?;
    page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
    page.wait_for("window.__events.length === 1")?;
    page.rest(200)?;
    let told: Vec<String> = page.console().into_iter().filter(|line| line.contains("Glosa: ")).collect();
    same("lines", &told.len(), &1)?;
    ensure!(told.iter().all(|line| line.contains("glue-unreachable")), "{told:?}");
    ensure!(!page.console().iter().any(|line| line.starts_with("thrown")), "{:?}", page.console());
    whole(site, &page)
}

fn never_online(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("never-online");
    let page = site.page(&PageOptions::new(&format!("{root}{ARTICLE}")).block(&format!("{root}glosa.js")))?;
    page.rest(300)?;
    same("states", &page.count("[data-glosa-state]")?, &0)?;
    ensure!(!page.console().iter().any(|line| line.starts_with("thrown")), "{:?}", page.console());
    whole(site, &page)
}

/// The reader has the whole article, and what is a link or opens by itself does.
fn whole(site: &Site, page: &Page<'_>) -> anyhow::Result<()> {
    let text = page.text("article.glosa")?;
    for entity in &site.article.entities {
        ensure!(text.contains(&entity.description), "the card of {} is gone", entity.key);
    }
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    page.click("a.glosa-mention[data-entity=fog-hall]")?;
    page.wait_for("location.hash.endsWith('-fog-hall')")
}
