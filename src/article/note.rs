//! Notes beside the story: context, the account of how it was made, corrections.

use serde::{Deserialize, Serialize};

/// Something the story says that is disputed or has been overtaken; dated, sourced, apart from the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ContextNote {
    /// The note's id.
    #[serde(rename = "_key")]
    pub key: String,
    /// Kind of note.
    pub kind: ContextNoteKind,
    /// Subject in a few words.
    pub title: String,
    /// The note.
    pub text: String,
    /// The day the note describes, ISO 8601, year or month allowed.
    pub as_of: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// The key of the block of the story that it is about, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<String>,
    /// How sure the newsroom is of it.
    pub confidence: super::Confidence,
}

/// The sorts of context notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ContextNoteKind {
    /// Sources say otherwise, or more exactly, than the story.
    Disputed,
    /// Whether the matter of the note happened after the story.
    Since,
}

/// Why and how the edition was put together; readers trust a story more that says so.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HowWeReported {
    /// Why this story has notes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Origin of the text, and how notes and figures were chosen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
    /// Steps taken to be fair.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fairness: String,
    /// Keys of the sources it names.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Something that was wrong and has been put right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// The correction's id.
    #[serde(rename = "_key")]
    pub key: String,
    /// The day it was put right, ISO 8601.
    pub date: String,
    /// Kind of correction.
    pub kind: CorrectionKind,
    /// The error and the right version.
    pub text: String,
}

/// The sorts of corrections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CorrectionKind {
    /// A fact was wrong.
    Correction,
    /// A wording misled.
    Clarification,
    /// News that changes the story.
    Update,
}
