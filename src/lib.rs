//! Glosa: turns a news article into an interactive one that any page can embed.
//!
//! The folders are the architecture, and imports run one way. [`article`], [`atlas`], [`axis`], [`event`], `sanitizer` and
//! [`view`] know nobody; [`check`] knows `article`, `atlas` and `axis`; [`present`] makes what `view` draws of an `article`; [`publish`]
//! writes it, and knows all of these; [`embed`] knows `view`. See `docs/architecture.md`.

pub mod article;
#[cfg(feature = "cli")]
pub mod atlas;
#[cfg(feature = "cli")]
pub mod axis;
#[cfg(feature = "cli")]
pub mod check;
#[cfg(feature = "cli")]
pub mod command;
pub mod embed;
#[cfg(feature = "cli")]
pub mod event;
#[cfg(feature = "cli")]
pub mod present;
#[cfg(feature = "cli")]
pub mod publish;
#[cfg(feature = "cli")]
pub mod sanitizer;
pub mod view;
