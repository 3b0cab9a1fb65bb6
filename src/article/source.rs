//! A source: where something in the document comes from.

use serde::{Deserialize, Serialize};

/// A page or document that something rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The source's id.
    #[serde(rename = "_key")]
    pub key: String,
    /// Author and publisher, short enough for a source line: "AP via Southeast Missourian".
    pub name: String,
    /// Kind of page or the list that it quotes, where the name does not say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The link, http or https.
    pub url: String,
    /// The day it was published, ISO 8601, year or month allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_published: Option<String>,
    /// Whether the date of publication was looked for and not found.
    #[serde(default)]
    pub undated: bool,
    /// Kind of source.
    pub kind: SourceKind,
}

/// The sorts of sources, so that a reader can weigh them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SourceKind {
    /// A government or court.
    Official,
    /// A rights group or other organisation.
    Organisation,
    /// A university, a researcher, a statistical list.
    Academic,
    /// A news report.
    Media,
    /// An encyclopaedia, or a copy of one.
    Reference,
}
