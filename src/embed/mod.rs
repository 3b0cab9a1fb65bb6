//! The part that runs in the reader's browser: mounts islands on a static article and reacts to the reader.
//!
//! The rooms use only those before them: [`decide`], `dom`, `page`, `card`, `gestures`, `mount`. [`decide`] touches no
//! browser, so native tests compile it too.

pub mod decide;

#[cfg(feature = "web")]
mod card;
#[cfg(feature = "web")]
mod dom;
#[cfg(feature = "web")]
mod exports;
#[cfg(feature = "web")]
mod gestures;
#[cfg(feature = "web")]
mod mount;
#[cfg(feature = "web")]
mod page;

#[cfg(feature = "web")]
pub use exports::{mount, mount_charts, unmount};
