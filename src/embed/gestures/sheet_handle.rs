//! The handle of the bottom sheet: a finger draws the sheet down, and closes it.

use crate::embed::card::control::CardControl;
use crate::embed::decide::px::pixels;
use crate::embed::dom::query::closest;
use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

/// The handle of the sheet.
const HANDLE: &str = ".glosa-handle";
/// How far down it has to be drawn to close the sheet, in pixels.
const CLOSES_AFTER: i32 = 64;

/// Listens to the finger. The sheet follows it; drawn down far enough it closes, else it springs back.
pub(in crate::embed) fn listen(article: &Element, control: &Rc<CardControl>) -> [EventListener; 4] {
    let grip = Rc::new(Cell::new(None));
    ["pointerdown", "pointermove", "pointerup", "pointercancel"].map(|kind| {
        let (grip, control) = (grip.clone(), control.clone());
        // Where the system takes the finger over, the reader has not let go.
        let closes = kind == "pointerup";
        EventListener::new(article, kind, move |event| {
            if let Some(handle) = closest(event, HANDLE) {
                drag(&control, &grip, &handle, event, closes);
            }
        })
    })
}

fn drag(control: &Rc<CardControl>, grip: &Cell<Option<i32>>, handle: &Element, event: &Event, closes: bool) {
    let Some((event, card)) = event.dyn_ref::<PointerEvent>().zip(control.card()) else {
        return;
    };
    let y = event.client_y();
    let down = grip.get().map_or(0, |from| (y - from).max(0));
    let moves = if event.buttons() == 0 {
        grip.set(None);
        if closes && down > CLOSES_AFTER {
            control.close_and_return();
        }
        0
    } else {
        if grip.get().is_none() {
            grip.set(Some(y));
            // Capturing fails for a pointer that has gone in the meantime.
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
        down
    };
    let _ = card.style().set_property("--glosa-card-drag", &pixels(moves));
}
