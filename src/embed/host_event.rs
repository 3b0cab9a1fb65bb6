//! Events: what the reader does, told to the page by one bubbling `CustomEvent` and to nobody else.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The name of the event on the page.
const EVENT: &str = "glosa:event";

/// What is the same in every event of an instance.
#[derive(Clone, Debug)]
pub(super) struct Sender {
    pub(super) host: HtmlElement,
    pub(super) article: String,
    pub(super) instance: u32,
    pub(super) locale: String,
    pub(super) revision: u32,
}

impl Sender {
    /// Dispatches an event; `parameters` are ids and enums only, never free text.
    pub(super) fn send(&self, name: &str, parameters: &[(&str, &str)]) {
        let params = Object::new();
        for (key, value) in parameters {
            set(&params, key, &(*value).into());
        }
        let detail = Object::new();
        set(&detail, "name", &name.into());
        set(&detail, "ts", &Date::now().into());
        set(&detail, "articleId", &self.article.as_str().into());
        set(&detail, "instanceId", &self.instance.into());
        set(&detail, "locale", &self.locale.as_str().into());
        set(&detail, "revision", &self.revision.into());
        set(&detail, "mode", &"script".into());
        set(&detail, "params", &params);
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        // Neither call can fail: the name is valid, and a listener's exception is reported by the browser itself.
        if let Ok(event) = CustomEvent::new_with_event_init_dict(EVENT, &init) {
            let _ = self.host.dispatch_event(&event);
        }
    }
}

/// Setting a property of a fresh plain object does not fail.
fn set(object: &Object, key: &str, value: &JsValue) {
    let _ = Reflect::set(object, &key.into(), value);
}
