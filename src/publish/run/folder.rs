//! An article's folder: what is published, or found unchanged, as one.

use crate::article::Article;
use crate::check::{ArticleFiles, Editions};
use crate::publish::assets::Assets;
use crate::publish::edition::addresses::Addresses;
use crate::publish::edition::output::Output;
use crate::publish::edition::published::PublishedEdition;
use crate::publish::edition::reading::{Loaded, load};
use crate::publish::edition::render::fragment;
use crate::publish::files::graph::Graph;
use crate::publish::files::{chart_tools, data_file, oembed};
use crate::publish::pages::article;
use crate::publish::pages::head::ArticleHead;
use crate::publish::pictures::{chart, map, social};
use crate::publish::run::options::PublishOptions;
use crate::publish::run::stamp::{Record, Stamp};
use crate::view::model::encode;
use anyhow::Context;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// The folder of an article, with all its editions.
pub(in crate::publish) struct ArticleFolder {
    files: ArticleFiles,
}

/// A folder as it was read, each of its files once: what changes meanwhile is found changed by the next run.
pub(in crate::publish) struct FolderContents {
    name: String,
    /// Of all files in it.
    digest: String,
    editions: Editions,
}

impl ArticleFolder {
    /// The one of these files.
    pub(in crate::publish) fn of(files: ArticleFiles) -> Self {
        Self { files }
    }

    /// Reads it. A thing that is no file, such as a link or a pipe, is not looked into.
    pub(in crate::publish) fn read(&self) -> anyhow::Result<FolderContents> {
        let mut digest = Sha256::new();
        let mut editions: Vec<_> = self.files.editions.iter().map(|path| (path.clone(), None)).collect();
        let root = &self.files.folder;
        let mut rest = vec![root.clone()];
        while let Some(path) = rest.pop() {
            let unread = || format!("{}: cannot be read", path.display());
            // The folder of an article is no link (`Listing`), and none is followed below it.
            let kind = path.symlink_metadata().with_context(unread)?.file_type();
            if kind.is_dir() {
                let entries = std::fs::read_dir(&path).with_context(unread)?;
                let mut inside: Vec<PathBuf> =
                    entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
                inside.sort();
                rest.append(&mut inside);
            } else if kind.is_file() {
                let bytes = std::fs::read(&path).with_context(unread)?;
                digest.update(path.strip_prefix(root).unwrap_or(&path).to_string_lossy().as_bytes());
                digest.update([0]);
                digest.update(bytes.len().to_le_bytes());
                digest.update(&bytes);
                if let Some((_, edition)) = editions.iter_mut().find(|(edition, _)| *edition == path) {
                    *edition = Some(bytes);
                }
            }
        }
        let gone = || std::io::Error::from(std::io::ErrorKind::NotFound);
        let name = root.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let editions = editions.into_iter().map(|(path, bytes)| (path, bytes.ok_or_else(gone)));
        Ok(FolderContents { name, digest: format!("{:x}", digest.finalize()), editions: Editions::of(editions) })
    }
}

impl FolderContents {
    /// Renders its files to a folder, unless an earlier run's are there and are of the same.
    pub(in crate::publish) fn publish(
        &self,
        options: &PublishOptions,
        assets: Option<&Assets>,
        known: &Stamp,
        staging: &Path,
    ) -> anyhow::Result<(String, Record)> {
        if let Some(record) = known.record(&self.name, &self.digest).filter(|record| record.is_in(&options.out)) {
            return Ok((self.name.clone(), record.clone().unchanged()));
        }
        let mut warnings = Vec::new();
        let loaded = load(&self.editions, &mut warnings).collect::<anyhow::Result<Vec<_>>>()?;
        let mut output = Output::default();
        for one in &loaded {
            let addresses = addresses(one, &loaded, options.public_url.as_deref());
            edition_files(one, options, &addresses, assets, &mut output, &mut warnings)?;
        }
        output.write_to(staging)?;
        let editions = loaded.into_iter().map(|one| one.published).collect();
        let record = Record { digest: self.digest.clone(), editions, warnings, files: output.lengths() };
        Ok((self.name.clone(), record))
    }

    /// Its first edition, as the viewer shows it, with its addresses. The warnings have been told.
    pub(in crate::publish) fn first_edition(&self, options: &PublishOptions) -> anyhow::Result<(Loaded, Addresses)> {
        let first = load(&self.editions, &mut Vec::new()).next().context("an article without an edition")??;
        let addresses = addresses(&first, std::slice::from_ref(&first), options.public_url.as_deref());
        Ok((first, addresses))
    }
}

/// The addresses of an edition among all of its article.
fn addresses(one: &Loaded, all: &[Loaded], public_url: Option<&str>) -> Addresses {
    let editions: Vec<(&Article, &str)> =
        all.iter().map(|other| (&other.article, other.published.path.as_str())).collect();
    Addresses::of(&one.article, &one.published.path, &editions, public_url)
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
    let PublishedEdition { path, .. } = published;
    output.text(&format!("{path}fragment.html"), fragment(edition, &addresses.file("")));
    output.bytes(&format!("{path}payload.bin"), encode(&edition.controls)?);
    output.text(&format!("{path}article.json"), source.clone());
    if edition.facts.groups.iter().any(|group| !group.charts.is_empty()) {
        output.text(&format!("{path}figures.csv"), data_file::figures_csv(article)?);
        output.text(&format!("{path}charts.json"), chart_tools::charts_json(article, edition, addresses)?);
    }
    for file in chart::chart_files(article, edition, addresses.canonical.as_deref(), warnings)? {
        output.text(&format!("{path}chart-{}.svg", file.key), file.svg);
        output.bytes(&format!("{path}chart-{}.png", file.key), file.png);
    }
    let maps = map::map_files(article);
    output.text(&format!("{path}maps.json"), map::maps_json(&maps)?);
    for map in maps {
        output.text(&format!("{path}map-{}.svg", map.key), map.svg);
    }
    output.text(&format!("{path}oembed.json"), oembed::oembed_json(published, addresses.own.as_deref())?);
    output.text(&format!("{path}graph.json"), Graph::of_fragment(article, edition, addresses).to_script()? + "\n");
    let picture = social::picture(article, edition, warnings)?;
    if let Some(picture) = &picture {
        output.bytes(&format!("{path}social.png"), picture.png.clone());
    }
    if let Some(assets) = assets {
        let to_root = "../".repeat(path.matches('/').count());
        let head = ArticleHead { article, edition, addresses, picture: picture.as_ref(), robots: options.robots };
        output.text(&format!("{path}index.html"), article::article_page(&head, edition, assets, &to_root)?);
        output.text(&format!("{path}embed.html"), article::frame_page(edition, assets, &to_root));
    }
    Ok(())
}
