//! One viewpoint: who holds it, opening to the words, their place in the story, the concerns and the answer.

use super::model::{Answer, Edition, Voice, VoiceStatement};
use super::source_list::source_line;
use std::rc::Rc;
use web_sys::HtmlDetailsElement;
use yew::prelude::*;

/// Properties of [`Viewpoint`].
#[derive(Clone, PartialEq, Properties)]
pub struct ViewpointProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The viewpoint's place in the list.
    pub place: usize,
    /// It is open.
    pub open: bool,
    /// The filter leaves it out.
    pub left_out: bool,
    /// Called with its place when the reader opens or closes it.
    pub on_toggle: Callback<(usize, bool)>,
}

/// One viewpoint.
#[component]
pub fn Viewpoint(properties: &ViewpointProperties) -> Html {
    let edition = &properties.edition;
    let place = properties.place;
    let Some(voice) = edition.voices.items.get(place) else {
        return html! { <div hidden=true /> };
    };
    let ontoggle = {
        let on_toggle = properties.on_toggle.clone();
        Callback::from(move |event: Event| {
            if let Some(details) = event.target_dyn_into::<HtmlDetailsElement>() {
                on_toggle.emit((place, details.open()));
            }
        })
    };
    html! {
        <details class="glosa-viewpoint" id={edition.anchor(&voice.key)} data-viewpoint={voice.key.clone()}
            data-stance={voice.stance.name()} open={properties.open} hidden={properties.left_out} {ontoggle}>
            <summary>
                <span class="glosa-holder">{ voice.holder.clone() }</span>
                if let Some(role) = &voice.role { <span class="glosa-role">{ role.clone() }</span> }
                <span class="glosa-gist">{ voice.summary.clone() }</span>
            </summary>
            <div class="glosa-viewpoint-body">
                { for voice.statements.iter().map(|statement| statement_html(edition, voice, statement)) }
                { concerns(edition, voice) }
                { answer(edition, voice.answer.as_ref()) }
                if let Some(note) = &voice.note {
                    <p class="glosa-note"><strong>{ format!("{}: ", edition.words.note) }</strong>{ note.clone() }</p>
                }
                { source_line(&edition.words, &edition.sources, &voice.sources) }
            </div>
        </details>
    }
}

fn statement_html(edition: &Edition, voice: &Voice, statement: &VoiceStatement) -> Html {
    let words = &edition.words;
    let label = if statement.quoted { &words.in_their_words } else { &words.as_the_story_puts_it };
    html! {
        <figure class="glosa-statement" key={statement.passage.clone()}>
            <blockquote class={if statement.quoted { "glosa-quoted" } else { "glosa-paraphrased" }}>
                <p>{ statement.text.clone() }</p>
            </blockquote>
            <figcaption>
                <span>{ format!("{}, {label}", voice.holder) }</span>
                { " · " }
                <a class="glosa-show" href={format!("#{}", edition.anchor(&statement.passage))}>
                    { words.show_in_story.clone() }
                </a>
                if let Some(note) = &statement.note { <span class="glosa-quiet">{ format!(" {note}") }</span> }
            </figcaption>
        </figure>
    }
}

fn concerns(edition: &Edition, voice: &Voice) -> Html {
    html! {
        <p class="glosa-concerns">
            { format!("{}: ", edition.words.concerns) }
            { voice.concerns.iter().filter_map(|place| edition.voices.concerns.get(usize::from(*place)))
                .map(|concern| concern.label.as_str()).collect::<Vec<_>>().join(", ") }
        </p>
    }
}

fn answer(edition: &Edition, answer: Option<&Answer>) -> Html {
    let words = &edition.words;
    match answer {
        Some(answer) => html! {
            <div class="glosa-answer">
                <h4>{ words.answer.clone() }</h4>
                <p><strong>{ answer.holder.clone() }</strong>{ format!(" ({}): {}", answer.date, answer.text) }</p>
                { source_line(words, &edition.sources, &answer.sources) }
            </div>
        },
        None => html! { <p class="glosa-answer glosa-quiet">{ words.no_answer.clone() }</p> },
    }
}
