//! Mounting: draws the islands of the static article, then listens to the reader.

mod island;
mod slots;

use crate::embed::card::control::CardControl;
use crate::embed::dom::hooks::{CARD, CONTEXT};
use crate::embed::dom::host_event::Sender;
use crate::embed::dom::query::{document, elements, open_viewpoints};
use crate::embed::gestures::clicks::listen;
use crate::embed::gestures::{choices, deep_link};
use crate::embed::page::instance;
use crate::embed::page::instance::{Instance, Root};
use crate::embed::page::{language, passage};
use crate::view::model::Controls;
use crate::view::{ChartProperties, ViewpointListProperties};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Performance, window};
use yew::prelude::*;

/// The mark of the browser's performance timeline from which mounting is measured.
const START: &str = "glosa:mount-start";

#[wasm_bindgen]
extern "C" {
    /// Loads what can wait until the article is live; `src/publish/assets/mod.rs` puts it into the glue.
    #[wasm_bindgen(js_name = glosaAfterLive)]
    fn after_live(host: &HtmlElement, instance: u32);
}

/// An article that is being mounted.
struct Mounting {
    host: HtmlElement,
    article: Element,
    controls: Rc<Controls>,
    number: u32,
    sender: Sender,
    /// Mentions open cards.
    cards: bool,
}

/// Makes the article in `host` live. The state of `host` turns to `live` once the viewpoints are drawn; the charts follow
/// when the browser has time or the reader comes near them ([`draw_charts`]), in a task of their own.
pub(in crate::embed) fn mount_article(host: HtmlElement, controls: Controls, cards: bool) -> u32 {
    let number = instance::next_number();
    let Some(article) = host.query_selector("article.glosa").ok().flatten() else {
        return number;
    };
    if let Some(performance) = performance() {
        // A mark fails only under a name of the browser's own.
        let _ = performance.mark(START);
    }
    language::arrive(&article, &controls.id, &controls.language);
    let sender = Sender { host: host.clone(), instance: number };
    let controls = Rc::new(controls);
    let mounting = Rc::new(Mounting { host, article, controls, number, sender, cards });
    let charts = mounting.clone();
    instance::keep(number, Instance { charts: Some(Box::new(move || charts.draw_charts())), ..Instance::default() });
    let root = mounting.draw_viewpoints();
    let nothing_to_draw = root.is_none();
    instance::change(number, |instance| instance.roots.extend(root));
    if nothing_to_draw {
        mounting.go_live();
    }
    number
}

/// Draws the charts of an article that is live, unless they are there. Whether the article still is.
pub(in crate::embed) fn draw_charts(number: u32) -> bool {
    let mut charts = None;
    instance::change(number, |instance| charts = instance.charts.take());
    // Outside, for drawing asks for instances itself.
    let roots = charts.map(|draw| draw());
    instance::change(number, |instance| instance.roots.extend(roots.into_iter().flatten()));
    instance::is_there(number)
}

impl Mounting {
    /// Draws the viewpoints aside. Yew draws in later tasks, so nothing is swapped before we return. Nothing if the page has
    /// lost a part of them; then they stay as they are.
    fn draw_viewpoints(self: &Rc<Self>) -> Option<Root> {
        let original = self.article.query_selector("[data-glosa-island=viewpoints]").ok()??;
        let controls = self.controls.clone();
        let slots = slots::viewpoints(&original, &controls)?;
        let initially_open = open_viewpoints(&original);
        let on_toggle = self.on_toggle();
        let mounting = self.clone();
        let on_swapped = Callback::from(move |()| mounting.go_live());
        let properties =
            |on_drawn| ViewpointListProperties { controls, slots, live: true, initially_open, on_toggle, on_drawn };
        island::draw(original, self.number, on_swapped, properties, choices::of_viewpoints)
    }

    /// Draws the charts aside, each that the page has whole.
    fn draw_charts(&self) -> Vec<Root> {
        let islands = elements(self.article.query_selector_all(".glosa-factbox [data-glosa-island]").ok());
        islands.into_iter().filter_map(|original| self.draw_chart(original)).collect()
    }

    fn draw_chart(&self, original: Element) -> Option<Root> {
        let controls = self.controls.clone();
        let figure = original.get_attribute("data-glosa-island")?.into();
        let shape = original.query_selector("[data-shape]").ok()??.get_attribute("data-shape")?.into();
        let slots = slots::chart(&original)?;
        let properties = |on_drawn| ChartProperties { controls, figure, shape, slots, live: true, on_drawn };
        island::draw(original, self.number, Callback::noop(), properties, choices::of_chart)
    }

    fn on_toggle(&self) -> Callback<(usize, bool)> {
        let (sender, controls, article) = (self.sender.clone(), self.controls.clone(), self.article.clone());
        Callback::from(move |(place, open): (usize, bool)| {
            let Some(voice) = controls.voices.get(place) else {
                return;
            };
            passage::mark(&article, &voice.key, open);
            if open {
                sender.send("viewpoint_open", &[("viewpoint_id", &voice.key), ("stance", voice.stance.name())]);
            }
        })
    }

    /// Listens to the reader and says so.
    fn go_live(&self) {
        let Some(document) = document() else {
            return;
        };
        let control = self.cards.then(|| self.card_control()).flatten();
        let mut listeners = listen(&document, &self.article, &self.sender, control.as_ref());
        listeners.extend(deep_link::follow(&self.article, control.as_ref()));
        if let Some(control) = &control {
            control.show_switch(CONTEXT, Some(!control.is_off()));
        }
        instance::change(self.number, |instance| instance.listeners = listeners);
        // The element is there, so setting its attribute does not fail.
        let _ = self.host.set_attribute("data-glosa-state", "live");
        if let Some(performance) = performance() {
            // Shows in the browser's performance panel and is what `cargo xtask bench` reads; the page may have cleared
            // the mark, and then there is nothing to measure.
            let _ = performance.measure_with_start_mark("glosa:mount", START);
        }
        after_live(&self.host, self.number);
        self.sender.send("ready", &[]);
    }

    fn card_control(&self) -> Option<Rc<CardControl>> {
        // A page that keeps copies of itself, as Turbo does, brings a dead card along.
        for stale in elements(self.article.query_selector_all(CARD).ok()) {
            stale.parent_element()?.remove();
        }
        let container = document()?.create_element("div").ok()?;
        self.article.append_child(&container).ok()?;
        let control =
            CardControl::new(container.clone(), self.article.clone(), self.controls.clone(), self.sender.clone());
        let destroyed = control.clone();
        let root = Root { destroy: Box::new(move || destroyed.destroy()), container, instead_of: None };
        instance::change(self.number, |instance| instance.roots.push(root));
        Some(control)
    }
}

fn performance() -> Option<Performance> {
    window().and_then(|window| window.performance())
}
