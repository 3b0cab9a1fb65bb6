//! On pages with sheets of their own the article looks as it does alone, and it changes nothing on them.

use super::cards::{OPEN, REED};
use super::locator_maps::READY;
use super::site::{Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::{Page, PageOptions};
use std::collections::BTreeMap;

pub(crate) const TESTS: &[Test] = &[
    Test::new("isolation: looks as alone on Bootstrap", |site| {
        alike(site, "/npm/bootstrap/dist/css/bootstrap.min.css", "")
    }),
    Test::new("isolation: looks as alone on Tailwind's preflight", |site| {
        alike(site, "/npm/tailwindcss/preflight.css", "")
    }),
    Test::new("isolation: looks as alone under * { all: unset }", |site| alike(site, "/pages/hosts/reset.css", "")),
    Test::new("isolation: looks as alone in a blog's theme with a root of 62.5 %", |site| {
        alike(site, "/pages/hosts/theme.css", "")
    }),
    Test::new("isolation: looks as alone where a page insists on its buttons", |site| {
        alike(site, "/pages/hosts/insisting.css", "")
    }),
    Test::new("isolation: looks as alone on a dark page", |site| alike(site, "/pages/hosts/dark.css", "")),
    Test::new("isolation: looks as alone in a page that runs from right to left", |site| {
        alike(site, "", "dir=\"rtl\"")
    }),
    Test::new("isolation: changes nothing on its host, and leaves nothing behind", changes_nothing),
];

/// How everything in the article looks, in ems of its own, by what it is. Fonts, colours of text and what a page insists
/// on for its links are the page's own.
const LOOKS: &str = "(() => {
  const article = document.querySelector('article.glosa'), em = parseFloat(getComputedStyle(article).fontSize), looks = {};
  const ems = (value) => value.split(' ').map((one) => one.endsWith('px') ? (parseFloat(one) / em).toFixed(2) : one).join(' ');
  const sized = ['fontSize', 'marginTop', 'marginBottom', 'paddingTop', 'paddingBottom', 'letterSpacing', 'verticalAlign', 'borderTopWidth'];
  const kept = ['display', 'textTransform', 'fontWeight', 'fontStyle', 'listStyleType', 'position'];
  for (const one of article.querySelectorAll('*')) {
    const style = getComputedStyle(one), name = `${one.localName}.${one.className} in ${one.parentElement.localName}.${one.parentElement.className}`;
    if (name in looks) continue;
    looks[name] = [...sized.map((property) => `${property} ${property === 'borderTopWidth' ? Math.round(parseFloat(style[property])) : ems(style[property])}`),
      ...kept.map((property) => `${property} ${style[property]}`),
      ...['::before', '::after'].map((part) => `${part} ${getComputedStyle(one, part).content}`),
      one.localName === 'a' ? '' : `background ${style.backgroundColor.includes('rgba(0, 0, 0, 0)') ? 'none' : 'some'}`].join('; ');
  }
  return looks; })()";

fn host(site: &Site, sheet: &str, attributes: &str) -> anyhow::Result<String> {
    let fragment = site.fragment()?;
    let link = if sheet.is_empty() { String::new() } else { format!("<link rel=\"stylesheet\" href=\"{sheet}\">") };
    Ok(format!(
        "<!DOCTYPE html><html lang=\"en\" {attributes}><head><meta charset=\"utf-8\"><title>A host page</title>{link}\
         <script type=\"module\" src=\"/glosa.js\"></script></head><body><div class=\"entry-content\">\
         <glosa-article src=\"/sample/\">{fragment}</glosa-article></div></body></html>"
    ))
}

fn looks(page: &Page<'_>) -> anyhow::Result<BTreeMap<String, String>> {
    // The card too, with all that is in it; and the room for maps, which comes when there is time.
    page.wait_for(READY)?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    page.eval(LOOKS)
}

fn alike(site: &Site, sheet: &str, attributes: &str) -> anyhow::Result<()> {
    let name = sheet.rsplit('/').next().unwrap_or_default().replace('.', "-");
    let (alone, hosted) = (format!("/isolation/alone-{name}"), format!("/isolation/hosted-{name}"));
    site.publish(&alone, &[], host(site, "", "")?);
    site.publish(&hosted, &[], host(site, sheet, attributes)?);
    let should = looks(&site.live(&PageOptions::new(&alone))?)?;
    let page = site.live(&PageOptions::new(&hosted))?;
    let is = looks(&page)?;
    ensure!(should.len() > 80, "too little to compare: {}", should.len());
    for (element, look) in &should {
        let hosted = is.get(element).map(String::as_str).unwrap_or_default();
        ensure!(same_look(hosted, look), "{element}:\n      is {hosted}\n  should {look}");
    }
    let contrast: Vec<String> = page.axe(&std::fs::read_to_string(std::env::var("GLOSA_AXE")?)?)?;
    let ours: Vec<&String> =
        contrast.iter().filter(|line| line.starts_with("color-contrast") && !sheet.contains("insisting")).collect();
    ensure!(ours.is_empty(), "{ours:?}");
    Ok(())
}

/// The same but for what rounding to pixels makes of an em.
fn same_look(is: &str, should: &str) -> bool {
    let parts = |look: &str| look.split([' ', ';']).map(str::to_owned).collect::<Vec<_>>();
    let (is, should) = (parts(is), parts(should));
    is.len() == should.len() && is.iter().zip(&should).all(|(one, other)| {
        one == other
            || matches!((one.parse::<f64>(), other.parse::<f64>()), (Ok(one), Ok(other)) if (one - other).abs() < 0.04)
    })
}

/// Everything about the elements of the host's own.
const HOST: &str = "JSON.stringify([...document.querySelectorAll('#host, #host *, body, html')].map((one) =>
  [one.localName, [...getComputedStyle(one)].filter((name) => !name.startsWith('--') && !/height|width|block-size|inline-size|origin/.test(name))
    .map((name) => `${name}:${getComputedStyle(one)[name]}`)]))";

/// Counts the listeners on the document and its body.
pub(crate) const COUNTING: &str = "window.__listeners = 0; {
  const target = EventTarget.prototype, add = target.addEventListener, remove = target.removeEventListener;
  const counts = (one) => one === document || one === document.body;
  target.addEventListener = function (...rest) { if (counts(this)) window.__listeners += 1; return add.apply(this, rest); };
  target.removeEventListener = function (...rest) { if (counts(this)) window.__listeners -= 1; return remove.apply(this, rest); };
}";

fn changes_nothing(site: &Site) -> anyhow::Result<()> {
    let fragment = site.fragment()?;
    let own = "<div id=\"host\"><h1>A</h1><h2>B</h2><p class=\"lead\">C <a href=\"#\">D</a> <span>E</span></p><ul><li>F</li></ul>\
               <button>G</button><details><summary>H</summary>I</details><table><tr><th>J</th><td>K</td></tr></table>\
               <figure><blockquote>L</blockquote><figcaption>M</figcaption></figure></div>";
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host page</title>\
         <link rel=\"stylesheet\" href=\"/npm/bootstrap/dist/css/bootstrap.min.css\"></head>\
         <body>{own}<glosa-article src=\"/sample/\" load=\"idle\">{fragment}</glosa-article></body></html>"
    );
    site.publish("/isolation/host", &[], html);
    let page = site.page(&PageOptions::new("/isolation/host"))?;
    let before: String = page.eval(HOST)?;
    let globals: Vec<String> = page.eval("Object.getOwnPropertyNames(window)")?;
    // In the page's own world, which in Firefox is not the driver's.
    page.act(&format!(
        "document.head.append(Object.assign(document.createElement('script'), {{ textContent: `{COUNTING}` }}),
           Object.assign(document.createElement('script'), {{ type: 'module', src: '/glosa.js' }}))"
    ))?;
    page.live()?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    page.press("Escape")?;
    ensure!(page.holds("window.__listeners > 0")?, "the listeners are not counted");
    page.act("document.querySelector('glosa-article').remove()")?;
    page.wait_for("window.__listeners === 0")?;
    ensure!(page.eval::<String>(HOST)? == before, "the host's own elements look otherwise");
    let after: Vec<String> = page.eval("Object.getOwnPropertyNames(window)")?;
    let new: Vec<&String> = after.iter().filter(|name| !globals.contains(name) && *name != "__listeners").collect();
    ensure!(new.is_empty(), "new globals: {new:?}");
    same("elements", &page.count("body > *")?, &1)
}
