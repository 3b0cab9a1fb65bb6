//! Names and roles (WCAG 2.4.6, 2.5.3, 3.1.2, 4.1.2): what assistive technology and voice control are given.

use super::accessibility::STATES;
use super::cards::REED;
use super::focus::open_by_key;
use super::site::{PAGE, SPANISH, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::{Engine, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("names: every control has one, and what is written on it is in it", visible_label),
    Test::new("names: in no state is a control without one in the accessibility tree", nothing_nameless)
        .only_in(&[Engine::Chromium], "its driver tells of elements one by one, not of the whole tree"),
    Test::new("names: a card is a dialog with the entity's name, a heading and a button that closes it", card),
    Test::new("names: headings, tables, charts, passages and landmarks are what they look like", structure),
    Test::new("names: holder, capacity and view of a viewpoint are parted", summary_parts),
    Test::new("names: words in another language say which", foreign_words),
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
    }
    Ok(())
}

fn nothing_nameless(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    for (state, bring) in STATES {
        bring(&page).with_context(|| (*state).to_owned())?;
        let tree = page.accessibility_tree()?;
        let controls = || {
            let focusable = tree.iter().filter(|node| node.focusable);
            focusable.filter(|node| !matches!(node.role.as_str(), "RootWebArea" | "generic" | "paragraph"))
        };
        ensure!(controls().count() > 40, "{state}: the tree has {} controls only", controls().count());
        let nameless: Vec<_> = controls().filter(|node| node.name.is_empty()).collect();
        ensure!(nameless.is_empty(), "{state}: without a name: {nameless:?}");
    }
    Ok(())
}

fn card(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    open_by_key(&page, REED)?;
    let entity = "Tomas Reed".to_owned();
    let one = |role: &str, name: &str| vec![(role.to_owned(), name.to_owned())];
    same("the card", &page.accessible(".glosa-card")?, &one("dialog", &entity))?;
    same("its heading", &page.accessible(".glosa-card h3")?, &one("heading", &entity))?;
    same("the cross", &page.accessible(".glosa-close")?, &one("button", "Close"))
}

/// Without a stop, screen readers run a name, an office and a claim together.
fn summary_parts(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let summary = "[data-viewpoint=moss] > summary";
    let told = page.accessible(summary)?;
    let name = told.first().map(|(_, name)| name.replace(" .", ".")).unwrap_or_default();
    ensure!(name.starts_with("Lena Moss. Scholar of shores, Salt College. "), "the summary is called {name:?}");
    Ok(())
}

fn structure(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let level: Vec<u8> = page.eval(
        "[...document.querySelectorAll('.glosa :is(h1, h2, h3, h4)')].filter((one) => one.checkVisibility()).map((one) => +one.localName[1])",
    )?;
    same("the first heading", &level.first(), &Some(&1))?;
    ensure!(level.windows(2).all(|pair| pair[1] <= pair[0] + 1), "a level of headings is left out: {level:?}");
    page.act("document.querySelectorAll('details').forEach((one) => one.open = true)")?;
    let series = site.article.fact_box.groups.iter().flat_map(|group| &group.series);
    let titles: Vec<(String, String)> =
        series.map(|series| ("table".to_owned(), format!("{}. {}", series.title, series.measure))).collect();
    same("the charts' tables", &page.accessible(".glosa-chart table")?, &titles)?;
    for (selector, role, least) in [
        ("nav", "navigation", 1),
        (".glosa > section", "region", 4),
        (".glosa h2", "heading", 4),
        (".glosa-chart", "figure", 2),
        (".glosa-chart tbody th", "rowheader", 10),
    ] {
        let roles: Vec<String> = page.accessible(selector)?.into_iter().map(|(role, _)| role).collect();
        ensure!(roles.len() >= least, "{selector}: {} of at least {least}", roles.len());
        ensure!(roles.iter().all(|one| one == role), "{selector}: should be {role}, is {roles:?}");
    }
    Ok(())
}

fn foreign_words(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(SPANISH))?;
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
