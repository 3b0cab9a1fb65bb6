//! The viewpoints: critics first with proponents beside them, a filter by concern, and why these voices.

use super::model::{Edition, VoiceStance, Words};
use super::viewpoint::Viewpoint;
use super::viewpoint_filter::ViewpointFilter;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ViewpointList`].
#[derive(Clone, PartialEq, Properties)]
pub struct ViewpointListProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Script runs: the filter works and all can be opened at once.
    #[prop_or_default]
    pub live: bool,
    /// Keys of the viewpoints that are open to begin with.
    #[prop_or_default]
    pub initially_open: Vec<String>,
    /// Called with the place of a viewpoint that the reader opens.
    #[prop_or_default]
    pub on_open: Callback<usize>,
}

/// The section of viewpoints.
#[component]
pub fn ViewpointList(properties: &ViewpointListProperties) -> Html {
    let edition = &properties.edition;
    let voices = &edition.voices;
    let chosen = use_state(|| None::<u16>);
    let open = use_state(|| -> Vec<bool> {
        voices.items.iter().map(|voice| properties.initially_open.contains(&voice.key)).collect()
    });
    let left_out: Vec<bool> = voices
        .items
        .iter()
        .map(|voice| chosen.is_some_and(|concern| !voice.concerns.contains(&concern)))
        .collect();

    let on_toggle = {
        let (open, on_open) = (open.clone(), properties.on_open.clone());
        Callback::from(move |(place, now): (usize, bool)| {
            let mut next = (*open).clone();
            if let Some(one) = next.get_mut(place).filter(|one| **one != now) {
                *one = now;
                open.set(next);
                if now {
                    on_open.emit(place);
                }
            }
        })
    };
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |choice| chosen.set(choice))
    };
    let column = |stance: VoiceStance, title: &str| {
        html! {
            <div class="glosa-stance" data-stance={stance.name()}>
                <h3>{ title.to_owned() }</h3>
                { for voices.items.iter().enumerate().filter(|(_, voice)| voice.stance == stance).map(|(place, voice)| {
                    let is = |list: &[bool]| list.get(place).copied().unwrap_or_default();
                    html! {
                        <Viewpoint key={voice.key.clone()} edition={edition.clone()} {place} open={is(&open)}
                            left_out={is(&left_out)} on_toggle={on_toggle.clone()} />
                    }
                }) }
            </div>
        }
    };
    let shown = left_out.iter().filter(|out| !**out).count();
    html! {
        <section class="glosa-viewpoints" id={edition.anchor("viewpoints")}
            aria-labelledby={edition.anchor("viewpoints-title")}>
            <h2 id={edition.anchor("viewpoints-title")}>{ voices.title.clone() }</h2>
            <ViewpointFilter edition={edition.clone()} live={properties.live} chosen={*chosen} {on_choose} />
            <div class="glosa-toolbar">
                <p role="status">
                    { if chosen.is_some() { showing(&edition.words, shown, voices.items.len()) } else { voices.tally.clone() } }
                </p>
                if properties.live { { open_all_button(&edition.words, &open) } }
            </div>
            <div class="glosa-stances">
                { column(VoiceStance::Critic, &edition.words.critics) }
                { column(VoiceStance::Proponent, &edition.words.proponents) }
            </div>
            <p class="glosa-why"><strong>{ format!("{} ", edition.words.why_these) }</strong>
                { format!("{} {}", voices.weight_note, edition.words.our_classification) }</p>
        </section>
    }
}

fn showing(words: &Words, shown: usize, total: usize) -> String {
    words.showing.replace("{n}", &shown.to_string()).replace("{m}", &total.to_string())
}

/// One button that opens all viewpoints, and closes them when all are open.
fn open_all_button(words: &Words, open: &UseStateHandle<Vec<bool>>) -> Html {
    let all_open = open.iter().all(|one| *one);
    let label = if all_open { &words.close_all } else { &words.open_all };
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(vec![!all_open; open.len()]))
    };
    html! { <button type="button" class="glosa-open-all" {onclick}>{ label.clone() }</button> }
}
