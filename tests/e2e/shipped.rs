//! The shipped article itself, as `cargo xtask build` has made it: exact, accessible, valid and alive, whatever it says. What
//! Glosa does with an article is tried on those of `tests/articles/`, so that an editor can correct this one.

use super::accessibility::nothing;
use super::cards::OPEN;
use super::markup::valid;
use super::site::{SHIPPED, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::PageOptions;
use std::path::Path;

pub(crate) const TESTS: &[Test] = &[
    Test::new("shipped: the story is the source's, byte for byte, live", exact),
    Test::new("shipped: axe finds nothing, narrow and wide, light and dark", accessible),
    Test::new("shipped: the published pages are valid", |_| valid(&dist(), &format!("{ARTICLE}/"))),
    Test::new("shipped: a card opens in each edition, and nothing is logged", alive),
];

const ARTICLE: &str = "el-salvador-deportation-deal";

/// Folder of the build.
fn dist() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// The article's page; `edition` is empty, or the path of one in another language.
fn page(edition: &str) -> PageOptions {
    PageOptions::new(&format!("{SHIPPED}{ARTICLE}/{edition}"))
}

fn exact(site: &Site) -> anyhow::Result<()> {
    let source = include_str!("../../articles/el-salvador-deportation-deal/source.txt");
    let page = site.live(&page(""))?;
    let published: Vec<String> =
        page.eval("[...document.querySelectorAll('.glosa-story > p')].map((one) => one.textContent)")?;
    same("the paragraphs", &published, &source.lines().map(str::to_owned).collect())
}

fn accessible(site: &Site) -> anyhow::Result<()> {
    for options in [page("").size(320, 900), page("").size(1280, 900).dark()] {
        let page = site.live(&options)?;
        nothing(&page, "live")?;
        page.click(".glosa-story a.glosa-mention")?;
        page.wait_for(OPEN)?;
        nothing(&page, "with a card")?;
        page.press("Escape")?;
        page.act("document.querySelectorAll('details').forEach((one) => one.open = true)")?;
        nothing(&page, "with everything open")?;
    }
    Ok(())
}

fn alive(site: &Site) -> anyhow::Result<()> {
    let editions: Vec<String> = site.page(&page(""))?.eval(
        "[...document.querySelectorAll('.glosa-masthead .glosa-languages a')].map((one) => new URL(one.href).pathname)",
    )?;
    ensure!(!editions.is_empty(), "it has no editions");
    for path in editions {
        let page = site.live(&PageOptions::new(&path))?;
        page.click(".glosa-story a.glosa-mention").with_context(|| path.clone())?;
        page.wait_for(OPEN)?;
        same(&path, &page.console(), &Vec::new())?;
    }
    Ok(())
}
