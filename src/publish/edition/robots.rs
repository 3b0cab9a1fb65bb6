//! Whether search engines may list our pages.

use clap::ValueEnum;
use yew::prelude::*;

/// Directions to search engines for the pages of `dist/`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Robots {
    /// List them, with the social picture at its full size.
    #[default]
    Index,
    /// Leave them out; the article is found on the pages that embed it.
    Noindex,
}

/// The page for an iframe never stands in a list by itself; its text counts for the page around it, where Google allows it.
/// <https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#indexifembedded>
pub(in crate::publish) const FRAME_ROBOTS: &str = "noindex, indexifembedded";

impl Robots {
    const fn content(self) -> &'static str {
        match self {
            Self::Index => "max-image-preview:large",
            Self::Noindex => "noindex",
        }
    }
}

/// The tag of one of our pages.
pub(in crate::publish) fn robots_meta(robots: Robots) -> Html {
    html! { <meta name="robots" content={robots.content()} /> }
}
