//! Headlines, descriptions and bylines, in the words of ninjs 3.1.

use serde::{Deserialize, Serialize};

/// A headline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Headline {
    /// What it is for.
    pub role: HeadlineRole,
    /// Its text.
    pub value: String,
}

/// Use of a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum HeadlineRole {
    /// On top of the story.
    Main,
    /// For lists and narrow places.
    Short,
}

/// A sentence or two about the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Description {
    /// What it is for.
    pub role: DescriptionRole,
    /// Its text.
    pub value: String,
}

/// Use of a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum DescriptionRole {
    /// Under the headline.
    Standfirst,
    /// For search engines, feeds and link previews.
    Summary,
}

/// Somebody who made a part of this.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Byline {
    /// The work of this person or organisation: "Story", "Cards, viewpoints and figures".
    pub role: String,
    /// The name, or a plain statement that none is known.
    pub name: String,
    /// Kind of whoever bears the name; without it search engines are told of no author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<BylineKind>,
    /// Their page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
}

/// Kind of whoever bears the name of a byline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum BylineKind {
    /// A human being.
    Person,
    /// A newsroom, an agency.
    Organisation,
}

/// Publisher of the edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// Their site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
}
