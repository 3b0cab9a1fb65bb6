//! How components look, held against pictures of them in each engine, which sets letters in its own way: the gallery, which
//! has its own fonts, and in these the live article in states that only a reader brings about.
//!
//! Renewed by `GLOSA_RENEW_GOLDENS=1 cargo xtask test --only e2e goldens`; look at them before you commit.

use super::cards::OPEN;
use super::site::{PAGE, Site};
use super::test::Test;
use anyhow::{Context, bail, ensure};
use glosa_stage::{Page, PageOptions};
use std::path::Path;
use tiny_skia::Pixmap;

/// Brings a live page into the state to be looked at, and what is looked at to its top.
type Bring = fn(&Page<'_>) -> anyhow::Result<()>;

pub(crate) const TESTS: &[Test] = &[
    Test::new("goldens: mentions and a passage", |site| drawn(site, "mentions", false)),
    Test::new("goldens: a card", |site| drawn(site, "card", false)),
    Test::new("goldens: a card in dark colours", |site| drawn(site, "card", true)),
    Test::new("goldens: a card that is pinned", |site| drawn(site, "pinned", false)),
    Test::new("goldens: bars", |site| drawn(site, "bars", false)),
    Test::new("goldens: columns in dark colours", |site| drawn(site, "columns", true)),
    Test::new("goldens: figures, one with its people", |site| drawn(site, "figures", false)),
    Test::new("goldens: a concern chosen, and viewpoints without script", |site| drawn(site, "filter", false)),
    Test::new("goldens: the sheet of a phone", |site| live(site, "sheet", true, false, sheet)),
    Test::new("goldens: the sheet of a phone in dark colours", |site| live(site, "sheet", true, true, sheet)),
    Test::new("goldens: a mention under the pointer", |site| live(site, "hover", false, false, hover)),
    Test::new("goldens: the ring of focus on a mention", |site| live(site, "focus", false, false, focus)),
    Test::new("goldens: the ring of focus on a button", |site| live(site, "focus-button", false, true, focus_button)),
    Test::new("goldens: a viewpoint open", |site| live(site, "viewpoint", false, false, viewpoint)),
    Test::new("goldens: a guess made", |site| live(site, "guess", false, false, guess)),
];

/// A person's: what places have besides is looked at for itself.
const BRINE: &str = "a.glosa-mention[data-entity=ada-brine]";

/// Set to write the pictures anew.
const RENEW: &str = "GLOSA_RENEW_GOLDENS";
/// A pixel counts as another one if a channel differs by more than this, of 255: edges of letters vary between versions.
const CHANNEL: u8 = 48;
/// Pixels that may differ: some letters' edges, and less than a word or a button has.
const TOLERATED: usize = 200;

/// How many pictures are taken, some moments apart, until one is as it should be: what glides or fades comes to rest.
const PICTURES: usize = 40;
/// The gallery's fonts have come.
const FONTS: &str = "document.fonts.size && [...document.fonts].every((one) => one.status === 'loaded')";

/// A section of the gallery.
fn drawn(site: &Site, section: &str, dark: bool) -> anyhow::Result<()> {
    let options = PageOptions::new("/gallery/").size(720, 560);
    let page = site.page(&if dark { options.dark() } else { options })?;
    page.wait_for(FONTS)?;
    to_top(&page, &format!("#{section}"))?;
    compare(site, &page, section, dark)
}

/// The live article, in the fonts of the gallery.
fn live(site: &Site, name: &str, phone: bool, dark: bool, bring: Bring) -> anyhow::Result<()> {
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
    page.wait_for(FONTS)?;
    bring(&page)?;
    compare(site, &page, name, dark)
}

fn to_top(page: &Page<'_>, selector: &str) -> anyhow::Result<()> {
    // Without the room that links leave above.
    page.act(&format!(
        "(() => {{ const one = document.querySelector('{selector}'); one.style.scrollMargin = '0';
           one.scrollIntoView({{ behavior: 'instant', block: 'start' }}); }})()"
    ))
}

fn sheet(page: &Page<'_>) -> anyhow::Result<()> {
    page.act(&format!("document.querySelector('{BRINE}').scrollIntoView({{ behavior: 'instant', block: 'center' }})"))?;
    page.tap(BRINE)?;
    page.wait_for(OPEN)
}

fn hover(page: &Page<'_>) -> anyhow::Result<()> {
    to_top(page, ".glosa-story")?;
    page.hover(BRINE)?;
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
    page.click("[data-viewpoint=moss] > summary")?;
    page.wait_for("document.querySelector('[data-viewpoint=moss]').open")?;
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
    let engine = site.stage.engine.name();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens").join(engine).join(&name);
    let now = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("golden-{engine}-{name}"));
    if std::env::var_os(RENEW).is_some() {
        return settled(page, &golden);
    }
    let should = picture(&golden)?;
    let mut different = 0;
    for _ in 0..PICTURES {
        page.screenshot(&now, false)?;
        different = difference(&picture(&now)?, &should)?;
        if different <= TOLERATED {
            return Ok(());
        }
        page.pause(50);
    }
    bail!("{name}: {different} pixels differ; it looks like {} now", now.display())
}

/// Takes pictures until two are the same.
fn settled(page: &Page<'_>, file: &Path) -> anyhow::Result<()> {
    page.screenshot(file, false)?;
    let mut last = picture(file)?;
    for _ in 0..PICTURES {
        page.pause(500);
        page.screenshot(file, false)?;
        let next = picture(file)?;
        if next == last {
            return Ok(());
        }
        last = next;
    }
    bail!("{}: it does not come to rest", file.display())
}

fn picture(file: &Path) -> anyhow::Result<Pixmap> {
    let bytes = std::fs::read(file).with_context(|| format!("{}: cannot be read", file.display()))?;
    Pixmap::decode_png(&bytes).with_context(|| format!("{}: is no picture", file.display()))
}

/// How many pixels are others.
fn difference(is: &Pixmap, should: &Pixmap) -> anyhow::Result<usize> {
    ensure!((is.width(), is.height()) == (should.width(), should.height()), "another size");
    let differs =
        |(one, other): (&[u8], &[u8])| one.iter().zip(other).any(|(one, other)| one.abs_diff(*other) > CHANNEL);
    Ok(is.data().chunks(4).zip(should.data().chunks(4)).filter(|pair| differs(*pair)).count())
}
