//! The article in the page: its live instance, its passages, its language.

pub(in crate::embed) mod instance;
pub(in crate::embed) mod language;
pub(in crate::embed) mod passage;
pub(in crate::embed) mod viewpoints;
