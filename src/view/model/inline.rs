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
        /// Exact words or a paraphrase.
        kind: PassageKind,
        /// What stands in it.
        inline: Vec<Inline>,
    },
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// Exact words.
    Quote,
    /// The story's account of a view.
    Paraphrase,
}

impl PassageKind {
    /// The word for it in `data-passage`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Paraphrase => "paraphrase",
        }
    }
}
