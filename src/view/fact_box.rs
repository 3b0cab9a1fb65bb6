//! The fact box: headline figures on top, then groups of figures and charts.

use super::chart_table::chart;
use super::figure::{figure, headline_figure};
use super::model::{Edition, FactGroup};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`FactBox`].
#[derive(Clone, PartialEq, Properties)]
pub struct FactBoxProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The address of the edition's folder, as in the article.
    pub base: String,
}

/// The section of figures.
#[component]
pub fn FactBox(properties: &FactBoxProperties) -> Html {
    let edition = &properties.edition;
    let facts = &edition.facts;
    let headline: Vec<_> = facts
        .headline
        .iter()
        .filter_map(|(group, place)| {
            facts.groups.get(usize::from(*group)).and_then(|group| group.figures.get(usize::from(*place)))
        })
        .collect();
    html! {
        <section class="glosa-factbox" id={edition.anchor("figures")} aria-labelledby={edition.anchor("figures-title")}>
            <h2 id={edition.anchor("figures-title")}>{ facts.title.clone() }</h2>
            if !facts.intro.is_empty() { <p class="glosa-section-intro">{ facts.intro.clone() }</p> }
            if !headline.is_empty() {
                <ul class="glosa-headline-figures">{ for headline.into_iter().map(|fact| headline_figure(edition, fact)) }</ul>
            }
            { for facts.groups.iter().map(|group| group_html(properties, group)) }
        </section>
    }
}

fn group_html(properties: &FactBoxProperties, group: &FactGroup) -> Html {
    let edition = &properties.edition;
    html! {
        <div class="glosa-figure-group" key={group.key.clone()} id={edition.anchor(&group.key)}>
            <h3>{ group.title.clone() }</h3>
            if let Some(text) = &group.text { <p class="glosa-group-text">{ text.clone() }</p> }
            { for group.charts.iter().map(|series| chart(edition, series, &properties.base)) }
            if !group.figures.is_empty() {
                <ul class="glosa-figures">{ for group.figures.iter().map(|fact| figure(edition, fact)) }</ul>
            }
        </div>
    }
}
