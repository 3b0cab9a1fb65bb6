//! Queries: elements found in the page.

use super::hooks::CARD;
use super::selector::having;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, Node, NodeList, window};

/// Returns the document, if there is one.
pub(in crate::embed) fn document() -> Option<Document> {
    window()?.document()
}

/// Returns the elements of a list.
pub(in crate::embed) fn elements(list: Option<NodeList>) -> Vec<Element> {
    let Some(list) = list else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// Returns the nearest element around the event's target that fits the selector.
pub(in crate::embed) fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Returns the element that `href` names in this copy of the article.
pub(in crate::embed) fn named(article: &Element, href: &str) -> Option<Element> {
    let id = href.strip_prefix('#').filter(|id| !id.is_empty())?;
    article.query_selector(&having("id", id)).ok().flatten()
}

/// Returns whether an element or one inside it has the focus.
pub(in crate::embed) fn has_focus_inside(element: &Element) -> bool {
    element.matches(":focus-within").unwrap_or_default()
}

/// Returns whether the element stands in the card.
pub(in crate::embed) fn in_card(element: &Element) -> bool {
    element.closest(CARD).is_ok_and(|card| card.is_some())
}

/// Returns the key of the entity that a link names.
pub(in crate::embed) fn key_of(link: &Element) -> String {
    link.get_attribute("data-entity").unwrap_or_default()
}

/// Returns the keys of the viewpoints that are open in an island.
pub(in crate::embed) fn open_viewpoints(island: &Element) -> Vec<String> {
    elements(island.query_selector_all("details[data-viewpoint][open]").ok())
        .iter()
        .filter_map(|details| details.get_attribute("data-viewpoint"))
        .collect()
}

/// Returns a clone with everything in it.
pub(in crate::embed) fn clone_of(element: &Element) -> Option<Node> {
    element.clone_node_with_deep(true).ok()
}
