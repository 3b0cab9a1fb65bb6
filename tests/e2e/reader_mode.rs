//! Reader mode and copying: Mozilla's Readability keeps the whole story and none of our controls in it; a selection is the
//! story and nothing else.

use super::cards::{OPEN, REED};
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("reader mode: Readability keeps every paragraph, character for character, without script", kept_static),
    Test::new("reader mode: Readability keeps every paragraph of the live page, with a card open", kept_live),
    Test::new("copying: the whole story selected is the story, static and live", copied),
];

/// Runs Readability as reader modes do: on a copy of the document, in the browser's own DOM.
fn kept(site: &Site, page: &Page<'_>) -> anyhow::Result<()> {
    let modules = std::env::var("GLOSA_NPM").context("GLOSA_NPM names no folder; `cargo xtask test` does")?;
    let script = std::fs::read_to_string(format!("{modules}/@mozilla/readability/Readability.js"))?;
    page.act(&format!("{script}; window.__Readability = Readability;"))?;
    page.act(
        "window.__kept = new __Readability(document.cloneNode(true)).parse(); window.__body = new DOMParser()\
         .parseFromString(__kept.content, 'text/html').body",
    )?;
    let texts: Vec<String> = page.eval(
        "[...__body.querySelectorAll('p, li, h2, h3, h4, button, summary')].map((one) => one.textContent.trim()).filter(Boolean)",
    )?;
    let story = site.story();
    let start = texts.iter().position(|text| Some(text) == story.first());
    let start = start.context("the first paragraph is not kept")?;
    // Paragraphs one after the other, with nothing in between: no button, no filter, no card.
    let kept: Vec<String> = texts.into_iter().skip(start).take(story.len()).collect();
    same("the story", &kept, &story)?;
    let controls: usize = page.eval("__body.querySelectorAll('button, .glosa-card').length")?;
    same("controls", &controls, &0)?;
    let headline: String = page.eval("__kept.title")?;
    ensure!(!headline.is_empty(), "it has no title");
    Ok(())
}

fn kept_static(site: &Site) -> anyhow::Result<()> {
    kept(site, &site.page(&PageOptions::new(PAGE).block("/glosa.js"))?)
}

fn kept_live(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    kept(site, &page)
}

fn copied(site: &Site) -> anyhow::Result<()> {
    for live in [false, true] {
        let options = PageOptions::new(PAGE);
        let page = if live { site.live(&options)? } else { site.page(&options.block("/glosa.js"))? };
        if live {
            page.click(REED)?;
            page.wait_for(OPEN)?;
        }
        let selected: String = page.eval(
            "(() => { const chosen = getSelection(); chosen.selectAllChildren(document.querySelector('.glosa-story')); return chosen.toString(); })()",
        )?;
        let paragraphs: Vec<String> = selected.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        same("what is copied", &paragraphs, &site.story())?;
    }
    Ok(())
}
