//! Mounting: draws the islands of the static article, then listens to the reader.

mod island;
mod slots;

use crate::embed::card::control::CardControl;
use crate::embed::dom::hooks::CARD;
use crate::embed::dom::host_event::Sender;
use crate::embed::dom::query::{document, elements, open_viewpoints};
use crate::embed::dom::selector::having;
use crate::embed::gestures::clicks::Clicked;
use crate::embed::gestures::{choices, clicks, deep_link, find_in_page, hovering, keyboard};
use crate::embed::page::instance;
use crate::embed::page::instance::{Instance, PlaceCard, Root};
use crate::embed::page::viewpoints::{Viewpoints, unfold};
use crate::embed::page::{language, passage};
use crate::view::model::{Controls, PayloadError};
use crate::view::{ChartProperties, ViewpointList, ViewpointListProperties};
use js_sys::Function;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, window};
use yew::html::Scope;
use yew::prelude::*;

/// The mark from which mounting is measured.
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
    /// Whether mentions open cards.
    cards: bool,
    /// The list of viewpoints, once it is being drawn.
    list: RefCell<Option<Scope<ViewpointList>>>,
}

/// Makes the article in `host` live. The state of `host` turns to `live` once the viewpoints are drawn; the charts follow
/// when the browser has time or the reader comes near them ([`draw_charts`]), in a task of their own.
///
/// # Errors
/// If the controls are of another article, or another language, than the one in the page.
pub(in crate::embed) fn mount_article(host: HtmlElement, controls: Controls, cards: bool) -> Result<u32, PayloadError> {
    let number = instance::next_number();
    let Some(article) = host.query_selector("article.glosa").ok().flatten() else {
        return Ok(number);
    };
    let says = |attribute, value: &str| article.get_attribute(attribute).is_some_and(|said| said == value);
    if !says("data-glosa-id", &controls.id) || !says("lang", &controls.language) {
        return Err(PayloadError::OtherArticle);
    }
    if let Some(performance) = window().and_then(|window| window.performance()) {
        // A mark fails only under a name of the browser's own. It shows in the browser's performance panel, and
        // `cargo xtask bench` reads it; kept in the page's timeline it would add up.
        let _ = performance.mark(START);
        performance.clear_marks_with_mark_name(START);
    }
    language::arrive(&article, &controls.id, &controls.language);
    let sender = Sender { host: host.clone(), instance: number };
    let controls = Rc::new(controls);
    let mounting = Rc::new(Mounting { host, article, controls, number, sender, cards, list: RefCell::default() });
    let charts = mounting.clone();
    instance::keep(
        number,
        Instance { charts: Some(Box::new(move |on_drawn| charts.draw_charts(on_drawn))), ..Instance::default() },
    );
    let root = mounting.draw_viewpoints();
    let nothing_to_draw = root.is_none();
    instance::change(number, |instance| instance.roots.extend(root));
    if nothing_to_draw {
        mounting.go_live();
    }
    Ok(number)
}

/// Draws the charts of an article that is live, unless that has begun before, and calls `on_drawn` once all are in the page.
/// Returns whether the article is still there.
pub(in crate::embed) fn draw_charts(number: u32, on_drawn: Function) -> bool {
    let mut charts = None;
    instance::change(number, |instance| charts = instance.charts.take());
    // Outside, for drawing asks for instances itself.
    let roots = charts.map(|draw| draw(on_drawn));
    instance::change(number, |instance| instance.roots.extend(roots.into_iter().flatten()));
    instance::is_there(number)
}

/// Places an article's open card anew between two heights of the window, or closes it if its mention is not there.
pub(in crate::embed) fn place_card(number: u32, top: f64, bottom: f64) {
    let mut place = None;
    instance::change(number, |instance| place.clone_from(&instance.place));
    // Outside, for closing gives focus back, and the page may do anything then.
    if let Some(place) = place {
        place(top, bottom);
    }
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
        let on_revealed = self.on_revealed();
        let mounting = self.clone();
        let on_swapped = Callback::from(move |()| mounting.go_live());
        let properties = |on_drawn| ViewpointListProperties {
            controls,
            slots,
            live: true,
            initially_open,
            on_toggle,
            on_revealed,
            on_drawn,
        };
        island::draw(original, self.number, on_swapped, properties, |island, list| {
            self.list.replace(Some(list.clone()));
            choices::of_viewpoints(island, list)
        })
    }

    /// Draws the charts aside, each that the page has whole.
    fn draw_charts(&self, on_drawn: Function) -> Vec<Root> {
        let islands = elements(self.article.query_selector_all(".glosa-factbox [data-glosa-island]").ok());
        // Counts this function too, so that it is not done before the last one has begun.
        let left = Rc::new(Cell::new(1));
        let drawn = Callback::from({
            let left = left.clone();
            move |()| {
                left.set(left.get() - 1);
                if left.get() == 0 {
                    // The glue's own function, which does not throw.
                    let _ = on_drawn.call0(&JsValue::UNDEFINED);
                }
            }
        });
        let draw = |original| {
            let root = self.draw_chart(original, drawn.clone())?;
            left.set(left.get() + 1);
            Some(root)
        };
        let roots = islands.into_iter().filter_map(draw).collect();
        drawn.emit(());
        roots
    }

    fn draw_chart(&self, original: Element, on_swapped: Callback<()>) -> Option<Root> {
        let controls = self.controls.clone();
        let figure = original.get_attribute("data-glosa-island")?.into();
        let shape = original.query_selector("[data-shape]").ok()??.get_attribute("data-shape")?.into();
        let slots = slots::chart(&original)?;
        let properties = |on_drawn| ChartProperties { controls, figure, shape, slots, live: true, on_drawn };
        island::draw(original, self.number, on_swapped, properties, choices::of_chart)
    }

    fn on_toggle(&self) -> Callback<(usize, bool)> {
        let (sender, controls, article) = (self.sender.clone(), self.controls.clone(), self.article.clone());
        Callback::from(move |(place, open): (usize, bool)| {
            let Some(voice) = controls.voices.get(place) else {
                return;
            };
            passage::mark(&article, &voice.key, open);
            if open {
                sender.send("viewpoint_open", &[("viewpoint_id", &voice.key), ("stance", controls.stance_of(voice))]);
            }
        })
    }

    fn on_revealed(&self) -> Callback<usize> {
        let (controls, article) = (self.controls.clone(), self.article.clone());
        Callback::from(move |index: usize| {
            let selector = controls.voices.get(index).map(|voice| having("data-viewpoint", &voice.key));
            if let Some(viewpoint) = selector.and_then(|selector| article.query_selector(&selector).ok().flatten()) {
                unfold(&viewpoint);
            }
        })
    }

    /// Listens to the reader and says so.
    fn go_live(&self) {
        let Some(document) = document() else {
            return;
        };
        let control = self.cards.then(|| self.card_control()).flatten();
        let viewpoints = Viewpoints(self.list.take());
        let mut listeners = vec![find_in_page::listen(&self.article, viewpoints.clone())];
        if let Some(control) = &control {
            listeners.extend(hovering::listen(&document, &self.article, control));
            listeners.extend(keyboard::listen(&document, &self.article, control));
        }
        listeners.extend(deep_link::follow(&self.article, &viewpoints, control.as_ref()));
        let (article, sender) = (self.article.clone(), self.sender.clone());
        listeners.push(clicks::listen(Clicked { article, sender, viewpoints, control: control.clone() }));
        instance::change(self.number, |instance| {
            instance.listeners = listeners;
            instance.place =
                control.map(|control| -> PlaceCard { Rc::new(move |top, bottom| control.place(top, bottom)) });
        });
        // The element is there, so setting its attribute does not fail.
        let _ = self.host.set_attribute("data-glosa-state", "live");
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
