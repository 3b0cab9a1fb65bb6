//! Under Turbo, which changes pages without loading them: away and back, previews from its cache, frames, refreshes that
//! morph.

use super::cards::{OPEN, REED};
use super::isolation::COUNTING;
use super::lifecycle::works;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("turbo: away from an article and back to it", |site| away_and_back(site, "element", &element(site)?)),
    Test::new("turbo: away from a figure and back to it, with scan()", |site| {
        away_and_back(site, "figure", &figure(site)?)
    }),
    Test::new("turbo: a preview from the cache, then the page", preview),
    Test::new("turbo: an article comes and goes in a frame", frame),
    Test::new("turbo: a refresh that morphs leaves a permanent article alone", morph),
];

/// Head of each of the pages.
const HEAD: &str = "<meta charset=\"utf-8\"><meta name=\"turbo-refresh-method\" content=\"morph\">
  <script type=\"module\" src=\"/npm/@hotwired/turbo/dist/turbo.es2017-esm.js\"></script>
  <script type=\"module\">import { scan } from \"/glosa.js\"; addEventListener(\"turbo:load\", () => scan());</script>";

fn publish(site: &Site, path: &str, body: &str) {
    let html =
        format!("<!DOCTYPE html><html lang=\"en\"><head>{HEAD}<title>{path}</title></head><body>{body}</body></html>");
    site.publish(path, &[], html);
}

fn element(site: &Site) -> anyhow::Result<String> {
    let fragment = site.fragment()?;
    Ok(format!("<glosa-article id=\"story\" src=\"{PAGE}\">{fragment}</glosa-article>"))
}

fn figure(site: &Site) -> anyhow::Result<String> {
    let fragment = site.fragment()?;
    Ok(format!("<figure id=\"story\" data-glosa-src=\"{PAGE}\">{fragment}</figure>"))
}

/// Follows a link as a reader does.
fn follow(page: &Page<'_>, to: &str) -> anyhow::Result<()> {
    page.act("scrollTo({ top: 0, behavior: 'instant' })")?;
    page.click(&format!("a[href='{to}']"))?;
    page.wait_for(&format!("location.pathname === '{to}' && !document.documentElement.hasAttribute('data-turbo-preview') && !document.documentElement.hasAttribute('aria-busy')"))
}

fn away_and_back(site: &Site, name: &str, article: &str) -> anyhow::Result<()> {
    let (story, front) = (format!("/turbo/{name}-story"), format!("/turbo/{name}-front"));
    publish(site, &story, &format!("<a href=\"{front}\">The front page</a>{article}"));
    publish(site, &front, &format!("<a href=\"{story}\">The story</a>"));
    let page = site.page(&PageOptions::new(&front).before(COUNTING))?;
    page.wait_for("window.Turbo")?;
    page.act("window.__same = true")?;
    let bare: i64 = page.eval("window.__listeners")?;
    follow(&page, &story)?;
    page.live()?;
    page.click("[data-viewpoint=brine] > summary")?;
    for round in 1..=3 {
        page.live()?;
        works(&page)?;
        // Left with its card open.
        page.hover(REED)?;
        page.wait_for(OPEN)?;
        page.act(&format!("Turbo.visit('{front}')"))?;
        page.wait_for(&format!("location.pathname === '{front}' && !document.querySelector('.glosa')"))?;
        page.wait_for(&format!("window.__listeners === {bare}"))?;
        page.act("history.back()")?;
        page.wait_for(&format!("location.pathname === '{story}'"))?;
        page.wait_for(&format!("window.__events.filter((event) => event.name === 'ready').length === {}", round + 1))?;
        page.live()?;
        ensure!(page.holds("document.querySelector('[data-viewpoint=brine]').open")?, "what was open is closed");
        same("filters", &page.count(".glosa-filter")?, &1)?;
    }
    works(&page)?;
    ensure!(page.holds("window.__same")?, "the browser has loaded a page, so Turbo was not tried");
    same("error events", &page.events("error")?.len(), &0)?;
    same("the console", &page.console(), &Vec::new())
}

fn preview(site: &Site) -> anyhow::Result<()> {
    publish(site, "/turbo/preview-story", &format!("<a href=\"/turbo/preview-front\">Front</a>{}", element(site)?));
    publish(site, "/turbo/preview-front", "<a href=\"/turbo/preview-story\">The story</a>");
    let page = site.live(&PageOptions::new("/turbo/preview-story"))?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    follow(&page, "/turbo/preview-front")?;
    // The page itself is late, so the reader has the preview for a while.
    site.stage.server.hold("/turbo/preview-story");
    page.act("Turbo.visit('/turbo/preview-story')")?;
    page.wait_for("document.documentElement.hasAttribute('data-turbo-preview')")?;
    page.live()?;
    works(&page)?;
    site.stage.server.let_go("/turbo/preview-story");
    page.wait_for("!document.documentElement.hasAttribute('data-turbo-preview')")?;
    page.wait_for("window.__events.filter((event) => event.name === 'ready').length === 3")?;
    page.live()?;
    works(&page)?;
    same("articles", &page.count("article.glosa")?, &1)?;
    same("error events", &page.events("error")?.len(), &0)?;
    same("the console", &page.console(), &Vec::new())
}

fn frame(site: &Site) -> anyhow::Result<()> {
    publish(site, "/turbo/in-frame", &format!("<turbo-frame id=\"reader\">{}</turbo-frame>", element(site)?));
    publish(site, "/turbo/none", "<turbo-frame id=\"reader\"><p>Nothing to read.</p></turbo-frame>");
    let links = "<a href=\"/turbo/in-frame\" data-turbo-frame=\"reader\">Story</a> <a href=\"/turbo/none\" data-turbo-frame=\"reader\">None</a>";
    publish(site, "/turbo/around", &format!("{links}<turbo-frame id=\"reader\"></turbo-frame>"));
    let page = site.page(&PageOptions::new("/turbo/around").before(COUNTING))?;
    page.wait_for("window.Turbo")?;
    page.act("document.querySelector('turbo-frame').loading = 'eager'")?;
    let bare: i64 = page.eval("window.__listeners")?;
    for _ in 0..2 {
        page.act("scrollTo({ top: 0, behavior: 'instant' })")?;
        page.click("a[href='/turbo/in-frame']")?;
        page.live()?;
        works(&page)?;
        page.act("scrollTo({ top: 0, behavior: 'instant' })")?;
        page.click("a[href='/turbo/none']")?;
        page.wait_for("!document.querySelector('.glosa')")?;
        page.wait_for(&format!("window.__listeners === {bare}"))?;
    }
    same("the address", &page.eval("location.pathname")?, &"/turbo/around".to_owned())?;
    same("the console", &page.console(), &Vec::new())
}

fn morph(site: &Site) -> anyhow::Result<()> {
    let permanent = element(site)?.replacen("id=\"story\"", "id=\"story\" data-turbo-permanent", 1);
    publish(site, "/turbo/morph", &format!("<h1>Before</h1>{permanent}"));
    let page = site.live(&PageOptions::new("/turbo/morph"))?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.act("window.__article = document.querySelector('article.glosa')")?;
    publish(site, "/turbo/morph", &format!("<h1>After</h1>{permanent}"));
    page.act("Turbo.session.refresh(location.href)")?;
    page.wait_for("document.querySelector('body > h1').textContent === 'After'")?;
    ensure!(page.holds("window.__article === document.querySelector('article.glosa')")?, "it is another article");
    ensure!(page.holds("document.querySelector('[data-viewpoint=brine]').open")?, "what was open is closed");
    page.live()?;
    works(&page)?;
    same("times it came alive", &page.events("ready")?.len(), &1)?;
    same("the console", &page.console(), &Vec::new())
}
