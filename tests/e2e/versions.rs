//! Two versions of Glosa on one page, as when an old story has an old script: all articles live, each once. The loader
//! whose script runs first serves them all.

use super::cards::REED;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::Context;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("versions: two loaders, the older first", |site| {
        together(site, "older", "/", &other_version(site, "older")?)
    }),
    Test::new("versions: two loaders, the newer first", |site| {
        together(site, "newer", &other_version(site, "newer")?, "/")
    }),
    Test::new("versions: the second loader after all is live", second_later),
];

/// The site as another version publishes it: another path, and other names of glue and wasm.
fn other_version(site: &Site, name: &str) -> anyhow::Result<String> {
    let root = site.copy(&format!("version-{name}"));
    let manifest: serde_json::Value = serde_json::from_str(&site.file("manifest.json")?)?;
    let mut loader = site.file("glosa.js")?;
    for (part, kind) in [("glue", "text/javascript"), ("wasm", "application/wasm")] {
        let file = manifest[part]["file"].as_str().context("the manifest names no code")?;
        let (stem, extension) = file.rsplit_once('.').context("a file without a kind")?;
        let hash = stem.rsplit('-').next().unwrap_or_default();
        loader = loader.replace(hash, "0ther0ne");
        let renamed = format!("{root}{}.{extension}", stem.replace(hash, "0ther0ne"));
        site.answer(&renamed, 200, kind, std::fs::read(site.path(file))?);
    }
    site.answer(&format!("{root}glosa.js"), 200, "text/javascript", loader);
    Ok(root)
}

/// A page with two loaders, and two articles of each: an element, and a figure as a CMS leaves it.
fn host<const N: usize>(site: &Site, name: &str, loaders: [&str; N], roots: [&str; 2]) -> anyhow::Result<String> {
    let fragment = site.fragment()?;
    let scripts = loaders.map(|root| format!("<script type=\"module\" src=\"{root}glosa.js\"></script>")).concat();
    let articles = [0, 1]
        .map(|place| {
            let root = roots[place];
            let src = format!("{root}{}", PAGE.trim_start_matches('/'));
            format!(
                "<glosa-article id=\"element-{place}\" src=\"{src}\" load=\"idle\">{fragment}</glosa-article>\
                 <figure id=\"figure-{place}\" data-glosa-src=\"{src}\" data-glosa-load=\"idle\">{fragment}</figure>"
            )
        })
        .concat();
    let path = format!("/versions/{name}");
    let head = format!("<meta charset=\"utf-8\"><title>A host page</title>{scripts}");
    site.publish(
        &path,
        &[],
        format!("<!DOCTYPE html><html lang=\"en\"><head>{head}</head><body>{articles}</body></html>"),
    );
    Ok(path)
}

/// All four live, each once, and each answers for itself.
fn all_live(page: &Page<'_>) -> anyhow::Result<()> {
    page.wait_for("document.querySelectorAll('[data-glosa-state=live]').length === 4")?;
    // Whatever comes alive a second time has had the time to.
    page.rest(500)?;
    same("times one came alive", &page.events("ready")?.len(), &4)?;
    for article in ["element-0", "figure-0", "element-1", "figure-1"] {
        let within = |what: &str| page.count(&format!("#{article} {what}"));
        same("filters", &within(".glosa-filter")?, &1)?;
        same("cards", &within(".glosa-card")?, &1)?;
        page.click(&format!("#{article} {REED}"))?;
        page.wait_for(&format!("document.querySelector('#{article} [data-glosa-card=tomas-reed]:popover-open')"))?;
        same("open cards", &page.count("[data-glosa-card]")?, &1)?;
        page.press("Escape")?;
        page.wait_for("!document.querySelector('[data-glosa-card]')")?;
    }
    same("error events", &page.events("error")?.len(), &0)?;
    same("the console", &page.console(), &Vec::new())
}

fn together(site: &Site, name: &str, first: &str, second: &str) -> anyhow::Result<()> {
    let path = host(site, name, [first, second], [first, second])?;
    let page = site.page(&PageOptions::new(&path))?;
    all_live(&page)?;
    let requests = page.requests();
    let wasm: Vec<_> = requests.iter().filter(|request| request.url.contains(".wasm")).collect();
    same("downloads of the wasm", &wasm.len(), &1)?;
    let from = format!("{}{first}assets/", page.origin()?);
    same("the first one's", &wasm.iter().all(|request| request.url.starts_with(&from)), &true)
}

fn second_later(site: &Site) -> anyhow::Result<()> {
    let root = other_version(site, "later")?;
    let path = host(site, "later", ["/"], ["/", &root])?;
    let page = site.page(&PageOptions::new(&path))?;
    page.wait_for("document.querySelectorAll('[data-glosa-state=live]').length === 4")?;
    page.act(&format!("import('{root}glosa.js').then(({{ scan }}) => scan())"))?;
    all_live(&page)
}
