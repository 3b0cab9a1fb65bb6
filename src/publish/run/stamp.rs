//! The stamp: what an earlier run has published, of what and by which Glosa, so that the next one skips what is the same.

use crate::publish::assets::Assets;
use crate::publish::edition::published::PublishedEdition;
use crate::publish::run::options::PublishOptions;
use anyhow::Context;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// The stamp's name in the output folder. Nobody is served by it; a server need not have it.
const FILE: &str = ".glosa-published.json";

/// Record of what was published.
#[derive(Clone, Default, Deserialize, Serialize)]
pub(in crate::publish) struct Stamp {
    made_by: String,
    /// By the name of the article's folder.
    articles: BTreeMap<String, Record>,
}

/// Record of what was made of an article's folder.
#[derive(Clone, Deserialize, Serialize)]
pub(in crate::publish) struct Record {
    /// Of all that was in the folder.
    pub(in crate::publish) digest: String,
    pub(in crate::publish) editions: Vec<PublishedEdition>,
    pub(in crate::publish) warnings: Vec<String>,
    /// The files with their lengths.
    pub(in crate::publish) files: BTreeMap<String, u64>,
}

/// Digest of all that articles depend on besides themselves: the program, byte for byte, what it was told, and the assets' names.
pub(in crate::publish) fn made_by(options: &PublishOptions, assets: Option<&Assets>) -> anyhow::Result<String> {
    let mut digest = Sha256::new();
    let program = std::env::current_exe().and_then(std::fs::read).context("the program cannot read itself")?;
    digest.update(program);
    // Warnings name files as they were given.
    digest.update(options.articles.to_string_lossy().as_bytes());
    digest.update(format!("{:?} {:?}", options.public_url, options.robots));
    let names = assets.map(|all| [all.style(), all.page_style(), all.page_script(), all.frame(), all.icon()]);
    for name in names.into_iter().flatten() {
        digest.update(name);
    }
    Ok(format!("{} {:x}", env!("CARGO_PKG_VERSION"), digest.finalize()))
}

impl Stamp {
    /// Of what has been made.
    pub(in crate::publish) fn of(made_by: String, articles: Vec<(String, Record)>) -> Self {
        Self { made_by, articles: articles.into_iter().collect() }
    }

    /// Both, as the record of a run that has not come to its end; nothing in it is taken for published.
    pub(in crate::publish) fn and(&self, after: &Self) -> Self {
        let mut articles = self.articles.clone();
        for (name, record) in &after.articles {
            let both = articles.entry(name.clone()).or_insert_with(|| record.clone());
            both.files.extend(record.files.clone());
            both.digest = String::new();
        }
        Self { made_by: String::new(), articles }
    }

    /// The editions that the other no longer has.
    pub(in crate::publish) fn gone(&self, after: &Self) -> Vec<PublishedEdition> {
        let editions =
            |stamp: &Self| stamp.articles.values().flat_map(|record| record.editions.clone()).collect::<Vec<_>>();
        let kept = editions(after);
        let is_kept = |one: &PublishedEdition| kept.iter().any(|other| other.path == one.path);
        editions(self).into_iter().filter(|one| !is_kept(one)).collect()
    }

    /// Reads it; one that is not there or makes no sense is as good as none: all is published anew.
    pub(in crate::publish) fn read(out: &Path) -> Self {
        std::fs::read(out.join(FILE)).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default()
    }

    /// Returns the stamp if the same program with the same settings has left it, else an empty one.
    pub(in crate::publish) fn if_made_by(&self, made_by: &str) -> Self {
        if self.made_by == made_by { self.clone() } else { Self::default() }
    }

    /// Returns the record of a folder of this digest.
    pub(in crate::publish) fn record(&self, name: &str, digest: &str) -> Option<&Record> {
        self.articles.get(name).filter(|record| record.digest == digest)
    }

    /// The files of all articles.
    pub(in crate::publish) fn files(&self) -> impl Iterator<Item = &str> {
        self.articles.values().flat_map(|record| record.files.keys().map(String::as_str))
    }

    /// Leaves it in the output folder: beside first, then in place at once.
    pub(in crate::publish) fn write(&self, out: &Path) -> anyhow::Result<()> {
        let (file, beside) = (out.join(FILE), out.join(format!("{FILE}.next")));
        std::fs::write(&beside, serde_json::to_string(self)? + "\n")
            .and_then(|()| std::fs::rename(&beside, &file))
            .with_context(|| format!("{}: cannot be written", file.display()))
    }

    /// Takes it away, before files change that it speaks of.
    pub(in crate::publish) fn remove(out: &Path) -> anyhow::Result<()> {
        match std::fs::remove_file(out.join(FILE)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(error).with_context(|| format!("{}: cannot be removed", out.join(FILE).display()))
            }
            _ => Ok(()),
        }
    }
}

impl Record {
    /// Whether its files are all there, at their lengths; to read them all would cost most of what skipping saves.
    pub(in crate::publish) fn is_in(&self, out: &Path) -> bool {
        self.files.iter().all(|(path, length)| {
            out.join(path).metadata().is_ok_and(|found| found.is_file() && found.len() == *length)
        })
    }

    /// With editions that say so.
    pub(in crate::publish) fn unchanged(mut self) -> Self {
        for edition in &mut self.editions {
            edition.unchanged = true;
        }
        self
    }
}
