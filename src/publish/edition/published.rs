//! Published edition: the entry of one edition in the list of what a run has published.

use serde::{Deserialize, Serialize};

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
    /// Whether the files are those of an earlier run, since nothing that they are made of has changed.
    #[serde(skip)]
    pub unchanged: bool,
}
