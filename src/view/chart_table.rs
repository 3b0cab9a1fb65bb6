//! A chart of the static page: a table drawn as bars or columns, with its heading, notes and sources.

use super::chart::{Chart, ChartSlots};
use super::model::{Chart as Series, ChartPoint, ChartShape, Edition, PointLook};
use super::source_list::source_line;
use super::{number_class, place_class};
use yew::prelude::*;

/// Word joiner, which no reader sees or hears: editors of content systems remove elements that hold nothing.
pub(super) const NOT_EMPTY: &str = "\u{2060}";

/// A chart, without script.
pub(super) fn chart(edition: &Edition, series: &Series, base: &str) -> Html {
    let picture = |kind: &str| {
        let file = format!("chart-{}.{kind}", series.key);
        html! { <>{ " " }<a href={format!("{base}{file}")} download={file}>{ kind.to_uppercase() }</a></> }
    };
    let slots = ChartSlots {
        caption: html! {
            <figcaption>
                <h4>{ series.title.clone() }</h4>
                <p class="glosa-measure">{ series.measure.clone() }</p>
            </figcaption>
        },
        table: table(edition, series),
        files: html! {
            <p class="glosa-files">
                <a href={format!("{base}figures.csv")} download="">
                    { edition.words.download.clone() }
                </a>
                { picture("svg") }
                { picture("png") }
            </p>
        },
        notes: html! {
            <div class="glosa-chart-notes">
                <p class="glosa-summary">{ series.summary.clone() }</p>
                { notes(series) }
                { source_line(&edition.words, &edition.sources, &series.sources) }
            </div>
        },
    };
    html! {
        <div key={series.key.clone()} data-glosa-island={series.key.clone()}>
            <Chart controls={edition.controls.clone()} figure={series.key.clone()} shape={series.shape.name()} {slots} />
        </div>
    }
}

fn table(edition: &Edition, series: &Series) -> Html {
    let words = &edition.words;
    let columns = series.shape == ChartShape::Columns;
    // The roles are those the elements have anyway: `display: grid` would take them away in some browsers.
    // https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
    let role = |role: &'static str| columns.then_some(role);
    html! {
        <table role={role("table")}>
            // Screen readers name a table by its caption, and some by nothing else.
            <caption>{ format!("{}. {}", series.title, series.measure) }</caption>
            <thead role={role("rowgroup")}>
                <tr role={role("row")}>
                    <th scope="col" role={role("columnheader")}>{ series.point_label.clone() }</th>
                    <th scope="col" role={role("columnheader")}>{ series.value_label.clone() }</th>
                    if !columns { <th scope="col" class="glosa-table-only">{ words.date_column.clone() }</th> }
                </tr>
            </thead>
            <tbody role={role("rowgroup")}>
                { for series.points.iter().map(|point| row(columns, point)) }
            </tbody>
        </table>
    }
}

/// Where a column stands on the time axis, and how many slots it takes; two are the style sheet's own.
fn slot_class(point: &ChartPoint) -> String {
    let place = place_class(point.slot);
    if point.slots == 2 { place } else { format!("{place} glosa-slots-{}", point.slots) }
}

fn row(columns: bool, point: &ChartPoint) -> Html {
    let slot = columns.then(|| slot_class(point));
    let role = |role: &'static str| columns.then_some(role);
    html! {
        <tr role={role("row")} key={point.label.clone()} class={slot}
            data-look={(point.look != PointLook::Plain).then(|| point.look.name())}
            data-labelled={point.labelled}>
            <th scope="row" role={role("rowheader")} data-short={point.short_label.clone()}>
                <span class="glosa-point-label">{ point.label.clone() }</span>
            </th>
            <td role={role("cell")} class={number_class(point.length)}>
                <span class="glosa-bar">{ NOT_EMPTY }</span>
                <span class="glosa-value">{ point.value.clone() }</span>
                if let Some(annotation) = &point.annotation {
                    <span class="glosa-annotation">{ annotation.clone() }</span>
                }
            </td>
            // The label of a column is its date.
            if !columns { <td class="glosa-table-only">{ point.as_of.clone() }</td> }
        </tr>
    }
}

/// Notes: values that may not be compared, values that are drawn differently, and particulars of single values.
fn notes(series: &Series) -> Html {
    html! {
        <div class="glosa-caveat">
            <p>{ series.caveat.clone() }</p>
            if let Some(note) = &series.differing_note {
                <p class="glosa-legend"><span class="glosa-swatch" data-look="differing">{ NOT_EMPTY }</span>{ note.clone() }</p>
            }
            if series.points.iter().any(|point| point.note.is_some()) {
                <ul class="glosa-point-notes">
                    { for series.points.iter().filter_map(|point| point.note.as_ref().map(|note| html! {
                        <li key={point.label.clone()}><strong>{ format!("{}: ", point.label) }</strong>{ note.clone() }</li>
                    })) }
                </ul>
            }
        </div>
    }
}
