//! Translations: editions in another language than the story was written in.

use serde::{Deserialize, Serialize};

/// Origin of a translated edition's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Translation {
    /// The language it was translated from, BCP 47: that of `article.json`.
    pub of: String,
    /// Translator.
    pub by: String,
}
