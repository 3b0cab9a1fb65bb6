//! Options of a run: which articles, and where their files go.

use crate::publish::edition::robots::Robots;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Options: the articles to publish, and where to.
#[derive(Clone, Debug)]
pub struct PublishOptions {
    /// The folder of articles, one folder an article.
    pub articles: PathBuf,
    /// The folder to write to.
    pub out: PathBuf,
    /// Where the build left `web.js`, `web_bg.wasm` and `index.html`; without it only the static files are written.
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
