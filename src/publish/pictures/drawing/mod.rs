//! Drawing: shapes and set text on a canvas, for every picture.

pub(in crate::publish) mod canvas;
pub(in crate::publish) mod typesetter;
