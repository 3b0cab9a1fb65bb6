//! Exports that the loader calls: four functions, opaque numbers between them.

use crate::embed::mount::{draw_charts, mount_article, place_card};
use crate::embed::page::instance;
use crate::view::model::decode;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Makes the article in `host` live and returns the number by which [`unmount`] knows it.
///
/// # Errors
/// The error code as a string, if the payload cannot be read.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, payload: &[u8], cards: bool) -> Result<u32, JsValue> {
    decode(payload)
        .and_then(|controls| mount_article(host, controls, cards))
        .map_err(|error| JsValue::from_str(error.code()))
}

/// Makes the charts of a live article live too. The first call counts, and its `on_drawn` is called once all are in the page.
/// Returns whether the article is still there.
#[wasm_bindgen(js_name = mountCharts)]
#[must_use]
pub fn mount_charts(number: u32, on_drawn: Function) -> bool {
    draw_charts(number, on_drawn)
}

/// Places an article's open card anew where it fits between two heights of the window, in CSS pixels; closes it if its mention is
/// not there.
#[wasm_bindgen(js_name = placeCard)]
pub fn place_anew(number: u32, top: f64, bottom: f64) {
    place_card(number, top, bottom);
}

/// Takes the live parts of an article away again and puts the static ones back.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    instance::remove(number);
}
