//! Things that the widget never does: log, call anybody else, store, break a strict policy, put inline script or style in a page.

use super::cards::{OPEN, REED};
use super::fact_box::show;
use super::site::{PAGE, Site, same};
use super::test::Test;
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    Test::new("policy: a whole visit logs nothing, calls nobody else, stores nothing", whole_visit),
    Test::new("policy: our pages have a strict policy and keep it", own_policy),
    Test::new("policy: a host with strict CSP and Trusted Types gets a live article", strict_host),
    Test::new("policy: at most five requests before it is live", requests),
];

/// Writes down whoever reads what tells one reader from another, keeps anything, or sends by a way that makes no request.
const WATCHED: &str = "(() => {
  const touched = window.__touched = [];
  const wrap = (owner, name, what) => {
    const own = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (!own?.configurable) return;
    const note = () => touched.push(what ?? name);
    Object.defineProperty(owner, name, own.get
      ? { ...own, get() { note(); return own.get.call(this); }, set: own.set && function (value) { note(); own.set.call(this, value); } }
      : { ...own, value: typeof own.value === 'function' ? new Proxy(own.value, {
          apply(target, self, rest) { note(); return Reflect.apply(target, self, rest); },
          construct(target, rest) { note(); return Reflect.construct(target, rest); } }) : own.value });
  };
  const of = (name) => window[name]?.prototype;
  for (const name of ['getContext', 'toDataURL', 'toBlob']) wrap(of('HTMLCanvasElement'), name);
  for (const name of ['getImageData', 'measureText']) wrap(of('CanvasRenderingContext2D'), name);
  for (const name of ['plugins', 'mimeTypes', 'deviceMemory', 'hardwareConcurrency', 'userAgent', 'platform', 'getBattery', 'sendBeacon', 'connection', 'languages', 'maxTouchPoints', 'storage']) wrap(of('Navigator'), name);
  for (const name of ['width', 'height', 'availWidth', 'availHeight', 'colorDepth', 'pixelDepth']) wrap(of('Screen'), name);
  for (const name of ['enumerateDevices']) wrap(of('MediaDevices'), name);
  for (const name of ['check', 'forEach']) wrap(of('FontFaceSet'), name, 'fonts ' + name);
  for (const name of ['getItem', 'setItem', 'key']) wrap(of('Storage'), name);
  for (const name of ['open', 'databases']) wrap(of('IDBFactory'), name, 'indexedDB ' + name);
  for (const name of ['open', 'match']) wrap(of('CacheStorage'), name, 'caches ' + name);
  for (const name of ['getTimezoneOffset']) wrap(Date.prototype, name);
  for (const name of ['AudioContext', 'OfflineAudioContext', 'WebGLRenderingContext', 'OffscreenCanvas', 'RTCPeerConnection', 'WebSocket', 'EventSource', 'SharedWorker', 'Worker', 'Image']) wrap(window, name);
  for (const name of ['localStorage', 'sessionStorage', 'queryLocalFonts']) wrap(window, name);
  wrap(of('Document'), 'cookie');
  // Shows that the watch works.
  navigator.hardwareConcurrency; document.cookie;
  window.__watched = touched.splice(0);
})()";

/// Opens and turns everything that can be.
const EVERYTHING: &str = "(() => {
  addEventListener('click', (event) => event.target.closest('a[href^=http], .glosa-files a') && event.preventDefault(), true);
  for (const one of document.querySelectorAll('.glosa button, .glosa summary, .glosa a:not(.glosa-languages a)')) one.click();
  document.querySelector('.glosa p').dispatchEvent(new Event('copy', { bubbles: true }));
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  delete document.hidden;
  dispatchEvent(new Event('pagehide'));
})()";

fn whole_visit(site: &Site) -> anyhow::Result<()> {
    for path in ["/", PAGE, "/sample/embed.html"] {
        let page = site.live(&PageOptions::new(path).before(WATCHED))?;
        let watched: Vec<String> = page.eval("window.__watched")?;
        same("the watch itself", &watched, &vec!["hardwareConcurrency".to_owned(), "cookie".to_owned()])?;
        page.hover(REED)?;
        page.wait_for(OPEN)?;
        page.press("Escape")?;
        page.click(".glosa-open-all")?;
        page.click("[data-concern=legal] > button")?;
        page.click("[data-viewpoint=moss] a.glosa-show")?;
        show(&page, "rates", "table")?;
        page.act("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")?;
        page.wait_for("window.__events.some((event) => event.name === 'scroll')")?;
        page.act(EVERYTHING)?;
        page.rest(300)?;
        same("touched of what tells readers apart", &page.eval::<Vec<String>>("window.__touched")?, &Vec::new())?;
        same("the console", &page.console(), &Vec::new())?;
        let origin = page.origin()?;
        let elsewhere: Vec<String> =
            page.requests().into_iter().map(|request| request.url).filter(|url| !url.starts_with(&origin)).collect();
        ensure!(elsewhere.is_empty(), "requests to others: {elsewhere:?}");
        let stored: String = page.eval("document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage)")?;
        same("what is stored", &stored, &String::new())?;
    }
    Ok(())
}

fn own_policy(site: &Site) -> anyhow::Result<()> {
    let violated = "addEventListener('securitypolicyviolation', (event) => (window.__violated ??= []).push(event.violatedDirective));";
    for path in ["/", PAGE, "/sample/embed.html"] {
        let page = site.live(&PageOptions::new(path).before(violated))?;
        let policy: String = page.eval("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")?;
        ensure!(policy.contains("default-src 'none'") && !policy.contains("'unsafe-"), "{policy}");
        let inline: usize = page.eval(
            "document.querySelectorAll('style, [style], script:not([src], [type=\"application/ld+json\"])').length
              - document.querySelectorAll('.glosa-card[style]').length",
        )?;
        same("inline script and style", &inline, &0)?;
        same("violations", &page.eval::<Vec<String>>("window.__violated ?? []")?, &Vec::new())?;
    }
    Ok(())
}

fn strict_host(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new("/pages/strict-policy.html"))?;
    page.hover(REED)?;
    page.wait_for(OPEN)?;
    same("the console", &page.console(), &Vec::new())
}

fn requests(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let own = page.requests_before_live(PAGE);
    ensure!(own.len() <= 5, "{own:?}");
    Ok(())
}
