//! The story reads as it was written, character for character.

use super::site::{PAGE, Site, same};
use super::test::Test;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("story: every paragraph is the source's, byte for byte, live", exact_live),
    Test::new("story: every name of the source is marked", every_name_is_marked),
];

const PARAGRAPHS: &str = "[...document.querySelectorAll('.glosa-story > p')].map((one) => one.textContent)";

fn exact_live(site: &Site) -> anyhow::Result<()> {
    let source = include_str!("../../articles/el-salvador-deportation-deal/source.txt");
    let page = site.live(&PageOptions::new(PAGE))?;
    let published: Vec<String> = page.eval(PARAGRAPHS)?;
    same("the paragraphs", &published, &source.lines().map(str::to_owned).collect())
}

fn every_name_is_marked(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE))?;
    same("entities that the story names", &site.mentioned().len(), &17)?;
    same("mentions", &page.count(".glosa-story a.glosa-mention")?, &42)?;
    let unmarked: String = page.eval(
        "(() => { const story = document.querySelector('.glosa-story').cloneNode(true);
          story.querySelectorAll('a').forEach((one) => one.replaceWith('|')); return story.textContent; })()",
    )?;
    for entity in site.article.entities.iter().filter(|entity| !entity.background) {
        anyhow::ensure!(!unmarked.contains(&entity.label), "{:?} stands unmarked in the story", entity.label);
    }
    Ok(())
}
