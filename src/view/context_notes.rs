//! Context notes: what is disputed and what came after; visibly not a part of the story.

use super::model::{Edition, Note};
use super::source_list::source_line;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ContextNotes`].
#[derive(Clone, PartialEq, Properties)]
pub struct ContextNotesProperties {
    /// The edition.
    pub edition: Rc<Edition>,
}

/// The section of context notes, of which there must be one.
#[component]
pub fn ContextNotes(properties: &ContextNotesProperties) -> Html {
    let edition = &properties.edition;
    let words = &edition.words;
    html! {
        <section class="glosa-notes" id={edition.anchor("notes")} aria-labelledby={edition.anchor("notes-title")}>
            <h2 id={edition.anchor("notes-title")}>{ words.notes_title.clone() }</h2>
            <p class="glosa-section-intro">{ words.notes_intro.clone() }</p>
            { list(edition, false, &words.notes_disputed) }
            { list(edition, true, &words.notes_since) }
        </section>
    }
}

fn list(edition: &Edition, since: bool, title: &str) -> Html {
    let notes: Vec<&Note> = edition.notes.iter().filter(|note| note.since == since).collect();
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <div class="glosa-note-list">
            <h3>{ title.to_owned() }</h3>
            <ul>{ for notes.into_iter().map(|note| note_html(edition, note)) }</ul>
        </div>
    }
}

fn note_html(edition: &Edition, note: &Note) -> Html {
    html! {
        <li key={note.key.clone()}>
            <h4>{ note.title.clone() }</h4>
            <p class="glosa-as-of">
                { note.as_of.clone() }
                if let Some(confidence) = &note.confidence { { format!(" · {confidence}") } }
            </p>
            <p>{ note.text.clone() }</p>
            if let Some(paragraph) = &note.paragraph {
                <p class="glosa-note-place">
                    <a class="glosa-show" href={format!("#{}", edition.anchor(paragraph))}>
                        { edition.words.in_the_story.clone() }
                    </a>
                </p>
            }
            { source_line(&edition.words, &edition.sources, &note.sources) }
        </li>
    }
}
