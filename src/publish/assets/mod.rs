//! Assets: loader, glue, wasm and style sheets, named by their content so that they never go stale in a cache.

pub(in crate::publish) mod esbuild;
mod import_names;
mod style;

use crate::publish::edition::fragment_parts;
use crate::publish::edition::output::Output;
use crate::publish::edition::published::PublishedEdition;
use anyhow::Context;
use base64::Engine;
use esbuild::minify;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// The loader, as written by hand; publishing fills in the names of the other files.
const LOADER: &str = include_str!("../../../loader/glosa.js");
/// What the loader loads aside, where something fails or the page has no static article.
const ASIDE: &str = include_str!("../../../loader/aside.js");
/// What a reader can do with charts, and its style.
const CHARTS: &str = include_str!("../../../loader/charts.js");
/// The maps on cards, and their style.
const MAPS: &str = include_str!("../../../loader/maps.js");
/// What tells how an article is read.
const READING: &str = include_str!("../../../loader/reading.js");
/// What an article tells the page; in the glue.
const EVENT: &str = include_str!("../../../loader/event.js");
/// What the wasm calls once an article is live; in the glue.
const AFTER_LIVE: &str = include_str!("../../../loader/after_live.js");
/// What runs in `embed.html`, and what a page around it may include.
const FRAME: &str = include_str!("../../../loader/frame.js");
const FRAMES: &str = include_str!("../../../loader/frames.js");
/// What runs on an article's own page.
const PAGE: &str = include_str!("../../../loader/page.js");
/// The headers for hosts that read them from a file.
const HEADERS: &str = include_str!("../../../hosting/_headers");
/// The names under which Trunk leaves what wasm-bindgen made.
const RAW_GLUE: &str = "web.js";
const RAW_WASM: &str = "web_bg.wasm";

/// What every page loads.
pub(in crate::publish) struct Assets {
    loader: Vec<u8>,
    aside: Asset,
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

/// A file with the name its content gives it.
struct Asset {
    file: String,
    integrity: String,
    bytes: Vec<u8>,
}

/// `manifest.json`: what stands where, for those who serve or pin the files.
#[derive(Serialize)]
struct Manifest<'a> {
    loader: ManifestFile<'a>,
    aside: ManifestFile<'a>,
    charts: ManifestFile<'a>,
    maps: ManifestFile<'a>,
    reading: ManifestFile<'a>,
    glue: ManifestFile<'a>,
    wasm: ManifestFile<'a>,
    style: ManifestFile<'a>,
    articles: Vec<ManifestArticle<'a>>,
}

#[derive(Serialize)]
struct ManifestFile<'a> {
    file: &'a str,
    integrity: String,
}

#[derive(Serialize)]
struct ManifestArticle<'a> {
    id: &'a str,
    path: &'a str,
    language: &'a str,
}

impl Assets {
    /// Collects them from where Trunk left them.
    pub(in crate::publish) fn collect(web: &Path) -> anyhow::Result<Self> {
        let read = |name: &str| {
            let file = web.join(name);
            std::fs::read(&file).with_context(|| {
                format!("{}: cannot be read; `cargo xtask build` makes it, or `trunk build --release`", file.display())
            })
        };
        let (glue, wasm) = import_names::shorten(&String::from_utf8(read(RAW_GLUE)?)?, &read(RAW_WASM)?)?;
        // The way to start without waiting, which we do not go: what is not exported is left out when it is minified.
        let glue = glue.replace("export { initSync, ", "export { ");
        let styled = |script: &str, style: String| {
            let style = String::from_utf8(minify(style.into_bytes(), "css")?)?;
            minify(script.replace("{style}", &style).into_bytes(), "js")
        };
        let charts = Asset::new("charts", "js", styled(CHARTS, style::chart_tools())?);
        let maps = Asset::new("maps", "js", styled(MAPS, style::locator())?);
        let reading = Asset::new("reading", "js", minify(READING.as_bytes().to_vec(), "js")?);
        // The glue stands in the same folder.
        let beside = |asset: &Asset| asset.file.trim_start_matches("assets/").to_owned();
        let after_live = AFTER_LIVE
            .replace("./charts.js", &format!("./{}", beside(&charts)))
            .replace("./maps.js", &format!("./{}", beside(&maps)))
            .replace("./reading.js", &format!("./{}", beside(&reading)));
        // Here and not in the loader, which has no byte to spare for what does not compress.
        let digest = format!("export const integrity = {:?};\n", integrity(&wasm));
        let glue = minify((glue + &digest + EVENT + &after_live).into_bytes(), "js")?;
        // One name for both: the loader, which has no byte to spare, knows a trap of ours by it, in browsers that name the
        // wasm in a stack and in those (WebKit) that name the glue alone.
        let code = Asset::path("glosa", &[glue.as_slice(), &wasm].concat());
        let glue = Asset::at(format!("{code}.js"), glue);
        let wasm = Asset::at(format!("{code}.wasm"), wasm);
        let style = Asset::new("glosa", "css", minify(style::article().into_bytes(), "css")?);
        let page_style = Asset::new("page", "css", minify(style::page().into_bytes(), "css")?);
        let page_script = Asset::new("page", "js", minify(PAGE.as_bytes().to_vec(), "js")?);
        let icon = Asset::new("icon", "svg", style::ICON.as_bytes().to_vec());
        let aside = ASIDE
            .replace("{elements}", &fragment_parts::ELEMENTS.join(" "))
            .replace("{attributes}", &fragment_parts::ATTRIBUTES.join(" "))
            .replace("{roles}", &fragment_parts::ROLES.join(" "));
        let aside = Asset::new("aside", "js", minify(aside.into_bytes(), "js")?);
        let frame = Asset::new("frame", "js", minify(FRAME.as_bytes().to_vec(), "js")?);
        let frames = minify(FRAMES.as_bytes().to_vec(), "js")?;
        let loader = LOADER.replace("{aside}", &aside.file).replace("{code}", &code).replace("{style}", &style.file);
        Ok(Self {
            loader: minify(loader.into_bytes(), "js")?,
            aside,
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

    /// What runs on an article's own page.
    pub(in crate::publish) fn page_script(&self) -> &str {
        &self.page_script.file
    }

    /// What runs in an iframe.
    pub(in crate::publish) fn frame(&self) -> &str {
        &self.frame.file
    }

    /// The icon of our own pages.
    pub(in crate::publish) fn icon(&self) -> &str {
        &self.icon.file
    }

    /// Adds them to the output, with the manifest.
    pub(in crate::publish) fn write<'a>(
        &'a self,
        editions: &'a [PublishedEdition],
        output: &mut Output,
    ) -> anyhow::Result<()> {
        let entry = |asset: &'a Asset| ManifestFile { file: &asset.file, integrity: asset.integrity.clone() };
        let manifest = Manifest {
            loader: ManifestFile { file: "glosa.js", integrity: integrity(&self.loader) },
            aside: entry(&self.aside),
            charts: entry(&self.charts),
            maps: entry(&self.maps),
            reading: entry(&self.reading),
            glue: entry(&self.glue),
            wasm: entry(&self.wasm),
            style: entry(&self.style),
            articles: editions
                .iter()
                .map(|one| ManifestArticle { id: &one.id, path: &one.path, language: &one.language })
                .collect(),
        };
        output.text("manifest.json", serde_json::to_string_pretty(&manifest)? + "\n");
        output.bytes("glosa.js", self.loader.clone());
        output.bytes("frames.js", self.frames.clone());
        output.text("_headers", HEADERS.to_owned());
        for asset in [
            &self.aside,
            &self.charts,
            &self.maps,
            &self.reading,
            &self.frame,
            &self.glue,
            &self.wasm,
            &self.style,
            &self.page_script,
            &self.page_style,
            &self.icon,
        ] {
            output.bytes(&asset.file, asset.bytes.clone());
        }
        Ok(())
    }

    /// Takes away what Trunk left under names without a hash, where it stands in the output itself.
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

impl Asset {
    fn new(stem: &str, extension: &str, bytes: Vec<u8>) -> Self {
        Self::at(format!("{}.{extension}", Self::path(stem, &bytes)), bytes)
    }

    fn at(file: String, bytes: Vec<u8>) -> Self {
        Self { file, integrity: integrity(&bytes), bytes }
    }

    /// Where a file of this content is, without its extension.
    fn path(stem: &str, bytes: &[u8]) -> String {
        format!("assets/{stem}-{:.8x}", Sha256::digest(bytes))
    }
}

/// A digest as in the `integrity` attribute. SHA-256, as the longer ones cost the loader bytes that do not compress.
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes)))
}
