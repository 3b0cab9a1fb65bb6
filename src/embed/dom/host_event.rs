//! Events: what the reader does, told to the page by one bubbling `CustomEvent` and to nobody else.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// Dispatches an event with its parameters in lines; in the glue, from `loader/parts/event.js`.
    #[wasm_bindgen(js_name = glosaTellLines)]
    fn tell(host: &HtmlElement, instance: u32, name: &str, lines: &str);
}

/// Sender of an instance's events.
#[derive(Clone, Debug)]
pub(in crate::embed) struct Sender {
    pub(in crate::embed) host: HtmlElement,
    pub(in crate::embed) instance: u32,
}

impl Sender {
    /// Dispatches an event; `parameters` are ids and enums only, never free text.
    pub(in crate::embed) fn send(&self, name: &str, parameters: &[(&str, &str)]) {
        let mut lines = String::new();
        for (key, value) in parameters {
            for part in ["\n", key, "\t", value] {
                lines.push_str(part);
            }
        }
        tell(&self.host, self.instance, name, &lines);
    }
}
