//! Find-in-page: the browser has found words in a viewpoint that the filter hides.

use crate::embed::dom::hooks::VIEWPOINT;
use crate::embed::dom::query::closest;
use crate::embed::page::viewpoints::Viewpoints;
use gloo::events::EventListener;
use web_sys::Element;

/// Listens to the browser's finds in an article.
pub(in crate::embed) fn listen(article: &Element, viewpoints: Viewpoints) -> EventListener {
    EventListener::new(article, "beforematch", move |event| {
        if closest(event, VIEWPOINT).is_some() {
            viewpoints.show_all();
        }
    })
}
