//! Hovering: the pointer comes to mentions and to the card, leaves them, presses elsewhere.

use crate::embed::card::control::CardControl;
use crate::embed::decide::hover_intent::Input;
use crate::embed::dom::geometry::point;
use crate::embed::dom::hooks::{CARD, MENTION, PIN, TRIGGER};
use crate::embed::dom::query::closest;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, PointerEvent, window};

/// Listens to mouse and finger on the article, and to presses and scrolling on the page.
pub(in crate::embed) fn listen(
    document: &Document,
    article: &Element,
    control: &Rc<CardControl>,
) -> [EventListener; 5] {
    let [press, scroll] = leaving(document, control);
    let over = {
        let control = control.clone();
        EventListener::new(article, "pointerover", move |event| {
            let Some(pointer) = mouse_pointer(event) else {
                // A finger comes down, which opens nothing before it goes up.
                if let Some(mention) = closest(event, MENTION) {
                    control.prepare(mention);
                }
                return;
            };
            if closest(event, CARD).is_some() {
                control.tell(Input::EnterCard);
            } else {
                // Where the pointer has not moved it is the page that scrolls; its turn comes when it moves.
                let scrolled = control.rests_at(point(pointer));
                control.scrolled_under.set(scrolled);
                if !scrolled {
                    enter(&control, event, pointer);
                }
            }
        })
    };
    let out = {
        let control = control.clone();
        EventListener::new(article, "pointerout", move |event| {
            let Some(pointer) = mouse_pointer(event) else {
                return;
            };
            let to = pointer.related_target().and_then(|target| target.dyn_into::<Element>().ok());
            let from = closest(event, CARD).or_else(|| closest(event, TRIGGER));
            if from.is_some_and(|from| !from.contains(to.as_deref())) {
                control.leave();
            }
            if !control.article.contains(to.as_deref()) {
                control.rest(None);
            }
        })
    };
    // It comes after the others of the same movement, so to them it is where the pointer was before.
    let moves = {
        let control = control.clone();
        EventListener::new(article, "pointermove", move |event| {
            if let Some(pointer) = mouse_pointer(event) {
                let at = point(pointer);
                if !control.rests_at(at) && control.scrolled_under.take() {
                    enter(&control, event, pointer);
                }
                control.rest(Some(at));
            }
        })
    };
    [over, out, moves, press, scroll]
}

/// The pointer has come to a mention, if it has. While a button is down, and while text is selected, the reader is about
/// something else.
fn enter(control: &Rc<CardControl>, event: &Event, pointer: &PointerEvent) {
    if let Some(mention) = closest(event, TRIGGER).filter(|_| pointer.buttons() == 0 && !is_selecting()) {
        control.enter(mention, point(pointer));
    }
}

fn leaving(document: &Document, control: &Rc<CardControl>) -> [EventListener; 2] {
    let press = {
        let control = control.clone();
        EventListener::new(document, "pointerdown", move |event| {
            let in_card = closest(event, CARD).is_some();
            if in_card && closest(event, PIN).is_none() {
                control.tell(Input::Pin(true));
            }
            if !in_card && closest(event, TRIGGER).is_none() && control.trigger().is_some() {
                control.close(false);
            }
        })
    };
    let scroll = {
        let control = control.clone();
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
        EventListener::new_with_options(document, "scroll", options, move |_| control.close_if_out_of_view())
    };
    [press, scroll]
}

/// Whether some text of the page is selected.
fn is_selecting() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// The event as a mouse's; a finger does not hover.
fn mouse_pointer(event: &Event) -> Option<&PointerEvent> {
    event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.pointer_type() != "touch")
}
