//! Listeners: few and delegated, so that an article with a thousand mentions costs what one with ten does.

use super::hovering;
use super::keyboard;
use super::sheet_handle;
use crate::embed::card::control::CardControl;
use crate::embed::decide::hover_intent::Input;
use crate::embed::dom::geometry::point;
use crate::embed::dom::hooks::{CONTEXT, PIN, TRIGGER};
use crate::embed::dom::host_event::Sender;
use crate::embed::dom::query::{closest, in_card, key_of};
use crate::embed::page::language;
use crate::embed::page::language::LANGUAGE;
use crate::embed::page::passage;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, MouseEvent};

/// What leads from a passage to its viewpoint.
const VOICE: &str = "a.glosa-voice";
/// What closes the card, and what takes it to the next mention of its entity.
const CLOSE: &str = ".glosa-close";
const NEXT: &str = ".glosa-next button";
/// What leads to a passage of the story.
const SHOW: &str = "a.glosa-show";

/// Listens to the article for everything cards and passages need.
pub(in crate::embed) fn listen(
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
