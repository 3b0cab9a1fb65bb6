//! Viewpoints: who holds what of the story's subject, and what was answered.

use serde::{Deserialize, Serialize};

/// All viewpoints, with the reason why these and not others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Viewpoints {
    /// The heading; the interface's own word where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Why these voices, and how their weight was decided, where a reader would ask.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub weight_note: String,
    /// The viewpoints, in the order a reader meets them within a stance.
    pub items: Vec<Viewpoint>,
}

/// A holder's view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Viewpoint {
    /// The viewpoint's id.
    #[serde(rename = "_key")]
    pub key: String,
    /// For or against; the newsroom's own classification.
    pub stance: Stance,
    /// Holder of the view.
    pub holder: Holder,
    /// The view in one line, in the newsroom's words.
    pub summary: String,
    /// Codes of the concerns it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<String>,
    /// Statements that the story quotes or paraphrases.
    pub statements: Vec<Statement>,
    /// Answer of the other side, where a source has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<Response>,
    /// Note for the reader: when it was said, which part is not confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Keys of the sources beyond the story.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// For or against the subject of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Stance {
    /// Against it, or warning of it.
    Critic,
    /// For it.
    Proponent,
}

impl Stance {
    /// Every stance, in the order of the columns. A new one needs its messages `stance-…`, `tally-…` and `opened-…`.
    pub const ALL: [Self; 2] = [Self::Critic, Self::Proponent];

    /// Returns the word for it in `data-stance`, in events and in the names of messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Critic => "critic",
            Self::Proponent => "proponent",
        }
    }
}

/// Holder of a view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Holder {
    /// The name as the list shows it.
    pub name: String,
    /// In which capacity, or that the story names nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The holder's entity key, where it has a card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
}

/// A passage of the story that states the view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// Exact words or the story's paraphrase.
    pub kind: StatementKind,
    /// The passage, verbatim as the story has it.
    pub text: String,
    /// In a translation: a quote's words as they were said, in the language that `translation.of` names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// The key of the mark on that passage in the body.
    pub passage: String,
    /// Confidence in this wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Exact words or a paraphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum StatementKind {
    /// The holder's exact words.
    Quote,
    /// The story's account of what the holder says.
    Paraphrase,
}

/// Text of the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Response {
    /// Whether it was given to this view, before it, or to another question.
    #[serde(default)]
    pub kind: ResponseKind,
    /// Speaker of the answer.
    pub holder: String,
    /// The answer, in the newsroom's words.
    pub text: String,
    /// When, ISO 8601, year or month allowed.
    pub date: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// Occasion of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ResponseKind {
    /// Given to this view, or on the same matter afterwards.
    #[default]
    Reply,
    /// Said before the story was published.
    Earlier,
    /// Said to another question, or to somebody else.
    Elsewhere,
}

/// The concerns that viewpoints can be about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConcernScheme {
    /// The concerns, in the order of the filter.
    pub terms: Vec<Concern>,
}

/// A concern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Concern {
    /// Code in events and filters.
    pub code: String,
    /// Label that readers see.
    pub label: String,
}
