//! `dist/` behind a real nginx with the configuration that docs/hosting.md gives.

use super::cards::{OPEN, REED};
use super::site::{Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::{Connection, Nginx, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("hosting: nginx sends types, CORS, cache and compression as documented", headers).with_nginx(),
    Test::new("hosting: an article from nginx is live on a page of another origin", live).with_nginx(),
    Test::new("hosting: _headers says what nginx is told to say", one_truth).with_nginx(),
];

/// The published files with the type that each must have.
fn files(site: &Site) -> anyhow::Result<Vec<(String, &'static str)>> {
    let manifest: serde_json::Value = serde_json::from_str(&site.file("manifest.json")?)?;
    let asset = |name: &str| format!("/{}", manifest[name]["file"].as_str().unwrap_or_default());
    Ok(vec![
        ("/glosa.js".to_owned(), "text/javascript; charset=utf-8"),
        (asset("glue"), "text/javascript; charset=utf-8"),
        (asset("wasm"), "application/wasm"),
        (asset("style"), "text/css; charset=utf-8"),
        ("/sample/".to_owned(), "text/html; charset=utf-8"),
        ("/sample/fragment.html".to_owned(), "text/html; charset=utf-8"),
        ("/sample/payload.bin".to_owned(), "application/octet-stream"),
        ("/sample/oembed.json".to_owned(), "application/json"),
        ("/sample/figures.csv".to_owned(), "text/csv; charset=utf-8"),
    ])
}

fn headers(site: &Site) -> anyhow::Result<()> {
    let nginx = Nginx::start(&site.path(""))?;
    let mut connection = Connection::to(nginx.port())?;
    for (path, kind) in files(site)? {
        let answered = connection.get(&path, &[("accept-encoding", "gzip")])?;
        same(&path, &answered.status, &200)?;
        let cache = if path.starts_with("/assets/") { "max-age=31536000, immutable" } else { "max-age=300" };
        for (name, value) in [
            ("content-type", kind),
            ("access-control-allow-origin", "*"),
            ("cross-origin-resource-policy", "cross-origin"),
            ("x-content-type-options", "nosniff"),
            ("content-encoding", "gzip"),
            ("vary", "accept-encoding"),
            ("cache-control", cache),
        ] {
            ensure!(answered.says(name, value), "{path}: {name}: {value} is missing in {:?}", answered.headers);
        }
    }
    let missing = connection.get("/assets/glosa-00000000.js", &[])?;
    same("what is missing", &missing.status, &404)?;
    ensure!(!missing.headers.contains_key("cache-control"), "{missing:?}");
    ensure!(missing.says("access-control-allow-origin", "*"), "{missing:?}");
    // Asked again, nothing is sent twice.
    let first = connection.get("/glosa.js", &[])?;
    let tag = first.headers.get("etag").and_then(|tag| tag.to_str().ok()).context("no ETag")?;
    let again = connection.get("/glosa.js", &[("if-none-match", tag)])?;
    same("asked for again", &(again.status, again.length), &(304, 0))
}

fn live(site: &Site) -> anyhow::Result<()> {
    let nginx = Nginx::start(&site.path(""))?;
    let origin = nginx.origin();
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host page</title>\
         <script type=\"module\" src=\"{origin}/glosa.js\"></script></head>\
         <body><glosa-article src=\"{origin}/sample/\"></glosa-article></body></html>"
    );
    site.publish("/hosting/page", &[], html);
    let page = site.live(&PageOptions::new("/hosting/page"))?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    same("the console", &page.console(), &Vec::new())
}

fn one_truth(site: &Site) -> anyhow::Result<()> {
    let nginx = Nginx::start(&site.path(""))?;
    let mut connection = Connection::to(nginx.port())?;
    let published = site.file("_headers")?;
    let mut paths: Vec<(&str, Vec<String>)> = Vec::new();
    for line in published.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(header) => paths.last_mut().context("a header before its path")?.1.push(header.to_lowercase()),
            None => paths.push((line, Vec::new())),
        }
    }
    ensure!(paths.len() > 2, "{published}");
    let manifest: serde_json::Value = serde_json::from_str(&site.file("manifest.json")?)?;
    let asset = format!("/{}", manifest["glue"]["file"].as_str().unwrap_or_default());
    for (path, told) in paths {
        let tried = match path {
            "/*" => "/sample/embed.html",
            "/assets/*" => &asset,
            path => path,
        };
        let answered = connection.get(tried, &[])?;
        for header in told {
            let (name, value) = header.split_once(": ").context("no header")?;
            ensure!(answered.says(name, value), "{path}: nginx does not say {header:?} in {:?}", answered.headers);
        }
    }
    Ok(())
}
