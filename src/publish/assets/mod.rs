//! Assets: loader, glue, wasm and style sheets, named by their content so that they never go stale in a cache.

mod asset;
pub(in crate::publish) mod esbuild;
pub(in crate::publish) mod filled;
mod glue;
mod import_names;
mod manifest;
mod style;

use crate::publish::edition::fragment_parts;
use crate::publish::edition::output::Output;
use crate::publish::edition::published::PublishedEdition;
use anyhow::Context;
use asset::{Asset, integrity};
use esbuild::minify;
use filled::filled;
use manifest::manifest;
use std::path::{Path, PathBuf};

/// The loader, as written by hand; publishing fills in the names of the other files.
const LOADER: &str = include_str!("../../../loader/public/glosa.js");
/// Script for failures and for pages without the static article.
const ASIDE: &str = include_str!("../../../loader/parts/aside.js");
/// Tools of the charts, with their style.
const CHARTS: &str = include_str!("../../../loader/parts/charts.js");
/// The maps on cards, and their style.
const MAPS: &str = include_str!("../../../loader/parts/maps.js");
/// Script that an open card has besides.
const CARD: &str = include_str!("../../../loader/parts/card.js");
/// The style of a part that is loaded when the article is live; before the tools of the charts and the maps.
const SHEET: &str = include_str!("../../../loader/parts/sheet.js");
/// Script that tells how an article is read.
const READING: &str = include_str!("../../../loader/parts/reading.js");
/// Events of a live article; in the glue.
const EVENT: &str = include_str!("../../../loader/parts/event.js");
/// Whether the reader has just come; in the glue.
const ARRIVAL: &str = include_str!("../../../loader/parts/arrival.js");
/// Script that goes where a link within the article leads; in the glue.
const LINK: &str = include_str!("../../../loader/parts/link.js");
/// Script that the wasm calls once an article is live; in the glue.
const AFTER_LIVE: &str = include_str!("../../../loader/parts/after_live.js");
/// Script of `embed.html`, and the one that a page around it may include.
const FRAME: &str = include_str!("../../../loader/parts/frame.js");
const FRAMES: &str = include_str!("../../../loader/public/frames.js");
/// Script of an article's own page.
const PAGE: &str = include_str!("../../../loader/parts/page.js");
/// The headers for hosts that read them from a file.
const HEADERS: &str = include_str!("../../../hosting/_headers");
/// The names under which the build leaves what wasm-bindgen made.
const RAW_GLUE: &str = "web.js";
const RAW_WASM: &str = "web_bg.wasm";

/// Files that every page loads.
pub(in crate::publish) struct Assets {
    loader: Vec<u8>,
    aside: Asset,
    card: Asset,
    charts: Asset,
    maps: Asset,
    reading: Asset,
    frame: Asset,
    frames: Vec<u8>,
    glue: Asset,
    wasm: Asset,
    style: Asset,
    page_script: Asset,
    page_style: Asset,
    icon: Asset,
}

impl Assets {
    /// Collects them from where the build left them.
    pub(in crate::publish) fn collect(web: &Path) -> anyhow::Result<Self> {
        let read = |name: &str| {
            let file = web.join(name);
            std::fs::read(&file).with_context(|| {
                format!("{}: cannot be read; `cargo xtask build` makes it, or `trunk build --release`", file.display())
            })
        };
        let (glue, wasm) = import_names::shorten(&String::from_utf8(read(RAW_GLUE)?)?, &read(RAW_WASM)?)?;
        // A function that is not exported is left out when the glue is minified.
        let glue = glue::fit(&glue)?;
        let script = |file: &str, script: &str, places: &[(&str, &str)]| {
            minify(filled(file, script, places)?.into_bytes(), "js")
        };
        let styled = |file: &str, text: &str, style: String| {
            let style = String::from_utf8(minify(style.into_bytes(), "css")?)?;
            script(file, &[SHEET, text].concat(), &[("{{style}}", &style)])
        };
        let charts = Asset::new("charts", "js", styled("loader/parts/charts.js", CHARTS, style::chart_tools())?);
        let maps = Asset::new("maps", "js", styled("loader/parts/maps.js", MAPS, style::locator())?);
        let card = Asset::new("card", "js", script("loader/parts/card.js", CARD, &[])?);
        let reading = Asset::new("reading", "js", script("loader/parts/reading.js", READING, &[])?);
        // The glue stands in the same folder.
        let beside = |asset: &Asset| asset.file.replacen("assets", ".", 1);
        let event = filled("loader/parts/event.js", EVENT, &[])?;
        let after_live = filled(
            "loader/parts/after_live.js",
            AFTER_LIVE,
            &[
                ("./card.js", &beside(&card)),
                ("./charts.js", &beside(&charts)),
                ("./maps.js", &beside(&maps)),
                ("./reading.js", &beside(&reading)),
            ],
        )?;
        // The hash goes into the glue: random digits do not compress and would break the loader's budget.
        let digest = format!("export const integrity = {:?};\n", integrity(&wasm));
        let glue = minify((glue + &digest + &event + ARRIVAL + LINK + &after_live).into_bytes(), "js")?;
        // One name for both: by it the loader, which has no byte to spare, knows a trap of ours, in browsers that name the
        // wasm in a stack and in those (WebKit) that name the glue alone.
        let code = Asset::path("glosa", &[glue.as_slice(), &wasm].concat());
        let glue = Asset::at(format!("{code}.js"), glue);
        let wasm = Asset::at(format!("{code}.wasm"), wasm);
        let style = Asset::new("glosa", "css", minify(style::article().into_bytes(), "css")?);
        let page_style = Asset::new("page", "css", minify(style::page().into_bytes(), "css")?);
        let page_script = Asset::new("page", "js", script("loader/parts/page.js", PAGE, &[])?);
        let icon = Asset::new("icon", "svg", style::ICON.as_bytes().to_vec());
        let aside = script(
            "loader/parts/aside.js",
            ASIDE,
            &[
                ("{{elements}}", &fragment_parts::ELEMENTS.join(" ")),
                ("{{attributes}}", &fragment_parts::ATTRIBUTES.join(" ")),
                ("{{roles}}", &fragment_parts::ROLES.join(" ")),
            ],
        )?;
        let aside = Asset::new("aside", "js", aside);
        let frame = Asset::new("frame", "js", script("loader/parts/frame.js", FRAME, &[])?);
        let frames = script("loader/public/frames.js", FRAMES, &[])?;
        let names = [("{{aside}}", aside.file.as_str()), ("{{code}}", &code), ("{{style}}", &style.file)];
        let loader = script("loader/public/glosa.js", LOADER, &names)?;
        Ok(Self {
            loader,
            aside,
            card,
            charts,
            maps,
            reading,
            frame,
            frames,
            glue,
            wasm,
            style,
            page_script,
            page_style,
            icon,
        })
    }

    /// The article's style sheet, from the root of the output.
    pub(in crate::publish) fn style(&self) -> &str {
        &self.style.file
    }

    /// The style sheet of our own pages around the article.
    pub(in crate::publish) fn page_style(&self) -> &str {
        &self.page_style.file
    }

    /// Script of an article's own page.
    pub(in crate::publish) fn page_script(&self) -> &str {
        &self.page_script.file
    }

    /// Script of the page in an iframe.
    pub(in crate::publish) fn frame(&self) -> &str {
        &self.frame.file
    }

    /// The icon of our own pages.
    pub(in crate::publish) fn icon(&self) -> &str {
        &self.icon.file
    }

    /// Every file whose name tells its content, by its name in the manifest. A page of a publisher's may need the first ones, and
    /// the others are for our own pages, which have no name there.
    fn files(&self) -> [(Option<&'static str>, &Asset); 12] {
        [
            (Some("aside"), &self.aside),
            (Some("card"), &self.card),
            (Some("charts"), &self.charts),
            (Some("maps"), &self.maps),
            (Some("reading"), &self.reading),
            (Some("glue"), &self.glue),
            (Some("wasm"), &self.wasm),
            (Some("style"), &self.style),
            (None, &self.frame),
            (None, &self.page_script),
            (None, &self.page_style),
            (None, &self.icon),
        ]
    }

    /// Adds them to the output, with the manifest.
    pub(in crate::publish) fn write(&self, editions: &[PublishedEdition], output: &mut Output) -> anyhow::Result<()> {
        let files = self.files();
        for (_, asset) in files {
            output.bytes(&asset.file, asset.bytes.clone());
        }
        let named = files.into_iter().filter_map(|(name, asset)| name.map(|name| (name, asset)));
        output.text("manifest.json", manifest(&self.loader, named, editions)?);
        output.bytes("glosa.js", self.loader.clone());
        output.bytes("frames.js", self.frames.clone());
        output.text("_headers", HEADERS.to_owned());
        Ok(())
    }

    /// Takes away what the build left under names without a hash, where it stands in the output itself.
    pub(in crate::publish) fn remove_raw(web: &Path, out: &Path) -> anyhow::Result<()> {
        if web != out {
            return Ok(());
        }
        for name in [RAW_GLUE, RAW_WASM, "web.d.ts", "web_bg.wasm.d.ts"] {
            let file: PathBuf = out.join(name);
            if file.exists() {
                std::fs::remove_file(&file).with_context(|| format!("{}: cannot be removed", file.display()))?;
            }
        }
        Ok(())
    }
}
