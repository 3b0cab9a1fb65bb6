//! The gallery's specimens: every component in its states, made of an article's own data. For looking at, not for readers.

use super::card::card;
use super::card_frame::{CardFrame, card_frame};
use super::chart_table::chart;
use super::context_notes::ContextNotes;
use super::figure::{figure, headline_figure};
use super::model::{ChartShape, Controls, Edition, EntityCard};
use super::viewpoint_filter::viewpoint_filter;
use super::viewpoint_list::ViewpointList;
use super::viewpoint_section::slots;
use std::rc::Rc;
use yew::prelude::*;

/// A component in a state.
pub struct Specimen {
    /// Its id in the page.
    pub id: &'static str,
    /// Which component and state.
    pub title: &'static str,
    /// The thing to look at.
    pub text: &'static str,
    /// The component.
    pub html: Html,
}

/// Beginning of the id of a chart that is to be shown as a table.
pub const AS_TABLE: &str = "gallery-table";

/// All of them; `home` is the address of the article's page.
#[must_use]
pub fn specimens(edition: &Edition, home: &str) -> Vec<Specimen> {
    let specimen = |id, title, text, html| Specimen { id, title, text, html };
    let own = |id: &str| renamed(edition, id);
    let mut all = vec![
        specimen(
            "mentions",
            "Mentions",
            "First, later, with its card open; a passage, lit.",
            mentions(edition, home, Some("true")),
        ),
        specimen("buttons", "Buttons", "Plain and pressed.", buttons(edition)),
        specimen(
            "switch",
            "Cards switched off",
            "Mentions look like the text around them.",
            switched_off(edition, home),
        ),
    ];
    // A person: what places have besides is looked at for itself.
    if let Some(card) = edition.cards.iter().find(|card| card.kind == "person").or(edition.cards.first()) {
        let passing = card_box(&own("gallery-card"), card, false);
        let pinned = card_box(&own("gallery-pinned"), card, true);
        all.push(specimen("card", "Card", "As it opens for the pointer; a sheet on a phone.", passing));
        all.push(specimen("pinned", "Card, pinned", "As it opens when it is asked for: it stays.", pinned));
    }
    let filtered = viewpoint_filter(&edition.controls, true, Some(0));
    all.push(specimen(
        "viewpoints",
        "Viewpoints",
        "The first open, the others closed; the filter live.",
        viewpoints(&own("gallery-viewpoints"), true),
    ));
    all.push(specimen("filter", "Filter", "A concern chosen.", filtered));
    all.push(specimen(
        "static",
        "Viewpoints, static",
        "Without script, before it has come and where it has failed: what would be buttons are words.",
        viewpoints(&own("gallery-static"), false),
    ));
    let facts = || edition.facts.groups.iter().flat_map(|group| &group.figures);
    let plain = facts().find(|fact| fact.disputed.is_none());
    let disputed = facts().find(|fact| fact.disputed.is_some());
    let own_figures = own("gallery-figures");
    all.push(specimen(
        "figures",
        "Figures",
        "In the headline, whole, disputed.",
        html! {
            <>
                <ul class="glosa-headline-figures">{ for facts().take(4).map(|fact| headline_figure(&own_figures, fact)) }</ul>
                <ul class="glosa-figures">{ for [plain, disputed].into_iter().flatten().map(|fact| figure(&own_figures, fact)) }</ul>
            </>
        },
    ));
    let charts = || edition.facts.groups.iter().flat_map(|group| &group.charts);
    let shapes = [
        (ChartShape::Bars, "gallery-bars", "bars", "Bars", "Plain, highlighted, reference, differing."),
        (ChartShape::Columns, "gallery-columns", "columns", "Columns", "Annotated, with a value that differs."),
        (ChartShape::Bars, AS_TABLE, "table", "Chart as a table", "The same data."),
    ];
    for (shape, name, id, title, text) in shapes {
        if let Some(series) = charts().find(|series| series.shape == shape) {
            all.push(specimen(id, title, text, chart(&own(name), series, &format!("{home}figures.csv"))));
        }
    }
    if !edition.notes.is_empty() {
        let notes = html! { <ContextNotes edition={Rc::new(own("gallery-notes"))} /> };
        all.push(specimen("notes", "Context notes", "Disputed, since.", notes));
    }
    all
}

/// The edition under another id, so that no id comes twice in the page.
fn renamed(edition: &Edition, id: &str) -> Edition {
    let controls = Controls { id: id.to_owned(), ..(*edition.controls).clone() };
    Edition { id: id.to_owned(), controls: Rc::new(controls), ..edition.clone() }
}

/// Two plain mentions, and one that may be open.
fn mentions(edition: &Edition, home: &str, open: Option<&'static str>) -> Html {
    let mention = |place: usize, class: &'static str, open: Option<&'static str>| {
        edition.cards.get(place).map(|one| {
            html! {
                <a class={classes!("glosa-mention", class)} href={format!("{home}#{}", edition.anchor(&one.key))}
                    aria-expanded={open} data-entity={one.key.clone()}>{ one.label.clone() }</a>
            }
        })
    };
    let said = edition.voices.items.iter().flat_map(|voice| &voice.statements).find(|statement| statement.quoted);
    html! {
        <div class="glosa-story">
            <p>
                { mention(0, "glosa-mention-first", None) }{ ", " }{ mention(1, "", None) }{ ", " }
                { mention(2, "glosa-mention-first", open) }{ "." }
            </p>
            if let Some(said) = said {
                <p><span data-glosa-lit="">{ said.text.clone() }</span></p>
            }
        </div>
    }
}

fn buttons(edition: &Edition) -> Html {
    let words = &edition.controls.words;
    html! {
        <div class="glosa-toolbar">
            <div class="glosa-switch" role="group" aria-label={words.chart_or_table.clone()}>
                <button type="button" aria-pressed="true">{ words.chart.clone() }</button>
                <button type="button" aria-pressed="false">{ words.table.clone() }</button>
            </div>
            <button type="button">{ words.open_all.clone() }</button>
        </div>
    }
}

fn switched_off(edition: &Edition, home: &str) -> Html {
    html! {
        <div class="glosa" data-glosa-context-off="">
            { mentions(edition, home, None) }
            <button type="button" class="glosa-context" aria-pressed="false">{ edition.words.context.clone() }</button>
        </div>
    }
}

/// The box of the card layer, which only a live page has.
fn card_box(edition: &Edition, entity: &EntityCard, pinned: bool) -> Html {
    let content = Some((card(edition, entity), true));
    let label = Some(entity.label.clone());
    card_frame(&edition.controls.words, CardFrame { label, pinned, content, ..CardFrame::default() })
}

fn viewpoints(edition: &Edition, live: bool) -> Html {
    let open = edition.controls.voices.iter().take(usize::from(live));
    let initially_open = open.map(|voice| voice.key.clone()).collect::<Vec<_>>();
    html! { <ViewpointList controls={edition.controls.clone()} slots={slots(edition)} {live} {initially_open} /> }
}
