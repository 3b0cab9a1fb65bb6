//! Publishing: makes the files of the public contract (DESIGN.md, section 4) from articles.

mod assets;
mod data_file;
mod esbuild;
mod examples;
mod graph;
mod import_names;
mod load;
mod locale;
mod measuring;
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

pub use load::{EmbeddedEdition, edition_of};
pub use locale::{Locale, LocaleError};
pub use present::present;
pub use render::{fragment, page_html};
pub use sharing::Robots;

use crate::article::Article;
use crate::check;
use crate::view::model::encode;
use anyhow::bail;
use assets::Assets;
use graph::Graph;
use load::{Loaded, article_files, load};
use output::Output;
use sharing::{Addresses, ArticleHead};
use std::path::PathBuf;

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
        measuring::write(&first.published.path, assets, &mut output)?;
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
    output.text(&format!("{path}fragment.html"), fragment(edition, &addresses.file("")));
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
