//! Things that pages do with an article: change it, move it, copy it, translate it, put things between its paragraphs.

use super::cards::{OPEN, REED};
use super::fact_box::show;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::{Context, ensure};
use glosa_stage::{Engine, Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("lifecycle: another src shows the other article", src_changed),
    Test::new("lifecycle: innerHTML brings one that comes alive", inner_html),
    Test::new("lifecycle: a copy of live markup, as Turbo keeps, comes alive once", copied_live),
    Test::new("lifecycle: the article is live before its page has been read to the end", early_script),
    Test::new("lifecycle: a page translated before and after", translated),
    Test::new("lifecycle: ads between paragraphs, comments gone, whitespace changed", rewritten),
    Test::new("lifecycle: ads, comments and whitespace change while it is live", rewritten_live),
    Test::new("lifecycle: the same src once more changes nothing", same_src),
    Test::new("lifecycle: an extension that wraps and removes islands", extension),
    Test::new("lifecycle: an extension that was there first wraps and removes islands", extension_first),
    Test::new("lifecycle: 60 times there and gone, nothing is left", there_and_gone),
    Test::new("lifecycle: 40 times there and gone, no listener is left", listeners)
        .only_in(&[Engine::Chromium], "no driver of the others counts listeners"),
    Test::new("lifecycle: the host's browser goes back to it", gone_back),
    Test::new("lifecycle: kept in the browser's back/forward cache with a card open", kept_for_back),
];

/// Cards, viewpoints and charts do what they are there for.
pub(crate) fn works(page: &Page<'_>) -> anyhow::Result<()> {
    // A pointer that rests where it was enters nothing.
    page.move_to((1.0, 1.0))?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    same("cards", &page.count(".glosa-card")?, &1)?;
    page.press("Escape")?;
    show(page, "rates", "table")
}

fn src_changed(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html"))?;
    page.act("document.querySelector('glosa-article').setAttribute('src', '/copy/sample/')")?;
    page.wait_for("document.querySelector('.glosa-files a')?.href.includes('/copy/')")?;
    page.live()?;
    let from = page.requests().iter().filter(|request| request.url.contains("/copy/")).count();
    ensure!(from >= 2, "the other article's files were not asked for");
    works(&page)
}

fn inner_html(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/scan.html"))?;
    page.act("document.body.innerHTML = '<glosa-article src=\"/sample/\"></glosa-article>'")?;
    page.live()?;
    works(&page)
}

fn copied_live(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html"))?;
    near_tools(&page)?;
    page.click(".glosa-guess button")?;
    page.wait_for("document.querySelector('.glosa-guess-row')")?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    page.act(
        "(() => { const host = document.querySelector('glosa-article'), copy = host.cloneNode(true); copy.id = 'copy'; host.replaceWith(copy); })()",
    )?;
    page.wait_for("document.querySelector('#copy[data-glosa-state=live] .glosa-card')")?;
    page.wait_for("window.__events.filter((event) => event.name === 'ready').length === 2")?;
    ensure!(page.holds("document.querySelector('[data-viewpoint=brine]').open")?, "what was open is closed");
    same("filters", &page.count(".glosa-filter")?, &1)?;
    // The dead row of a guess goes when the charts are drawn anew and have their tools.
    page.act("document.querySelector('.glosa-factbox').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for("!document.querySelector('.glosa-guess-row')")?;
    near_tools(&page)?;
    works(&page)?;
    let charts = page.count(".glosa-chart")?;
    same("buttons to cite", &page.count(".glosa-files button")?, &charts)?;
    same("words of what is cited", &page.count(".glosa-cited")?, &charts)?;
    same("rows of guesses", &page.count(".glosa-guess-row")?, &0)
}

/// Waits for what readers can do with charts.
fn near_tools(page: &Page<'_>) -> anyhow::Result<()> {
    page.act("document.querySelector('.glosa-factbox').scrollIntoView({ behavior: 'instant' })")?;
    page.wait_for("document.querySelectorAll('.glosa-cited').length === document.querySelectorAll('.glosa-chart').length && document.querySelector('.glosa-guess')")
}

/// An async module runs while the page is still being read; the article inside must not be fetched again.
fn early_script(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/early-script.html"))?;
    let fetched = page.requests().iter().filter(|request| request.url.ends_with("fragment.html")).count();
    same("fragments fetched", &fetched, &0)?;
    same("articles", &page.count("article.glosa")?, &1)?;
    works(&page)
}

/// The change that Google's translation in Chromium makes to every text.
const TRANSLATE: &str =
    "(() => { const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) { const outer = document.createElement('font'), inner = document.createElement('font');
    inner.textContent = text.data.replace('Mayor', 'Alcalde'); outer.append(inner); text.replaceWith(outer); } })()";

fn translated(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/no-loader.html"))?;
    page.act(TRANSLATE)?;
    page.act(
        "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/glosa.js' }))",
    )?;
    page.live()?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    ensure!(page.text(".glosa-card")?.contains("Alcalde"), "the card is not in the reader's language");
    page.press("Escape")?;
    let page = site.live(&PageOptions::new(PAGE))?;
    page.act(TRANSLATE)?;
    page.click(".glosa-open-all")?;
    page.wait_for("!document.querySelector('[data-viewpoint]:not([open])')")?;
    page.click("[data-concern=legal] > button")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').hidden")?;
    works(&page)?;
    same("the console", &page.console(), &Vec::new())
}

fn rewritten(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/no-loader.html"))?;
    page.act(
        "(() => { const article = document.querySelector('article');
           article.outerHTML = article.outerHTML.replaceAll(/<!--.*?-->/gs, '').replaceAll('</p><p', '</p>\\n\\n  <p').replaceAll('<li', '\\n<li');
           for (const one of document.querySelectorAll('.glosa-story > p')) { const ad = document.createElement('div'); ad.className = 'ad'; ad.textContent = 'Advertisement'; one.after(ad); } })()",
    )?;
    page.act(
        "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/glosa.js' }))",
    )?;
    page.live()?;
    same("ads", &page.count(".ad")?, &site.article.body.len())?;
    works(&page)
}

fn rewritten_live(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.act(
        "(() => { for (const one of document.querySelectorAll('.glosa-story > p')) { const ad = document.createElement('div'); ad.className = 'ad'; ad.textContent = 'Advertisement'; one.after(ad); }
           const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT), found = [];
           while (walker.nextNode()) found.push(walker.currentNode);
           for (const one of found) if (one.nodeType === Node.COMMENT_NODE) one.remove(); else one.data = one.data.replace(/ +/g, ' \\n'); })()",
    )?;
    same("ads", &page.count(".ad")?, &site.article.body.len())?;
    works(&page)?;
    page.click("[data-concern=legal] > button")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').hidden")?;
    page.act("document.querySelector('glosa-article').remove()")?;
    page.rest(200)?;
    same("error events", &page.events("error")?.len(), &0)?;
    same("the console", &page.console(), &Vec::new())
}

/// The change that some frameworks make when they take over a server's markup, and some CMSs' scripts at every turn.
fn same_src(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html"))?;
    page.act(
        "(() => { const host = document.querySelector('glosa-article'); window.__article = host.firstElementChild;
           host.setAttribute('src', host.getAttribute('src')); })()",
    )?;
    page.rest(300)?;
    ensure!(page.holds("window.__article === document.querySelector('article.glosa')")?, "it is another article");
    same("times it came alive", &page.events("ready")?.len(), &1)?;
    works(&page)
}

fn extension(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.act(
        "(() => { const island = document.querySelector('[data-glosa-island=viewpoints]'), box = document.createElement('div');
           island.replaceWith(box); box.append(island); document.querySelector('[data-glosa-island=history]').remove(); })()",
    )?;
    page.click("[data-concern=legal] > button")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').hidden")?;
    works(&page)?;
    page.act("document.querySelector('glosa-article').remove()")?;
    page.rest(200)?;
    same("the console", &page.console(), &Vec::new())
}

fn extension_first(site: &Site) -> anyhow::Result<()> {
    let page = site.page(&PageOptions::new("/pages/no-loader.html"))?;
    page.act(
        "(() => { const island = document.querySelector('[data-glosa-island=viewpoints]'), box = document.createElement('div');
           island.replaceWith(box); box.append(island); document.querySelector('[data-glosa-island=history]').remove(); })()",
    )?;
    page.act(
        "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/glosa.js' }))",
    )?;
    page.live()?;
    page.click("[data-concern=legal] > button")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').hidden")?;
    works(&page)?;
    page.act("document.querySelector('glosa-article').remove()")?;
    page.rest(200)?;
    same("error events", &page.events("error")?.len(), &0)?;
    same("the console", &page.console(), &Vec::new())
}

/// Keeps what the wasm holds in sight: `__held()` gives the bytes of its memory in use and the references to the page's objects.
/// The memory grows by 64 KiB at a time, so what is free in it is counted too: it is taken in small blocks until it has to grow,
/// and given back.
const HELD: &str = "for (const way of ['instantiate', 'instantiateStreaming']) {
  const own = WebAssembly[way];
  WebAssembly[way] = async (...all) => {
    const made = await own.apply(WebAssembly, all);
    window.__wasm = (made.instance ?? made).exports;
    return made;
  };
}
window.__held = () => {
  const { memory, __wbindgen_malloc: take, __wbindgen_free: give, __wbindgen_externrefs: references } = window.__wasm;
  const size = memory.buffer.byteLength, block = 32, blocks = [];
  do blocks.push(take(block, 4)); while (memory.buffer.byteLength === size);
  // A block has a head besides.
  const [each] = blocks.slice(1).map((at, place) => at - blocks[place]).filter((apart) => apart > 0).sort((a, b) => a - b);
  for (const at of blocks) give(at, block, 4);
  let held = 0;
  for (let place = 0; place < references.length; place++) held += (references.get(place) ?? null) !== null;
  return [size - (blocks.length - 1) * each, held];
}";

/// How many marks and measures the page's timeline keeps.
const MARKS: &str = "performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length";

/// Bytes left behind by 20 times that are seen; the measure itself leaves 16.
const SEEN: i64 = 160;

/// Takes the article out of the page and waits until nothing of it is live.
fn take_out(page: &Page<'_>) -> anyhow::Result<()> {
    page.act("window.__host.remove()")?;
    page.wait_for("!window.__host.hasAttribute('data-glosa-state')")
}

/// Puts the article in again and waits until it is live and has what is waited for.
fn put_in(page: &Page<'_>, mounted: &str) -> anyhow::Result<()> {
    page.act("document.body.append(window.__host)")?;
    page.live()?;
    page.wait_for(mounted)
}

fn there_and_gone(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html").before(HELD))?;
    page.act("window.__host = document.querySelector('glosa-article')")?;
    // Everything is mounted each time, so that all of it is taken away.
    let mounted = "document.querySelector('.glosa-chart .glosa-switch') && document.querySelector('.glosa-locator')";
    page.wait_for(mounted)?;
    let outside = "document.querySelectorAll('body *').length - window.__host.querySelectorAll('*').length - 1";
    let before: usize = page.eval(outside)?;
    let mut held: Vec<(i64, i64)> = Vec::new();
    for _ in 0..3 {
        for _ in 0..20 {
            take_out(&page)?;
            put_in(&page, mounted)?;
        }
        take_out(&page)?;
        page.rest(100)?;
        held.push(page.eval("window.__held()")?);
        put_in(&page, mounted)?;
    }
    // The first times may fill caches.
    let [_, (bytes_before, objects_before), (bytes, objects)]: [_; 3] =
        held.try_into().ok().context("three measures")?;
    same("objects of the page that the wasm holds, 20 times later", &objects, &objects_before)?;
    let left = bytes - bytes_before;
    ensure!(left < SEEN, "20 times left {left} bytes of the wasm's memory behind");
    // The measure sees 16 bytes a time.
    page.act("for (let times = 0; times < 20; times++) window.__wasm.__wbindgen_malloc(16, 4)")?;
    let (leaking, _): (i64, i64) = page.eval("window.__held()")?;
    ensure!(leaking - bytes >= SEEN, "of a leak of 20 times 16 bytes {} are seen", leaking - bytes);
    same("downloads of the wasm", &page.requests().iter().filter(|request| request.url.contains(".wasm")).count(), &1)?;
    same("marks of ours in the page's timeline", &page.eval(MARKS)?, &0)?;
    works(&page)?;
    page.wait_for("document.querySelector('.glosa-guess')")?;
    page.rest(300)?;
    same("offers to guess", &page.count(".glosa-guess")?, &1)?;
    page.act("window.__host.remove()")?;
    page.rest(100)?;
    page.press("Escape")?;
    page.act("document.dispatchEvent(new Event('scroll'))")?;
    same("elements left", &page.count("body *")?, &before)?;
    same("the console", &page.console(), &Vec::new())
}

fn gone_back(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    page.act("window.__same = true, location.href = '/pages/scan.html'")?;
    page.wait_for("location.pathname === '/pages/scan.html' && document.readyState === 'complete'")?;
    page.act("history.back()")?;
    page.wait_for(&format!("location.pathname === '{PAGE}'"))?;
    page.live()?;
    works(&page)
}

/// The pages of other tests may not be stored, which keeps them out of that cache.
fn kept_for_back(site: &Site) -> anyhow::Result<()> {
    for (path, inside) in [("/kept/story", site.fragment()?), ("/kept/next", String::new())] {
        let html = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host page</title>\
             <script type=\"module\" src=\"/glosa.js\"></script></head>\
             <body><glosa-article src=\"{PAGE}\" load=\"idle\">{inside}</glosa-article></body></html>"
        );
        site.publish(path, &[("cache-control", "max-age=60")], html);
    }
    // A browser keeps a page if it can, and not when it is busy: it gets a few chances.
    let mut page = there_and_back(site)?;
    for _ in 0..4 {
        if page.holds("window.__persisted")? {
            break;
        }
        page = there_and_back(site)?;
    }
    ensure!(page.holds("window.__persisted")?, "the browser has loaded the page anew, so its cache was not tried");
    ensure!(page.holds("document.querySelector('[data-glosa-card]').matches(':popover-open')")?, "the card is closed");
    same("cards", &page.count(".glosa-card")?, &1)?;
    same("times it came alive", &page.events("ready")?.len(), &1)?;
    page.press("Escape")?;
    // To the article the pointer is where it was when the page was left, and what does not move asks for no card.
    page.hover(".glosa-standfirst")?;
    works(&page)
}

/// Opens a card, follows a link and comes back.
fn there_and_back(site: &Site) -> anyhow::Result<Page<'_>> {
    let page = site.live(
        &PageOptions::new("/kept/story")
            .before("addEventListener('pageshow', (event) => { if (event.persisted) window.__persisted = true; });"),
    )?;
    page.click(REED)?;
    page.wait_for(OPEN)?;
    page.act("location.href = '/kept/next'")?;
    page.wait_for("location.pathname === '/kept/next' && document.readyState === 'complete'")?;
    page.act("history.back()")?;
    page.wait_for("location.pathname === '/kept/story' && document.readyState === 'complete'")?;
    page.live()?;
    Ok(page)
}

/// Listeners on a card that is gone kept it, as long as its article stayed.
fn listeners(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/src-alone.html"))?;
    page.act("window.__host = document.querySelector('glosa-article')")?;
    let mut counts = Vec::new();
    for _ in 0..2 {
        for _ in 0..20 {
            take_out(&page)?;
            put_in(&page, "document.querySelector('.glosa-locator')")?;
        }
        counts.push(page.metric("JSEventListeners", true)?);
    }
    ensure!(counts[0] >= counts[1], "{counts:?} listeners after 20 and 40 times");
    Ok(())
}
