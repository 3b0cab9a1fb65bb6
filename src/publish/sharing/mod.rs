//! Search and sharing: what search engines and link previews are told of a page.

mod addresses;
mod head;
mod robots;

pub(super) use addresses::Addresses;
pub(super) use head::{ArticleHead, article_head};
pub use robots::Robots;
pub(super) use robots::{FRAME_ROBOTS, robots_meta};
