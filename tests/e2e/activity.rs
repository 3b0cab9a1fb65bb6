//! `activity.js`: what a reader does in a frame of ours runs the clock of a page that cannot look inside.

use super::site::{Site, same};
use super::test::Test;
use glosa_stage::{Page, PageOptions};

pub(crate) const TESTS: &[Test] =
    &[Test::new("activity: a reader's movement in a frame moves the host page's clock, until it is ended", clock)];

/// The test may let time pass in the frame, which tells no more than every five seconds; the host's clock counts movements
/// as those of analytics do, apart from the pointer's own on its way there.
const HOST: &str = "if (top === window) {
  window.__ahead = window.__told = window.__clock = 0;
  addEventListener('glosa:activity', () => window.__told++);
  document.addEventListener('mousemove', ({ isTrusted }) => { if (!isTrusted) window.__clock++; });
} else {
  const now = performance.now.bind(performance);
  performance.now = () => now() + top.__ahead;
}";

/// The reader moves the pointer in the frame, and the frame has told so for the `count`th time.
fn move_inside(page: &Page<'_>, count: u32) -> anyhow::Result<()> {
    page.act("window.__ahead += 6000")?;
    for step in [100.0, 140.0] {
        page.move_to((300.0, step + f64::from(count) * 20.0))?;
    }
    page.wait_for(&format!("window.__told === {count}"))
}

fn clock(site: &Site) -> anyhow::Result<()> {
    let path = "/measured/activity";
    let html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host page</title><script type=\"module\" src=\"/frames.js\"></script>\
        <script type=\"module\">import { activity } from '/adapters/activity.js'; window.__start = () => window.__end = activity();</script></head>\
        <body><iframe data-glosa-frame src=\"/sample/embed.html\" title=\"The article\" width=\"100%\" height=\"900\"></iframe></body></html>";
    site.publish(path, &[], html.to_owned());
    let page = site.page(&PageOptions::new(path).before(HOST))?;
    page.wait_for("document.querySelector('iframe').contentDocument?.querySelector('[data-glosa-state=live]')")?;
    let clock = || page.eval::<u32>("window.__clock");
    move_inside(&page, 1)?;
    same("the clock without the adapter", &clock()?, &0)?;
    page.act("window.__start()")?;
    move_inside(&page, 2)?;
    same("the clock with it", &clock()?, &1)?;
    // Within five seconds it is told once.
    page.move_to((300.0, 300.0))?;
    page.rest(200)?;
    same("the clock within five seconds", &clock()?, &1)?;
    move_inside(&page, 3)?;
    same("the clock later", &clock()?, &2)?;
    page.act("window.__end()")?;
    move_inside(&page, 4)?;
    same("the clock after its end", &clock()?, &2)?;
    same("the console", &page.console(), &Vec::new())
}
