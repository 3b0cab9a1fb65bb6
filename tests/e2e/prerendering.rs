//! A page that the browser draws before its reader asks for it: nothing counts as read until the reader is there.
//! Chromium draws no page ahead while it is driven, so it runs by itself here, and both pages tell the server what happens.

use super::site::Site;
use super::test::Test;
use anyhow::{Context, bail, ensure};
use glosa_stage::Engine;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

pub(crate) const TESTS: &[Test] =
    &[Test::new("prerendering: what is drawn ahead counts as read when its reader comes", counts)
        .only_in(&[Engine::Chromium], "the browser draws no pages ahead")];

const COLLECTOR: &str = "/prerendering/told";
const STORY: &str = "/prerendering/story";
const FRONT: &str = "/prerendering/front";
/// The address that answers once the reader goes to the story.
const GO: &str = "/prerendering/go";

/// Posts that the page is there, and every event, with whether the page is still being drawn ahead.
const TELL: &str = "const now = () => document.prerendering ? 'ahead' : 'there';
fetch('/prerendering/told', { method: 'POST', body: `page ${now()}` });
addEventListener('glosa:event', ({ detail }) =>
  fetch('/prerendering/told', { method: 'POST', body: `${detail.name} ${now()}` }));";

/// Follows the link as soon as the test says so.
const FOLLOW: &str = "const wait = async () => {
  if ((await fetch('/prerendering/go')).ok) document.querySelector('a').click();
  else setTimeout(wait, 100);
};
wait();";

/// The browser, with nobody at its controls; ends when it is dropped.
struct Undriven(Child);

impl Drop for Undriven {
    fn drop(&mut self) {
        // Killing fails only where it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn counts(site: &Site) -> anyhow::Result<()> {
    site.stage.server.collect(COLLECTOR);
    site.answer(GO, 404, "text/plain", "");
    site.host_page(STORY, &format!("<script>{TELL}</script>"), &site.element()?);
    let front = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>The front page</title><script type=\"speculationrules\">\
         {{\"prerender\":[{{\"urls\":[\"{STORY}\"],\"eagerness\":\"immediate\"}}]}}</script></head>\
         <body><a href=\"{STORY}\">The story</a><script>{FOLLOW}</script></body></html>"
    );
    site.publish(FRONT, &[], front);
    let profile = tempfile::tempdir()?;
    let chromium = Command::new(Engine::Chromium.find().context("no Chromium found")?)
        .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("{}{FRONT}", site.stage.server.origin()))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("Chromium did not start")?;
    let _undriven = Undriven(chromium);
    told(site, "page ahead")?;
    // Twice as long as what is in view needs to count.
    sleep(Duration::from_secs(2));
    let ahead = site.stage.server.collected(COLLECTOR);
    ensure!(!ahead.iter().any(|event| event.starts_with("view ")), "read before anybody is there: {ahead:?}");
    site.answer(GO, 200, "text/plain", "");
    told(site, "view there")
}

/// Waits until an event has been posted.
fn told(site: &Site, event: &str) -> anyhow::Result<()> {
    for _ in 0..200 {
        if site.stage.server.collected(COLLECTOR).iter().any(|posted| posted == event) {
            return Ok(());
        }
        sleep(Duration::from_millis(100));
    }
    bail!("no {event:?} in {:?}", site.stage.server.collected(COLLECTOR))
}
