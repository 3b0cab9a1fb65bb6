//! Reading: finds the editions in the folder of articles, checks each, and makes of it what is drawn.

use crate::article::Article;
use crate::check;
use crate::check::{CheckedFile, Listing};
use crate::present::present;
use crate::present::words;
use crate::publish::edition::error::NotPublishable;
use crate::publish::edition::published::PublishedEdition;
use crate::view::model::{Edition, LanguageEdition};
use anyhow::{Context, bail};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// An article with what is drawn of it.
pub(in crate::publish) struct Loaded {
    pub(in crate::publish) article: Article,
    pub(in crate::publish) source: String,
    pub(in crate::publish) edition: Rc<Edition>,
    pub(in crate::publish) published: PublishedEdition,
}

/// Reads, checks and presents one edition.
pub(in crate::publish) fn load(
    file: &Path,
    editions: &[PathBuf],
    warnings: &mut Vec<String>,
) -> anyhow::Result<Loaded> {
    let CheckedFile { text: source, report } =
        check::file(file).with_context(|| format!("{}: cannot be read", file.display()))?;
    if report.has_errors() {
        return Err(NotPublishable(report.findings).into());
    }
    warnings.extend(report.findings.iter().map(ToString::to_string));
    let Some(article) = report.article else {
        bail!("{}: could not be read as an article", file.display());
    };
    if !words::has_words(&article.language) {
        let remedy = "the interface will be in English; see docs/for-editors.md, \"Languages\"";
        warnings.push(format!("{}: Glosa has no words in {} yet: {remedy}", file.display(), article.language));
    }
    let mut edition = present(&article).with_context(|| file.display().to_string())?;
    edition.languages = languages(file, editions);
    let edition = Rc::new(edition);
    let first = file.file_name().is_some_and(|name| name == "article.json");
    let path = if first { format!("{}/", article.id) } else { format!("{}/{}/", article.id, article.language) };
    let published = PublishedEdition {
        id: article.id.clone(),
        language: article.language.clone(),
        path,
        headline: edition.masthead.headline.clone(),
        standfirst: edition.masthead.standfirst.clone(),
        unchanged: false,
    };
    Ok(Loaded { article, source, edition, published })
}

/// The editions of an article, as links from the folder of one of them; none if it is the only one.
fn languages(file: &Path, editions: &[PathBuf]) -> Rc<[LanguageEdition]> {
    let mut languages = Vec::new();
    for other in editions {
        // One that cannot be read is told of by its own check.
        let text = std::fs::read(other).ok().and_then(|bytes| check::decode(&bytes).ok()).unwrap_or_default();
        let document: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        let language = document.get("language").and_then(|tag| tag.as_str()).unwrap_or_default().to_owned();
        let is_first = |path: &Path| path.file_name().is_some_and(|name| name == "article.json");
        let path = match (other == file, is_first(file), is_first(other)) {
            (true, _, _) => String::new(),
            (_, true, _) => format!("{language}/"),
            (_, _, true) => "../".to_owned(),
            _ => format!("../{language}/"),
        };
        languages.push(LanguageEdition { name: words::autonym(&language), language, path });
    }
    if languages.len() > 1 { languages.into() } else { Rc::new([]) }
}

/// An edition that is embedded somewhere.
#[derive(Clone, Debug)]
pub struct EmbeddedEdition {
    /// What is drawn.
    pub edition: Rc<Edition>,
    /// Its folder below the output folder.
    pub path: String,
    /// The address of the publisher's own page of it, if there is one.
    pub uri: Option<String>,
}

/// The edition of a file.
///
/// # Errors
/// If the file cannot be read, has a finding of severity error, or is of a language without data.
pub fn edition_of(file: &Path) -> anyhow::Result<EmbeddedEdition> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let listing = Listing::of_article(folder).with_context(|| format!("{}: cannot be read", folder.display()))?;
    let editions = listing.articles.into_iter().flat_map(|article| article.editions).collect::<Vec<_>>();
    let loaded = load(file, &editions, &mut Vec::new())?;
    Ok(EmbeddedEdition { edition: loaded.edition, path: loaded.published.path, uri: loaded.article.uri })
}
