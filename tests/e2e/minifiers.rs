//! A page that a build step has made smaller is the same article, with scripts and without.

use super::lifecycle::works;
use super::node::piped;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("minifiers: html-minifier-terser leaves every word and everything live", live),
    Test::new("minifiers: html-minifier-terser leaves the page whole without scripts", without_scripts),
];

/// A publisher's page around the fragment.
fn page(site: &Site) -> anyhow::Result<String> {
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>A story</title>\n\
         <script type=\"module\" src=\"/glosa.js\"></script>\n</head>\n<body>\n<main>\n\
         <glosa-article src=\"{PAGE}\">\n{}\n</glosa-article>\n</main>\n</body>\n</html>\n",
        site.fragment()?
    ))
}

/// Publishes the page as it is and as the minifier leaves it, and gives both paths.
fn both(site: &Site) -> anyhow::Result<(&'static str, &'static str)> {
    let whole = page(site)?;
    let small = piped("html-minifier.mjs", &whole)?;
    ensure!(small.len() < whole.len(), "nothing was made smaller");
    site.publish("/minified/whole", &[], whole);
    site.publish("/minified/small", &[], small);
    Ok(("/minified/whole", "/minified/small"))
}

/// Every word that is seen in a part.
fn words(page: &Page<'_>, part: &str) -> anyhow::Result<Vec<String>> {
    page.eval(&format!("document.querySelector('{part}').innerText.split(/\\s+/)"))
}

fn live(site: &Site) -> anyhow::Result<()> {
    let (whole, small) = both(site)?;
    let expected = words(&site.live(&PageOptions::new(whole))?, ".glosa-story")?;
    let page = site.live(&PageOptions::new(small))?;
    same("words", &words(&page, ".glosa-story")?, &expected)?;
    let bars = "article.glosa .glosa-chart :is(.glosa-bar, .glosa-swatch)";
    let expected = site.live(&PageOptions::new(whole))?.count(bars)?;
    ensure!(expected > 10, "{expected} bars to begin with");
    same("bars and swatches", &page.count(bars)?, &expected)?;
    works(&page)
}

fn without_scripts(site: &Site) -> anyhow::Result<()> {
    let (whole, small) = both(site)?;
    let expected = words(&site.page(&PageOptions::new(whole).block("/glosa.js"))?, "article.glosa")?;
    ensure!(expected.len() > 100, "the article has no words: {expected:?}");
    same("words", &words(&site.page(&PageOptions::new(small).block("/glosa.js"))?, "article.glosa")?, &expected)
}
