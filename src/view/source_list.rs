//! Sources: the line of links under a thing, and the list of all at the end.

use super::model::{Edition, SourceLine, Words};
use std::rc::Rc;
use yew::prelude::*;

/// The line of sources under a card, figure, chart, answer or note.
pub(super) fn source_line(words: &Words, sources: &[SourceLine], references: &[u16]) -> Html {
    let lines: Vec<&SourceLine> = references.iter().filter_map(|place| sources.get(usize::from(*place))).collect();
    if lines.is_empty() {
        return Html::default();
    }
    let label = if lines.len() == 1 { &words.source } else { &words.sources_label };
    html! {
        <p class="glosa-source">
            { format!("{label}: ") }
            { for lines.iter().enumerate().map(|(place, line)| html! {
                <>
                    if place > 0 { { format!("{} ", words.semicolon) } }
                    <a href={line.url.clone()}>{ line.name.clone() }</a>
                </>
            }) }
        </p>
    }
}

/// Properties of [`SourceList`].
#[derive(Clone, PartialEq, Properties)]
pub struct SourceListProperties {
    /// The edition.
    pub edition: Rc<Edition>,
}

/// Every source of the edition, by sort.
#[component]
pub fn SourceList(properties: &SourceListProperties) -> Html {
    let edition = &properties.edition;
    let mut kinds: Vec<&str> = Vec::new();
    for source in edition.sources.iter() {
        if !kinds.contains(&source.kind.as_str()) {
            kinds.push(&source.kind);
        }
    }
    html! {
        <section class="glosa-sources" id={edition.anchor("sources")} aria-labelledby={edition.anchor("sources-title")}>
            <details>
                <summary id={edition.anchor("sources-title")}>
                    <h2>{ edition.words.sources_title.clone() }</h2>
                </summary>
                { for kinds.into_iter().map(|kind| of_kind(edition, kind)) }
            </details>
        </section>
    }
}

/// Under what sort of source they are.
fn of_kind(edition: &Edition, kind: &str) -> Html {
    html! {
        <key={kind.to_owned()}>
            <h3>{ kind.to_owned() }</h3>
            <ul>{ for edition.sources.iter().filter(|source| source.kind == kind).map(source_item) }</ul>
        </>
    }
}

fn source_item(source: &SourceLine) -> Html {
    html! {
        <li key={source.key.clone()}>
            <a href={source.url.clone()}>{ source.name.clone() }</a>
            if let Some(title) = &source.title { { format!(", {title}") } }
        </li>
    }
}
