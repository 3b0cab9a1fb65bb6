//! Glosa: turns a news article into an interactive one that any page can embed.
//!
//! The folders are the architecture, and imports run one way: [`article`] knows nobody, [`check`] and [`view`] know
//! `article`, [`publish`] knows all three and [`embed`] knows `article` and `view`. [`event`] knows nobody, nor
//! does [`atlas`], which `check` and `publish` know. See `docs/architecture.md`.

pub mod article;
#[cfg(feature = "cli")]
pub mod atlas;
#[cfg(feature = "cli")]
pub mod check;
#[cfg(feature = "cli")]
pub mod command;
pub mod embed;
#[cfg(feature = "cli")]
pub mod event;
#[cfg(feature = "cli")]
pub mod publish;
pub mod view;
