//! The story: paragraphs with mentions and passages, character for character.

use super::model::{Edition, Inline, Paragraph, Voice};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Prose`].
#[derive(Clone, PartialEq, Properties)]
pub struct ProseProperties {
    /// The edition.
    pub edition: Rc<Edition>,
}

/// The paragraphs of the story.
#[component]
pub fn Prose(properties: &ProseProperties) -> Html {
    let edition = &properties.edition;
    html! {
        <div class="glosa-story">
            { for edition.story.iter().map(|paragraph| paragraph_html(edition, paragraph)) }
        </div>
    }
}

fn paragraph_html(edition: &Edition, paragraph: &Paragraph) -> Html {
    html! {
        <p key={paragraph.key.clone()} id={edition.anchor(&paragraph.key)}>
            { inline_html(edition, &paragraph.inline) }
        </p>
    }
}

fn inline_html(edition: &Edition, inline: &[Inline]) -> Html {
    inline
        .iter()
        .map(|piece| match piece {
            Inline::Text(text) => html! { text.clone() },
            Inline::Mention { card, text, first } => mention_html(edition, *card, text, *first),
            Inline::Passage { key, inline } => html! {
                <>
                <span id={edition.anchor(key)}>
                    { inline_html(edition, inline) }
                </span>
                { voice_link(edition, key) }
                </>
            },
        })
        .collect()
}

/// From a passage to the viewpoint that it states. It holds no text, so that what is copied is the story; the style sheet
/// draws it.
fn voice_link(edition: &Edition, passage: &str) -> Html {
    let states = |voice: &&Voice| voice.statements.iter().any(|statement| statement.passage == passage);
    let Some(voice) = edition.voices.items.iter().find(states) else {
        return Html::default();
    };
    html! {
        <a class="glosa-voice" href={format!("#{}", edition.anchor(&voice.key))}
            aria-label={format!("{}: {}", edition.words.viewpoint, voice.holder)}></a>
    }
}

/// A name in the text: without script a link to the who's-who, with it the trigger of a card.
fn mention_html(edition: &Edition, card: u16, text: &str, first: bool) -> Html {
    let Some(entity) = edition.cards.get(usize::from(card)) else {
        return html! { text.to_owned() };
    };
    html! {
        <a class={classes!("glosa-mention", first.then_some("glosa-mention-first"))}
            href={format!("#{}", edition.anchor(&entity.key))} data-entity={entity.key.clone()}>
            { text.to_owned() }
        </a>
    }
}
