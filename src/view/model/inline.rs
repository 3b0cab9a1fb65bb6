//! The story's text with its marks, nested so that a mention can stand inside a quote.

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Characters.
    Text(String),
    /// The name of an entity.
    Mention {
        /// The entity's place among the cards.
        card: u16,
        /// The characters.
        text: String,
        /// The first one of this entity in the story, marked more strongly.
        first: bool,
    },
    /// Somebody's words or view, with whatever stands in it.
    Passage {
        /// The mark's key: viewpoints lead here.
        key: String,
        /// Contents.
        inline: Vec<Inline>,
    },
}
