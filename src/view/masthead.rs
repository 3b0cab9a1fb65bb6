//! The top of the article: headline, standfirst, dateline, bylines, and the way to what stands below.

use super::model::Edition;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Masthead`].
#[derive(Clone, PartialEq, Properties)]
pub struct MastheadProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The address of the edition's folder, with a slash at its end; empty where links are read from there.
    pub base: String,
}

/// The top of the article.
#[component]
pub fn Masthead(properties: &MastheadProperties) -> Html {
    let edition = &properties.edition;
    let masthead = &edition.masthead;
    html! {
        <header class="glosa-masthead">
            <h1>{ masthead.headline.clone() }</h1>
            <p class="glosa-standfirst">{ masthead.standfirst.clone() }</p>
            <p class="glosa-dateline">
                <span>{ masthead.dateline.clone() }</span>
                { format!("{} ", edition.words.comma) }
                <span>{ masthead.date.clone() }</span>
                if let Some(modified) = &masthead.modified {
                    <span class="glosa-modified">{ format!("{} {modified}", edition.words.updated) }</span>
                }
            </p>
            <ul class="glosa-bylines">
                { for masthead.bylines.iter().map(|(role, name)| html! {
                    <li key={role.clone()}>
                        <span class="glosa-byline-role">{ format!("{role}: ") }</span>{ name.clone() }
                    </li>
                }) }
            </ul>
            if let Some(translated) = &masthead.translated { <p class="glosa-translated">{ translated.clone() }</p> }
            { languages(edition, &properties.base) }
            { ways(edition) }
        </header>
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

/// Links to the parts below the story, so that a reader knows they are there.
fn ways(edition: &Edition) -> Html {
    let words = &edition.words;
    let parts = [
        ("viewpoints", &words.to_viewpoints, true),
        ("figures", &words.to_facts, true),
        ("notes", &words.to_notes, !edition.notes.is_empty()),
        ("whos-who", &words.to_whos_who, true),
    ];
    html! {
        <nav class="glosa-ways" aria-label={words.in_this_story.clone()}>
            <ul>
                { for parts.into_iter().filter(|(_, _, there)| *there).map(|(part, label, _)| html! {
                    <li key={part}><a href={format!("#{}", edition.anchor(part))}>{ label.clone() }</a></li>
                }) }
                // The switch has its place from the start, and shows when there are cards to switch.
                <li key="context"><button type="button" class="glosa-context">{ words.context.clone() }</button></li>
            </ul>
        </nav>
    }
}
