//! Focus, moved without moving the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses an element without scrolling.
pub(in crate::embed) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // Focus is a courtesy here; an element that refuses it stays unfocused.
        let _ = element.focus_with_options(&options);
    }
}

/// Focuses a text, which is no control: a keyboard or screen reader reads on there.
pub(in crate::embed) fn focus_text(text: &Element) {
    // Setting an attribute of an element that is there does not fail.
    let _ = text.set_attribute("tabindex", "-1");
    focus(text);
}
