//! Charts to take along: a picture as SVG and PNG beside the data, from the static page on.

use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("chart files: each chart's SVG and PNG are linked and are pictures with their source", pictures),
    Test::new("chart files: links to them work where the article is embedded too", embedded),
];

fn pictures(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).block("/*.wasm"))?;
    for series in site.article.fact_box.groups.iter().flat_map(|group| &group.series) {
        let links: Vec<String> = page.eval(&format!(
            "[...document.querySelectorAll('[data-figure={}] .glosa-files a[download]')].map((one) => one.href)",
            series.key
        ))?;
        same("links", &links.len(), &3)?;
        let of = |kind: &str| links.iter().find(|link| link.ends_with(&format!("chart-{}.{kind}", series.key)));
        let (svg, png) = (of("svg").context("no SVG")?, of("png").context("no PNG")?);
        // The browser's own parser, which forgives nothing in XML.
        let said: String = page.eval(&format!(
            "fetch('{svg}').then((one) => one.text()).then((text) => {{ const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
               return svg.querySelector('parsererror') ? '' : [...svg.querySelectorAll('text')].map((one) => one.textContent).join(' '); }})"
        ))?;
        for part in [series.title.as_str(), "Source", "As of", "The Quill Gazette"] {
            ensure!(said.contains(part), "{}: {part:?} is not in {said:?}", series.key);
        }
        for file in [svg, png] {
            let size: (i64, i64) = page.eval(&format!(
                "new Promise((done, failed) => {{ const one = new Image(); one.onload = () => done([one.naturalWidth, one.naturalHeight]); one.onerror = failed; one.src = '{file}'; }})"
            ))?;
            ensure!(size.0 == 1200 && size.1 > 400, "{file} is {size:?}");
        }
    }
    Ok(())
}

fn embedded(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html"))?;
    let links: Vec<String> = page.eval("[...document.querySelectorAll('.glosa-files a')].map((one) => one.href)")?;
    ensure!(links.len() > 5, "no links");
    for link in links {
        let status: i64 = page.eval(&format!("fetch('{link}').then((one) => one.status)"))?;
        same(&link, &status, &200)?;
    }
    Ok(())
}
