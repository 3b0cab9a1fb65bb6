//! A card: what a reader learns of a person, place, organisation or law.

/// A card's content.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityCard {
    /// The entity's key.
    pub key: String,
    /// Its sort as an id, for styling and events: "person".
    pub kind: String,
    /// Its sort in words: "Person".
    pub kind_label: String,
    /// Its name.
    pub label: String,
    /// The text.
    pub text: String,
    /// "As of July 2025".
    pub as_of: String,
    /// How often the story names it.
    pub mentions: u16,
    /// The same in words: "Named 3 times in this story"; empty where there is no story.
    pub mentioned: String,
    /// The key of the paragraph of its first mention.
    pub first_paragraph: Option<String>,
    /// Where to read more: Wikipedia, say.
    pub links: Vec<Link>,
    /// The text's sources.
    pub sources: Vec<u16>,
    /// Who names it in their own words.
    pub named_by: Vec<Related>,
    /// Cards that help to understand this one.
    pub related: Vec<Related>,
}

/// A link with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Words of the link.
    pub label: String,
    /// Where it leads.
    pub url: String,
}

/// Another card.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    /// Its place among the cards.
    pub card: u16,
    /// Its key.
    pub key: String,
    /// Its name.
    pub label: String,
}
