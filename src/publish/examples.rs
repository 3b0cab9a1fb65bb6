//! Examples: living pages that show each way into a page, filled with the snippets that `glosa embed` prints.

use super::Loaded;
use super::oembed;
use super::output::Output;
use super::render::fragment;
use super::snippet::{Embedding, TARGETS};
use anyhow::Context;
use std::path::Path;

/// From an example to the root of the output.
const ROOT: &str = "../";

/// Fills in every page of the folder: `<!-- glosa:embed page -->` and the like, `<!-- glosa:oembed -->`.
pub(super) fn write(folder: &Path, first: &Loaded, output: &mut Output) -> anyhow::Result<()> {
    let path = &first.published.path;
    let fragment = fragment(&first.edition, &format!("{ROOT}{path}figures.csv"));
    let headline = &first.published.headline;
    let embedding = Embedding { root: ROOT, path, headline, fragment: &fragment };
    let mut parts: Vec<(String, String)> = TARGETS
        .iter()
        .map(|(name, target)| (format!("<!-- glosa:embed {name} -->"), target.snippet(&embedding)))
        .collect();
    parts.push(("<!-- glosa:oembed -->".to_owned(), oembed::html(&first.published, &format!("{ROOT}{path}"))));
    let entries = std::fs::read_dir(folder).with_context(|| format!("{}: cannot be read", folder.display()))?;
    for entry in entries {
        let file = entry?.path();
        let page = std::fs::read_to_string(&file).with_context(|| format!("{}: cannot be read", file.display()))?;
        let page = parts.iter().fold(page, |page, (marker, part)| page.replace(marker, part.trim_end()));
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        output.text(&format!("examples/{name}"), page);
    }
    Ok(())
}
