//! The example pages live, each as its publisher would see it.

use super::cards::{OPEN, REED};
use super::lifecycle::works;
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("examples: page, fragment, wordpress and ghost come alive", in_the_page),
    Test::new("examples: a React app, with what glosa embed prints", react),
    Test::new("examples: iframe and oembed get their height", framed),
    Test::new("examples: two copies and the script twice", copies),
    Test::new("examples: the list leads to each", list),
];

fn in_the_page(site: &Site) -> anyhow::Result<()> {
    for name in ["page", "fragment", "wordpress", "ghost"] {
        let page = site.live(&PageOptions::new(&format!("/examples/{name}.html")))?;
        page.hover(REED)?;
        page.wait_for(OPEN)?;
        same(name, &page.console(), &Vec::new())?;
        same(name, &page.count("main article.glosa")?, &1)?;
    }
    Ok(())
}

fn react(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/examples/react.html"))?;
    works(&page)?;
    for _ in 0..2 {
        page.click("main > button")?;
        page.wait_for("!document.querySelector('glosa-article, .glosa-card')")?;
        page.click("main > button")?;
        page.live()?;
        works(&page)?;
    }
    let origin = page.origin()?;
    let elsewhere: Vec<_> = page.requests().into_iter().filter(|request| !request.url.starts_with(&origin)).collect();
    ensure!(elsewhere.is_empty(), "requests to others: {elsewhere:?}");
    let licences = site.file("examples/react.js")?.matches("@license React").count();
    ensure!(licences > 0, "React is published without its licence");
    same("the console", &page.console(), &Vec::new())
}

fn framed(site: &Site) -> anyhow::Result<()> {
    for name in ["iframe", "oembed"] {
        let page = site.page(&PageOptions::new(&format!("/examples/{name}.html")))?;
        page.wait_for("document.querySelector('iframe').getBoundingClientRect().height > 3000")?;
        page.wait_for("document.querySelector('iframe').contentDocument?.querySelector('[data-glosa-state=live]')")?;
        same(name, &page.console(), &Vec::new())?;
    }
    Ok(())
}

fn copies(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/examples/copies.html"))?;
    page.act("document.querySelector('figure[data-glosa-src]').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for("document.querySelectorAll('[data-glosa-state=live]').length === 2")?;
    let downloads = page.requests().iter().filter(|request| request.url.contains(".wasm")).count();
    same("downloads of the wasm", &downloads, &1)
}

fn list(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/examples/index.html"))?;
    let missing: Vec<String> = page.eval(
        "Promise.all([...document.querySelectorAll('li a')].map(async (one) => (await fetch(one.href)).ok ? [] : [one.href])).then((all) => all.flat())",
    )?;
    same("missing", &missing, &Vec::new())
}
