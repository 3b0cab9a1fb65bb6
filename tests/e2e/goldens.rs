//! How components look, held against pictures of them, in Chromium: the gallery, which has its own fonts, and in these the
//! live article in states that only a reader brings about.
//!
//! Renewed by `GLOSA_RENEW_GOLDENS=1 cargo xtask test --only e2e --browser chromium goldens`; look at them before you commit.

use super::Test;
use super::cards::OPEN;
use super::site::{PAGE, Site};
use anyhow::{Context, ensure};
use glosa_stage::{Engine, Page, PageOptions};
use std::path::Path;
use tiny_skia::Pixmap;

/// Brings a live page into the state to be looked at, and what is looked at to its top.
type Bring = fn(&Page<'_>) -> anyhow::Result<()>;

pub(crate) const TESTS: &[Test] = &[
    ("goldens: mentions and a passage", |site| drawn(site, "mentions", false)),
    ("goldens: a card", |site| drawn(site, "card", false)),
    ("goldens: a card in dark colours", |site| drawn(site, "card", true)),
    ("goldens: a card that is pinned", |site| drawn(site, "pinned", false)),
    ("goldens: bars", |site| drawn(site, "bars", false)),
    ("goldens: columns in dark colours", |site| drawn(site, "columns", true)),
    ("goldens: figures, one with its people", |site| drawn(site, "figures", false)),
    ("goldens: a concern chosen, and viewpoints without script", |site| drawn(site, "filter", false)),
    ("goldens: the sheet of a phone", |site| live(site, "sheet", true, false, sheet)),
    ("goldens: the sheet of a phone in dark colours", |site| live(site, "sheet", true, true, sheet)),
    ("goldens: a mention under the pointer", |site| live(site, "hover", false, false, hover)),
    ("goldens: the ring of focus on a mention", |site| live(site, "focus", false, false, focus)),
    ("goldens: the ring of focus on a button", |site| live(site, "focus-button", false, true, focus_button)),
    ("goldens: a viewpoint open", |site| live(site, "viewpoint", false, false, viewpoint)),
    ("goldens: a guess made", |site| live(site, "guess", false, false, guess)),
];

/// A person's: what places have besides is looked at for itself.
const RUBIO: &str = "a.glosa-mention[data-entity=marco-rubio]";

/// Set to write the pictures anew.
const RENEW: &str = "GLOSA_RENEW_GOLDENS";
/// A pixel counts as another one if a channel differs by more than this, of 255: edges of letters vary between versions.
const CHANNEL: u8 = 48;
/// So many pixels may differ, in thousandths of the picture.
const THOUSANDTHS: usize = 10;

/// A section of the gallery.
fn drawn(site: &Site, section: &str, dark: bool) -> anyhow::Result<()> {
    // Each engine sets letters in its own way; what holds in all of them is tested by its boxes, in other files.
    if site.stage.engine != Engine::Chromium {
        return Ok(());
    }
    let options = PageOptions::new("/gallery/").size(720, 560);
    let page = site.page(&if dark { options.dark() } else { options })?;
    page.wait_for("document.fonts.status === 'loaded'")?;
    to_top(&page, &format!("#{section}"))?;
    compare(site, &page, section, dark)
}

/// The live article, in the fonts of the gallery.
fn live(site: &Site, name: &str, phone: bool, dark: bool, bring: Bring) -> anyhow::Result<()> {
    if site.stage.engine != Engine::Chromium {
        return Ok(());
    }
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Golden</title><meta name=\"color-scheme\" content=\"light dark\">
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"stylesheet\" href=\"/gallery/gallery.css\">
         <script type=\"module\" src=\"/glosa.js\"></script></head>
         <body class=\"glosa-gallery\"><main><glosa-article src=\"{PAGE}\"></glosa-article></main></body></html>"
    );
    site.publish("/pages/golden", &[], html);
    let options = PageOptions::new("/pages/golden");
    let options = if phone { options.size(375, 667).touch() } else { options.size(720, 560) };
    let page = site.live(&if dark { options.dark() } else { options })?;
    page.wait_for("document.fonts.status === 'loaded'")?;
    bring(&page)?;
    page.pause(300);
    compare(site, &page, name, dark)
}

fn to_top(page: &Page<'_>, selector: &str) -> anyhow::Result<()> {
    page.act(&format!(
        "document.querySelector('{selector}').scrollIntoView({{ behavior: 'instant', block: 'start' }})"
    ))?;
    page.pause(100);
    Ok(())
}

fn sheet(page: &Page<'_>) -> anyhow::Result<()> {
    page.act(&format!("document.querySelector('{RUBIO}').scrollIntoView({{ behavior: 'instant', block: 'center' }})"))?;
    page.tap(RUBIO)?;
    page.wait_for(OPEN)
}

fn hover(page: &Page<'_>) -> anyhow::Result<()> {
    to_top(page, ".glosa-story")?;
    page.hover(RUBIO)?;
    page.wait_for(OPEN)
}

fn focus(page: &Page<'_>) -> anyhow::Result<()> {
    to_top(page, ".glosa-story")?;
    page.act("document.querySelector('a.glosa-mention').focus({ preventScroll: true })")?;
    page.press("ArrowRight")
}

fn focus_button(page: &Page<'_>) -> anyhow::Result<()> {
    to_top(page, ".glosa-viewpoints")?;
    page.act("document.querySelector('[data-concern=all] button').focus({ preventScroll: true })")?;
    page.press("Tab")
}

fn viewpoint(page: &Page<'_>) -> anyhow::Result<()> {
    page.click("[data-viewpoint=gellman] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=gellman]').open")?;
    page.move_to((4.0, 4.0))?;
    page.act("document.activeElement.blur()")?;
    to_top(page, ".glosa-stances")
}

fn guess(page: &Page<'_>) -> anyhow::Result<()> {
    to_top(page, "[data-figure=rates]")?;
    page.wait_for("document.querySelector('.glosa-guess')")?;
    page.act("document.querySelector('.glosa-guess button').click()")?;
    page.act("document.querySelector('.glosa-guess button + label ~ button').click()")?;
    page.wait_for("document.querySelector('.glosa-verdict').textContent")?;
    page.act("document.activeElement.blur()")?;
    to_top(page, "[data-figure=rates] table")
}

fn compare(site: &Site, page: &Page<'_>, name: &str, dark: bool) -> anyhow::Result<()> {
    let name = format!("{name}{}.png", if dark { "-dark" } else { "" });
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens").join(&name);
    if std::env::var_os(RENEW).is_some() {
        return page.screenshot(&golden, false);
    }
    let now = site.path("").with_file_name("target").join(format!("golden-{name}"));
    page.screenshot(&now, false)?;
    let read = |file: &Path| {
        let bytes = std::fs::read(file).with_context(|| format!("{}: cannot be read", file.display()))?;
        Pixmap::decode_png(&bytes).with_context(|| format!("{}: is no picture", file.display()))
    };
    let (is, should) = (read(&now)?, read(&golden)?);
    ensure!((is.width(), is.height()) == (should.width(), should.height()), "{name}: another size");
    let differs =
        |(one, other): (&[u8], &[u8])| one.iter().zip(other).any(|(one, other)| one.abs_diff(*other) > CHANNEL);
    let different = is.data().chunks(4).zip(should.data().chunks(4)).filter(|pair| differs(*pair)).count();
    let all = is.data().len() / 4;
    ensure!(
        different * 1000 <= all * THOUSANDTHS,
        "{name}: {different} of {all} pixels differ; it looks like {} now",
        now.display()
    );
    Ok(())
}
