//! Edition: one edition of an article, read, checked and rendered, with its addresses and the files it becomes.

pub(in crate::publish) mod addresses;
pub(in crate::publish) mod error;
pub(in crate::publish) mod escape;
pub(in crate::publish) mod fragment_parts;
pub(in crate::publish) mod output;
pub(in crate::publish) mod page;
pub(in crate::publish) mod published;
pub(in crate::publish) mod reading;
pub(in crate::publish) mod render;
pub(in crate::publish) mod robots;
