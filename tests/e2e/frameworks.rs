//! In apps of React, Vue and Svelte, in their development builds: the article comes and goes with the app, is left alone
//! while the app draws around it, and is taken over from a server's markup.

use super::apps::{App, Start};
use super::cards::{OPEN, REED};
use super::isolation::COUNTING;
use super::lifecycle::works;
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use serde_json::json;

pub(crate) const TESTS: &[Test] = &[
    Test::new("frameworks: React puts it in, takes it out, puts it in again", |site| there_and_gone(site, "react")),
    Test::new("frameworks: Vue puts it in, takes it out, puts it in again", |site| there_and_gone(site, "vue")),
    Test::new("frameworks: Svelte puts it in, takes it out, puts it in again", |site| there_and_gone(site, "svelte")),
    Test::new("frameworks: React gives it another src", |site| other_src(site, "react")),
    Test::new("frameworks: Vue gives it another src", |site| other_src(site, "vue")),
    Test::new("frameworks: Svelte gives it another src", |site| other_src(site, "svelte")),
    Test::new("frameworks: React draws around it 20 times", |site| drawn_around(site, "react")),
    Test::new("frameworks: Vue draws around it 20 times", |site| drawn_around(site, "vue")),
    Test::new("frameworks: Svelte draws around it 20 times", |site| drawn_around(site, "svelte")),
    Test::new("frameworks: React takes it out while it loads", |site| gone_while_loading(site, "react")),
    Test::new("frameworks: Vue takes it out while it loads", |site| gone_while_loading(site, "vue")),
    Test::new("frameworks: Svelte takes it out while it loads", |site| gone_while_loading(site, "svelte")),
    Test::new("frameworks: React hydrates a server's markup, live already or not", |site| hydrated(site, "react")),
    Test::new("frameworks: Vue hydrates a server's markup, live already or not", |site| hydrated(site, "vue")),
    Test::new("frameworks: Svelte hydrates a server's markup, live already or not", |site| hydrated(site, "svelte")),
    Test::new("frameworks: React's StrictMode mounts twice, one article lives", strict_mode),
];

fn there_and_gone(site: &Site, framework: &str) -> anyhow::Result<()> {
    let app = App::open(site, framework, "/", Start::Empty, |options| options.before(COUNTING))?;
    let page = &app.page;
    app.start("/")?;
    page.live()?;
    works(page)?;
    app.hide()?;
    // The frameworks themselves listen too; what they hold while nothing is shown is the measure.
    page.wait_for("!document.querySelector('.glosa, .glosa-card')")?;
    let bare: i64 = page.steady("window.__listeners")?;
    for _ in 0..3 {
        app.change(&json!({ "shown": true }))?;
        page.live()?;
        page.hover(REED)?;
        page.wait_for(OPEN)?;
        ensure!(page.eval::<i64>("window.__listeners")? > bare, "the listeners are not counted");
        // Taken out with its card open.
        app.hide()?;
        page.wait_for(&format!("window.__listeners === {bare}"))?;
        same("cards left", &page.count(".glosa-card")?, &0)?;
        page.move_to((1.0, 1.0))?;
    }
    page.act("window.__app.stop()")?;
    page.wait_for("document.querySelector('#app').childElementCount === 0")?;
    same("error events", &page.events("error")?.len(), &0)?;
    app.is_quiet()
}

fn other_src(site: &Site, framework: &str) -> anyhow::Result<()> {
    let app = App::open(site, framework, "/", Start::Empty, |options| options)?;
    app.start("/")?;
    app.page.live()?;
    app.change(&json!({ "src": "/copy/sample/" }))?;
    app.page.wait_for("document.querySelector('.glosa-files a')?.href.includes('/copy/')")?;
    app.page.live()?;
    same("articles", &app.page.count("article.glosa")?, &1)?;
    works(&app.page)?;
    app.is_quiet()
}

fn drawn_around(site: &Site, framework: &str) -> anyhow::Result<()> {
    let app = App::open(site, framework, "/", Start::Empty, |options| options)?;
    app.start("/")?;
    let page = &app.page;
    page.live()?;
    page.click("[data-viewpoint=brine] > summary")?;
    // The browser opens it, then Yew writes what it knows of it.
    page.wait_for("document.querySelector('[data-viewpoint=brine]').getAttribute('open')")?;
    // The charts' tools come when the charts are near, which is a change of ours.
    page.act("document.querySelector('.glosa-chart').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for(
        "document.querySelectorAll('.glosa-cited').length === document.querySelectorAll('.glosa-chart').length && document.querySelector('.glosa-locator')",
    )?;
    page.act(
        "(() => { window.__changes = []; window.__article = document.querySelector('article.glosa');
           new MutationObserver((all) => window.__changes.push(...all.map((one) => `${one.type} ${one.attributeName} in ${one.target.outerHTML.slice(0, 200)}`)))
             .observe(document.querySelector('glosa-article'), { attributes: true, childList: true, subtree: true }); })()",
    )?;
    for count in 1..=20 {
        app.draw(count)?;
    }
    ensure!(page.holds("window.__article === document.querySelector('article.glosa')")?, "it is another article");
    same("changes in it", &page.eval::<Vec<String>>("window.__changes")?, &Vec::new())?;
    ensure!(page.holds("document.querySelector('[data-viewpoint=brine]').open")?, "what was open is closed");
    same("times it came alive", &page.events("ready")?.len(), &1)?;
    works(page)?;
    app.is_quiet()
}

/// Taken out at each of the stages of loading: at once, while its text comes, while the wasm comes.
fn gone_while_loading(site: &Site, framework: &str) -> anyhow::Result<()> {
    let root = site.copy(&format!("gone-{framework}"));
    let fragment = format!("{root}sample/fragment.html");
    let wasm = site.wasm(&root)?;
    site.stage.server.hold(&fragment);
    site.stage.server.hold(&wasm);
    let app = App::open(site, framework, &root, Start::Empty, |options| options)?;
    let page = &app.page;
    app.start(&root)?;
    app.hide()?;
    app.change(&json!({ "shown": true }))?;
    page.wait_for("document.querySelector('[data-glosa-state=static]')")?;
    app.hide()?;
    site.stage.server.let_go(&fragment);
    app.change(&json!({ "shown": true }))?;
    page.wait_for("document.querySelector('[data-glosa-state=loading] article.glosa')")?;
    app.hide()?;
    site.stage.server.let_go(&wasm);
    page.rest(500)?;
    same("articles", &page.count("article.glosa")?, &0)?;
    app.change(&json!({ "shown": true }))?;
    page.live()?;
    works(page)?;
    same("articles", &page.count("article.glosa")?, &1)?;
    same("times it came alive", &page.events("ready")?.len(), &1)?;
    same("error events", &page.events("error")?.len(), &0)?;
    app.is_quiet()
}

fn hydrated(site: &Site, framework: &str) -> anyhow::Result<()> {
    let html = site.fragment()?;
    let props = json!({ "src": "/sample/", "html": html, "count": 0, "shown": true });
    for live_first in [false, true] {
        // Held until the app has taken over, or not at all.
        let root = if live_first { "/".to_owned() } else { site.copy(&format!("hydrated-{framework}")) };
        let wasm = site.wasm(&root)?;
        if !live_first {
            site.stage.server.hold(&wasm);
        }
        let app = App::open(site, framework, &root, Start::ServerMarkup, |options| options)?;
        let page = &app.page;
        if live_first {
            page.live()?;
        }
        page.act("window.__article = document.querySelector('article.glosa')")?;
        app.run("hydrate", &props)?;
        app.draw(1)?;
        site.stage.server.let_go(&wasm);
        page.live()?;
        app.draw(2)?;
        ensure!(page.holds("window.__article === document.querySelector('article.glosa')")?, "it is another article");
        let fetched = page.requests().iter().filter(|request| request.url.ends_with("fragment.html")).count();
        same("fragments fetched", &fetched, &0)?;
        works(page)?;
        same("times it came alive", &page.events("ready")?.len(), &1)?;
        app.hide()?;
        same("cards left", &page.count(".glosa-card")?, &0)?;
        app.is_quiet()?;
    }
    Ok(())
}

fn strict_mode(site: &Site) -> anyhow::Result<()> {
    let app = App::open(site, "react", "/", Start::Empty, |options| options)?;
    let props = json!({ "src": "/sample/", "count": 0, "shown": true, "strict": true });
    app.run("start", &props)?;
    app.page.live()?;
    app.draw(1)?;
    works(&app.page)?;
    same("articles", &app.page.count("article.glosa")?, &1)?;
    same("times it came alive", &app.page.events("ready")?.len(), &1)?;
    app.is_quiet()
}
