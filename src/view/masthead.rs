//! The top of the article: headline, standfirst, dateline, bylines, and the way to what stands below.

use super::model::Edition;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Masthead`].
#[derive(Clone, PartialEq, Properties)]
pub struct MastheadProperties {
    /// The edition.
    pub edition: Rc<Edition>,
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
                { ", " }
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
            { ways(edition) }
        </header>
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
            </ul>
        </nav>
    }
}
