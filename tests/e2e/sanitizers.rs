//! A pasted fragment comes alive, as far as sanitisers of content systems leave it.

use super::lifecycle::works;
use super::node::piped;
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa::sanitizer::{Sanitizer, losses};
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("sanitizers: pasted through WordPress's list", wordpress),
    Test::new("sanitizers: DOMPurify itself takes nothing", dompurify),
    Test::new("sanitizers: sanitize-html itself, with the documented options, takes nothing", sanitize_html),
];

/// The fragment as it is pasted into a system that drops unknown elements.
fn pasted(site: &Site) -> anyhow::Result<String> {
    let fragment = site.fragment()?;
    Ok(format!("<figure data-glosa-src=\"/sample/\">{fragment}</figure>"))
}

/// Nothing is lost, and a page with what is left is live.
fn survives(site: &Site, name: &str, kept: &str) -> anyhow::Result<()> {
    same("what is lost", &losses(&pasted(site)?, kept), &Vec::new())?;
    let path = format!("/pages/sanitised-{name}");
    let head = "<title>A blog</title><script type=\"module\" src=\"/glosa.js\"></script>";
    let page = format!("<!DOCTYPE html><html lang=\"en\"><head>{head}</head><body>{kept}</body></html>");
    site.publish(&path, &[], page);
    works(&site.live(&PageOptions::new(&path))?)
}

fn wordpress(site: &Site) -> anyhow::Result<()> {
    survives(site, "wordpress", &Sanitizer::WordPress.clean(&pasted(site)?))
}

fn dompurify(site: &Site) -> anyhow::Result<()> {
    site.publish(
        "/pages/dompurify",
        &[],
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><title>An app</title><script src=\"/npm/dompurify/dist/purify.js\"></script>\
             </head><body><template>{}</template></body></html>",
            pasted(site)?
        ),
    );
    let page = site.page(&PageOptions::new("/pages/dompurify"))?;
    let kept: String = page.eval("DOMPurify.sanitize(document.querySelector('template').innerHTML)")?;
    ensure!(page.holds("!DOMPurify.sanitize('<p onclick=1>a').includes('onclick')")?, "it does not sanitise");
    survives(site, "dompurify", &kept)
}

fn sanitize_html(site: &Site) -> anyhow::Result<()> {
    survives(site, "sanitize-html", &piped("sanitize-html.mjs", &pasted(site)?)?)
}
