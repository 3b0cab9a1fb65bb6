//! Sizes of what is shipped: raw, gzip and brotli, against the budgets.

use crate::place;
use anyhow::Context;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use std::io::Write;

/// The part of `dist/manifest.json` that sizes are read by.
#[derive(Deserialize)]
pub(crate) struct Manifest {
    loader: ManifestFile,
    glue: ManifestFile,
    wasm: ManifestFile,
    style: ManifestFile,
    charts: ManifestFile,
    card: ManifestFile,
    maps: ManifestFile,
    reading: ManifestFile,
    pub(crate) articles: Vec<ManifestArticle>,
}

#[derive(Deserialize)]
struct ManifestFile {
    file: String,
}

#[derive(Deserialize)]
pub(crate) struct ManifestArticle {
    pub(crate) path: String,
}

impl Manifest {
    /// Reads it.
    pub(crate) fn read() -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(place::dist().join("manifest.json"))
            .context("dist/manifest.json cannot be read: run `cargo xtask build`")?;
        serde_json::from_str(&text).context("dist/manifest.json is not as expected")
    }
}

impl Manifest {
    /// Files that every reader of a live article loads.
    pub(crate) fn code(&self) -> [&str; 7] {
        [&self.loader, &self.glue, &self.wasm, &self.style, &self.reading, &self.maps, &self.card]
            .map(|file| file.file.as_str())
    }

    /// The style sheet.
    pub(crate) fn style(&self) -> &str {
        &self.style.file
    }
}

/// A measured thing with its budget.
#[derive(Clone, Serialize)]
pub(crate) struct Row {
    pub(crate) what: String,
    pub(crate) raw: Option<usize>,
    pub(crate) gzip: Option<usize>,
    pub(crate) measured: f64,
    pub(crate) unit: &'static str,
    pub(crate) budget: Option<f64>,
    /// Past its budget it fails the check; times are only told.
    pub(crate) binding: bool,
}

impl Row {
    /// Whether it is within its budget.
    pub(crate) fn fits(&self) -> bool {
        self.budget.is_none_or(|budget| self.measured <= budget)
    }
}

/// The sizes of the first article and of what makes it live.
pub(crate) fn rows(manifest: &Manifest) -> anyhow::Result<Vec<Row>> {
    let article = manifest.articles.first().context("dist/ has no article")?;
    let payload = format!("{}payload.bin", article.path);
    let parts = [
        ("loader", &manifest.loader.file, Some(1_600.0)),
        ("glue", &manifest.glue.file, None),
        ("wasm", &manifest.wasm.file, None),
        ("style", &manifest.style.file, None),
        ("payload", &payload, None),
    ];
    let mut rows = Vec::new();
    for (what, file, budget) in parts {
        rows.push(row(what, file, budget)?);
    }
    let live = sum("everything live", &rows, Some(65_000.0));
    // Files that every reader's page asks for by itself, once the article is live and the browser has time.
    let reading = row("reading, once live", &manifest.reading.file, None)?;
    let maps = row("maps, once live", &manifest.maps.file, None)?;
    let card = row("card, once live", &manifest.card.file, None)?;
    let all = sum("all that loads by itself", &[live.clone(), reading.clone(), maps.clone(), card.clone()], None);
    rows.extend([live, reading, maps, card, all]);
    // Told, and no part of the sum: not every reader gets there.
    rows.push(row("charts, near the fact box", &manifest.charts.file, None)?);
    rows.push(row("fragment.html", &format!("{}fragment.html", article.path), Some(14_000.0))?);
    Ok(rows)
}

/// Rows together.
fn sum(what: &str, rows: &[Row], budget: Option<f64>) -> Row {
    let sum = |of: fn(&Row) -> usize| rows.iter().map(of).sum();
    Row {
        what: what.to_owned(),
        raw: Some(sum(|row| row.raw.unwrap_or_default())),
        gzip: Some(sum(|row| row.gzip.unwrap_or_default())),
        measured: rows.iter().map(|row| row.measured).sum(),
        unit: "B brotli",
        budget,
        binding: true,
    }
}

fn row(what: &str, file: &str, budget: Option<f64>) -> anyhow::Result<Row> {
    let path = place::dist().join(file);
    let bytes = std::fs::read(&path).with_context(|| format!("{}: cannot be read", path.display()))?;
    let (gzip, brotli) = compressed(&bytes)?;
    #[expect(clippy::cast_precision_loss, reason = "no file of ours has 2^52 bytes")]
    let measured = brotli as f64;
    Ok(Row {
        what: what.to_owned(),
        raw: Some(bytes.len()),
        gzip: Some(gzip),
        measured,
        unit: "B brotli",
        budget,
        binding: true,
    })
}

/// How many bytes it has by gzip and by brotli, each at its best.
pub(crate) fn compressed(bytes: &[u8]) -> anyhow::Result<(usize, usize)> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters)?;
    Ok((gzip.finish()?.len(), brotli.len()))
}
