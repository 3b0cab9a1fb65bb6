//! Gestures: listeners that turn what a reader does into what the card and the page do.

pub(in crate::embed) mod choices;
pub(in crate::embed) mod clicks;
pub(in crate::embed) mod deep_link;
pub(in crate::embed) mod find_in_page;
pub(in crate::embed) mod hovering;
pub(in crate::embed) mod keyboard;
