//! Hovering: the pointer comes to mentions and to the card, leaves them, presses elsewhere.

use crate::embed::card::control::CardControl;
use crate::embed::decide::card_state::Command;
use crate::embed::decide::pointer_trail::PointerTrail;
use crate::embed::dom::geometry::{point, rectangle};
use crate::embed::dom::hooks::{CARD, MENTION, PIN, TRIGGER};
use crate::embed::dom::query::closest;
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, PointerEvent, window};

/// A mouse or pen over an article.
struct Hovering {
    article: Element,
    control: Rc<CardControl>,
    trail: RefCell<PointerTrail>,
}

/// Listens to mouse and finger on the article, and to presses on the page.
pub(in crate::embed) fn listen(
    document: &Document,
    article: &Element,
    control: &Rc<CardControl>,
) -> [EventListener; 4] {
    let trail = RefCell::default();
    let hovering = Rc::new(Hovering { article: article.clone(), control: control.clone(), trail });
    let press = leaving(document, control);
    let listener = |kind, react: fn(&Hovering, &Event, &PointerEvent)| {
        let hovering = hovering.clone();
        EventListener::new(article, kind, move |event| {
            if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
                react(&hovering, event, pointer);
            }
        })
    };
    let over = listener("pointerover", |hovering, event, pointer| {
        if is_finger(pointer) {
            // A finger comes down, which opens nothing before it goes up.
            if let Some(mention) = closest(event, MENTION) {
                hovering.control.send(Command::Hint(mention));
            }
        } else if closest(event, CARD).is_some() {
            hovering.control.send(Command::InCard);
        } else if hovering.trail.borrow_mut().came(point(pointer)) {
            hovering.enter(event, pointer);
        }
    });
    let out = listener("pointerout", |hovering, event, pointer| {
        if !is_finger(pointer) {
            hovering.leave(event, pointer);
        }
    });
    let moves = listener("pointermove", |hovering, event, pointer| {
        if !is_finger(pointer) && hovering.trail.borrow_mut().moved(point(pointer)) {
            hovering.enter(event, pointer);
        }
    });
    [over, out, moves, press]
}

impl Hovering {
    /// Sends the mention that the pointer has come to, if it has. While a button is down, and while text is selected, the
    /// reader is about something else.
    fn enter(&self, event: &Event, pointer: &PointerEvent) {
        let Some(mention) = closest(event, TRIGGER).filter(|_| pointer.buttons() == 0 && !is_selecting()) else {
            return;
        };
        let at = point(pointer);
        let open_card = self.control.trigger().and_then(|_| self.control.card());
        let card = open_card.map(|card| rectangle(&card.get_bounding_client_rect()));
        let on_its_way = self.trail.borrow_mut().hovered(at, card);
        self.control.send(Command::Hover { mention, at, on_its_way });
    }

    fn leave(&self, event: &Event, pointer: &PointerEvent) {
        let to = pointer.related_target().and_then(|target| target.dyn_into::<Element>().ok());
        let from = closest(event, CARD).or_else(|| closest(event, TRIGGER));
        if from.is_some_and(|from| !from.contains(to.as_deref())) {
            self.trail.borrow_mut().left();
            self.control.send(Command::Left);
        }
        if !self.article.contains(to.as_deref()) {
            self.trail.borrow_mut().gone();
        }
    }
}

fn leaving(document: &Document, control: &Rc<CardControl>) -> EventListener {
    let control = control.clone();
    EventListener::new(document, "pointerdown", move |event| {
        let in_card = closest(event, CARD).is_some();
        if in_card && closest(event, PIN).is_none() {
            control.send(Command::Keep);
        }
        if !in_card && closest(event, TRIGGER).is_none() && control.trigger().is_some() {
            control.send(Command::Close);
        }
    })
}

/// Returns whether some text of the page is selected.
fn is_selecting() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Returns whether the pointer is a finger, which does not hover.
fn is_finger(pointer: &PointerEvent) -> bool {
    pointer.pointer_type() == "touch"
}
