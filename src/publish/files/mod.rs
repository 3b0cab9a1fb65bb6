//! Files: the data that stands beside the fragment of an edition.

pub(in crate::publish) mod chart_tools;
pub(in crate::publish) mod data_file;
pub(in crate::publish) mod graph;
pub(in crate::publish) mod oembed;
pub mod snippet;
