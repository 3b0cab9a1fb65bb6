//! Pages: the HTML documents of `dist/`.

pub(in crate::publish) mod article;
pub(in crate::publish) mod developer;
pub(in crate::publish) mod examples;
pub(in crate::publish) mod gallery;
pub(in crate::publish) mod head;
pub(in crate::publish) mod viewer;
