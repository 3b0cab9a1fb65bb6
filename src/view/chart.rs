//! A chart: one markup, a table, which the reader sees as bars or columns or as the plain table.

use super::model::{ControlWords, Controls, anchor};
use std::rc::Rc;
use yew::prelude::*;

/// Contents that the chart holds and does not make: drawn by the static page, cloned from it by the live one.
#[derive(Clone, Debug)]
pub struct ChartSlots {
    /// Heading and measure.
    pub caption: Html,
    /// The table.
    pub table: Html,
    /// The links to the data and the pictures.
    pub files: Html,
    /// The chart in words, notes, sources.
    pub notes: Html,
}

impl PartialEq for ChartSlots {
    /// Never, as with [`super::ViewpointSlots`].
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Properties of [`Chart`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChartProperties {
    /// The words on the buttons.
    pub controls: Rc<Controls>,
    /// The series' key.
    pub figure: AttrValue,
    /// How it is drawn: "bars", "columns".
    pub shape: AttrValue,
    /// Contents that the chart holds.
    pub slots: ChartSlots,
    /// Script runs: the reader can choose between chart and table.
    #[prop_or_default]
    pub live: bool,
    /// Called once it has been drawn.
    #[prop_or_default]
    pub on_drawn: Callback<()>,
}

/// A chart. A struct, as hooks bring code of their own into the wasm (docs/architecture.md, "Small").
#[derive(Debug)]
pub struct Chart {
    as_table: bool,
}

impl Component for Chart {
    /// Show it as a table, or not.
    type Message = bool;
    type Properties = ChartProperties;

    fn create(_: &Context<Self>) -> Self {
        Self { as_table: false }
    }

    fn update(&mut self, _: &Context<Self>, as_table: bool) -> bool {
        self.as_table = as_table;
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let ChartProperties { controls, figure, shape, slots, live, .. } = context.props();
        html! {
            <figure class="glosa-chart" id={anchor(&controls.id, figure)} data-figure={figure} data-shape={shape}
                data-view={if self.as_table { "table" } else { "chart" }}>
                { slots.caption.clone() }
                { slots.table.clone() }
                <div class="glosa-toolbar">
                    if *live { { self.switch(&controls.words) } }
                </div>
                { slots.notes.clone() }
                { slots.files.clone() }
            </figure>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            context.props().on_drawn.emit(());
        }
    }
}

impl Chart {
    /// The two buttons; the row they stand in has their height without them too, so nothing moves.
    fn switch(&self, words: &ControlWords) -> Html {
        let button = |table: bool, label: &str| {
            let pressed = if self.as_table == table { "true" } else { "false" };
            html! { <button type="button" aria-pressed={pressed}>{ label.to_owned() }</button> }
        };
        html! {
            <div class="glosa-switch" role="group" aria-label={words.chart_or_table.clone()}>
                { button(false, &words.chart) }
                { button(true, &words.table) }
            </div>
        }
    }
}
