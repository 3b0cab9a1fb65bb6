//! The card: one at a time, drawn into a popover of the article.

pub(in crate::embed) mod control;
mod layer;
