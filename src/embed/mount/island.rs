//! An island: a live part drawn aside, which takes the static one's place when it is ready.

use crate::embed::dom::focus::focus;
use crate::embed::dom::query::document;
use crate::embed::dom::selector::having;
use crate::embed::page::instance;
use crate::embed::page::instance::Root;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::html::Scope;
use yew::prelude::*;

/// Draws a component into a fresh container that takes the place of `original` once it has drawn, when `on_swapped` is
/// called; not if the instance `number` has gone by then, for Yew gives way to the page while it draws.
///
/// A reader's action in the island reaches the component through `listen`, by listeners of our own on the container: those that
/// Yew itself puts there are never taken off, and with them every time there and gone left 10 listeners, 6 nodes and 5 kB
/// of the wasm's memory behind (yew 0.23, `HostHandlers::add_listener`).
pub(in crate::embed) fn draw<C: Component>(
    original: Element,
    number: u32,
    on_swapped: Callback<()>,
    properties: impl FnOnce(Callback<()>) -> C::Properties,
    listen: impl FnOnce(&Element, Scope<C>) -> Vec<EventListener>,
) -> Option<Root> {
    let container = original.clone_node_with_deep(false).ok()?;
    let container = container.dyn_into::<Element>().ok()?;
    let properties = properties(on_drawn(&container, &original, number, on_swapped));
    let handle = yew::Renderer::<C>::with_root_and_props(container.clone(), properties).render();
    let listeners = listen(&container, (*handle).clone());
    let destroy = Box::new(move || {
        drop(listeners);
        handle.destroy();
    });
    Some(Root { destroy, container, instead_of: Some(original) })
}

/// Puts the container where the static island is.
fn on_drawn(container: &Element, original: &Element, number: u32, on_swapped: Callback<()>) -> Callback<()> {
    let (container, original) = (container.clone(), original.clone());
    Callback::from(move |()| {
        if !instance::is_there(number) {
            return;
        }
        let focused = focus_inside(&original);
        // The page may have taken the original away in the meantime; then there is nothing to replace.
        if original.replace_with_with_node_1(&container).is_ok() {
            restore_focus(&container, focused);
        }
        on_swapped.emit(());
    })
}

/// A selector of the focused element inside `island`, which the live one fits as well.
fn focus_inside(island: &Element) -> Option<String> {
    let active = document()?.active_element()?;
    if !island.contains(Some(&active)) {
        return None;
    }
    if active.tag_name().eq_ignore_ascii_case("summary") {
        let key = active.parent_element()?.get_attribute("data-viewpoint")?;
        return Some(having("data-viewpoint", &key) + " > summary");
    }
    let href = active.get_attribute("href")?;
    Some(having("href", &href))
}

fn restore_focus(island: &Element, selector: Option<String>) {
    let found = selector.and_then(|selector| island.query_selector(&selector).ok().flatten());
    if let Some(element) = found {
        focus(&element);
    }
}
