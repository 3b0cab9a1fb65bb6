//! Run: publishes a folder of articles, what has changed and nothing else.

mod batch;
mod folder;
pub(in crate::publish) mod options;
mod staging;
mod stamp;

use crate::publish::assets::Assets;
use crate::publish::edition::output::Output;
use crate::publish::edition::published::PublishedEdition;
use crate::publish::edition::reading::article_folders;
use crate::publish::pages::{developer, examples, gallery, viewer};
use anyhow::bail;
use batch::each_on_a_core;
use folder::ArticleFolder;
use options::PublishOptions;
use staging::Staging;
use stamp::Stamp;

/// What has been published.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The editions, in order.
    pub editions: Vec<PublishedEdition>,
    /// Warnings of the check, one a line.
    pub warnings: Vec<String>,
}

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
        developer::write(&first.published.path, assets, &mut output)?;
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
