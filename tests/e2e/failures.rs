//! Failures: the reader keeps the whole article, the publisher is told why, once.

use super::events::valid;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("failures: the wasm is blocked", wasm_blocked),
    Test::new("failures: the wasm is not what was published", wasm_altered),
    Test::new("failures: the glue is missing", glue_missing),
    Test::new("failures: the payload is missing", payload_missing),
    Test::new("failures: the payload is broken", payload_broken),
    Test::new("failures: a page comes in place of the payload", payload_is_a_page),
    Test::new("failures: ten megabytes of garbage come in place of the payload", payload_is_garbage),
    Test::new("failures: the payload is of another language", payload_of_another),
    Test::new("failures: a viewpoint that the payload does not know stays, and all others with it", unknown_viewpoint),
    Test::new("failures: src alone leads nowhere, until the reader tries again", article_missing),
    Test::new("failures: src alone, and the script that fetches it is blocked", aside_blocked),
    Test::new("failures: src is missing, or no address, and may come later", src_invalid),
    Test::new("failures: the browser knows no popover", browser_too_old),
];

/// The article failed for this reason, said so once, and is whole.
fn failed(site: &Site, page: &Page<'_>, code: &str) -> anyhow::Result<()> {
    page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
    let errors = page.events("error")?;
    valid(&errors)?;
    same("error events", &errors.len(), &1)?;
    let error = errors.into_iter().next().unwrap_or_default();
    same("the code", &error["params"]["code"].as_str(), &Some(code))?;
    same("the article", &error["articleId"].as_str(), &Some(site.article.id.as_str()))?;
    let text = page.text("article.glosa")?;
    for entity in &site.article.entities {
        ensure!(text.contains(&entity.description), "the card of {} is gone", entity.key);
    }
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    page.click("a.glosa-mention[data-entity=fog-hall]")?;
    page.wait_for("location.hash.endsWith('-fog-hall')")?;
    let told = page.console();
    let told: Vec<&String> = told.iter().filter(|line| line.contains("Glosa: ")).collect();
    same("lines in the console", &told.len(), &1)?;
    ensure!(told.iter().all(|line| line.contains(code) && line.contains("To mend it: ")), "{told:?}");
    let thrown: Vec<String> = page.console().into_iter().filter(|line| line.starts_with("thrown")).collect();
    ensure!(thrown.is_empty(), "thrown and caught by nobody: {thrown:?}");
    Ok(())
}

fn wasm_blocked(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).block("/*.wasm"))?;
    failed(site, &page, "wasm-unreachable")
}

fn wasm_altered(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("altered-wasm");
    site.answer(&site.wasm(&root)?, 200, "application/wasm", *b"\0asm\x01\0\0\0");
    let page = site.page(&PageOptions::new(&format!("{root}sample/")))?;
    failed(site, &page, "wasm-unreachable")
}

fn glue_missing(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).block("/assets/glosa-*.js"))?;
    failed(site, &page, "glue-unreachable")
}

fn payload_broken(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("broken-payload");
    let page = format!("{root}sample/");
    let whole = std::fs::read(site.path("sample/payload.bin"))?;
    let half = whole.split_at(whole.len() / 2).0;
    site.answer(&format!("{page}payload.bin"), 200, "application/octet-stream", half);
    failed(site, &site.page(&PageOptions::new(&page))?, "payload-damaged")
}

/// Answer of many servers for a file that they do not have.
fn payload_is_a_page(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("page-for-payload");
    let page = format!("{root}sample/");
    let body = *b"<!doctype html><title>Not found</title>";
    site.answer(&format!("{page}payload.bin"), 200, "text/html", body);
    failed(site, &site.page(&PageOptions::new(&page))?, "payload-unknown")
}

/// A cache has mixed two editions.
fn payload_of_another(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("other-payload");
    let page = format!("{root}sample/");
    let spanish = std::fs::read(site.path("sample/es-SV/payload.bin"))?;
    site.answer(&format!("{page}payload.bin"), 200, "application/octet-stream", spanish);
    failed(site, &site.page(&PageOptions::new(&page))?, "payload-other")
}

/// A fragment that was pasted before a correction took a viewpoint away.
fn unknown_viewpoint(site: &Site) -> anyhow::Result<()> {
    let element = site.element()?;
    let (before, after) = element.split_once("<details").ok_or_else(|| anyhow::anyhow!("no viewpoint"))?;
    let older = "<details data-viewpoint=\"older\"><summary>Older</summary><div class=\"glosa-viewpoint-body\">What it said</div></details>";
    site.host_page("/failures/older", "", &[before, older, "<details", after].concat());
    let page = site.live(&PageOptions::new("/failures/older"))?;
    let shown = page.count("details[data-viewpoint]")?;
    same("viewpoints", &shown, &(site.article.viewpoints.items.len() + 1))?;
    page.click("[data-viewpoint=older] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=older]').open")?;
    page.hover("a.glosa-mention[data-entity=tomas-reed]")?;
    page.wait_for("document.querySelector('[data-glosa-card=tomas-reed]:popover-open')")
}

fn payload_is_garbage(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("garbage-for-payload");
    let page = format!("{root}sample/");
    site.answer(&format!("{page}payload.bin"), 200, "application/octet-stream", vec![b'x'; 10_000_000]);
    failed(site, &site.page(&PageOptions::new(&page))?, "payload-unknown")
}

fn payload_missing(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("missing-payload");
    let page = format!("{root}sample/");
    site.answer(&format!("{page}payload.bin"), 404, "text/plain", *b"gone");
    failed(site, &site.page(&PageOptions::new(&page))?, "payload-unreachable")
}

fn article_missing(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("away-for-a-while");
    let fragment = format!("{root}sample/fragment.html");
    site.answer(&fragment, 503, "text/plain", *b"come back later");
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host page</title>\
         <script type=\"module\" src=\"/glosa.js\"></script></head><body><glosa-article src=\"{root}sample/\"></glosa-article></body></html>"
    );
    site.publish("/pages/away-for-a-while", &[], html);
    let page = site.page(&PageOptions::new("/pages/away-for-a-while"))?;
    page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
    let errors = page.events("error")?;
    valid(&errors)?;
    same("error events", &errors.len(), &1)?;
    let code = errors.first().and_then(|error| error["params"]["code"].as_str());
    same("the code", &code, &Some("article-unreachable"))?;
    page.wait_for("document.querySelector('glosa-article button')")?;
    let link: String = page.eval("document.querySelector('glosa-article a').href")?;
    ensure!(link.ends_with(&format!("{root}sample/")), "the reader gets no link: {link}");
    site.answer_as_published(&fragment);
    page.click("glosa-article button")?;
    page.live()?;
    same("paragraphs", &page.count(".glosa-story > p")?, &site.article.body.len())
}

fn aside_blocked(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/src-alone.html").block("/assets/aside-*.js"))?;
    page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
    let codes: Vec<String> = page.eval("window.__events.map((event) => `${event.name} ${event.params.code}`)")?;
    same("what is told", &codes, &vec!["error article-unreachable".to_owned()])
}

fn src_invalid(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/src-alone.html"))?;
    page.live()?;
    for src in ["", " src=\"http://[\""] {
        page.act(&format!("document.body.innerHTML = '<p>A page</p><glosa-article{src}></glosa-article>'"))?;
        page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
        let errors = page.events("error")?;
        valid(&errors)?;
        same(src, &errors.last().and_then(|error| error["params"]["code"].as_str()), &Some("src-invalid"))?;
    }
    page.act("document.body.innerHTML = '<glosa-article></glosa-article>'")?;
    page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
    page.act("document.querySelector('glosa-article').setAttribute('src', '/sample/')")?;
    page.live()?;
    // Set by a framework in the same breath, it has never been missing.
    let before = page.events("error")?.len();
    page.act(
        "setTimeout(() => { document.body.innerHTML = '<glosa-article></glosa-article>';
           document.querySelector('glosa-article').setAttribute('src', '/sample/'); })",
    )?;
    page.rest(100)?;
    page.live()?;
    same("errors", &page.events("error")?.len(), &before)?;
    same("articles", &page.count("article.glosa")?, &1)?;
    let told = page.console();
    same("lines in the console", &told.iter().filter(|line| line.contains("src-invalid")).count(), &3)?;
    ensure!(!told.iter().any(|line| line.starts_with("thrown")), "{told:?}");
    Ok(())
}

fn browser_too_old(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).before("delete HTMLElement.prototype.popover;"))?;
    failed(site, &page, "browser-too-old")
}
