//! One viewpoint: who holds it, the words, their place in the story, the concerns and the answer.

use super::model::{Answer, Edition, Voice, VoiceStatement};
use super::source_list::source_line;
use yew::prelude::*;

/// Summary of a viewpoint, seen before it is opened: holder, capacity, the view in one line.
pub(super) fn summary(voice: &Voice) -> Html {
    html! {
        <summary>
            // With spaces, for what reads the text without our style.
            <span class="glosa-holder">{ voice.holder.clone() }</span>
            { " " }
            if let Some(role) = &voice.role { <span class="glosa-role">{ role.clone() }</span>{ " " } }
            <span>{ voice.summary.clone() }</span>
        </summary>
    }
}

/// Body of a viewpoint, seen when it is open.
pub(super) fn body(edition: &Edition, voice: &Voice) -> Html {
    html! {
        <div class="glosa-viewpoint-body">
            { for voice.statements.iter().map(|statement| statement_html(edition, voice, statement)) }
            if !voice.concerns.is_empty() {
                <p class="glosa-concerns">{ format!("{}: {}", edition.words.concerns, voice.concerns.join(&format!("{} ", edition.words.comma))) }</p>
            }
            { answer(edition, voice.answer.as_ref()) }
            if let Some(note) = &voice.note {
                <p class="glosa-note"><strong>{ format!("{}: ", edition.words.note) }</strong>{ note.clone() }</p>
            }
            { source_line(&edition.words, &edition.sources, &voice.sources) }
        </div>
    }
}

fn statement_html(edition: &Edition, voice: &Voice, statement: &VoiceStatement) -> Html {
    let words = &edition.words;
    let label = match (statement.quoted, &statement.original) {
        (true, Some(_)) => &words.in_their_words_translated,
        (true, None) => &words.in_their_words,
        (false, _) => &words.as_the_story_puts_it,
    };
    html! {
        <figure class="glosa-statement" key={statement.passage.clone()}>
            <blockquote class={(!statement.quoted).then_some("glosa-paraphrased")}>
                <p>{ statement.text.clone() }</p>
            </blockquote>
            <figcaption>
                <span>{ format!("{}, {label}", voice.holder) }</span>
                { " " }
                <a class="glosa-show" href={format!("#{}", edition.anchor(&statement.passage))}>
                    { words.show_in_story.clone() }
                </a>
                if let Some(original) = &statement.original {
                    <span class="glosa-original">
                        { format!("{}: ", words.original) }<span lang={edition.original_language.clone()}>{ original.clone() }</span>
                    </span>
                }
                if let Some(note) = &statement.note { <span class="glosa-quiet">{ format!(" {note}") }</span> }
            </figcaption>
        </figure>
    }
}

fn answer(edition: &Edition, answer: Option<&Answer>) -> Html {
    let words = &edition.words;
    match answer {
        Some(answer) => html! {
            <div class="glosa-answer">
                <h4>{ answer.heading.clone() }</h4>
                <p><strong>{ answer.holder.clone() }</strong>{ format!(" ({}): {}", answer.date, answer.text) }</p>
                { source_line(words, &edition.sources, &answer.sources) }
            </div>
        },
        None => html! { <p class="glosa-answer glosa-quiet">{ words.no_answer.clone() }</p> },
    }
}
