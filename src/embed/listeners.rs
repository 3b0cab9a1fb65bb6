//! Listeners: few and delegated, so that an article with a thousand mentions costs what one with ten does.

use super::card_control::{CardControl, key_of};
use super::host_event::Sender;
use super::hover_intent::Input;
use super::hovering::{self, point};
use super::keyboard;
use super::language::{self, LANGUAGE};
use super::passage;
use super::sheet_handle;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, KeyboardEvent, MouseEvent};

/// What opens a card.
pub(super) const TRIGGER: &str = "a[data-entity]";
/// A name in the story.
pub(super) const MENTION: &str = "a.glosa-mention";
/// What leads from a passage to its viewpoint.
const VOICE: &str = "a.glosa-voice";
/// The reader's own switch of the cards.
pub(super) const CONTEXT: &str = ".glosa-context";
/// What closes the card, and what takes it to the next mention of its entity.
const CLOSE: &str = ".glosa-close";
const NEXT: &str = ".glosa-next button";
/// The card, open or not.
pub(super) const CARD: &str = ".glosa-card";
/// The card's pin.
pub(super) const PIN: &str = ".glosa-pin";
/// What leads to a passage of the story.
const SHOW: &str = "a.glosa-show";

/// Listens to the article for everything cards and passages need.
pub(super) fn listen(
    document: &Document,
    article: &Element,
    sender: &Sender,
    control: Option<&Rc<CardControl>>,
) -> Vec<EventListener> {
    let mut listeners = vec![{
        let (article, sender, control) = (article.clone(), sender.clone(), control.cloned());
        EventListener::new_with_options(
            &article.clone(),
            "click",
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                click(&article, &sender, control.as_ref(), event);
            },
        )
    }];
    // Find-in-page has found words in a viewpoint that the filter hides.
    listeners.push(EventListener::new(article, "beforematch", |event| {
        if let Some(viewpoint) = closest(event, "[data-viewpoint]") {
            passage::show_all(&viewpoint);
        }
    }));
    if let Some(control) = control {
        listeners.extend(hovering::listen(document, article, control));
        listeners.extend(sheet_handle::listen(article, control));
        listeners.extend(keyboard::listen(document, article, control));
    }
    listeners
}

fn click(article: &Element, sender: &Sender, control: Option<&Rc<CardControl>>, event: &Event) {
    let Some(mouse) = event.dyn_ref::<MouseEvent>() else {
        return;
    };
    // With a modifier the reader wants the link itself, in a new tab say.
    if mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key() {
        return;
    }
    if let Some(link) = closest(event, SHOW) {
        if passage::show(article, &link).is_some() {
            event.prevent_default();
        }
        return;
    }
    if let Some(link) = closest(event, VOICE) {
        if passage::show_viewpoint(article, &link).is_some() {
            event.prevent_default();
        }
        return;
    }
    if let Some(link) = closest(event, LANGUAGE) {
        if language::choose(sender, article, &link).is_some() {
            event.prevent_default();
        }
        return;
    }
    let Some(control) = control else {
        return;
    };
    if closest(event, CLOSE).is_some() {
        return control.close(true);
    }
    if closest(event, NEXT).is_some() {
        return control.next_mention();
    }
    if closest(event, CONTEXT).is_some() {
        return control.switch(control.is_off());
    }
    if closest(event, PIN).is_some() {
        return control.tell(Input::Pin(!control.is_pinned()));
    }
    let Some(trigger) = closest(event, TRIGGER).filter(|_| !control.is_off()) else {
        return;
    };
    event.prevent_default();
    if in_card(&trigger) {
        control.show_related(key_of(&trigger));
    } else {
        // A click made by a key has no place.
        let at = (mouse.detail() > 0).then(|| point(mouse));
        control.press(trigger, at);
    }
}

/// The nearest element around the event's target that fits the selector.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Whether the element stands in the open card.
pub(super) fn in_card(element: &Element) -> bool {
    element.closest(CARD).is_ok_and(|card| card.is_some())
}

/// The trigger that a key was pressed on.
pub(super) fn trigger_of(event: &KeyboardEvent) -> Option<Element> {
    closest(event, TRIGGER)
}
