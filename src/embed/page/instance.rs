//! The live articles of the page, by number. The loader never holds anything else of ours.

use crate::embed::dom::query::elements;
use gloo::events::EventListener;
use js_sys::Function;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;

/// All that a live article holds and that has to go with it.
#[derive(Default)]
pub(in crate::embed) struct Instance {
    /// Listeners are taken off when they are dropped.
    pub(in crate::embed) listeners: Vec<EventListener>,
    /// How to take the Yew roots away, and what to put back in their place.
    pub(in crate::embed) roots: Vec<Root>,
    /// Places the open card between two heights of the window; none where mentions open no cards.
    pub(in crate::embed) place: Option<PlaceCard>,
    /// Draws the charts and calls a function once all are in the page; none once that has begun.
    pub(in crate::embed) charts: Option<DrawCharts>,
}

/// Places a card between two heights of the window, in CSS pixels.
pub(in crate::embed) type PlaceCard = Rc<dyn Fn(f64, f64)>;
type DrawCharts = Box<dyn FnOnce(Function) -> Vec<Root>>;

/// A Yew root in the page.
pub(in crate::embed) struct Root {
    /// Takes the components away.
    pub(in crate::embed) destroy: Box<dyn FnOnce()>,
    /// The element they are in.
    pub(in crate::embed) container: Element,
    /// The static element whose place it took.
    pub(in crate::embed) instead_of: Option<Element>,
}

thread_local! {
    // A list and no map: a page holds few articles, and the code of a map is 1 kB of the wasm.
    static NUMBERS: Cell<u32> = const { Cell::new(0) };
    static INSTANCES: RefCell<Vec<(u32, Instance)>> = const { RefCell::new(Vec::new()) };
}

/// Returns a number that no article has or had, so that a late callback of a removed article cannot reach a new one.
pub(in crate::embed) fn next_number() -> u32 {
    NUMBERS.set(NUMBERS.get().wrapping_add(1));
    NUMBERS.get()
}

/// Keeps an instance.
pub(in crate::embed) fn keep(number: u32, instance: Instance) {
    INSTANCES.with_borrow_mut(|all| all.push((number, instance)));
}

/// Whether an instance is still wanted: the page may take an article away while it is being drawn.
pub(in crate::embed) fn is_there(number: u32) -> bool {
    INSTANCES.with_borrow(|all| all.iter().any(|(one, _)| *one == number))
}

/// Changes an instance that is still there.
pub(in crate::embed) fn change(number: u32, change: impl FnOnce(&mut Instance)) {
    INSTANCES.with_borrow_mut(|all| {
        if let Some((_, instance)) = all.iter_mut().find(|(one, _)| *one == number) {
            change(instance);
        }
    });
}

/// Takes an instance away; its static elements come back.
pub(in crate::embed) fn remove(number: u32) {
    let found = INSTANCES.with_borrow_mut(|all| {
        let place = all.iter().position(|(one, _)| *one == number)?;
        Some(all.remove(place).1)
    });
    let Some(instance) = found else {
        return;
    };
    drop(instance.listeners);
    for root in instance.roots {
        match root.instead_of {
            Some(original) => {
                keep_open(&root.container, &original);
                // Both are ours; where the page has moved them there is nothing to put back.
                let _ = root.container.replace_with_with_node_1(&original);
            }
            None => root.container.remove(),
        }
        (root.destroy)();
    }
}

/// Viewpoints that the reader has opened or closed stay so in the static part: a page that is kept, as Turbo does, comes back with it.
fn keep_open(live: &Element, original: &Element) {
    let details = |island: &Element| elements(island.query_selector_all("details").ok());
    for (from, to) in details(live).iter().zip(details(original)) {
        // An attribute that every `<details>` has.
        let _ = to.toggle_attribute_with_force("open", from.has_attribute("open"));
    }
}
