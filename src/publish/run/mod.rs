//! Run: publishes a folder of articles, what has changed and nothing else.

mod batch;
mod folder;
mod lock;
pub(in crate::publish) mod options;
mod staging;
mod stamp;

use crate::check::{Listing, Severity};
use crate::publish::assets::Assets;
use crate::publish::edition::error::NotPublishable;
use crate::publish::edition::output::Output;
use crate::publish::edition::published::PublishedEdition;
use crate::publish::pages::{developer, examples, gallery, viewer};
use anyhow::{Context, bail};
use batch::map_in_parallel;
use folder::{ArticleFolder, FolderContents};
use lock::Lock;
use options::PublishOptions;
use staging::Staging;
use stamp::Stamp;

/// Outcome of a run.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The editions, in order.
    pub editions: Vec<PublishedEdition>,
    /// The editions of an earlier run whose articles are gone; their files are gone too.
    pub removed: Vec<PublishedEdition>,
    /// Warnings of the check, one a line.
    pub warnings: Vec<String>,
}

/// Publishes every article of a folder; what an earlier run has made of the same is left as it is.
///
/// One run at a time works in an output folder; another waits for it, and `waiting` is called once.
///
/// Everything is read, checked and rendered before the first file is put in its place.
///
/// # Errors
/// An article with a finding of severity error, a file that cannot be read or written, a language without data.
pub fn publish(options: &PublishOptions, waiting: impl Fn()) -> anyhow::Result<Outcome> {
    let unread = || format!("{}: the folder of articles cannot be read", options.articles.display());
    let listing = Listing::of(&options.articles).with_context(unread)?;
    if listing.findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(NotPublishable(listing.findings).into());
    }
    let folders: Vec<ArticleFolder> = listing.articles.into_iter().map(ArticleFolder::of).collect();
    let Some(first) = folders.first() else {
        bail!("{}: holds no article; put one at <id>/article.json", options.articles.display());
    };
    let _lock = Lock::of(&options.out, waiting)?;
    let left_out = listing.findings.iter().map(ToString::to_string).collect();
    run(options, &folders, first, left_out)
}

/// Publishes into a folder in which no other run works.
fn run(
    options: &PublishOptions,
    folders: &[ArticleFolder],
    first: &ArticleFolder,
    mut warnings: Vec<String>,
) -> anyhow::Result<Outcome> {
    let assets = options.web.as_deref().map(Assets::collect).transpose()?;
    let made_by = stamp::made_by(options, assets.as_ref())?;
    let before = Stamp::read(&options.out);
    let known = if options.all { Stamp::default() } else { before.if_made_by(&made_by) };
    let staging = Staging::open(&options.out)?;
    // The viewer shows the first article, published anew or not, so it alone is kept.
    let first_contents = first.read()?;
    let made = map_in_parallel(folders, options.jobs, |folder| {
        let publish = |contents: &FolderContents| contents.publish(options, assets.as_ref(), &known, staging.folder());
        if std::ptr::eq(folder, first) { publish(&first_contents) } else { publish(&folder.read()?) }
    })?;
    let editions: Vec<PublishedEdition> = made.iter().flat_map(|(_, record)| record.editions.clone()).collect();
    let mut output = Output::default();
    if let (Some(assets), Some(web)) = (&assets, &options.web) {
        assets.write(&editions, &mut output)?;
        let (first, addresses) = first_contents.first_edition(options)?;
        let page = viewer::Viewer { first: &first.edition, canonical: addresses.canonical, robots: options.robots };
        viewer::write(web, &page, &editions, assets, &mut output)?;
        developer::write(&first.published.path, assets, &mut output)?;
        gallery::write(&first.edition, &first.published.path, assets, &mut output);
        if let Some(folder) = &options.examples {
            examples::write(folder, &first, &mut output)?;
        }
    }
    output.write_to(staging.folder())?;
    warnings.extend(made.iter().flat_map(|(_, record)| record.warnings.clone()));
    let after = Stamp::of(made_by, made);
    let removed = before.gone(&after);
    // Trunk's own folder is new each time and becomes `dist/`: nothing that is not to be published goes there.
    if let Some(web) = options.web.as_deref().filter(|web| *web == options.out) {
        staging.put_in_place(&before, &after, false)?;
        Assets::remove_raw(web, &options.out)?;
    } else {
        staging.put_in_place(&before, &after, true)?;
        after.write(&options.out)?;
    }
    Ok(Outcome { editions, removed, warnings })
}
