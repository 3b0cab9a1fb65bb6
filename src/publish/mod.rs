//! Publishing: makes the files of the public contract (DESIGN.md, section 4) from articles.

mod assets;
mod batch;
mod chart_file;
mod chart_tools;
mod data_file;
mod esbuild;
mod examples;
mod folder;
mod gallery;
mod graph;
mod import_names;
mod load;
mod locale;
mod locator_map;
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
mod staging;
mod stamp;
mod style;
mod viewer;
mod words;

pub use load::{EmbeddedEdition, edition_of};
pub use locale::{Locale, LocaleError};
pub use present::present;
pub use render::{fragment, page_html};
pub use sharing::Robots;

use crate::check;
use anyhow::bail;
use assets::Assets;
use batch::each_on_a_core;
use folder::ArticleFolder;
use load::{Loaded, article_folders};
use output::Output;
use serde::{Deserialize, Serialize};
use staging::Staging;
use stamp::Stamp;
use std::num::NonZeroUsize;
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
    /// How many articles are worked on at a time; as many as there are cores if none is named.
    pub jobs: Option<NonZeroUsize>,
    /// Publish also what has not changed.
    pub all: bool,
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
#[derive(Clone, Debug, Deserialize, Serialize)]
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
    /// Its files are those of an earlier run, as nothing they are made of has changed.
    #[serde(skip)]
    pub unchanged: bool,
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

/// Publishes every article of a folder; what an earlier run has made of the same is left as it is.
///
/// Everything is read, checked and rendered before the first file is put in its place.
///
/// # Errors
/// An article with a finding of severity error, a file that cannot be read or written, a language without data.
pub fn publish(options: &PublishOptions) -> anyhow::Result<Outcome> {
    let folders: Vec<ArticleFolder> = article_folders(&options.articles)?.into_iter().map(ArticleFolder::at).collect();
    let Some(first) = folders.first() else {
        bail!("{}: holds no article; put one at <id>/article.json", options.articles.display());
    };
    let assets = options.web.as_deref().map(Assets::collect).transpose()?;
    let made_by = stamp::made_by(options, assets.as_ref())?;
    let before = Stamp::read(&options.out);
    let known = if options.all { Stamp::default() } else { before.if_made_by(&made_by) };
    let staging = Staging::open(&options.out)?;
    let made = each_on_a_core(&folders, options.jobs, |folder| {
        folder.publish(options, assets.as_ref(), &known, staging.folder())
    })?;
    let editions: Vec<PublishedEdition> = made.iter().flat_map(|(_, record)| record.editions.clone()).collect();
    let mut output = Output::default();
    if let (Some(assets), Some(web)) = (&assets, &options.web) {
        assets.write(&editions, &mut output)?;
        let (first, addresses) = first.first_edition(options)?;
        let page = viewer::Viewer { first: &first.edition, canonical: addresses.canonical, robots: options.robots };
        viewer::write(web, &page, &editions, assets, &mut output)?;
        measuring::write(&first.published.path, assets, &mut output)?;
        gallery::write(&first.edition, &first.published.path, assets, &mut output);
        if let Some(folder) = &options.examples {
            examples::write(folder, &first, &mut output)?;
        }
    }
    output.write_to(staging.folder())?;
    let warnings = made.iter().flat_map(|(_, record)| record.warnings.clone()).collect();
    let after = Stamp::of(made_by, made);
    staging.put_in_place(&before, &after)?;
    match &options.web {
        // Trunk's own folder is new each time and becomes `dist/`: nothing that is not to be published goes there.
        Some(web) if *web == options.out => Assets::remove_raw(web, &options.out)?,
        _ => after.write(&options.out)?,
    }
    Ok(Outcome { editions, warnings })
}
