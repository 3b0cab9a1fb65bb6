//! The story: paragraphs with mentions and passages, character for character.

use super::model::{Edition, EntityCard, Inline, Paragraph, anchor};
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
            { inline_html(&edition.id, &edition.cards, &paragraph.inline) }
        </p>
    }
}

fn inline_html(article: &str, cards: &[EntityCard], inline: &[Inline]) -> Html {
    inline
        .iter()
        .map(|piece| match piece {
            Inline::Text(text) => html! { text.clone() },
            Inline::Mention { card, text, first } => mention_html(article, cards, *card, text, *first),
            Inline::Passage { key, kind, inline } => html! {
                <span id={anchor(article, key)} class="glosa-passage" data-passage={kind.name()}>
                    { inline_html(article, cards, inline) }
                </span>
            },
        })
        .collect()
}

/// A name in the text: without script a link to the who's-who, with it the trigger of a card.
fn mention_html(article: &str, cards: &[EntityCard], card: u16, text: &str, first: bool) -> Html {
    let Some(entity) = cards.get(usize::from(card)) else {
        return html! { text.to_owned() };
    };
    html! {
        <a class={classes!("glosa-mention", first.then_some("glosa-mention-first"))}
            href={format!("#{}", anchor(article, &entity.key))} data-entity={entity.key.clone()}>
            { text.to_owned() }
        </a>
    }
}
