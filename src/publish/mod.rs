//! Publishing: makes the files of the public contract (`docs/embedding.md`) from articles.
//!
//! The rooms use only those before them: `edition`, `pictures`, `files`, `assets`, `pages`, `run`.

mod assets;
mod edition;
mod files;
mod pages;
mod pictures;
mod run;

pub use edition::error::NotPublishable;
pub use edition::published::PublishedEdition;
pub use edition::reading::{EmbeddedEdition, edition_of};
pub use edition::render::{fragment, page_html};
pub use edition::robots::Robots;
pub use files::snippet;
pub use run::{Outcome, options::PublishOptions, publish};
