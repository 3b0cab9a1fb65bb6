//! Changes of the page while an article is still on its way: takes it out and puts it back, gives it another address.

use super::lifecycle::works;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("races: taken out and put back while its text comes", back_while_text_comes),
    Test::new("races: taken out and put back while the wasm comes", back_while_wasm_comes),
    Test::new("races: another src while the text of the first is on its way", other_src_while_text_comes),
    Test::new("races: another src, and what the first one waited for fails", first_fails_later),
    Test::new("races: src is given after the element is there", src_given_later),
    Test::new("races: another src while it is out of the page", other_src_outside),
    Test::new("races: another src and the first again while the wasm comes", to_and_fro),
    Test::new("races: what waits for the browser's leisure comes without it, or where it has none", without_leisure),
];

const ARTICLE: &str = "sample/";

/// A page with a loader of its own and no article yet; `window.__host` is the element that the tests put in.
fn host<'a>(site: &'a Site, name: &str) -> anyhow::Result<(Page<'a>, String)> {
    let root = site.copy(name);
    let path = format!("/races/{name}");
    let script = format!("<script type=\"module\" src=\"{root}glosa.js\"></script>");
    let head = format!("<meta charset=\"utf-8\"><title>A host page</title>{script}");
    site.publish(&path, &[], format!("<!DOCTYPE html><html lang=\"en\"><head>{head}</head><body></body></html>"));
    let page = site.page(&PageOptions::new(&path))?;
    page.act(&format!(
        "window.__host = document.createElement('glosa-article'), window.__host.setAttribute('src', '{root}{ARTICLE}'), null"
    ))?;
    Ok((page, root))
}

/// Out, long enough for it to be noticed, and in again.
fn out_and_in(page: &Page<'_>) -> anyhow::Result<()> {
    page.act("window.__host.remove()")?;
    page.wait_for("!window.__host.hasAttribute('data-glosa-state')")?;
    page.act("document.body.append(window.__host)")
}

/// Expects that the article came alive once, and is there once.
fn lives_once(page: &Page<'_>) -> anyhow::Result<()> {
    page.live()?;
    page.rest(500)?;
    page.live()?;
    same("times it came alive", &page.events("ready")?.len(), &1)?;
    same("articles", &page.count("article.glosa")?, &1)?;
    same("filters", &page.count(".glosa-filter")?, &1)?;
    works(page)?;
    same("error events", &page.events("error")?.len(), &0)?;
    same("the console", &page.console(), &Vec::new())
}

fn back_while_text_comes(site: &Site) -> anyhow::Result<()> {
    let (page, root) = host(site, "back-text")?;
    let fragment = format!("{root}{ARTICLE}fragment.html");
    site.stage.server.hold(&fragment);
    page.act("document.body.append(window.__host)")?;
    page.wait_for("window.__host.hasAttribute('data-glosa-state')")?;
    out_and_in(&page)?;
    out_and_in(&page)?;
    site.stage.server.let_go(&fragment);
    lives_once(&page)
}

fn back_while_wasm_comes(site: &Site) -> anyhow::Result<()> {
    let (page, root) = host(site, "back-wasm")?;
    let wasm = site.wasm(&root)?;
    site.stage.server.hold(&wasm);
    page.act("document.body.append(window.__host)")?;
    for _ in 0..2 {
        page.wait_for("document.querySelector('[data-glosa-state=loading] article.glosa')")?;
        out_and_in(&page)?;
    }
    page.wait_for("document.querySelector('[data-glosa-state=loading]')")?;
    site.stage.server.let_go(&wasm);
    lives_once(&page)
}

fn other_src_while_text_comes(site: &Site) -> anyhow::Result<()> {
    let (page, root) = host(site, "other-src")?;
    let fragment = format!("{root}{ARTICLE}fragment.html");
    site.stage.server.hold(&fragment);
    page.act("document.body.append(window.__host)")?;
    page.wait_for("window.__host.hasAttribute('data-glosa-state')")?;
    page.act(&format!("window.__host.setAttribute('src', '/copy/{ARTICLE}')"))?;
    page.live()?;
    let download: String = page.eval("document.querySelector('.glosa-files a').href")?;
    site.stage.server.let_go(&fragment);
    lives_once(&page)?;
    ensure!(download.contains("/copy/"), "it is the first article: {download}");
    same("the data", &page.eval("document.querySelector('.glosa-files a').href")?, &download)
}

fn to_and_fro(site: &Site) -> anyhow::Result<()> {
    let (page, root) = host(site, "to-and-fro")?;
    let wasm = site.wasm(&root)?;
    site.stage.server.hold(&wasm);
    page.act("document.body.append(window.__host)")?;
    for src in [format!("/copy/{ARTICLE}"), format!("{root}{ARTICLE}")] {
        page.wait_for("document.querySelector('[data-glosa-state=loading] article.glosa')")?;
        page.act(&format!("window.__host.setAttribute('src', '{src}')"))?;
    }
    page.wait_for("document.querySelector('[data-glosa-state=loading] article.glosa')")?;
    site.stage.server.let_go(&wasm);
    lives_once(&page)
}

fn first_fails_later(site: &Site) -> anyhow::Result<()> {
    let (page, root) = host(site, "first-fails")?;
    let payload = format!("{root}{ARTICLE}payload.bin");
    site.answer(&payload, 404, "text/plain", *b"gone");
    site.stage.server.hold(&payload);
    page.act("document.body.append(window.__host)")?;
    page.wait_for("document.querySelector('[data-glosa-state=loading]')")?;
    page.act(&format!("window.__host.setAttribute('src', '/copy/{ARTICLE}')"))?;
    page.live()?;
    site.stage.server.let_go(&payload);
    page.rest(500)?;
    page.live()?;
    works(&page)?;
    same("error events", &page.events("error")?.len(), &0)?;
    let told: Vec<String> = page.console().into_iter().filter(|line| line.contains("Glosa")).collect();
    same("what Glosa says", &told, &Vec::new())
}

fn src_given_later(site: &Site) -> anyhow::Result<()> {
    let (page, root) = host(site, "src-later")?;
    page.act("window.__host.removeAttribute('src'), document.body.append(window.__host)")?;
    page.rest(200)?;
    page.act(&format!("window.__host.setAttribute('src', '{root}{ARTICLE}')"))?;
    page.live()?;
    works(&page)?;
    page.act("window.__host.removeAttribute('src')")?;
    page.wait_for("window.__host.dataset.glosaState === 'failed'")?;
    same("what is left", &page.eval("window.__host.innerHTML")?, &String::new())
}

fn other_src_outside(site: &Site) -> anyhow::Result<()> {
    let (page, _) = host(site, "src-outside")?;
    page.act("document.body.append(window.__host)")?;
    page.live()?;
    page.act("window.__host.remove()")?;
    page.wait_for("!window.__host.hasAttribute('data-glosa-state')")?;
    page.act(&format!("window.__host.setAttribute('src', '/copy/{ARTICLE}'), document.body.append(window.__host)"))?;
    page.live()?;
    let download: String = page.eval("document.querySelector('.glosa-files a').href")?;
    ensure!(download.contains("/copy/"), "it is the first article: {download}");
    works(&page)
}

/// Charts are live, and how the article is read is told, though the reader has not come near either.
const COMPLETE: &str = "document.querySelector('.glosa-switch') && performance.getEntriesByType('resource').some((one) => one.name.includes('/reading-'))";

fn without_leisure(site: &Site) -> anyhow::Result<()> {
    let busy =
        "window.requestIdleCallback = (go, { timeout }) => { window.__most = timeout; setTimeout(go, timeout / 10); };";
    let page = site.live(&PageOptions::new(PAGE).before(busy))?;
    page.wait_for(COMPLETE)?;
    same("the longest wait, in ms", &page.eval("window.__most")?, &3000)?;
    let page = site.live(&PageOptions::new(PAGE).before("delete window.requestIdleCallback"))?;
    page.wait_for(COMPLETE)
}
