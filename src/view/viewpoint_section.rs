//! The viewpoints of the static page: fills the slots of the list with what it draws.

use super::model::Edition;
use super::viewpoint::{body, summary};
use super::viewpoint_list::{ViewpointList, ViewpointSlots};
use yew::prelude::*;

/// The section of viewpoints, without script.
pub(super) fn viewpoint_section(edition: &Edition) -> Html {
    html! { <ViewpointList controls={edition.controls.clone()} slots={slots(edition)} /> }
}

/// Contents of the section.
pub(super) fn slots(edition: &Edition) -> ViewpointSlots {
    let voices = &edition.voices;
    let words = &edition.words;
    ViewpointSlots {
        title: html! { <h2 id={edition.anchor("viewpoints-title")}>{ voices.title.clone() }</h2> },
        headings: voices.headings.iter().map(|heading| html! { <h3>{ heading.clone() }</h3> }).collect(),
        items: voices.items.iter().map(|voice| (summary(voice), body(edition, voice))).collect(),
        why: html! {
            <p class="glosa-why">
                if !voices.weight_note.is_empty() {
                    <strong>{ format!("{} ", words.why_these) }</strong>
                    { format!("{} ", voices.weight_note) }
                }
                { words.our_classification.clone() }
            </p>
        },
    }
}
