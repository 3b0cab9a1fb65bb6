//! Mounting: draws the islands of a static article, or the whole article where the page holds none.

use super::host_event::Sender;
use super::instance::{self, Instance, Root};
use super::island;
use super::listeners::listen;
use super::pointer::CardControl;
use crate::view::model::Edition;
use crate::view::{Article, FactBox, ViewpointList};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Performance, window};
use yew::prelude::*;

/// The mark of the browser's performance timeline from which mounting is measured.
const START: &str = "glosa:mount-start";

/// What the page asks for.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder of the article's files, with a slash at its end.
    pub base: String,
    /// Mentions open cards.
    pub cards: bool,
}

/// An article that is being mounted.
struct Mounting {
    host: HtmlElement,
    edition: Rc<Edition>,
    number: u32,
    sender: Sender,
    settings: Settings,
    /// How many parts have still to be drawn.
    pending: Cell<usize>,
}

/// Makes the article in `host` live. The state of `host` turns to `live` once everything is drawn.
pub(super) fn mount_article(host: HtmlElement, edition: Edition, settings: Settings) -> u32 {
    let number = instance::next_number();
    let sender = Sender {
        host: host.clone(),
        article: edition.id.clone(),
        instance: number,
        locale: edition.language.clone(),
        revision: edition.revision,
    };
    let mounting = Rc::new(Mounting {
        host,
        edition: Rc::new(edition),
        number,
        sender,
        settings,
        pending: Cell::new(0),
    });
    if let Some(performance) = performance() {
        // A mark fails only under a name of the browser's own.
        let _ = performance.mark(START);
    }
    instance::keep(number, Instance::default());
    let roots = mounting.draw();
    instance::change(number, |instance| instance.roots.extend(roots));
    number
}

impl Mounting {
    /// Draws the islands aside, or the whole article. Yew draws in a microtask, so nothing is swapped before we return.
    fn draw(self: &Rc<Self>) -> Vec<Root> {
        let Some(document) = island::document() else {
            return Vec::new();
        };
        let data_url = format!("{}figures.csv", self.settings.base);
        let edition = &self.edition;
        let on_open = self.on_open();
        let Some(article) = self.article() else {
            self.pending.set(1);
            let whole = html! { <Article edition={edition.clone()} live=true {data_url} {on_open} /> };
            return island::append(&document, &self.host, whole, self.on_drawn()).into_iter().collect();
        };
        let find = |name: &str| article.query_selector(&format!("[data-glosa-island=\"{name}\"]")).ok().flatten();
        let mut islands = Vec::new();
        if let Some(original) = find("viewpoints") {
            let initially_open = open_viewpoints(&original);
            let list = html! { <ViewpointList edition={edition.clone()} live=true {initially_open} {on_open} /> };
            islands.push((original, list));
        }
        if let Some(original) = find("figures") {
            islands.push((original, html! { <FactBox edition={edition.clone()} live=true {data_url} /> }));
        }
        self.pending.set(islands.len());
        if islands.is_empty() {
            self.go_live();
        }
        islands
            .into_iter()
            .filter_map(|(original, content)| island::draw(&document, original, content, self.on_drawn()))
            .collect()
    }

    fn article(&self) -> Option<Element> {
        self.host.query_selector("article.glosa").ok().flatten()
    }

    fn on_open(&self) -> Callback<usize> {
        let (sender, edition) = (self.sender.clone(), self.edition.clone());
        Callback::from(move |place: usize| {
            if let Some(voice) = edition.voices.items.get(place) {
                sender.send("viewpoint_open", &[("viewpoint_id", &voice.key), ("stance", voice.stance.name())]);
            }
        })
    }

    fn on_drawn(self: &Rc<Self>) -> Callback<()> {
        let mounting = self.clone();
        Callback::from(move |()| {
            mounting.pending.set(mounting.pending.get().saturating_sub(1));
            if mounting.pending.get() == 0 {
                mounting.go_live();
            }
        })
    }

    /// Everything is drawn: listens to the reader and says so.
    fn go_live(&self) {
        let (Some(document), Some(article)) = (island::document(), self.article()) else {
            return;
        };
        let control = self.settings.cards.then(|| self.card_control(&article)).flatten();
        let listeners = listen(&document, &article, control.as_ref());
        instance::change(self.number, |instance| instance.listeners = listeners);
        // The element is there, so setting its attribute does not fail.
        let _ = self.host.set_attribute("data-glosa-state", "live");
        if let Some(performance) = performance() {
            // Shows in the browser's performance panel and is what `cargo xtask bench` reads; the page may have cleared
            // the mark, and then there is nothing to measure.
            let _ = performance.measure_with_start_mark("glosa:mount", START);
        }
        self.sender.send("ready", &[]);
    }

    fn card_control(&self, article: &Element) -> Option<Rc<CardControl>> {
        let container = island::document()?.create_element("div").ok()?;
        article.append_child(&container).ok()?;
        let sender = self.sender.clone();
        let control =
            CardControl::new(container.clone(), article.clone(), self.edition.clone(), self.number, sender);
        let root = Root {
            destroy: {
                let control = control.clone();
                Box::new(move || control.destroy())
            },
            container,
            instead_of: None,
        };
        instance::change(self.number, |instance| instance.roots.push(root));
        Some(control)
    }
}

/// The viewpoints that the reader has opened in the static page.
fn open_viewpoints(island: &Element) -> Vec<String> {
    let Ok(found) = island.query_selector_all("details[data-viewpoint][open]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into::<Element>().ok()?.get_attribute("data-viewpoint"))
        .collect()
}

fn performance() -> Option<Performance> {
    window().and_then(|window| window.performance())
}
