//! Slots: clones of what stands in the static page, for the live components to hold.
//!
//! Clones, not the nodes themselves, so that the static page stays whole and can come back. As they are cloned when they
//! are needed, they carry what a translator or the publisher has changed.

use crate::embed::dom::query::{clone_of, elements};
use crate::embed::dom::selector::having;
use crate::view::model::Controls;
use crate::view::{ChartSlots, ViewpointSlots};
use web_sys::Element;
use yew::prelude::*;

/// Slots of the list of viewpoints; none if the page has lost a part of it, or has viewpoints that the payload does not know, as a
/// fragment that was pasted before a correction may: the live list would leave them out.
pub(in crate::embed) fn viewpoints(island: &Element, controls: &Controls) -> Option<ViewpointSlots> {
    let in_page = elements(island.query_selector_all("details[data-viewpoint]").ok()).len();
    if in_page != controls.voices.len() {
        return None;
    }
    let headings =
        controls.stances.iter().map(|stance| cloned(island, &(having("data-stance", &stance.name) + " > h3")));
    let items = controls.voices.iter().map(|voice| {
        let details = having("data-viewpoint", &voice.key);
        Some((
            cloned(island, &(details.clone() + " > summary"))?,
            cloned(island, &(details + " > .glosa-viewpoint-body"))?,
        ))
    });
    Some(ViewpointSlots {
        title: cloned(island, "h2")?,
        headings: headings.collect::<Option<_>>()?,
        items: items.collect::<Option<_>>()?,
        why: cloned(island, ".glosa-why")?,
    })
}

/// Slots of a chart.
pub(in crate::embed) fn chart(island: &Element) -> Option<ChartSlots> {
    Some(ChartSlots {
        caption: cloned(island, "figcaption")?,
        table: cloned(island, "table")?,
        files: cloned(island, ".glosa-files")?,
        notes: cloned(island, ".glosa-chart-notes")?,
    })
}

fn cloned(island: &Element, selector: &str) -> Option<Html> {
    let element = island.query_selector(selector).ok()??;
    Some(Html::VRef(clone_of(&element)?))
}
