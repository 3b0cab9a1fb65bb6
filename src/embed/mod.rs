//! The part that runs in the reader's browser: mounts islands on a static article and reacts to the reader.
//!
//! Every side effect of the project lives here. What decides without touching the browser ([`corridor`],
//! [`hover_intent`], [`length`], [`placement`]) is compiled natively too, so that it is tested without one.

pub mod corridor;
pub mod hover_intent;
pub mod length;
pub mod placement;

#[cfg(feature = "web")]
mod card_control;
#[cfg(feature = "web")]
mod card_layer;
#[cfg(feature = "web")]
mod choices;
#[cfg(feature = "web")]
mod close_watcher;
#[cfg(feature = "web")]
mod deep_link;
#[cfg(feature = "web")]
mod exports;
#[cfg(feature = "web")]
mod host_event;
#[cfg(feature = "web")]
mod hovering;
#[cfg(feature = "web")]
mod instance;
#[cfg(feature = "web")]
mod island;
#[cfg(feature = "web")]
mod keyboard;
#[cfg(feature = "web")]
mod language;
#[cfg(feature = "web")]
mod listeners;
#[cfg(feature = "web")]
mod mount;
#[cfg(feature = "web")]
mod passage;
#[cfg(feature = "web")]
mod selector;
#[cfg(feature = "web")]
mod sheet_handle;
#[cfg(feature = "web")]
mod slots;

#[cfg(feature = "web")]
pub use exports::{mount, mount_charts, unmount};
