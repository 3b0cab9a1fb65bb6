//! Search and sharing: what search engines, link previews and hosts are told, as a publisher would look at it.

#![allow(clippy::indexing_slicing, reason = "of a JSON value, where what is missing is null")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests and what they stand on")]

mod graph;
mod head;
mod newsroom;
mod picture;
mod vocabulary;
