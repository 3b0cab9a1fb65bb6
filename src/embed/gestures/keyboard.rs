//! The keyboard: Space opens like Enter does, Escape closes, Tab leaves the card to where it was opened from, the arrows
//! to left and right lead from mention to mention.

use crate::embed::card::control::CardControl;
use crate::embed::decide::card_state::Command;
use crate::embed::dom::hooks::{MENTION, TRIGGER};
use crate::embed::dom::query::{closest, elements, in_card};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, KeyboardEvent};

/// Codes, as to WebKitGTK the `key` of Shift and Tab is "Unidentified".
const TAB: u32 = 9;
const ESCAPE: u32 = 27;
const SPACE: u32 = 32;
const LEFT: u32 = 37;
const RIGHT: u32 = 39;

/// Listens to keys on the article and, for Escape, on the document.
pub(in crate::embed) fn listen(
    document: &Document,
    article: &Element,
    control: &Rc<CardControl>,
) -> [EventListener; 2] {
    let on_article = {
        let (control, document) = (control.clone(), document.clone());
        EventListener::new_with_options(
            article,
            "keydown",
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                match event.key_code() {
                    SPACE => {
                        if let Some(trigger) =
                            closest(event, TRIGGER).filter(|trigger| !in_card(trigger) && !control.is_off())
                        {
                            event.prevent_default();
                            control.send(Command::Press { mention: trigger, at: None });
                        }
                    }
                    code @ (LEFT | RIGHT)
                        if !event.alt_key()
                            && !event.ctrl_key()
                            && !event.meta_key()
                            && control.step(closest(event, MENTION), code == RIGHT) =>
                    {
                        event.prevent_default();
                    }
                    TAB => tab(&document, &control, event),
                    _ => {}
                }
            },
        )
    };
    let on_document = {
        let (control, document_clone) = (control.clone(), document.clone());
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        EventListener::new_with_options(document, "keydown", options, move |event| {
            let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key_code() == ESCAPE);
            if escape && control.trigger().is_some() {
                // The page's own dialog must not close with the card, nor must its scripts take the key for theirs.
                event.prevent_default();
                event.stop_propagation();
                // A screen reader that reads on inside the card takes focus away from it, to the page as a whole.
                let reads_inside = document_clone
                    .active_element()
                    .is_none_or(|active| in_card(&active) || active.tag_name() == "BODY" && control.was_asked());
                if reads_inside {
                    control.close_and_return();
                } else {
                    control.send(Command::Close);
                }
            }
        })
    };
    [on_article, on_document]
}

/// The card stands last in the article, but in the reader's order it follows its mention: leaving it by Tab goes there.
fn tab(document: &Document, control: &Rc<CardControl>, event: &KeyboardEvent) {
    let Some((card, active)) = control.card().zip(document.active_element()) else {
        return;
    };
    if !in_card(&active) {
        // Focus goes on in the page, where a card that the mouse has opened could lie over it.
        if control.trigger().is_some() {
            control.send(Command::Close);
        }
        return;
    }
    let Ok(found) = card.query_selector_all("a[href], button") else {
        return;
    };
    // A sheet has no pin, and not every card a next mention.
    let mut stops = elements(Some(found)).into_iter().filter(|one| one.get_client_rects().length() > 0);
    let end = if event.shift_key() { stops.next() } else { stops.next_back() };
    let at_start = event.shift_key() && active == *card.unchecked_ref::<Element>();
    let at_end = end.is_some_and(|end| end == active);
    if at_start || at_end {
        // Backwards the reader arrives at the mention; forwards the browser goes on from it.
        if event.shift_key() {
            event.prevent_default();
        }
        control.close_and_return();
    }
}
