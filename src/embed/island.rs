//! An island: a live part drawn aside, which takes the static one's place when it is ready.

use super::instance::{self, Root};
use super::passage;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, window};
use yew::prelude::*;

/// Properties of [`Island`].
#[derive(Clone, Properties)]
pub(super) struct IslandProperties {
    pub(super) children: Html,
    /// Called once everything inside has been drawn.
    pub(super) on_drawn: Callback<()>,
}

impl PartialEq for IslandProperties {
    /// Never: an island is drawn once, and comparing its content is code that the wasm does not need.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Says when what is in it has been drawn: Yew draws in a microtask after `render()` returns.
///
/// A struct, as are all that are drawn by effects: a hook for an effect costs the wasm 0.6 kB.
pub(super) struct Island;

impl Component for Island {
    type Message = ();
    type Properties = IslandProperties;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        context.props().children.clone()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            context.props().on_drawn.emit(());
        }
    }
}

/// Draws `content` into a fresh container that takes the place of `original` when `on_swapped` is called; not if the
/// instance `number` has gone by then, for Yew gives way to the page while it draws.
pub(super) fn draw(
    document: &Document,
    original: Element,
    content: Html,
    number: u32,
    on_swapped: Callback<()>,
) -> Option<Root> {
    let container = original.clone_node_with_deep(false).ok()?.dyn_into::<Element>().ok()?;
    let on_drawn = {
        let (document, container, original) = (document.clone(), container.clone(), original.clone());
        Callback::from(move |()| {
            if !instance::is_there(number) {
                return;
            }
            let focused = focus_inside(&document, &original);
            // The page may have taken the original away in the meantime; then there is nothing to replace.
            if original.replace_with_with_node_1(&container).is_ok() {
                restore_focus(&container, focused);
            }
            on_swapped.emit(());
        })
    };
    let properties = IslandProperties { children: content, on_drawn };
    let handle = yew::Renderer::<Island>::with_root_and_props(container.clone(), properties).render();
    Some(Root { destroy: Box::new(move || handle.destroy()), container, instead_of: Some(original) })
}

/// A selector of the focused element inside `island`, which the live one fits as well.
fn focus_inside(document: &Document, island: &Element) -> Option<String> {
    let active = document.active_element()?;
    if !island.contains(Some(&active)) {
        return None;
    }
    if active.tag_name().eq_ignore_ascii_case("summary") {
        let key = active.parent_element()?.get_attribute("data-viewpoint")?;
        return Some(format!("[data-viewpoint=\"{key}\"] > summary"));
    }
    let href = active.get_attribute("href")?;
    Some(format!("a[href=\"{href}\"]"))
}

fn restore_focus(island: &Element, selector: Option<String>) {
    let found = selector.and_then(|selector| island.query_selector(&selector).ok().flatten());
    if let Some(element) = found {
        passage::focus(&element);
    }
}

/// The document, if there is one.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}
