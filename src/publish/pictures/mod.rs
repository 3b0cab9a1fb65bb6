//! Pictures: charts and maps as files, and the picture that social networks show.

pub(in crate::publish) mod chart;
mod drawing;
pub(in crate::publish) mod map;
pub(in crate::publish) mod social;
