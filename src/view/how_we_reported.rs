//! The account of why and how the edition was put together.

use super::model::Edition;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`HowWeReported`].
#[derive(Clone, PartialEq, Properties)]
pub struct HowWeReportedProperties {
    /// The edition.
    pub edition: Rc<Edition>,
}

/// The account.
#[component]
pub fn HowWeReported(properties: &HowWeReportedProperties) -> Html {
    let edition = &properties.edition;
    html! {
        <section class="glosa-how" id={edition.anchor("how")} aria-labelledby={edition.anchor("how-title")}>
            <h2 id={edition.anchor("how-title")}>{ edition.words.how_title.clone() }</h2>
            { for edition.how.iter().map(|(title, text)| html! {
                <p key={title.clone()}><strong>{ format!("{title} ") }</strong>{ text.clone() }</p>
            }) }
        </section>
    }
}
