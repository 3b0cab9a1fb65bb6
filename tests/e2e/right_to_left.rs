//! From right to left: labels stand where they belong, and what is of another script keeps its own order.

use super::languages::ARABIC;
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("right to left: labels of columns stand over their columns", columns),
    Test::new("right to left: lists of Latin names run from the right, with the marks of Arabic", lists),
    Test::new("right to left: a sum, a short year and words in another language keep their order", orders),
    Test::new("right to left: nothing is slanted", upright),
];

/// Positions of the letters of a text: `at(element, text)` gives the left edges of its characters.
const AT: &str = "window.at = (element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.data.indexOf(text);
      if (start < 0) continue;
      return [...text].map((_, place) => {
        const range = document.createRange();
        range.setStart(walker.currentNode, start + place);
        range.setEnd(walker.currentNode, start + place + 1);
        return range.getBoundingClientRect().left;
      });
    }
    return [];
  }";

fn arabic(site: &Site, width: i64) -> anyhow::Result<Page<'_>> {
    let page = site.live(&PageOptions::new(ARABIC).size(width, 900))?;
    page.act(AT)?;
    Ok(page)
}

fn columns(site: &Site) -> anyhow::Result<()> {
    for width in [320, 1280] {
        let page = arabic(site, width)?;
        let places: Vec<(f64, f64, f64)> = page.eval(
            "[...document.querySelectorAll('[data-shape=columns] tr[data-labelled=always]:not(:first-child, :last-child)')].map((one) => {
               const label = one.querySelector('th'), after = getComputedStyle(label, '::after'), middle = (box) => (box.left + box.right) / 2;
               const shift = after.translate === 'none' ? parseFloat(after.width) / 2 : 0;
               return [middle(one.querySelector('.glosa-bar').getBoundingClientRect()), middle(one.querySelector('.glosa-value').getBoundingClientRect()),
                 label.getBoundingClientRect().left + parseFloat(after.left) + shift];
             })",
        )?;
        ensure!(!places.is_empty(), "there is no labelled column to look at");
        for (bar, value, label) in places {
            // On a phone values end where their columns do.
            ensure!(
                width == 320 || (bar - value).abs() < 3.0,
                "at {width} px the value stands at {value}, its column at {bar}"
            );
            ensure!((bar - label).abs() < 3.0, "at {width} px the label stands at {label}, its column at {bar}");
        }
    }
    Ok(())
}

fn lists(site: &Site) -> anyhow::Result<()> {
    let page = arabic(site, 1280)?;
    let (first, second): (f64, f64) = page.eval(
        "(() => { const [one, other] = document.querySelectorAll('[data-figure=rates] .glosa-source a');
          return [one.getClientRects()[0].left, other.getClientRects()[0].right]; })()",
    )?;
    ensure!(first >= second, "the first source begins at {first}, the second ends at {second}");
    ensure!(page.text("[data-figure=rates] .glosa-source")?.contains("؛ "), "sources are divided as in English");
    ensure!(page.text(".glosa-dateline")?.contains("، "), "place and day are divided as in English");
    Ok(())
}

fn orders(site: &Site) -> anyhow::Result<()> {
    let page = arabic(site, 1280)?;
    page.act("document.querySelectorAll('details').forEach((one) => one.open = true)")?;
    let rises = |what: &str, at: &str| -> anyhow::Result<()> {
        let places: Vec<f64> = page.eval(at)?;
        ensure!(places.len() > 1, "there is no {what} to look at");
        ensure!(places.is_sorted(), "the letters of the {what} stand at {places:?}");
        Ok(())
    };
    rises("sum", "at(document.querySelector('.glosa-one-in'), '100,000 ÷ 1,640')")?;
    rises("words in English", "at(document.querySelector('.glosa-original [lang]'), '“The board')")?;
    rises(
        "short year",
        "(() => { const label = document.querySelector('th[data-short*=\"22\"]'), copy = document.createElement('p');
          copy.textContent = label.dataset.short; document.querySelector('.glosa-story').append(copy); return at(copy, '’22'); })()",
    )?;
    same("the year", &page.count("th[data-short='2000']")?, &1)
}

fn upright(site: &Site) -> anyhow::Result<()> {
    let page = arabic(site, 1280)?;
    let slanted: usize = page.eval(
        "[...document.querySelectorAll('.glosa *')].filter((one) => getComputedStyle(one).fontStyle !== 'normal').length",
    )?;
    same("slanted", &slanted, &0)
}
