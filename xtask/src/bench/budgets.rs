//! The budgets that bind: bytes, counts and layout shift, of which each run measures the same. Times are never among them.

use super::scale::{host_page, serve, widgets};
use super::visit::WATCH;
use crate::place;
use crate::sizes::{Manifest, Row};
use anyhow::Context;
use glosa_stage::{PageOptions, Stage};

/// A row without bytes.
pub(crate) fn row(what: &str, measured: f64, unit: &'static str, budget: f64, binding: bool) -> Row {
    Row { what: what.to_owned(), raw: None, gzip: None, measured, unit, budget: Some(budget), binding }
}

/// Requests, other origins and layout shift of the first article's page; downloads of the wasm for fifty widgets.
pub(crate) fn rows(stage: &Stage, manifest: &Manifest) -> anyhow::Result<Vec<Row>> {
    let article = manifest.articles.first().context("dist/ has no article")?;
    let path = format!("/{}", article.path);
    let page = stage.page(&PageOptions::new(&path).before(WATCH))?;
    page.live()?;
    let origin = stage.server.origin();
    let other = page.requests().iter().filter(|request| !request.url.starts_with(&origin)).count();
    let before_live = page.requests_before_live(&path).len();
    let shift = page.layout_shift()?;
    drop(page);
    let fragment = std::fs::read_to_string(place::dist().join(&article.path).join("fragment.html"))?;
    let many = widgets(stage, &path, &fragment, 50)?;
    #[expect(clippy::cast_precision_loss, reason = "there are few requests")]
    let (before_live, other, downloads) = (before_live as f64, other as f64, many.wasm_downloads as f64);
    Ok(vec![
        row("requests before live", before_live, "", 5.0, true),
        row("requests to other origins", other, "", 0.0, true),
        row("layout shift", shift, "", 0.0, true),
        row("wasm downloads, 50 widgets", downloads, "", 1.0, true),
    ])
}

/// Serves the host page with the static article, and the same with Glosa.
pub(crate) fn serve_pages(stage: &Stage, manifest: &Manifest) -> anyhow::Result<String> {
    let article = manifest.articles.first().context("dist/ has no article")?;
    let fragment = std::fs::read_to_string(place::dist().join(&article.path).join("fragment.html"))?;
    let body = format!("<glosa-article src=\"/{}\">{fragment}</glosa-article>", article.path);
    serve(stage, "/bench/static", host_page(&body, false));
    serve(stage, "/bench/glosa", host_page(&body, true));
    Ok(fragment)
}
