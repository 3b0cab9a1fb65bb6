//! The filter by concern. Without script the same row tells which concerns are raised and how often.

use super::model::Edition;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ViewpointFilter`].
#[derive(Clone, PartialEq, Properties)]
pub struct ViewpointFilterProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Script runs, so the concerns are buttons; both have the same size.
    pub live: bool,
    /// The chosen concern's place.
    pub chosen: Option<u16>,
    /// Called with a new choice.
    pub on_choose: Callback<Option<u16>>,
}

/// The row of concerns.
#[component]
pub fn ViewpointFilter(properties: &ViewpointFilterProperties) -> Html {
    let voices = &properties.edition.voices;
    let words = &properties.edition.words;
    let total = voices.items.len();
    let all = choice(properties, None, "", &words.all_concerns, total);
    html! {
        <ul class="glosa-filter" aria-label={words.concerns.clone()}>
            { all }
            { for voices.concerns.iter().zip(0_u16..).map(|(concern, place)|
                choice(properties, Some(place), &concern.code, &concern.label, usize::from(concern.count))) }
        </ul>
    }
}

fn choice(properties: &ViewpointFilterProperties, place: Option<u16>, code: &str, label: &str, count: usize) -> Html {
    let text = html! { <>{ label.to_owned() }{ " " }<span class="glosa-count">{ count }</span></> };
    let inner = if properties.live {
        let pressed = properties.chosen == place;
        let onclick = properties.on_choose.reform(move |_: MouseEvent| place);
        html! {
            <button type="button" class="glosa-choice" aria-pressed={pressed.to_string()} {onclick}>{ text }</button>
        }
    } else {
        html! { <span class="glosa-choice">{ text }</span> }
    };
    html! { <li key={code.to_owned()} data-concern={code.to_owned()}>{ inner }</li> }
}
