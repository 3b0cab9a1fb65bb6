//! Publishing: makes the files of the public contract (DESIGN.md, section 4) from articles.

mod assets;
mod data_file;
mod esbuild;
mod examples;
mod graph;
mod import_names;
mod locale;
mod oembed;
mod output;
mod page;
mod pages;
mod present;
mod render;
pub mod sanitizer;
mod sharing;
pub mod snippet;
mod social;
mod style;
mod viewer;
mod words;

pub use locale::{Locale, LocaleError};
pub use present::present;
pub use render::{fragment, page_html};
pub use sharing::Robots;

use crate::article::Article;
use crate::check::{self, is_article_file};
use crate::view::model::{Edition, encode};
use anyhow::{Context, bail};
use assets::Assets;
use graph::Graph;
use output::Output;
use sharing::{Addresses, ArticleHead};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// What to publish and where to.
#[derive(Clone, Debug)]
pub struct PublishOptions {
    /// The folder of articles, one folder an article.
    pub articles: PathBuf,
    /// The folder to write to.
    pub out: PathBuf,
    /// Where Trunk left `web.js`, `web_bg.wasm` and `index.html`; without it only the static files are written.
    pub web: Option<PathBuf>,
    /// The address the files will stand under, with a slash at its end; needed for absolute links (oEmbed).
    pub public_url: Option<String>,
    /// A folder of example pages to fill in.
    pub examples: Option<PathBuf>,
    /// Whether search engines may list the pages.
    pub robots: Robots,
}

/// What has been published.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The editions, in order.
    pub editions: Vec<PublishedEdition>,
    /// Warnings of the check, one a line.
    pub warnings: Vec<String>,
}

/// An edition among the published ones.
#[derive(Clone, Debug)]
pub struct PublishedEdition {
    /// The article's id.
    pub id: String,
    /// The language.
    pub language: String,
    /// The folder under the output folder, with a slash at its end.
    pub path: String,
    /// The headline.
    pub headline: String,
    /// The standfirst.
    pub standfirst: String,
}

/// Why nothing was published: an article has findings of severity error.
#[derive(Debug)]
pub struct NotPublishable(pub Vec<check::Finding>);

impl std::fmt::Display for NotPublishable {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "nothing was published, because the check found errors:\n{}", check::Listed(&self.0))
    }
}

impl std::error::Error for NotPublishable {}

/// An article with what is drawn of it.
struct Loaded {
    article: Article,
    source: String,
    edition: Rc<Edition>,
    published: PublishedEdition,
}

/// Publishes every article of a folder.
///
/// Everything is read, checked and rendered before the first file is written.
///
/// # Errors
/// An article with a finding of severity error, a file that cannot be read or written, a language without data.
pub fn publish(options: &PublishOptions) -> anyhow::Result<Outcome> {
    let mut warnings = Vec::new();
    let mut loaded = Vec::new();
    for file in article_files(&options.articles)? {
        loaded.push(load(&file, &mut warnings)?);
    }
    if loaded.is_empty() {
        bail!("{}: holds no article; put one at <id>/article.json", options.articles.display());
    }
    let assets = options.web.as_deref().map(Assets::collect).transpose()?;
    let mut output = Output::default();
    for one in &loaded {
        let addresses = addresses(one, &loaded, options);
        edition_files(one, options, &addresses, assets.as_ref(), &mut output, &mut warnings)?;
    }
    let editions: Vec<PublishedEdition> = loaded.iter().map(|one| one.published.clone()).collect();
    if let (Some(assets), Some(web), Some(first)) = (&assets, &options.web, loaded.first()) {
        assets.write(&editions, &mut output)?;
        let canonical = addresses(first, &loaded, options).canonical;
        let page = viewer::Viewer { first: &first.edition, canonical, robots: options.robots };
        viewer::write(web, &page, &editions, assets, &mut output)?;
        if let Some(folder) = &options.examples {
            examples::write(folder, first, &mut output)?;
        }
    }
    output.write_to(&options.out)?;
    if let Some(web) = &options.web {
        Assets::remove_raw(web, &options.out)?;
    }
    Ok(Outcome { editions, warnings })
}

/// Every `article.json` and `article.<language>.json`, the first edition of each article first.
fn article_files(articles: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let folders = std::fs::read_dir(articles)
        .with_context(|| format!("{}: the folder of articles cannot be read", articles.display()))?;
    let mut folders: Vec<PathBuf> = folders.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    folders.sort();
    for folder in folders.into_iter().filter(|path| path.is_dir()) {
        let first = folder.join("article.json");
        let mut others: Vec<PathBuf> = std::fs::read_dir(&folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .filter(|path| is_article_file(path) && *path != first)
            .collect();
        others.sort();
        if first.is_file() {
            files.push(first);
            files.append(&mut others);
        }
    }
    Ok(files)
}

fn load(file: &Path, warnings: &mut Vec<String>) -> anyhow::Result<Loaded> {
    let source = std::fs::read_to_string(file).with_context(|| format!("{}: cannot be read", file.display()))?;
    let report = check::document(file, &source);
    if report.has_errors() {
        return Err(NotPublishable(report.findings).into());
    }
    warnings.extend(report.findings.iter().map(ToString::to_string));
    let Some(article) = report.article else {
        bail!("{}: could not be read as an article", file.display());
    };
    let edition = Rc::new(present(&article).with_context(|| file.display().to_string())?);
    let first = file.file_name().is_some_and(|name| name == "article.json");
    let path = if first { format!("{}/", article.id) } else { format!("{}/{}/", article.id, article.language) };
    let published = PublishedEdition {
        id: article.id.clone(),
        language: article.language.clone(),
        path,
        headline: edition.masthead.headline.clone(),
        standfirst: edition.masthead.standfirst.clone(),
    };
    Ok(Loaded { article, source, edition, published })
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
    let loaded = load(file, &mut Vec::new())?;
    Ok(EmbeddedEdition { edition: loaded.edition, path: loaded.published.path, uri: loaded.article.uri })
}

/// The addresses of an edition among all.
fn addresses(one: &Loaded, all: &[Loaded], options: &PublishOptions) -> Addresses {
    let editions: Vec<(&Article, &str)> = all
        .iter()
        .filter(|other| other.article.id == one.article.id)
        .map(|other| (&other.article, other.published.path.as_str()))
        .collect();
    Addresses::of(&one.article, &one.published.path, &editions, options.public_url.as_deref())
}

/// The files of one edition.
fn edition_files(
    loaded: &Loaded,
    options: &PublishOptions,
    addresses: &Addresses,
    assets: Option<&Assets>,
    output: &mut Output,
    warnings: &mut Vec<String>,
) -> anyhow::Result<()> {
    let Loaded { article, source, edition, published } = loaded;
    let path = &published.path;
    output.text(&format!("{path}fragment.html"), fragment(edition, &addresses.file("figures.csv")));
    output.bytes(&format!("{path}payload.bin"), encode(&edition.controls)?);
    output.text(&format!("{path}article.json"), source.clone());
    output.text(&format!("{path}figures.csv"), data_file::figures_csv(article)?);
    output.text(&format!("{path}oembed.json"), oembed::oembed_json(published, addresses.own.as_deref())?);
    output.text(&format!("{path}graph.json"), Graph::of_fragment(article, addresses).to_script()? + "\n");
    let picture = social::picture(article, edition, warnings)?;
    if let Some(picture) = &picture {
        output.bytes(&format!("{path}social.png"), picture.png.clone());
    }
    if let Some(assets) = assets {
        let to_root = "../".repeat(path.matches('/').count());
        let head = ArticleHead { article, edition, addresses, picture: picture.as_ref(), robots: options.robots };
        output.text(&format!("{path}index.html"), pages::article_page(&head, edition, assets, &to_root)?);
        output.text(&format!("{path}embed.html"), pages::frame_page(edition, assets, &to_root));
    }
    Ok(())
}
