//! Names and roles (WCAG 2.4.6, 2.5.3, 3.1.2, 4.1.2): what assistive technology and voice control are given.

use super::Test;
use super::accessibility::STATES;
use super::cards::{BUKELE, OPEN};
use super::site::{PAGE, Site, same};
use anyhow::{Context, ensure};
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    ("names: every control has one, and what is written on it is in it", visible_label),
    ("names: the accessibility tree has the card as a dialog with the entity's name", card_in_tree),
    ("names: the accessibility tree has headings, lists, tables and landmarks", structure_in_tree),
    ("names: words in another language say which", foreign_words),
];

/// Controls whose name is none, or is not what a reader sees and says. The cross of the card is a sign, not a word.
const NAMES: &str = "[...document.querySelectorAll('.glosa :is(a[href], button, summary)')]
  .filter((one) => one.checkVisibility()).flatMap((one) => {
    const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim();
    const by = one.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const name = plain(by ?? one.getAttribute('aria-label') ?? (one.textContent || one.title)), label = plain(one.innerText);
    return name && name.includes(label) ? [] : [`${one.outerHTML.slice(0, 80)}: ${name}`];
  })";

fn visible_label(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for (state, bring) in STATES {
        bring(&page).with_context(|| (*state).to_owned())?;
        let wrong: Vec<String> = page.eval(NAMES)?;
        ensure!(wrong.is_empty(), "{state}: {wrong:?}");
        // As the browser computes it, where it tells.
        let nameless: Vec<_> = page
            .accessibility_tree()?
            .into_iter()
            .flatten()
            .filter(|node| node.focusable && node.name.is_empty())
            .filter(|node| !matches!(node.role.as_str(), "RootWebArea" | "generic" | "paragraph"))
            .collect();
        ensure!(nameless.is_empty(), "{state}: no name in the accessibility tree: {nameless:?}");
    }
    Ok(())
}

fn card_in_tree(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.act(&format!("document.querySelector('{BUKELE}').focus()"))?;
    page.press("Enter")?;
    page.wait_for(OPEN)?;
    page.wait_for("document.querySelector('.glosa-card').contains(document.activeElement)")?;
    // What every browser makes the tree of.
    let card: (String, String, String) = page.eval(
        "(() => { const card = document.querySelector('.glosa-card'), mention = document.querySelector('a.glosa-mention[aria-expanded=true]');
          return [card.getAttribute('role'), card.getAttribute('aria-label'), mention.textContent]; })()",
    )?;
    same("the card", &card, &("dialog".to_owned(), "Nayib Bukele".to_owned(), card.2.clone()))?;
    let Some(tree) = page.accessibility_tree()? else {
        // WebDriver has no accessibility tree.
        return Ok(());
    };
    let has = |role: &str, name: &str| tree.iter().any(|node| node.role == role && node.name.contains(name));
    ensure!(has("dialog", "Nayib Bukele"), "no dialog of that name in the tree");
    ensure!(has("heading", "Nayib Bukele"), "no heading of the card");
    ensure!(has("button", "Close"), "no button that closes it");
    Ok(())
}

fn structure_in_tree(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let level: Vec<u8> = page.eval(
        "[...document.querySelectorAll('.glosa :is(h1, h2, h3, h4)')].filter((one) => one.checkVisibility()).map((one) => +one.localName[1])",
    )?;
    same("the first heading", &level.first(), &Some(&1))?;
    ensure!(level.windows(2).all(|pair| pair[1] <= pair[0] + 1), "a level of headings is left out: {level:?}");
    let Some(tree) = page.accessibility_tree()? else {
        return Ok(());
    };
    for group in &site.article.fact_box.groups {
        for series in &group.series {
            let named = tree.iter().any(|node| node.role == "table" && node.name == series.title);
            ensure!(named, "{}: no table of its title", series.key);
        }
    }
    for (role, least) in
        [("navigation", 1), ("region", 5), ("rowheader", 10), ("figure", 2), ("blockquote", 0), ("status", 1)]
    {
        let count = tree.iter().filter(|node| node.role == role).count();
        ensure!(count >= least, "{role}: {count}, of at least {least}");
    }
    Ok(())
}

fn foreign_words(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/el-salvador-deportation-deal/es-SV/"))?;
    same("the article", &page.eval("document.querySelector('article.glosa').lang")?, &"es-SV".to_owned())?;
    page.act("document.querySelectorAll('details').forEach((one) => one.open = true)")?;
    let originals: Vec<(String, String)> = page.eval(
        "[...document.querySelectorAll('.glosa-original')].filter((one) => one.checkVisibility()).map((one) => {
           const words = one.querySelector('[lang]'); return [words?.lang ?? '', words?.textContent ?? '']; })",
    )?;
    ensure!(originals.len() > 5, "only {} quotes have their original", originals.len());
    let said: Vec<&str> =
        site.article.viewpoints.items.iter().flat_map(|one| &one.statements).map(|one| one.text.as_str()).collect();
    for (language, words) in originals {
        same(&words, &language.as_str(), &"en-US")?;
        ensure!(said.contains(&words.as_str()), "{words:?} is not what was said");
    }
    // The name of a language is in that language.
    let names: Vec<String> =
        page.eval("[...document.querySelectorAll('.glosa-masthead .glosa-languages a')].map((one) => one.lang)")?;
    same("languages", &names, &vec!["en-US".to_owned(), "es-SV".to_owned()])
}
