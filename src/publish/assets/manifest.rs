//! `manifest.json`: files with their digests, and articles, for those who serve or pin them.

use super::asset::{Asset, integrity};
use crate::publish::edition::published::PublishedEdition;
use serde::Serialize;
use serde_json::{Map, Value};

#[derive(Serialize)]
struct Manifest<'a> {
    loader: ManifestFile<'a>,
    #[serde(flatten)]
    files: Map<String, Value>,
    articles: Vec<ManifestArticle<'a>>,
}

#[derive(Serialize)]
struct ManifestFile<'a> {
    file: &'a str,
    integrity: &'a str,
}

#[derive(Serialize)]
struct ManifestArticle<'a> {
    id: &'a str,
    path: &'a str,
    language: &'a str,
}

/// The manifest as JSON: the loader, the files by their names, and the articles.
///
/// # Errors
/// None that is known: names and texts can be written as JSON.
pub(super) fn manifest<'a>(
    loader: &[u8],
    files: impl Iterator<Item = (&'static str, &'a Asset)>,
    editions: &[PublishedEdition],
) -> serde_json::Result<String> {
    let entry = |asset: &Asset| serde_json::to_value(ManifestFile { file: &asset.file, integrity: &asset.integrity });
    let files = files.map(|(name, asset)| Ok((name.to_owned(), entry(asset)?)));
    let manifest = Manifest {
        loader: ManifestFile { file: "glosa.js", integrity: &integrity(loader) },
        files: files.collect::<serde_json::Result<_>>()?,
        articles: editions
            .iter()
            .map(|one| ManifestArticle { id: &one.id, path: &one.path, language: &one.language })
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}
