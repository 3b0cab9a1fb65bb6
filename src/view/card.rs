//! An entity card as the who's-who has it. The card that opens over the page shows a clone of this.

use super::model::{Edition, EntityCard, Related};
use super::source_list::source_line;
use yew::prelude::*;

/// A card's content: sort, name, text, day, mentions, related cards, links, sources.
pub(super) fn card(edition: &Edition, card: &EntityCard) -> Html {
    html! {
        <div class="glosa-card-content">
            <p>{ card.kind_label.clone() }</p>
            <h3>{ card.label.clone() }</h3>
            <p class="glosa-card-text">{ card.text.clone() }</p>
            <p class="glosa-as-of">{ card.as_of.clone() }</p>
            if !card.mentioned.is_empty() { { mentions(edition, card) } }
            { others(edition, &edition.words.named_by, &card.named_by) }
            { others(edition, &edition.words.see_also, &card.related) }
            { links(card) }
            { source_line(&edition.words, &edition.sources, &card.sources) }
        </div>
    }
}

/// How often the story names it, and the way to the first of these.
fn mentions(edition: &Edition, card: &EntityCard) -> Html {
    html! {
        <p class="glosa-mentions">
            { card.mentioned.clone() }
            if let Some(paragraph) = &card.first_paragraph {
                { " " }
                <a class="glosa-show" href={format!("#{}", edition.anchor(paragraph))}>
                    { edition.words.first_mention.clone() }
                </a>
            }
        </p>
    }
}

/// Other cards, after what they are to this one.
fn others(edition: &Edition, label: &str, others: &[Related]) -> Html {
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <p class="glosa-see-also">
            { format!("{label}: ") }
            { for others.iter().enumerate().map(|(place, other)| html! {
                <>
                    if place > 0 { { format!("{} ", edition.words.comma) } }
                    <a href={format!("#{}", edition.anchor(&other.key))} data-entity={other.key.clone()}>
                        { other.label.clone() }
                    </a>
                </>
            }) }
        </p>
    }
}

fn links(card: &EntityCard) -> Html {
    if card.links.is_empty() {
        return Html::default();
    }
    html! {
        <p class="glosa-links">
            { for card.links.iter().enumerate().map(|(place, link)| html! {
                <>
                    if place > 0 { { " · " } }
                    <a href={link.url.clone()}>{ link.label.clone() }</a>
                </>
            }) }
        </p>
    }
}
