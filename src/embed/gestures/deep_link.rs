//! Deep links: an address that ends in the name of an entity or a viewpoint opens its card, or the viewpoint.

use crate::embed::card::control::CardControl;
use crate::embed::dom::hooks::MENTION;
use crate::embed::dom::query::named;
use crate::embed::dom::selector::having;
use crate::embed::page::viewpoints::Viewpoints;
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Window, window};

#[wasm_bindgen]
extern "C" {
    /// Whether the reader has just come by the address; in the glue, from `loader/parts/arrival.js`.
    #[wasm_bindgen(js_name = glosaArriving)]
    fn arriving() -> bool;
}

/// Follows what the page's address ends in, if the reader has just come by it, and whenever `loader/parts/arrival.js` says so.
pub(in crate::embed) fn follow(
    article: &Element,
    viewpoints: &Viewpoints,
    control: Option<&Rc<CardControl>>,
) -> Option<EventListener> {
    let window = window()?;
    arrive(&window, article, viewpoints, control, true);
    let (page, article, viewpoints, control) = (window.clone(), article.clone(), viewpoints.clone(), control.cloned());
    Some(EventListener::new(&window, "glosa:address", move |_| {
        arrive(&page, &article, &viewpoints, control.as_ref(), false);
    }))
}

fn arrive(
    window: &Window,
    article: &Element,
    viewpoints: &Viewpoints,
    control: Option<&Rc<CardControl>>,
    first: bool,
) -> Option<()> {
    let hash = window.location().hash().ok()?;
    let target = named(article, &hash)?;
    // Of several copies of an article the first is meant, as everywhere in a page.
    if window.document()?.get_element_by_id(&target.id())? != target {
        return None;
    }
    // Readers who have done something by now are left where they are.
    if first && !arriving() {
        return None;
    }
    if target.has_attribute("data-viewpoint") {
        viewpoints.open(&target);
    } else {
        // In the story, where the context is. What is background only has its place in the who's-who.
        let mention = article.query_selector(&[MENTION, &having("href", &hash)].concat()).ok()??;
        control.filter(|control| !control.is_off())?.go_to(&mention);
    }
    Some(())
}
