//! The page's DOM, without knowing what an article does with it.

pub(in crate::embed) mod close_watcher;
pub(in crate::embed) mod focus;
pub(in crate::embed) mod geometry;
pub(in crate::embed) mod hooks;
pub(in crate::embed) mod host_event;
pub(in crate::embed) mod query;
pub(in crate::embed) mod selector;
