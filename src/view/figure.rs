//! A figure: what is counted, how many, when, by whom, and what it is not.

use super::chart_table::NOT_EMPTY;
use super::model::{Edition, Fact, OneIn};
use super::number_class;
use super::source_list::source_line;
use yew::prelude::*;

/// The number with its qualifier and unit.
pub(super) fn amount(fact: &Fact) -> Html {
    html! {
        <>
            if let Some(qualifier) = &fact.qualifier {
                <span class="glosa-qualifier">{ format!("{qualifier} ") }</span>
            }
            <span class="glosa-number">{ fact.value.clone() }</span>
            if let Some(unit) = &fact.unit { <span class="glosa-unit">{ format!(" {unit}") }</span> }
        </>
    }
}

/// One of the figures that stand large on top.
pub(super) fn headline_figure(edition: &Edition, fact: &Fact) -> Html {
    html! {
        <li class="glosa-headline-figure" key={fact.key.clone()}>
            <span class="glosa-figure-label">{ fact.label.clone() }</span>
            <span class="glosa-amount">{ amount(fact) }</span>
            <a class="glosa-as-of" href={format!("#{}", edition.anchor(&fact.key))}>{ fact.as_of.clone() }</a>
        </li>
    }
}

/// The same in people: a picture that style draws, one of them marked, and how it is reckoned.
fn people(one_in: &OneIn) -> Html {
    let row = |class: &str, number: u16| html! { <span class={format!("{class} {}", number_class(number))}>{ NOT_EMPTY }</span> };
    html! {
        <div class="glosa-one-in">
            if one_in.rows > 0 { { row("glosa-people", one_in.rows) } }
            if one_in.rest > 0 { { row("glosa-people glosa-rest", one_in.rest) } }
            <details>
                <summary>{ one_in.text.clone() }</summary>
                { one_in.working.clone() }
            </details>
        </div>
    }
}

/// A figure in its group, whole.
pub(super) fn figure(edition: &Edition, fact: &Fact) -> Html {
    let words = &edition.words;
    html! {
        <li class="glosa-figure" key={fact.key.clone()} id={edition.anchor(&fact.key)} data-figure={fact.key.clone()}>
            <h4>{ fact.label.clone() }</h4>
            <p class="glosa-amount">{ amount(fact) }</p>
            if let Some(one_in) = &fact.one_in { { people(one_in) } }
            <p class="glosa-as-of">
                { fact.as_of.clone() }
                if let Some(confidence) = &fact.confidence { { format!(" · {confidence}") } }
            </p>
            <p class="glosa-caveat">{ fact.caveat.clone() }</p>
            { source_line(words, &edition.sources, &fact.sources) }
            if let Some(dispute) = &fact.disputed {
                <div class="glosa-dispute">
                    <p><strong>{ format!("{} {}: ", words.disputed_by, dispute.by) }</strong>{ dispute.note.clone() }</p>
                    { source_line(words, &edition.sources, &dispute.sources) }
                </div>
            }
        </li>
    }
}
