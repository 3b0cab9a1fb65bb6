//! How components look, held against pictures of them: the gallery, which has its own fonts, in Chromium.
//!
//! Renewed by `GLOSA_RENEW_GOLDENS=1 cargo xtask test --only e2e --browser chromium goldens`; look at them before you commit.

use super::Test;
use super::site::Site;
use anyhow::{Context, ensure};
use glosa_stage::{Engine, PageOptions};
use std::path::Path;
use tiny_skia::Pixmap;

pub(crate) const TESTS: &[Test] = &[
    ("goldens: mentions and a passage", |site| looks(site, "mentions", false)),
    ("goldens: a card", |site| looks(site, "card", false)),
    ("goldens: a card in dark colours", |site| looks(site, "card", true)),
    ("goldens: bars", |site| looks(site, "bars", false)),
    ("goldens: columns in dark colours", |site| looks(site, "columns", true)),
];

/// Set to write the pictures anew.
const RENEW: &str = "GLOSA_RENEW_GOLDENS";
/// A pixel counts as another one if a channel differs by more than this, of 255: edges of letters vary between versions.
const CHANNEL: u8 = 48;
/// So many pixels may differ, in thousandths of the picture.
const THOUSANDTHS: usize = 10;

fn looks(site: &Site, section: &str, dark: bool) -> anyhow::Result<()> {
    // Each engine sets letters in its own way; what holds in all of them is tested by its boxes, in other files.
    if site.stage.engine != Engine::Chromium {
        return Ok(());
    }
    let options = PageOptions::new("/gallery/").size(720, 560);
    let page = site.page(&if dark { options.dark() } else { options })?;
    page.wait_for("document.fonts.status === 'loaded'")?;
    page.act(&format!(
        "document.getElementById('{section}').scrollIntoView({{ behavior: 'instant', block: 'start' }})"
    ))?;
    page.pause(100);
    let name = format!("{section}{}.png", if dark { "-dark" } else { "" });
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
