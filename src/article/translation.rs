//! Translations: editions in another language than the story was written in.

use serde::{Deserialize, Serialize};

/// Where an edition's text comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Translation {
    /// The language it was translated from, BCP 47: that of `article.json`.
    pub of: String,
    /// Who translated it.
    pub by: String,
}
