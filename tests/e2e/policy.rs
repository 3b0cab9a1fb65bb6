//! What the widget does not do: log, call anybody else, store, break a strict policy, put inline script or style in a page.

use super::Test;
use super::cards::{BUKELE, OPEN};
use super::site::{PAGE, Site, same};
use anyhow::ensure;
use glosa_stage::PageOptions;

pub(crate) const TESTS: &[Test] = &[
    ("policy: a whole visit logs nothing, calls nobody else, stores nothing", whole_visit),
    ("policy: our pages have a strict policy and keep it", own_policy),
    ("policy: a host with strict CSP and Trusted Types gets a live article", strict_host),
    ("policy: at most five requests before it is live", requests),
];

fn whole_visit(site: &Site) -> anyhow::Result<()> {
    for path in ["/", PAGE, "/el-salvador-deportation-deal/embed.html"] {
        let page = site.live(&PageOptions::new(path))?;
        page.hover(BUKELE)?;
        page.wait_for(OPEN)?;
        page.press("Escape")?;
        page.click(".glosa-open-all")?;
        page.click("[data-concern=legal] > button")?;
        page.click("[data-viewpoint=gellman] a.glosa-show")?;
        page.click("[data-figure=rates] .glosa-switch button:last-child")?;
        page.act("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")?;
        page.pause(300);
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
    for path in ["/", PAGE, "/el-salvador-deportation-deal/embed.html"] {
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
    page.hover(BUKELE)?;
    page.wait_for(OPEN)?;
    same("the console", &page.console(), &Vec::new())
}

fn requests(site: &Site) -> anyhow::Result<()> {
    let page = site.live(&PageOptions::new(PAGE))?;
    let own: Vec<String> = page.requests().into_iter().map(|request| request.url).collect();
    // The page itself with its own sheet and icon is the publisher's; the rest is ours.
    let ours = own
        .iter()
        .filter(|url| !url.ends_with(PAGE) && !url.contains("/assets/page-") && !url.contains("/assets/icon-"));
    ensure!(ours.count() <= 5, "{own:?}");
    Ok(())
}
