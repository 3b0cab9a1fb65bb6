//! Queries: elements found in the page.

use super::hooks::CARD;
use super::selector::having;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, Node, NodeList, window};

/// The document, if there is one.
pub(in crate::embed) fn document() -> Option<Document> {
    window()?.document()
}

/// The elements of a list.
pub(in crate::embed) fn elements(list: Option<NodeList>) -> Vec<Element> {
    let Some(list) = list else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// The nearest element around the event's target that fits the selector.
pub(in crate::embed) fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// What `href` names in this copy of the article.
pub(in crate::embed) fn named(article: &Element, href: &str) -> Option<Element> {
    let id = href.strip_prefix('#').filter(|id| !id.is_empty())?;
    article.query_selector(&having("id", id)).ok().flatten()
}

/// Whether the element stands in the open card.
pub(in crate::embed) fn in_card(element: &Element) -> bool {
    element.closest(CARD).is_ok_and(|card| card.is_some())
}

/// The key of the entity that a link names.
pub(in crate::embed) fn key_of(link: &Element) -> String {
    link.get_attribute("data-entity").unwrap_or_default()
}

/// The viewpoints that the reader has opened in the static page.
pub(in crate::embed) fn open_viewpoints(island: &Element) -> Vec<String> {
    elements(island.query_selector_all("details[data-viewpoint][open]").ok())
        .iter()
        .filter_map(|details| details.get_attribute("data-viewpoint"))
        .collect()
}

/// A clone with everything in it.
pub(in crate::embed) fn clone_of(element: &Element) -> Option<Node> {
    element.clone_node_with_deep(true).ok()
}
