//! Corrections: what was wrong and has been put right.

use super::model::Edition;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Corrections`].
#[derive(Clone, PartialEq, Properties)]
pub struct CorrectionsProperties {
    /// The edition.
    pub edition: Rc<Edition>,
}

/// The corrections, of which there must be one.
#[component]
pub fn Corrections(properties: &CorrectionsProperties) -> Html {
    let edition = &properties.edition;
    html! {
        <section class="glosa-corrections" id={edition.anchor("corrections")}
            aria-labelledby={edition.anchor("corrections-title")}>
            <h2 id={edition.anchor("corrections-title")}>{ edition.words.corrections_title.clone() }</h2>
            <ul>
                { for edition.corrections.iter().map(|correction| html! {
                    <li key={correction.key.clone()} id={edition.anchor(&correction.key)}>
                        <strong>{ format!("{}{} {}: ", correction.kind, edition.words.comma, correction.date) }</strong>
                        { correction.text.clone() }
                    </li>
                }) }
            </ul>
        </section>
    }
}
