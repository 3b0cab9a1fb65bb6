//! The viewpoints: critics first with proponents beside them, a filter by concern, all opened at once.

use super::model::{ControlWords, Controls, VoiceControl, VoiceStance, anchor};
use super::viewpoint_filter::viewpoint_filter;
use std::rc::Rc;
use web_sys::HtmlDetailsElement;
use yew::prelude::*;

/// What the list holds but does not make: drawn by the static page, cloned from it by the live one.
#[derive(Clone, Debug)]
pub struct ViewpointSlots {
    /// The heading of the section.
    pub title: Html,
    /// The heading of the critics.
    pub critics: Html,
    /// The heading of the proponents.
    pub proponents: Html,
    /// Summary and body of each viewpoint, in the order of the controls.
    pub items: Vec<(Html, Html)>,
    /// Why these voices.
    pub why: Html,
}

impl PartialEq for ViewpointSlots {
    /// Never: who makes slots anew wants them drawn. Comparing nodes one by one is code that the wasm does not need.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Properties of [`ViewpointList`].
#[derive(Clone, PartialEq, Properties)]
pub struct ViewpointListProperties {
    /// Concerns, words and keys.
    pub controls: Rc<Controls>,
    /// What it holds.
    pub slots: ViewpointSlots,
    /// Script runs: the filter works and all can be opened at once.
    #[prop_or_default]
    pub live: bool,
    /// Keys of the viewpoints that are open to begin with.
    #[prop_or_default]
    pub initially_open: Vec<String>,
    /// Called with the place of a viewpoint that the reader opens or closes.
    #[prop_or_default]
    pub on_toggle: Callback<(usize, bool)>,
}

/// The section of viewpoints.
#[component]
pub fn ViewpointList(properties: &ViewpointListProperties) -> Html {
    let ViewpointListProperties { controls, slots, live, .. } = properties;
    let chosen = use_state(|| None::<u16>);
    let open = use_state(|| -> Vec<bool> {
        controls.voices.iter().map(|voice| properties.initially_open.contains(&voice.key)).collect()
    });
    let seen = use_state(|| (*open).clone());
    let on_toggle = {
        let (open, seen, told) = (open.clone(), seen.clone(), properties.on_toggle.clone());
        Callback::from(move |(place, now): (usize, bool)| {
            if let Some(next) = with(&open, place, now) {
                open.set(next);
                if let Some(next) = with(&seen, place, true).filter(|_| now) {
                    seen.set(next);
                }
                told.emit((place, now));
            }
        })
    };
    let fits = |voice: &VoiceControl| chosen.is_none_or(|concern| voice.concerns.contains(&concern));
    let column = |stance: VoiceStance, title: &Html| {
        html! {
            <div class="glosa-stance" data-stance={stance.name()}>
                { title.clone() }
                { for controls.voices.iter().zip(&slots.items).enumerate().filter(|(_, (voice, _))| voice.stance == stance)
                    .map(|(place, (voice, content))| {
                        let is_open = open.get(place).copied().unwrap_or_default();
                        viewpoint(&controls.id, place, voice, content, is_open, !fits(voice), &on_toggle)
                    }) }
            </div>
        }
    };
    let status = chosen
        .and_then(|concern| controls.concerns.get(usize::from(concern)))
        .map_or(&controls.tally, |concern| &concern.showing);
    html! {
        <section class="glosa-viewpoints" id={anchor(&controls.id, "viewpoints")}
            aria-labelledby={anchor(&controls.id, "viewpoints-title")}>
            { slots.title.clone() }
            { viewpoint_filter(controls, *live, *chosen, &chosen) }
            <div class="glosa-toolbar">
                <p role="status">{ status.clone() }</p>
                if *live { { open_all_button(&controls.words, &open) } }
            </div>
            <div class="glosa-stances">
                { column(VoiceStance::Critic, &slots.critics) }
                { column(VoiceStance::Proponent, &slots.proponents) }
            </div>
            if *live && seen.contains(&true) { { opened_so_far(controls, &seen) } }
            { slots.why.clone() }
        </section>
    }
}

/// The states with one of them changed; nothing if it is so already.
fn with(states: &[bool], place: usize, now: bool) -> Option<Vec<bool>> {
    let mut next = states.to_vec();
    *next.get_mut(place).filter(|one| **one != now)? = now;
    Some(next)
}

/// How many voices of each side the reader has opened. It stands at the end and comes with the first, so nothing moves.
fn opened_so_far(controls: &Controls, seen: &[bool]) -> Html {
    let of = |stance: VoiceStance| {
        controls.voices.iter().zip(seen).filter(|(voice, seen)| voice.stance == stance && **seen).count()
    };
    let [critics, proponents] = &controls.opened;
    let text = |all: &[String], count: usize| all.get(count).cloned().unwrap_or_default();
    html! {
        <p class="glosa-opened">
            { text(critics, of(VoiceStance::Critic)) }{ " " }{ text(proponents, of(VoiceStance::Proponent)) }
        </p>
    }
}

/// One viewpoint, open or closed. Find-in-page finds what the filter hides, where browsers can do that.
fn viewpoint(
    article: &str,
    place: usize,
    voice: &VoiceControl,
    (summary, body): &(Html, Html),
    open: bool,
    left_out: bool,
    on_toggle: &Callback<(usize, bool)>,
) -> Html {
    let tell = on_toggle.clone();
    let ontoggle = Callback::from(move |event: Event| {
        if let Some(details) = event.target_dyn_into::<HtmlDetailsElement>() {
            tell.emit((place, details.open()));
        }
    });
    html! {
        <details key={voice.key.clone()} class="glosa-viewpoint" id={anchor(article, &voice.key)}
            data-viewpoint={voice.key.clone()} data-stance={voice.stance.name()} {open}
            // Yew 0.23 takes `hidden` for a switch without a value; the browser does not care about the letter.
            Hidden={left_out.then_some("until-found")} {ontoggle}>
            { summary.clone() }
            { body.clone() }
        </details>
    }
}

/// One button that opens all viewpoints, and closes them when all are open.
fn open_all_button(words: &ControlWords, open: &UseStateHandle<Vec<bool>>) -> Html {
    let all_open = open.iter().all(|one| *one);
    let label = if all_open { &words.close_all } else { &words.open_all };
    let open = open.clone();
    let onclick = Callback::from(move |_: MouseEvent| open.set(vec![!all_open; open.len()]));
    html! { <button type="button" class="glosa-open-all" {onclick}>{ label.clone() }</button> }
}
