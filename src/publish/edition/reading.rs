//! Reading: checks the editions of an article and makes of each what is drawn.

use crate::article::Article;
use crate::check::{CheckedEdition, Editions, Listing};
use crate::present::present;
use crate::present::words;
use crate::publish::edition::error::NotPublishable;
use crate::publish::edition::published::PublishedEdition;
use crate::view::model::{Edition, LanguageEdition};
use anyhow::{Context, anyhow, bail};
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// An article with what is drawn of it.
pub(in crate::publish) struct Loaded {
    pub(in crate::publish) article: Article,
    pub(in crate::publish) source: String,
    pub(in crate::publish) edition: Rc<Edition>,
    pub(in crate::publish) published: PublishedEdition,
}

/// Checks and presents each edition as it is asked for, the first one first.
pub(in crate::publish) fn load<'a>(
    editions: &'a Editions,
    warnings: &'a mut Vec<String>,
) -> impl Iterator<Item = anyhow::Result<Loaded>> + 'a {
    let languages = editions.languages();
    editions.check().map(move |(file, checked)| present_edition(file, checked, &languages, warnings))
}

/// Presents an edition that may be published.
fn present_edition(
    file: &Path,
    checked: Result<CheckedEdition<'_>, &io::Error>,
    languages: &[(&Path, String)],
    warnings: &mut Vec<String>,
) -> anyhow::Result<Loaded> {
    let CheckedEdition { text, report } =
        checked.map_err(|error| anyhow!("{}: cannot be read: {error}", file.display()))?;
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
    edition.languages = language_links(file, languages);
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
    Ok(Loaded { article, source: text.to_owned(), edition, published })
}

/// The editions of an article, as links from the folder of one of them; none if it is the only one.
fn language_links(file: &Path, languages: &[(&Path, String)]) -> Rc<[LanguageEdition]> {
    if languages.len() < 2 {
        return Rc::new([]);
    }
    let is_first = |path: &Path| path.file_name().is_some_and(|name| name == "article.json");
    let link = |(other, language): &(&Path, String)| {
        let path = match (*other == file, is_first(file), is_first(other)) {
            (true, _, _) => String::new(),
            (_, true, _) => format!("{language}/"),
            (_, _, true) => "../".to_owned(),
            _ => format!("../{language}/"),
        };
        LanguageEdition { name: words::autonym(language), language: language.clone(), path }
    };
    languages.iter().map(link).collect()
}

/// An edition that is embedded somewhere.
#[derive(Clone, Debug)]
pub struct EmbeddedEdition {
    /// The edition as it is drawn.
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
    let paths: Vec<PathBuf> = listing.articles.into_iter().flat_map(|article| article.editions).collect();
    let editions = Editions::read(&paths);
    let checked = editions.check_one(file).with_context(|| not_an_edition(file))?;
    let loaded = present_edition(file, checked, &editions.languages(), &mut Vec::new())?;
    Ok(EmbeddedEdition { edition: loaded.edition, path: loaded.published.path, uri: loaded.article.uri })
}

fn not_an_edition(file: &Path) -> String {
    format!(
        "{}: there is no such edition; one is a file called article.json or article.<language>.json",
        file.display()
    )
}
