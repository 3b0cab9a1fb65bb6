//! `glosa embed`: prints what a publisher pastes.

use super::output::{print, tell};
use crate::publish::fragment;
use crate::publish::snippet::{Embedding, TARGETS, Target};
use crate::publish::{EmbeddedEdition, edition_of};
use anyhow::bail;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(super) struct Embed {
    /// The article's id, the name of its folder.
    id: String,
    /// The way into the page.
    #[arg(long, value_parser = TARGETS.map(|(name, _)| name))]
    target: String,
    /// The address that `dist/` has.
    #[arg(long, env = "GLOSA_PUBLIC_URL")]
    url: String,
    /// The folder of articles.
    #[arg(long, default_value = "articles")]
    articles: PathBuf,
}

impl Embed {
    /// Prints the snippet; what else has to be done goes to the standard error.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let Some(target) = Target::named(&self.target) else {
            bail!("no target is called {:?}", self.target);
        };
        let file = self.articles.join(&self.id).join("article.json");
        let EmbeddedEdition { edition, path, uri } = edition_of(&file)?;
        let root = if self.url.ends_with('/') { self.url } else { format!("{}/", self.url) };
        let fragment = fragment(&edition, &format!("{root}{path}"));
        let headline = &edition.masthead.headline;
        print(&target.snippet(&Embedding { root: &root, path: &path, headline, fragment: &fragment }))?;
        let canonical = uri.unwrap_or_else(|| format!("{root}{path}"));
        for advice in [target.advice(&root), target.warning(&canonical)].into_iter().flatten() {
            tell(&advice);
        }
        Ok(ExitCode::SUCCESS)
    }
}
