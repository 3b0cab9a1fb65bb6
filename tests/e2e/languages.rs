//! Languages: an edition in another one, changed in place, and one that runs from right to left.

use super::cards::{OPEN, open_card};
use super::clock::{CLOCK, Reader, pass, runs};
use super::site::{PAGE, SPANISH, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("languages: the Spanish edition speaks Spanish in all its parts", spanish),
    Test::new("languages: translated quotes stand beside what was said", originals),
    Test::new("languages: chosen in the page, the reader stays where they were", in_place),
    Test::new("languages: chosen in a figure on a publisher's page", in_a_figure),
    Test::new("languages: after a change in a figure one article is read, the new one", one_reading),
    Test::new("languages: without script a link to the other edition", without_script),
    Test::new("languages: Arabic runs from right to left", arabic),
    Test::new("languages: Arabic on a phone, with its sheet", arabic_phone),
];

fn spanish(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(SPANISH))?;
    same("lang", &page.eval("document.querySelector('article.glosa').lang")?, &"es-SV".to_owned())?;
    let text = page.text("article.glosa")?;
    for expected in ["1,640", "109,500", "5 de marzo de 2024", "Críticos", "Traducido del inglés"] {
        ensure!(text.to_lowercase().contains(&expected.to_lowercase()), "{expected:?} is not to be seen");
    }
    for not in ["1.640", "109.500", "March", "Critics", "See the passage", "Open all"] {
        ensure!(!text.contains(not), "{not:?} is to be seen");
    }
    page.hover("a.glosa-mention[data-entity=fog-hall]")?;
    page.wait_for(OPEN)?;
    let card = page.text(".glosa-card")?;
    ensure!(card.to_lowercase().contains("desván") && card.contains("Se menciona"), "the card: {card}");
    page.press("Escape")?;
    page.click("[data-concern=legal] > button")?;
    page.wait_for("document.querySelector('.glosa-viewpoints .glosa-announced').textContent.startsWith('Se muestran')")
}

fn originals(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(SPANISH))?;
    page.click(".glosa-open-all")?;
    let quotes = site.article.viewpoints.items.iter().flat_map(|one| &one.statements);
    let quotes: Vec<&str> =
        quotes.filter(|one| one.kind == glosa::article::StatementKind::Quote).map(|one| one.text.as_str()).collect();
    let said: Vec<String> =
        page.eval("[...document.querySelectorAll('.glosa-original > [lang=en-US]')].map((one) => one.textContent)")?;
    same("what was said", &said.iter().map(String::as_str).collect::<Vec<_>>(), &quotes)
}

/// Position of the second list of languages in the window, and the open viewpoints.
fn place(page: &Page<'_>) -> anyhow::Result<(f64, Vec<String>)> {
    page.eval(
        "[[...document.querySelectorAll('.glosa-languages')].at(-1).getBoundingClientRect().top,
          [...document.querySelectorAll('[data-viewpoint][open]')].map((one) => one.dataset.viewpoint)]",
    )
}

fn change(page: &Page<'_>) -> anyhow::Result<()> {
    page.click("[data-viewpoint=brine] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').open")?;
    page.point(".glosa-story + .glosa-languages a[lang=es-SV]")?;
    let (top, open) = place(page)?;
    page.click(".glosa-story + .glosa-languages a[lang=es-SV]")?;
    page.wait_for("document.querySelector('article.glosa')?.lang === 'es-SV'")?;
    page.live()?;
    let (now, open_now) = place(page)?;
    ensure!((top - now).abs() < 2.0, "the reader was {top} px from the top and is {now} now");
    same("open", &open_now, &open)?;
    same(
        "the event",
        &page.events("language")?.first().map(|event| event["params"].clone()),
        &Some(serde_json::json!({ "from": "en-US", "to": "es-SV" })),
    )?;
    same("the console", &page.console(), &Vec::new())
}

fn in_place(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let around = |page: &Page<'_>| {
        page.eval::<[String; 4]>(
            "[document.documentElement.lang, document.title, document.querySelector('.glosa-page-skip').textContent, \
              document.querySelector('.glosa-page-foot a').textContent]",
        )
    };
    let english = around(&page)?;
    change(&page)?;
    page.wait_for("document.documentElement.lang === 'es-SV'")?;
    let headline = page.eval("document.querySelector('.glosa h1').textContent")?;
    let spanish = ["es-SV".to_owned(), headline, "Las cifras".to_owned(), "Todas las noticias".to_owned()];
    same("the page around it", &around(&page)?, &spanish)?;
    // The way back.
    page.click(".glosa-story + .glosa-languages a[lang=en-US]")?;
    page.wait_for("document.querySelector('article.glosa')?.lang === 'en-US'")?;
    page.live()?;
    page.wait_for("document.documentElement.lang === 'en-US'")?;
    same("the page around it", &around(&page)?, &english)
}

fn in_a_figure(site: &Site) -> anyhow::Result<()> {
    change(&site.live(&PageOptions::new("/pages/figure.html"))?)
}

fn one_reading(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/figure.html").before(CLOCK))?;
    runs(&page)?;
    change(&page)?;
    // The new one is read as soon as its script runs.
    for _ in 0..40 {
        pass(&page, 1, Reader::Idle)?;
        if page.events("view")?.iter().any(|event| event["locale"] == "es-SV") {
            break;
        }
        page.pause(50);
    }
    page.click("[data-viewpoint=moss] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=moss]').open")?;
    page.rest(100)?;
    page.act("window.__hide(true)")?;
    let told = page.events("balance")?;
    same("times the balance is told", &told.len(), &1)?;
    same("by which", &told[0]["instanceId"], &page.events("ready")?[1]["instanceId"])
}

fn without_script(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new(PAGE).scripts_off())?;
    page.click(".glosa-languages a[lang=es-SV]")?;
    page.wait_for("location.pathname.endsWith('/es-SV/')")
}

/// The Arabic article of the tests, embedded in an English page at this path.
pub(crate) const ARABIC: &str = "/pages/arabic.html";

fn arabic(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(ARABIC))?;
    same(
        "direction",
        &page.eval("getComputedStyle(document.querySelector('article.glosa')).direction")?,
        &"rtl".to_owned(),
    )?;
    let mention = "a.glosa-mention";
    page.hover(mention)?;
    page.wait_for(OPEN)?;
    ensure!(open_card(&page)?.is_some(), "no card");
    let inside: bool = page.eval(
        "(() => { const { left, right, top, bottom } = document.querySelector('.glosa-card').getBoundingClientRect();
          return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight; })()",
    )?;
    ensure!(inside, "the card leaves the window");
    // A card's edge is that of its mention's reading side.
    let (card, line): (f64, f64) = page.eval(
        "[document.querySelector('.glosa-card').getBoundingClientRect().right, document.querySelector('a.glosa-mention[aria-expanded]').getClientRects()[0].right]",
    )?;
    ensure!(card <= line + 40.0, "the card ends at {card}, its mention at {line}");
    page.press("Escape")?;
    // The first column of a time axis stands on the right.
    let (first, last): (f64, f64) = page.eval(
        "(() => { const rows = [...document.querySelectorAll('[data-shape=columns] tbody tr')];
          return [rows[0], rows.at(-1)].map((one) => one.getBoundingClientRect().left); })()",
    )?;
    ensure!(first > last, "the time axis runs from left to right");
    let (bar, cell): (f64, f64) = page.eval(
        "(() => { const bar = document.querySelector('[data-shape=bars] .glosa-bar');
          return [bar, bar.closest('td')].map((one) => one.getBoundingClientRect().right); })()",
    )?;
    ensure!((bar - cell).abs() < 4.0, "a bar does not start on the right: {bar}, {cell}");
    let sideways: f64 = page.eval("document.documentElement.scrollWidth - innerWidth")?;
    ensure!(sideways < 1.0, "it scrolls sideways by {sideways} px");
    Ok(())
}

fn arabic_phone(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(ARABIC).size(360, 740).touch())?;
    page.tap("a.glosa-mention")?;
    page.wait_for(OPEN)?;
    let (close, sheet): (f64, f64) = page.eval(
        "[document.querySelector('.glosa-close').getBoundingClientRect().left, document.querySelector('.glosa-card').getBoundingClientRect().left]",
    )?;
    ensure!(close - sheet < 40.0, "the cross stands on the reading side: {close}");
    let sideways: f64 = page.eval("document.documentElement.scrollWidth - innerWidth")?;
    ensure!(sideways < 1.0, "it scrolls sideways by {sideways} px");
    Ok(())
}
