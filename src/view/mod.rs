//! What a reader sees: Yew components, one file for each thing, the same for the static page and the live islands.
//!
//! Components draw a [`model::Edition`]: an article with its keys resolved and its numbers written out for its
//! language. They touch neither the browser nor the disk, so both sides can call them.

mod article;
mod card;
mod chart;
mod context_notes;
mod corrections;
mod fact_box;
mod figure;
mod how_we_reported;
mod masthead;
pub mod model;
mod prose;
mod source_list;
mod viewpoint;
mod viewpoint_filter;
mod viewpoint_list;
mod whos_who;

pub use article::{Article, ArticleProperties};
pub use card::{Card, CardProperties};
pub use fact_box::{FactBox, FactBoxProperties};
pub use viewpoint_list::{ViewpointList, ViewpointListProperties};

/// The CSS class that says a length in hundredths of its track, or a place on the time axis, so that no inline style is
/// needed (strict CSP). The style sheet has one for each number from 0 to 100: the end of `styles/chart.css`.
pub(crate) fn number_class(number: u16) -> String {
    format!("glosa-n{}", number.min(100))
}
