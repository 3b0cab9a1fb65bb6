//! Parts that a reader sees: Yew components, one file for each thing, the same for the static page and the live islands.
//!
//! The static page is drawn from a [`model::Edition`]: an article with its keys resolved and its numbers written out for
//! its language. What reacts to the reader ([`ViewpointList`], [`Chart`]) takes its content as slots: the static page
//! fills them with what it draws, a live island with clones of what stands in the page. So both are the same component,
//! and the wasm holds neither the text nor the code that lays it out.

mod article;
mod card;
mod card_frame;
mod chart;
mod chart_table;
mod context_notes;
mod corrections;
mod fact_box;
mod figure;
#[cfg(feature = "cli")]
pub mod gallery;
mod how_we_reported;
mod masthead;
pub mod model;
mod prose;
mod source_list;
mod viewpoint;
mod viewpoint_filter;
mod viewpoint_list;
mod viewpoint_section;
mod whos_who;

pub use article::{Article, ArticleProperties};
#[cfg(feature = "web")]
pub(crate) use card_frame::{CardFrame, card_frame};
pub use chart::{Chart, ChartProperties, ChartSlots};
pub use viewpoint_list::{ViewpointList, ViewpointListProperties, ViewpointMessage, ViewpointSlots};

/// The CSS class that says a length in hundredths of its track, or a place on the time axis, so that no inline style is
/// needed (strict CSP). The style sheet has one for each number from 0 to 100: `src/publish/assets/style.rs` writes them.
pub(crate) fn number_class(number: u16) -> String {
    format!("glosa-n{}", number.min(100))
}

/// The CSS classes of a place on the time axis, from 0 to 999.
pub(crate) fn place_class(slot: u16) -> String {
    let number = number_class(slot % 100);
    if slot < 100 { number } else { format!("{number} glosa-hundreds-{}", slot / 100) }
}
