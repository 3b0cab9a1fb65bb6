//! Hooks: selectors of the parts of an article that several files of the wasm look for.

/// What opens a card.
pub(in crate::embed) const TRIGGER: &str = "a[data-entity]";
/// A name in the story.
pub(in crate::embed) const MENTION: &str = "a.glosa-mention";
/// The reader's own switch of the cards.
pub(in crate::embed) const CONTEXT: &str = ".glosa-context";
/// The card, open or not.
pub(in crate::embed) const CARD: &str = ".glosa-card";
/// The card's pin.
pub(in crate::embed) const PIN: &str = ".glosa-pin";
