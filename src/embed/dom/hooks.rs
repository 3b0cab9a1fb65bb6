//! Hooks: selectors of the parts of an article that several files of the wasm look for.

/// Link that opens a card.
pub(in crate::embed) const TRIGGER: &str = "a[data-entity]";
/// Name in the story.
pub(in crate::embed) const MENTION: &str = "a.glosa-mention";
/// Reader's own switch of the cards.
pub(in crate::embed) const CONTEXT: &str = ".glosa-context";
/// Article's attribute that says that the reader wants no cards.
pub(in crate::embed) const OFF: &str = "data-glosa-context-off";
/// Card, open or not.
pub(in crate::embed) const CARD: &str = ".glosa-card";
/// Pin of the card.
pub(in crate::embed) const PIN: &str = ".glosa-pin";
/// One viewpoint.
pub(in crate::embed) const VIEWPOINT: &str = "[data-viewpoint]";
