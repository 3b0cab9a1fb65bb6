//! The top of the article: headline, standfirst, dateline, bylines, and the way to what stands below.

use super::model::{Edition, Masthead};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ArticleTop`].
#[derive(Clone, PartialEq, Properties)]
pub struct ArticleTopProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The address of the edition's folder, with a slash at its end; empty where links are read from there.
    pub base: String,
}

/// The top of the article.
#[component]
pub fn ArticleTop(properties: &ArticleTopProperties) -> Html {
    let edition = &properties.edition;
    let masthead = &edition.masthead;
    html! {
        <header class="glosa-masthead">
            <h1>{ masthead.headline.clone() }</h1>
            if !masthead.standfirst.is_empty() { <p class="glosa-standfirst">{ masthead.standfirst.clone() }</p> }
            { dateline(edition) }
            if !masthead.bylines.is_empty() {
                <ul class="glosa-bylines">
                    { for masthead.bylines.iter().map(|(role, name)| html! {
                        <li key={role.clone()}>
                            <span class="glosa-byline-role">{ format!("{role}: ") }</span>{ name.clone() }
                        </li>
                    }) }
                </ul>
            }
            if let Some(translated) = &masthead.translated { <p class="glosa-translated">{ translated.clone() }</p> }
            { languages(edition, &properties.base) }
            { ways(edition) }
        </header>
    }
}

/// Place, day and day of the last change, as far as they are given.
fn dateline(edition: &Edition) -> Html {
    let Masthead { dateline, date, modified, .. } = &*edition.masthead;
    if dateline.is_empty() && date.is_none() && modified.is_none() {
        return Html::default();
    }
    html! {
        <p class="glosa-dateline">
            if !dateline.is_empty() { <span>{ dateline.clone() }</span> }
            if !dateline.is_empty() && date.is_some() { { format!("{} ", edition.words.comma) } }
            if let Some(date) = date { <span>{ date.clone() }</span> }
            if let Some(modified) = modified {
                <span class="glosa-modified">{ format!("{} {modified}", edition.words.updated) }</span>
            }
        </p>
    }
}

/// The same article in other languages. On a live page a press changes the language in place.
pub(super) fn languages(edition: &Edition, base: &str) -> Html {
    if edition.languages.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="glosa-languages" aria-label={edition.words.languages.clone()}>
            { for edition.languages.iter().map(|other| {
                let current = other.path.is_empty().then_some("true");
                let path = if other.path.is_empty() { "./" } else { &other.path };
                html! {
                    <li key={other.language.clone()}>
                        <a href={format!("{base}{path}")} lang={other.language.clone()} aria-current={current}>
                            { other.name.clone() }
                        </a>
                    </li>
                }
            }) }
        </ul>
    }
}

/// Links to the parts below the story, so that a reader knows they are there, and the switch of the cards.
fn ways(edition: &Edition) -> Html {
    let words = &edition.words;
    let parts = edition.parts_below();
    // A single part without a story is in sight already.
    if parts.is_empty() || parts.len() == 1 && edition.story.is_empty() {
        return Html::default();
    }
    html! {
        <nav class="glosa-ways" aria-label={words.in_this_story.clone()}>
            <ul>
                { for parts.into_iter().map(|(part, label)| html! {
                    <li key={part}><a href={format!("#{}", edition.anchor(part))}>{ label.to_owned() }</a></li>
                }) }
                // The switch has its place from the start, and shows when there are cards to switch.
                if edition.cards.iter().any(|card| card.mentions > 0) {
                    <li key="context"><button type="button" class="glosa-context">{ words.context.clone() }</button></li>
                }
            </ul>
        </nav>
    }
}
