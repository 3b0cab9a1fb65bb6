//! `glosa publish`: makes the files that pages embed.

use super::FINDINGS;
use crate::publish::NotPublishable;
use crate::publish::PublishOptions;
use crate::publish::Robots;
use crate::publish::publish;
use clap::Args;
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
    /// Where Trunk left web.js, `web_bg.wasm` and index.html; without it only static files are written.
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
        let outcome = match publish(&options) {
            Ok(outcome) => outcome,
            Err(error) if error.is::<NotPublishable>() => {
                eprintln!("glosa: {error}");
                return Ok(ExitCode::from(FINDINGS));
            }
            Err(error) => return Err(error),
        };
        for warning in &outcome.warnings {
            eprintln!("{warning}");
        }
        for edition in &outcome.editions {
            let what = if edition.unchanged { "unchanged" } else { "published" };
            println!("{what} {} ({})", edition.path, edition.language);
        }
        Ok(ExitCode::SUCCESS)
    }
}
