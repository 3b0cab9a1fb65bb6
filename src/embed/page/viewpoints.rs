//! Viewpoints: one of them is opened for the reader, wherever the filter has left it.

use crate::embed::dom::focus::focus_text;
use crate::embed::page::passage::scroll_to;
use crate::view::{ViewpointList, ViewpointMessage};
use web_sys::Element;
use yew::html::Scope;

/// The list of viewpoints, or the static one where the page has lost a part of it.
#[derive(Clone)]
pub(in crate::embed) struct Viewpoints(pub(in crate::embed) Option<Scope<ViewpointList>>);

impl Viewpoints {
    /// Opens a viewpoint and goes there; if the filter hides it, once the list has drawn itself without.
    pub(in crate::embed) fn open(&self, viewpoint: &Element) {
        let hidden = viewpoint.has_attribute("hidden");
        match self.0.as_ref().zip(viewpoint.get_attribute("data-viewpoint")).filter(|_| hidden) {
            Some((list, key)) => list.send_message(ViewpointMessage::Reveal(key)),
            None => unfold(viewpoint),
        }
    }

    /// Takes the filter away.
    pub(in crate::embed) fn show_all(&self) {
        if let Some(list) = &self.0 {
            list.send_message(ViewpointMessage::ShowAll);
        }
    }
}

/// Opens a viewpoint that can be seen, and goes there.
pub(in crate::embed) fn unfold(viewpoint: &Element) {
    // An attribute that every `<details>` has.
    let _ = viewpoint.set_attribute("open", "");
    if let Ok(Some(summary)) = viewpoint.query_selector("summary") {
        scroll_to(&summary);
    }
    // Not the summary: for what can be pressed, screen readers leave the mode in which they read.
    if let Some(body) = viewpoint.last_element_child() {
        focus_text(&body);
    }
}
