//! A chart that is a table: one markup, drawn as bars or columns, or as the plain table with every column.

use super::number_class;
use super::model::{Chart as Series, ChartPoint, ChartShape, Edition, PointLook};
use super::source_list::source_line;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Chart`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChartProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The series' group.
    pub group: usize,
    /// The series' place in the group.
    pub place: usize,
    /// Script runs: the reader can choose between chart and table.
    pub live: bool,
    /// Where `figures.csv` stands.
    pub data_url: String,
}

/// A chart with its heading, notes, sources and data.
#[component]
pub fn Chart(properties: &ChartProperties) -> Html {
    let edition = &properties.edition;
    let as_table = use_state(|| false);
    let group = edition.facts.groups.get(properties.group);
    let Some(series) = group.and_then(|group| group.charts.get(properties.place)) else {
        return html! { <div hidden=true /> };
    };
    let title = edition.anchor(&format!("{}-title", series.key));
    html! {
        <figure class="glosa-chart" id={edition.anchor(&series.key)} data-figure={series.key.clone()}
            data-shape={series.shape.name()} data-view={if *as_table { "table" } else { "chart" }}>
            <figcaption>
                <h4 id={title.clone()}>{ series.title.clone() }</h4>
                <p class="glosa-measure">{ series.measure.clone() }</p>
            </figcaption>
            { table(edition, series, title) }
            <div class="glosa-toolbar">
                if properties.live { { switch(edition, &as_table) } }
                <a class="glosa-download" href={properties.data_url.clone()} download="figures.csv">
                    { edition.words.download.clone() }
                </a>
            </div>
            <p class="glosa-summary">{ series.summary.clone() }</p>
            { notes(series) }
            { source_line(&edition.words, &edition.sources, &series.sources) }
        </figure>
    }
}

fn table(edition: &Edition, series: &Series, title: String) -> Html {
    let words = &edition.words;
    let columns = series.shape == ChartShape::Columns;
    // The roles are those the elements have anyway: `display: grid` would take them away in some browsers.
    // https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
    let role = |role: &'static str| columns.then_some(role);
    html! {
        <table role={role("table")} aria-labelledby={title}>
            <thead role={role("rowgroup")}>
                <tr role={role("row")}>
                    <th scope="col" role={role("columnheader")}>{ series.point_label.clone() }</th>
                    <th scope="col" role={role("columnheader")}>{ series.measure.clone() }</th>
                    if !columns { <th scope="col" class="glosa-table-only">{ words.date_column.clone() }</th> }
                </tr>
            </thead>
            <tbody role={role("rowgroup")}>
                { for series.points.iter().map(|point| row(columns, point)) }
            </tbody>
        </table>
    }
}

fn row(columns: bool, point: &ChartPoint) -> Html {
    let slot = columns.then(|| format!("{} glosa-slots-{}", number_class(point.slot), point.slots));
    let role = |role: &'static str| columns.then_some(role);
    html! {
        <tr role={role("row")} key={point.label.clone()} class={classes!("glosa-point", slot)}
            data-look={(point.look != PointLook::Plain).then(|| point.look.name())}
            data-labelled={(columns && point.labelled).then_some("true")}>
            <th scope="row" role={role("rowheader")} data-short={point.short_label.clone()}>
                <span class="glosa-point-label">{ point.label.clone() }</span>
            </th>
            <td role={role("cell")} class={number_class(point.length)}>
                <span class="glosa-bar"></span>
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

/// The two buttons; the row they stand in has their height without them too, so nothing moves.
fn switch(edition: &Edition, as_table: &UseStateHandle<bool>) -> Html {
    let button = |table: bool, label: &str| {
        let state = as_table.clone();
        let onclick = Callback::from(move |_: MouseEvent| state.set(table));
        html! {
            <button type="button" aria-pressed={(**as_table == table).to_string()} {onclick}>{ label.to_owned() }</button>
        }
    };
    html! {
        <div class="glosa-switch" role="group" aria-label={edition.words.chart_or_table.clone()}>
            { button(false, &edition.words.chart) }
            { button(true, &edition.words.table) }
        </div>
    }
}

/// What may not be compared, what is drawn differently, and what is particular about single values.
fn notes(series: &Series) -> Html {
    html! {
        <div class="glosa-caveat">
            <p>{ series.caveat.clone() }</p>
            if let Some(note) = &series.differing_note {
                <p class="glosa-legend"><span class="glosa-swatch" data-look="differing"></span>{ note.clone() }</p>
            }
            <ul class="glosa-point-notes">
                { for series.points.iter().filter_map(|point| point.note.as_ref().map(|note| html! {
                    <li key={point.label.clone()}><strong>{ format!("{}: ", point.label) }</strong>{ note.clone() }</li>
                })) }
            </ul>
        </div>
    }
}
