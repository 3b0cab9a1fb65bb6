//! Publishers' policies: under each the article comes alive, or it stays static and says why.

use super::cards::{OPEN, REED};
use super::site::{BUTTONS, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("host policies: by host, from another origin", by_host),
    Test::new("host policies: by nonce with strict-dynamic", by_nonce),
    Test::new("host policies: Trusted Types enforced", trusted_types),
    Test::new("host policies: cross-origin isolation (COEP, COOP)", isolated),
    Test::new("host policies: SRI on the loader, right and wrong", integrity),
    Test::new("host policies: SRI on the glue, by import map, right and wrong", integrity_of_glue),
    Test::new("host policies: the wasm is served as something else", wrong_type),
    Test::new("host policies: without 'wasm-unsafe-eval' it stays static", no_wasm),
    Test::new("host policies: without connect-src it stays static", no_connections),
    Test::new("host policies: from another origin without CORS it stays static", no_cors),
    Test::new("host policies: with no script allowed the page is the static article", no_scripts),
];

/// Fate of the article.
enum Expected {
    Live,
    Static(&'static str),
}

/// A host page with the fragment in it; `script` is the loader's tag.
fn page(site: &Site, script: &str, origin: &str) -> anyhow::Result<String> {
    let fragment = site.fragment()?;
    Ok(format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host page</title>{script}</head>\
         <body><glosa-article src=\"{origin}/sample/\">{fragment}</glosa-article></body></html>"
    ))
}

fn tag(origin: &str, attributes: &str) -> String {
    format!("<script type=\"module\" src=\"{origin}/glosa.js\" {attributes}></script>")
}

fn expect(site: &Site, path: &str, headers: &[(&str, &str)], html: String, expected: &Expected) -> anyhow::Result<()> {
    site.publish(path, headers, html);
    let page = site.page(&PageOptions::new(path))?;
    match expected {
        Expected::Live => {
            page.live()?;
            page.hover(REED)?;
            page.wait_for(OPEN)?;
            let styled = "getComputedStyle(document.querySelector('.glosa-card')).position === 'absolute'";
            ensure!(page.holds(styled)?, "the style sheet does not apply");
            same("error events", &page.events("error")?.len(), &0)
        }
        Expected::Static(code) => {
            page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
            let codes: Vec<String> = page
                .events("error")?
                .iter()
                .filter_map(|event| event["params"]["code"].as_str().map(str::to_owned))
                .collect();
            same("codes", &codes, &vec![(*code).to_owned()])?;
            same("paragraphs", &page.count(".glosa-story > p")?, &site.article.body.len())
        }
    }
}

fn by_host(site: &Site) -> anyhow::Result<()> {
    let other = site.elsewhere.origin();
    let policy = format!("default-src 'none'; script-src {other} 'wasm-unsafe-eval'; connect-src {other}");
    let html = page(site, &tag(&other, ""), &other)?;
    expect(site, "/policy/by-host", &[("content-security-policy", &policy)], html, &Expected::Live)
}

fn by_nonce(site: &Site) -> anyhow::Result<()> {
    let other = site.elsewhere.origin();
    let policy =
        format!("default-src 'none'; script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src {other}");
    let html = page(site, &tag(&other, "nonce=\"abc\""), &other)?;
    expect(site, "/policy/by-nonce", &[("content-security-policy", &policy)], html, &Expected::Live)
}

fn trusted_types(site: &Site) -> anyhow::Result<()> {
    let policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    let html = page(site, &tag("", ""), "")?;
    expect(site, "/policy/trusted-types", &[("content-security-policy", policy)], html, &Expected::Live)
}

fn isolated(site: &Site) -> anyhow::Result<()> {
    let other = site.elsewhere.origin();
    let headers = [("cross-origin-embedder-policy", "require-corp"), ("cross-origin-opener-policy", "same-origin")];
    expect(site, "/policy/isolated", &headers, page(site, &tag(&other, ""), &other)?, &Expected::Live)
}

fn integrity(site: &Site) -> anyhow::Result<()> {
    let manifest: serde_json::Value = serde_json::from_str(&site.file("manifest.json")?)?;
    let digest = manifest["loader"]["integrity"].as_str().unwrap_or_default();
    let right = tag("", &format!("integrity=\"{digest}\""));
    expect(site, "/policy/right-digest", &[], page(site, &right, "")?, &Expected::Live)?;
    let wrong = tag("", "integrity=\"sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"");
    site.publish("/policy/wrong-digest", &[], page(site, &wrong, "")?);
    let refused = site.page(&PageOptions::new("/policy/wrong-digest"))?;
    refused.rest(300)?;
    same("paragraphs", &refused.count(".glosa-story > p")?, &site.article.body.len())?;
    same("buttons", &refused.count(BUTTONS)?, &0)
}

/// A page holds the imports of a script to a digest by an import map.
fn integrity_of_glue(site: &Site) -> anyhow::Result<()> {
    let manifest: serde_json::Value = serde_json::from_str(&site.file("manifest.json")?)?;
    let glue = manifest["glue"]["file"].as_str().unwrap_or_default();
    let wrong = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    for (path, digest, expected) in [
        ("/policy/right-glue", manifest["glue"]["integrity"].as_str().unwrap_or_default(), Expected::Live),
        ("/policy/wrong-glue", wrong, Expected::Static("glue-unreachable")),
    ] {
        let map = format!("<script type=\"importmap\">{{\"integrity\":{{\"/{glue}\":\"{digest}\"}}}}</script>");
        expect(site, path, &[], page(site, &format!("{map}{}", tag("", "")), "")?, &expected)?;
    }
    Ok(())
}

fn wrong_type(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("mistyped-wasm");
    let wasm = site.wasm(&root)?;
    let bytes = std::fs::read(site.path(wasm.trim_start_matches(&root)))?;
    site.answer(&wasm, 200, "application/octet-stream", bytes);
    let origin = root.trim_end_matches('/');
    expect(site, "/policy/mistyped", &[], page(site, &tag(origin, ""), origin)?, &Expected::Live)
}

fn no_wasm(site: &Site) -> anyhow::Result<()> {
    let policy = "default-src 'self'; style-src 'self'";
    let html = page(site, &tag("", ""), "")?;
    expect(site, "/policy/no-wasm", &[("content-security-policy", policy)], html, &Expected::Static("wasm-refused"))
}

fn no_connections(site: &Site) -> anyhow::Result<()> {
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";
    site.publish("/policy/no-connections", &[("content-security-policy", policy)], page(site, &tag("", ""), "")?);
    let page = site.page(&PageOptions::new("/policy/no-connections"))?;
    page.wait_for("document.querySelector('[data-glosa-state=failed]')")?;
    let errors = page.events("error")?;
    same("error events", &errors.len(), &1)?;
    // The browser chooses which of the files it refuses first.
    let code = errors.first().and_then(|error| error["params"]["code"].as_str()).unwrap_or_default().to_owned();
    ensure!(code.ends_with("-unreachable"), "{code}");
    same("paragraphs", &page.count(".glosa-story > p")?, &site.article.body.len())
}

fn no_cors(site: &Site) -> anyhow::Result<()> {
    let closed = site.closed.origin();
    // The loader itself comes from the page's own origin here: a module of a closed one does not even start.
    let expected = Expected::Static("payload-unreachable");
    expect(site, "/policy/no-cors", &[], page(site, &tag("", ""), &closed)?, &expected)
}

fn no_scripts(site: &Site) -> anyhow::Result<()> {
    site.publish(
        "/policy/no-scripts",
        &[("content-security-policy", "script-src 'none'")],
        page(site, &tag("", ""), "")?,
    );
    let page = site.page(&PageOptions::new("/policy/no-scripts"))?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    same("paragraphs", &page.count(".glosa-story > p")?, &site.article.body.len())
}
