//! An entity card: the same content in the who's-who and in the card that opens over the page.

use super::model::{Edition, EntityCard};
use super::source_list::source_line;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Card`].
#[derive(Clone, PartialEq, Properties)]
pub struct CardProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The card's place among the edition's cards.
    pub place: u16,
    /// The id of the heading, where something is named by it.
    #[prop_or_default]
    pub heading_id: Option<String>,
    /// Called by the button that jumps to the next mention; without it there is no button.
    #[prop_or_default]
    pub on_next: Option<Callback<MouseEvent>>,
}

/// A card's content: sort, name, text, day, mentions, links, sources.
#[component]
pub fn Card(properties: &CardProperties) -> Html {
    let edition = &properties.edition;
    let Some(card) = edition.cards.get(usize::from(properties.place)) else {
        return html! { <div hidden=true /> };
    };
    html! {
        <div class="glosa-card-content">
            <p class="glosa-kind">{ card.kind_label.clone() }</p>
            <h3 id={properties.heading_id.clone()}>{ card.label.clone() }</h3>
            <p class="glosa-card-text">{ card.text.clone() }</p>
            <p class="glosa-as-of">{ card.as_of.clone() }</p>
            { mentions(edition, card, properties.on_next.as_ref()) }
            if properties.on_next.is_some() { { related(edition, card) } }
            { links(card) }
            { source_line(&edition.words, &edition.sources, &card.sources) }
        </div>
    }
}

/// How often the story names it, with the way there.
fn mentions(edition: &Edition, card: &EntityCard, on_next: Option<&Callback<MouseEvent>>) -> Html {
    html! {
        <p class="glosa-mentions">
            { card.mentioned.clone() }
            if let Some(on_next) = on_next {
                if card.mentions > 1 {
                    <button type="button" class="glosa-next-mention" onclick={on_next.clone()}>
                        { edition.words.next_mention.clone() }
                    </button>
                }
            } else if let Some(paragraph) = &card.first_paragraph {
                { " " }
                <a href={format!("#{}", edition.anchor(paragraph))}>{ edition.words.first_mention.clone() }</a>
            }
        </p>
    }
}

fn related(edition: &Edition, card: &EntityCard) -> Html {
    html! {
        <p class="glosa-see-also" hidden={card.related.is_empty()}>
            { format!("{}: ", edition.words.see_also) }
            { for card.related.iter().enumerate().map(|(place, other)| html! {
                <>
                    if place > 0 { { ", " } }
                    <a class="glosa-related" href={format!("#{}", edition.anchor(&other.key))}
                        data-entity={other.key.clone()}>{ other.label.clone() }</a>
                </>
            }) }
        </p>
    }
}

fn links(card: &EntityCard) -> Html {
    html! {
        <p class="glosa-links" hidden={card.links.is_empty()}>
            { for card.links.iter().enumerate().map(|(place, link)| html! {
                <>
                    if place > 0 { { " · " } }
                    <a href={link.url.clone()}>{ link.label.clone() }</a>
                </>
            }) }
        </p>
    }
}
