//! Choices: what a reader presses or opens in an island, told to its component.

use crate::embed::dom::query::closest;
use crate::view::{Chart, ViewpointList, ViewpointMessage};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use web_sys::Element;
use yew::html::Scope;

/// In the list of viewpoints: a concern, all at once, one of them.
pub(in crate::embed) fn of_viewpoints(island: &Element, list: Scope<ViewpointList>) -> Vec<EventListener> {
    let pressed = {
        let list = list.clone();
        EventListener::new(island, "click", move |event| {
            let Some(button) = closest(event, ".glosa-filter button, .glosa-open-all") else {
                return;
            };
            let concern = button.parent_element().and_then(|item| item.get_attribute("data-concern"));
            list.send_message(concern.map_or(ViewpointMessage::ToggleAll, ViewpointMessage::Choose));
        })
    };
    // The event does not bubble.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let toggled = EventListener::new_with_options(island, "toggle", options, move |event| {
        let viewpoint = closest(event, "[data-viewpoint]");
        if let Some((viewpoint, key)) =
            viewpoint.and_then(|one| Some((one.clone(), one.get_attribute("data-viewpoint")?)))
        {
            list.send_message(ViewpointMessage::Toggle(key, viewpoint.has_attribute("open")));
        }
    });
    vec![pressed, toggled]
}

/// In a chart: as a chart or as a table, the second button.
pub(in crate::embed) fn of_chart(island: &Element, chart: Scope<Chart>) -> Vec<EventListener> {
    vec![EventListener::new(island, "click", move |event| {
        if let Some(button) = closest(event, ".glosa-switch button") {
            chart.send_message(button.previous_element_sibling().is_some());
        }
    })]
}
