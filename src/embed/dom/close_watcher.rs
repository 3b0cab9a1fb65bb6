//! The system's own way to close things: the back gesture of a phone closes the card instead of leaving the page.
//!
//! Chromium's alone so far (<https://developer.mozilla.org/en-US/docs/Web/API/CloseWatcher>); elsewhere the cross, a press
//! outside and Escape close it. Putting an entry into the page's history would do for all, and would break the host's router.

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = EventTarget)]
    type CloseWatcher;

    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<CloseWatcher, JsValue>;

    #[wasm_bindgen(method)]
    fn destroy(this: &CloseWatcher);
}

/// Watches as long as it lives.
pub(in crate::embed) struct Watch {
    watcher: CloseWatcher,
    _listener: EventListener,
}

impl Watch {
    /// Calls `close` when the reader wants the topmost thing closed; nothing where the browser has no such way.
    pub(in crate::embed) fn begin(close: impl Fn() + 'static) -> Option<Self> {
        let watcher = CloseWatcher::new().ok()?;
        let listener = EventListener::new(&watcher, "close", move |_| close());
        Some(Self { watcher, _listener: listener })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.watcher.destroy();
    }
}
