//! The whole article, in the order a reader meets its parts.

use super::context_notes::ContextNotes;
use super::corrections::Corrections;
use super::fact_box::FactBox;
use super::how_we_reported::HowWeReported;
use super::masthead::Masthead;
use super::model::Edition;
use super::prose::Prose;
use super::source_list::SourceList;
use super::viewpoint_section::viewpoint_section;
use super::whos_who::WhosWho;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Article`].
#[derive(Clone, PartialEq, Properties)]
pub struct ArticleProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Where `figures.csv` stands.
    pub data_url: String,
}

/// The whole article. The `data-glosa-island` boxes (viewpoints, each chart) are what a live page draws anew.
#[component]
pub fn Article(properties: &ArticleProperties) -> Html {
    let edition = &properties.edition;
    html! {
        <article class="glosa" data-glosa-id={edition.id.clone()} lang={edition.language.clone()}
            data-glosa-revision={edition.revision.to_string()}>
            <Masthead edition={edition.clone()} />
            if !edition.corrections.is_empty() {
                <Corrections edition={edition.clone()} />
            }
            <Prose edition={edition.clone()} />
            <div data-glosa-island="viewpoints">{ viewpoint_section(edition) }</div>
            <FactBox edition={edition.clone()} data_url={properties.data_url.clone()} />
            if !edition.notes.is_empty() {
                <ContextNotes edition={edition.clone()} />
            }
            <WhosWho edition={edition.clone()} />
            <HowWeReported edition={edition.clone()} />
            <SourceList edition={edition.clone()} />
        </article>
    }
}
