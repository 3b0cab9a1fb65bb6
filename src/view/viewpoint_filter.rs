//! The filter by concern. Without script the same row tells which concerns are raised and how often.

use super::model::Controls;
use yew::prelude::*;

/// The row of concerns, if there are any: buttons where script runs, else plain labels of the same size.
pub(super) fn viewpoint_filter(controls: &Controls, live: bool, chosen: Option<u16>) -> Html {
    let choice = |place: Option<u16>, code: &str, label: &str, count: &str| {
        let text = html! { <>{ label.to_owned() }{ " " }<span class="glosa-count">{ count.to_owned() }</span></> };
        let inner = if live {
            let pressed = if chosen == place { "true" } else { "false" };
            html! { <button type="button" class="glosa-choice" aria-pressed={pressed}>{ text }</button> }
        } else {
            html! { <span class="glosa-choice">{ text }</span> }
        };
        html! { <li key={code.to_owned()} data-concern={code.to_owned()}>{ inner }</li> }
    };
    if controls.concerns.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="glosa-filter" aria-label={controls.words.concerns.clone()}>
            { choice(None, "all", &controls.words.all_concerns, &controls.count) }
            { for controls.concerns.iter().zip(0_u16..).map(|(concern, place)|
                choice(Some(place), &concern.code, &concern.label, &concern.count)) }
        </ul>
    }
}
