//! The story: every name in it is marked, and a name leads to its card.

use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa::article::MarkKind;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("story: every paragraph is there, character for character, live", exact_live),
    Test::new("story: every name is marked", every_name_is_marked),
    Test::new("story: no line ends within a date of the newsroom's own, and quotes stay as they are", no_break),
];

const PARAGRAPHS: &str = "[...document.querySelectorAll('.glosa-story > p')].map((one) => one.textContent)";

fn exact_live(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    same("the paragraphs", &page.eval::<Vec<String>>(PARAGRAPHS)?, &site.story())
}

fn no_break(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE))?;
    let own: String = page.eval("document.querySelector('#glosa-sample-port-quill .glosa-card-text').textContent")?;
    ensure!(own.contains("since March\u{a0}27, 2022."), "{own}");
    let dateline: String = page.eval("document.querySelector('.glosa-dateline').textContent")?;
    ensure!(dateline.contains("March\u{a0}5, 2024"), "{dateline}");
    let quotes: Vec<String> = page.eval(
        "[...document.querySelectorAll('.glosa-statement blockquote, .glosa-story')].map((one) => one.textContent)",
    )?;
    ensure!(!quotes.is_empty() && !quotes.concat().contains('\u{a0}'), "{quotes:?}");
    Ok(())
}

fn every_name_is_marked(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE))?;
    let marks = site.article.body.iter().flat_map(|block| &block.mark_defs);
    let mentions = marks.filter(|mark| matches!(mark.kind, MarkKind::EntityMention { .. })).count();
    same("mentions", &page.count(".glosa-story a.glosa-mention")?, &mentions)?;
    let unmarked: String = page.eval(
        "(() => { const story = document.querySelector('.glosa-story').cloneNode(true);
          story.querySelectorAll('a').forEach((one) => one.replaceWith('|')); return story.textContent; })()",
    )?;
    for entity in site.article.entities.iter().filter(|entity| !entity.background) {
        ensure!(!unmarked.contains(&entity.label), "{:?} stands unmarked in the story", entity.label);
    }
    Ok(())
}
