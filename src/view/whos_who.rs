//! The who's-who: every card, written out at the end of the article. Mentions lead here where no script runs.

use super::card::card;
use super::model::Edition;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`WhosWho`].
#[derive(Clone, PartialEq, Properties)]
pub struct WhosWhoProperties {
    /// The edition.
    pub edition: Rc<Edition>,
}

/// The list of all cards.
#[component]
pub fn WhosWho(properties: &WhosWhoProperties) -> Html {
    let edition = &properties.edition;
    html! {
        // Search engines read the cards, and take their snippets from the story.
        <section class="glosa-whos-who" id={edition.anchor("whos-who")} aria-labelledby={edition.anchor("whos-who-title")}
            data-nosnippet="">
            <h2 id={edition.anchor("whos-who-title")}>{ edition.words.whos_who_title.clone() }</h2>
            <p class="glosa-section-intro">{ edition.words.whos_who_intro.clone() }</p>
            <ul>
                { for edition.cards.iter().map(|one| html! {
                    <li key={one.key.clone()} id={edition.anchor(&one.key)}>{ card(edition, one) }</li>
                }) }
            </ul>
        </section>
    }
}
