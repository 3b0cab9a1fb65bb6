//! `glosa publish`: makes the files that pages embed.

use super::FINDINGS;
use super::output::{print, tell};
use crate::publish::NotPublishable;
use crate::publish::PublishOptions;
use crate::publish::Robots;
use crate::publish::publish;
use clap::Args;
use std::fmt::Write;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(super) struct Publish {
    /// The folder of articles, one folder an article.
    articles: PathBuf,
    /// The folder to write to.
    #[arg(long)]
    out: PathBuf,
    /// Where the build left web.js, `web_bg.wasm` and index.html; without it only static files are written.
    #[arg(long)]
    web: Option<PathBuf>,
    /// The address the files will stand under; needed for absolute links, as in oEmbed.
    #[arg(long, env = "GLOSA_PUBLIC_URL")]
    public_url: Option<String>,
    /// A folder of example pages to fill in with the first article; only together with --web.
    #[arg(long, requires = "web")]
    examples: Option<PathBuf>,
    /// Whether search engines may list the articles' own pages.
    #[arg(long, value_enum, env = "GLOSA_ROBOTS", default_value_t = Robots::Index)]
    robots: Robots,
    /// How many articles to work on at a time; as many as there are cores if it is not said.
    #[arg(long)]
    jobs: Option<NonZeroUsize>,
    /// Publish also what has not changed since it was last published to the same folder.
    #[arg(long)]
    all: bool,
}

impl Publish {
    /// Publishes, and says what.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let public_url = self.public_url.map(|url| if url.ends_with('/') { url } else { format!("{url}/") });
        let options = PublishOptions {
            articles: self.articles,
            out: self.out,
            web: self.web,
            public_url,
            examples: self.examples,
            robots: self.robots,
            jobs: self.jobs,
            all: self.all,
        };
        let outcome = match publish(&options, || {
            tell("glosa: another run is at work in this folder; this one waits until it is done");
        }) {
            Ok(outcome) => outcome,
            Err(error) if error.is::<NotPublishable>() => {
                tell(&format!("glosa: {error}"));
                return Ok(ExitCode::from(FINDINGS));
            }
            Err(error) => return Err(error),
        };
        for warning in &outcome.warnings {
            tell(warning);
        }
        let mut said = String::new();
        for edition in &outcome.editions {
            let what = if edition.unchanged { "unchanged" } else { "published" };
            let _ = writeln!(said, "{what} {} ({})", edition.path, edition.language);
        }
        for edition in &outcome.removed {
            let _ = writeln!(
                said,
                "removed {} ({}): its file is no longer among the articles",
                edition.path, edition.language
            );
        }
        print(&said)?;
        Ok(ExitCode::SUCCESS)
    }
}
