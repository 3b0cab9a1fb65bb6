//! The whole article, in the order a reader meets its parts.

use super::context_notes::ContextNotes;
use super::corrections::Corrections;
use super::fact_box::FactBox;
use super::how_we_reported::HowWeReported;
use super::masthead::{ArticleTop, languages};
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
    /// The address of the edition's folder, with a slash at its end; empty where links are read from there.
    pub base: String,
}

/// The whole article: every part that is there, and nothing of one that is not. The `data-glosa-island` boxes (viewpoints,
/// each chart) are what a live page draws anew.
#[component]
pub fn Article(properties: &ArticleProperties) -> Html {
    let edition = &properties.edition;
    html! {
        <article class="glosa" data-glosa-id={edition.id.clone()} lang={edition.language.clone()}
            dir={if edition.right_to_left { "rtl" } else { "ltr" }} data-glosa-revision={edition.revision.to_string()}>
            <ArticleTop edition={edition.clone()} base={properties.base.clone()} />
            if !edition.corrections.is_empty() {
                <Corrections edition={edition.clone()} />
            }
            if !edition.story.is_empty() {
                <Prose edition={edition.clone()} />
                { languages(edition, &properties.base) }
            }
            if edition.has("viewpoints") {
                <div data-glosa-island="viewpoints">{ viewpoint_section(edition) }</div>
            }
            if edition.has("figures") {
                <FactBox edition={edition.clone()} base={properties.base.clone()} />
            }
            if edition.has("notes") {
                <ContextNotes edition={edition.clone()} />
            }
            if edition.has("whos-who") {
                <WhosWho edition={edition.clone()} />
            }
            if !edition.how.is_empty() {
                <HowWeReported edition={edition.clone()} />
            }
            if !edition.sources.is_empty() {
                <SourceList edition={edition.clone()} />
            }
        </article>
    }
}
