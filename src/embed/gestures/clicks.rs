//! Clicks: one listener for the whole article, so that one with a thousand mentions costs what one with ten does.

use crate::embed::card::control::CardControl;
use crate::embed::decide::card_state::Command;
use crate::embed::dom::geometry::point;
use crate::embed::dom::hooks::{CONTEXT, PIN, TRIGGER};
use crate::embed::dom::host_event::Sender;
use crate::embed::dom::query::{closest, in_card, key_of};
use crate::embed::page::language;
use crate::embed::page::passage;
use crate::embed::page::viewpoints::Viewpoints;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// The parts of a live article that a click may be for.
pub(in crate::embed) struct Clicked {
    pub(in crate::embed) article: Element,
    pub(in crate::embed) sender: Sender,
    pub(in crate::embed) viewpoints: Viewpoints,
    /// None where cards are off.
    pub(in crate::embed) control: Option<Rc<CardControl>>,
}

/// Handles a click on an element. Returns None if the click is left to the browser.
type Handle = fn(&Clicked, &Element, &MouseEvent) -> Option<()>;

/// Link to a part of the article.
const IN_PAGE: &str = "a[href^='#']";

/// Table of clicks; the first selector that fits decides.
const CLICKS: [(&str, Handle); 9] = [
    ("a.glosa-show", |on, link, _| passage::show(&on.article, link)),
    ("a.glosa-voice", |on, link, _| {
        on.viewpoints.open(&passage::led_to(&on.article, link)?);
        Some(())
    }),
    (language::LANGUAGE, |on, link, _| language::choose(&on.sender, &on.article, link)),
    (".glosa-close", |on, _, _| {
        on.control.as_ref()?.close_and_return();
        Some(())
    }),
    (".glosa-next button", |on, _, _| {
        on.control.as_ref()?.next_mention();
        Some(())
    }),
    (CONTEXT, |on, _, _| on.send(Command::Switch)),
    (PIN, |on, _, _| on.send(Command::TogglePin)),
    (TRIGGER, open_card),
    (IN_PAGE, |on, link, _| passage::go(&on.article, link)),
];

/// Listens to the clicks on an article, before the page's own listeners: a script that scrolls to whatever a link names would
/// take the reader away from a name that opens a card.
pub(in crate::embed) fn listen(clicked: Clicked) -> EventListener {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&clicked.article.clone(), "click", options, move |event| {
        // A modifier asks for the link itself, in a new tab say.
        let plain = event
            .dyn_ref::<MouseEvent>()
            .filter(|mouse| !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key()));
        let found = || CLICKS.iter().find_map(|(selector, handle)| Some((closest(event, selector)?, handle)));
        let Some((mouse, (element, handle))) = plain.and_then(|mouse| Some((mouse, found()?))) else {
            return;
        };
        if handle(&clicked, &element, mouse).is_some() {
            event.prevent_default();
            if element.matches(IN_PAGE).unwrap_or_default() {
                event.stop_propagation();
            }
        }
    })
}

impl Clicked {
    fn send(&self, command: Command<Element>) -> Option<()> {
        self.control.as_ref()?.send(command);
        Some(())
    }
}

fn open_card(on: &Clicked, trigger: &Element, mouse: &MouseEvent) -> Option<()> {
    let Some(control) = on.control.as_ref().filter(|control| !control.is_off()) else {
        return passage::go(&on.article, trigger);
    };
    if in_card(trigger) {
        control.show_related(key_of(trigger));
        Some(())
    } else {
        // A click made by a key has no place.
        let at = (mouse.detail() > 0).then(|| point(mouse));
        on.send(Command::Press { mention: trigger.clone(), at })
    }
}
