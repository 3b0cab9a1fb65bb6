//! Files at `src` may be another's: neither fragment nor payload brings anything into the page but an article.

use super::cards::{OPEN, REED};
use super::site::{Site, articles, same};
use super::test::Test;
use anyhow::ensure;
use glosa::publish::edition_of;
use glosa::view::model::{Controls, encode};
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] = &[
    Test::new("untrusted: a hostile fragment brings nothing that runs, loads or leads astray", fragment),
    Test::new("untrusted: a clean fragment loses nothing on its way into the page", clean),
    Test::new("untrusted: markup in a payload is shown as the letters that it is", payload_words),
    Test::new("untrusted: strange keys in a payload do nothing", payload_keys),
];

/// Each would set `__stolen`, load something, or take the reader's input elsewhere.
const HOSTILE: &str = "<script>__stolen = 1</script>\
    <img src=x onerror='__stolen = 2'><svg onload='__stolen = 3'><a xlink:href='javascript:__stolen=4'>a</a></svg>\
    <iframe srcdoc='<script>parent.__stolen = 5</script>'></iframe><object data='/stolen'></object><embed src='/stolen'>\
    <form action='/stolen'><input autofocus onfocus='__stolen = 6'><button formaction='javascript:__stolen=7'>b</button></form>\
    <a class=lure href='javascript:__stolen=8'>c</a><a class=lure href=' java\nscript:__stolen=9'>d</a>\
    <a class=lure href='data:text/html,<script>__stolen=10</script>'>e</a><p class=lure onclick='__stolen = 11'>f</p>\
    <details open ontoggle='__stolen = 12'><summary>g</summary></details><p style='position:fixed;inset:0'>h</p>\
    <style>body { display: none }</style><link rel=stylesheet href='/stolen'><base href='/stolen/'><meta http-equiv=refresh content='0;/stolen'>\
    <p style='animation: glosa 1s' onanimationstart='__stolen = 13'>i</p><video src=x onerror='__stolen = 14'></video>\
    <math><mtext><table><mglyph><style><img src=x onerror='__stolen = 15'></style></mglyph></table></mtext></math>\
    <template><img src=x onerror='__stolen = 16'></template><noscript><p title='</noscript><img src=x onerror=__stolen=17>'></noscript>";

/// A page with an article from an address that a test answers.
fn page_of<'a>(site: &'a Site, root: &str) -> anyhow::Result<Page<'a>> {
    let path = format!("/pages/untrusted-{}", root.trim_matches('/').replace('/', "-"));
    site.publish(
        &path,
        &[],
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>\
             <script type=\"module\" src=\"/glosa.js\"></script></head>\
             <body><glosa-article src=\"{root}sample/\"></glosa-article></body></html>"
        ),
    );
    site.page(&PageOptions::new(&path))
}

fn fragment(site: &Site) -> anyhow::Result<()> {
    let root = site.copy("hostile-fragment");
    let whole = site.fragment()?;
    let hostile = whole
        .replacen("<article ", "<article onclick='__stolen = 18' style='position:fixed;inset:0' ", 1)
        .replace("</article>", &format!("{HOSTILE}</article>"));
    ensure!(hostile.len() > whole.len() + HOSTILE.len(), "nothing was put in");
    site.answer(&format!("{root}sample/fragment.html"), 200, "text/html; charset=utf-8", hostile);
    let page = page_of(site, &root)?;
    page.live()?;
    page.act("document.querySelectorAll('.lure, article').forEach((lure) => lure.click())")?;
    page.rest(300)?;
    ensure!(page.holds("!('__stolen' in window)")?, "it ran: {}", page.eval::<u32>("window.__stolen")?);
    let left = "glosa-article :is(script, img, svg, iframe, object, embed, form, input, style, link, base, meta, video, math, template, \
                [style], [onclick], [href^='data:'])";
    same("what is left", &page.count(left)?, &0)?;
    let asked = page.requests().iter().filter(|request| request.url.contains("stolen")).count();
    same("requests to it", &asked, &0)?;
    same("the story", &page.count(".glosa-story > p")?, &site.article.body.len())
}

fn clean(site: &Site) -> anyhow::Result<()> {
    let page = page_of(site, "/")?;
    page.wait_for("document.querySelector('article.glosa')")?;
    let lost: Vec<String> = page.eval(
        "(async () => {
           const text = await (await fetch('/sample/fragment.html')).text();
           const all = (root) => [...root.querySelectorAll('*')].flatMap((one) =>
             [one.localName, ...[...one.attributes].map(({ name }) => one.localName + ' ' + name)]);
           const here = new Set(all(document.querySelector('glosa-article')));
           return [...new Set(all(new DOMParser().parseFromString(text, 'text/html').body))].filter((one) => !here.has(one));
         })()",
    )?;
    same("lost", &lost, &Vec::new())
}

/// A live page whose payload is the published one with changes.
fn with_payload<'a>(site: &'a Site, name: &str, change: impl Fn(&mut Controls)) -> anyhow::Result<Page<'a>> {
    let root = site.copy(name);
    let mut controls = Controls::clone(&edition_of(&articles().join("sample/article.json"))?.edition.controls);
    change(&mut controls);
    let payload = format!("{root}sample/payload.bin");
    site.answer(&payload, 200, "application/octet-stream", encode(&controls)?);
    let page = page_of(site, &root)?;
    page.live()?;
    Ok(page)
}

fn payload_words(site: &Site) -> anyhow::Result<()> {
    const HOSTILE: &str = "<img src=x onerror='__stolen = 1'>";
    let page = with_payload(site, "hostile-words", |controls| {
        HOSTILE.clone_into(&mut controls.words.open_all);
        HOSTILE.clone_into(&mut controls.words.all_concerns);
        controls.concerns.iter_mut().for_each(|concern| HOSTILE.clone_into(&mut concern.label));
    })?;
    same(
        "buttons that show it",
        &page.eval::<usize>(&format!(
            "[...document.querySelectorAll('button')].filter((one) => one.textContent.includes(`{HOSTILE}`)).length"
        ))?,
        &(page.count("[data-concern]")? + 1),
    )?;
    page.rest(200)?;
    same("images", &page.count("glosa-article img")?, &0)?;
    ensure!(page.holds("!('__stolen' in window)")?, "it ran");
    same("the console", &page.console(), &Vec::new())
}

fn payload_keys(site: &Site) -> anyhow::Result<()> {
    let page = with_payload(site, "hostile-keys", |controls| {
        controls.concerns.iter_mut().for_each(|concern| "__proto__".clone_into(&mut concern.code));
        controls.voices.iter_mut().for_each(|voice| "constructor\"],*[x=\"".clone_into(&mut voice.key));
        controls.voices.iter_mut().for_each(|voice| voice.concerns.push(60_000));
        controls.entities.iter_mut().for_each(|(key, _)| "__proto__".clone_into(key));
    })?;
    page.click("[data-viewpoint=brine] > summary")?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    ensure!(
        page.holds("!Object.keys(Object.prototype).length && !Object.keys(Array.prototype).length")?,
        "a prototype is changed"
    );
    same("paragraphs", &page.count(".glosa-story > p")?, &site.article.body.len())?;
    same("the console", &page.console(), &Vec::new())
}
