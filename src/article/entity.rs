//! An entity: what a card is about.

use super::Locator;
use serde::{Deserialize, Serialize};

/// A person, place, organisation or law that the story names, or that a reader needs beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Entity {
    /// The entity's id.
    #[serde(rename = "_key")]
    pub key: String,
    /// Kind of entity.
    #[serde(rename = "_type")]
    pub kind: EntityKind,
    /// The name on the card.
    pub label: String,
    /// Other words by which the story names it; a mention's text is the label or one of these.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The card's text: what a reader needs to know here, at most 60 words.
    pub description: String,
    /// The day the card's text was true, ISO 8601, year or month allowed.
    pub as_of: String,
    /// The same thing elsewhere: its Wikipedia article, its Wikidata item.
    #[serde(default)]
    pub same_as: Vec<String>,
    /// Keys of the sources of the card's text.
    pub sources: Vec<String>,
    /// Keys of entities whose cards help to understand this one.
    #[serde(default)]
    pub related: Vec<String>,
    /// Location, where a map helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<Locator>,
    /// The story does not name it; it stands in the who's-who as background.
    #[serde(default)]
    pub background: bool,
}

/// The sorts of entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A country, city or building as a place.
    Place,
    /// A body of people with a purpose: an office, a college, a rights group.
    Organisation,
    /// A criminal group.
    Gang,
    /// A prison.
    Prison,
    /// A service on the internet.
    Platform,
    /// A law, decree or legal idea.
    Law,
}

impl EntityKind {
    /// The word for it in events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Place => "place",
            Self::Organisation => "organisation",
            Self::Gang => "gang",
            Self::Prison => "prison",
            Self::Platform => "platform",
            Self::Law => "law",
        }
    }
}
