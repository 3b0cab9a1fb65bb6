//! The whole article, in the order a reader meets its parts.

use super::context_notes::ContextNotes;
use super::corrections::Corrections;
use super::fact_box::FactBox;
use super::how_we_reported::HowWeReported;
use super::masthead::Masthead;
use super::model::Edition;
use super::prose::Prose;
use super::source_list::SourceList;
use super::viewpoint_list::ViewpointList;
use super::whos_who::WhosWho;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Article`].
#[derive(Clone, PartialEq, Properties)]
pub struct ArticleProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Script runs, so the islands are drawn live from the start.
    #[prop_or_default]
    pub live: bool,
    /// Where `figures.csv` stands.
    pub data_url: String,
    /// Called with the place of a viewpoint that the reader opens.
    #[prop_or_default]
    pub on_open: Callback<usize>,
}

/// The whole article. The two `data-glosa-island` boxes are what a live page draws anew.
#[component]
pub fn Article(properties: &ArticleProperties) -> Html {
    let edition = &properties.edition;
    let live = properties.live;
    html! {
        <article class="glosa" data-glosa-id={edition.id.clone()} lang={edition.language.clone()}
            data-glosa-revision={edition.revision.to_string()}>
            <Masthead edition={edition.clone()} />
            <Corrections edition={edition.clone()} />
            <Prose edition={edition.clone()} />
            <div data-glosa-island="viewpoints">
                <ViewpointList edition={edition.clone()} {live} on_open={properties.on_open.clone()} />
            </div>
            <div data-glosa-island="figures">
                <FactBox edition={edition.clone()} {live} data_url={properties.data_url.clone()} />
            </div>
            <ContextNotes edition={edition.clone()} />
            <WhosWho edition={edition.clone()} />
            <HowWeReported edition={edition.clone()} />
            <SourceList edition={edition.clone()} />
        </article>
    }
}
