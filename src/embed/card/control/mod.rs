//! The control of an article's card: gestures send it [`Command`]s, [`CardState`] decides, and this does in the page what was decided.

mod showing;
mod stepping;

use crate::embed::card::layer::{CardLayer, Shown, put};
use crate::embed::decide::card_state::{CardState, Command, Decision};
use crate::embed::decide::hover_intent::Effect;
use crate::embed::dom::close_watcher::Watch;
use crate::embed::dom::focus::focus;
use crate::embed::dom::hooks::{CARD, CONTEXT, OFF, PIN};
use crate::embed::dom::host_event::Sender;
use crate::embed::dom::query::{has_focus_inside, key_of};
use crate::view::model::Controls;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};
use yew::AppHandle;

/// The card of one article, with all that decides about it.
pub(in crate::embed) struct CardControl {
    article: Element,
    controls: Rc<Controls>,
    sender: Sender,
    layer: RefCell<Option<AppHandle<CardLayer>>>,
    state: RefCell<CardState<Element>>,
    drawn: RefCell<Drawn>,
    wait: RefCell<Option<Timeout>>,
}

/// Card that the layer has drawn, and what goes on as long as it is open. Dropping the parts ends them.
#[derive(Default)]
struct Drawn {
    /// The card in the layer, open or drawn ahead.
    card: Option<Shown>,
    /// The wait until a hover counts as opened.
    counting: Option<Timeout>,
    /// The system's own way to close the card.
    _watch: Option<Watch>,
    /// The number of the last showing.
    serial: u32,
}

impl CardControl {
    /// Makes the layer in a new last child of the article, and the control over it.
    pub(in crate::embed) fn new(
        container: Element,
        article: Element,
        controls: Rc<Controls>,
        sender: Sender,
    ) -> Rc<Self> {
        // A page that keeps copies of itself, as Turbo does, keeps the reader's choice with them.
        let off = article.has_attribute(OFF);
        let control = Rc::new(Self {
            article,
            controls,
            sender,
            layer: RefCell::new(None),
            state: RefCell::new(CardState::new(off)),
            drawn: RefCell::default(),
            wait: RefCell::new(None),
        });
        control.show_switch(CONTEXT, !off);
        let properties = control.properties(None);
        let layer = yew::Renderer::<CardLayer>::with_root_and_props(container, properties).render();
        control.layer.replace(Some(layer));
        control
    }

    /// Takes the layer's components away, with the timers and callbacks.
    pub(in crate::embed) fn destroy(&self) {
        self.wait.take();
        self.drawn.take();
        if let Ok(Some(switch)) = self.article.query_selector(CONTEXT) {
            // Removing an attribute of an element that is there does not fail.
            let _ = switch.remove_attribute("aria-pressed");
        }
        if let Some(layer) = self.layer.take() {
            layer.destroy();
        }
    }

    /// Returns the mention at which a card is open.
    pub(in crate::embed) fn trigger(&self) -> Option<Element> {
        self.state.borrow().open_at().cloned()
    }

    /// Returns whether the reader has switched the cards of this article off.
    pub(in crate::embed) fn is_off(&self) -> bool {
        self.state.borrow().is_off()
    }

    /// Returns the card's element, open or not.
    pub(in crate::embed) fn card(&self) -> Option<HtmlElement> {
        self.article.query_selector(CARD).ok()??.dyn_into().ok()
    }

    /// Takes a gesture's command.
    pub(in crate::embed) fn send(self: &Rc<Self>, command: Command<Element>) {
        let decision = self.state.borrow_mut().decide(command, js_sys::Date::now());
        self.act(decision);
    }

    /// Closes the card and gives focus back to its mention.
    pub(in crate::embed) fn close_and_return(self: &Rc<Self>) {
        let trigger = self.trigger();
        self.send(Command::Close);
        if let Some(trigger) = trigger.and_then(|trigger| trigger.dyn_into::<HtmlElement>().ok()) {
            // A mention that the page has made unfocusable keeps the reader where they are.
            let _ = trigger.focus();
            // Screen readers read on from the caret, which may have been in the card.
            if let Some(caret) = window().and_then(|window| window.get_selection().ok().flatten()) {
                let _ = caret.collapse(Some(&trigger));
            }
        }
    }

    /// Returns whether the reader has asked for the open card by key, press or tap.
    pub(in crate::embed) fn was_asked(&self) -> bool {
        self.drawn.borrow().card.as_ref().is_some_and(|card| card.focus)
    }

    /// Places the open card anew where it fits between two heights of the window, or closes it if its mention is not there.
    pub(in crate::embed) fn place(self: &Rc<Self>, top: f64, bottom: f64) {
        let open = self.drawn.borrow().card.clone().filter(|card| card.serial > 0);
        let Some((shown, card)) = open.zip(self.card()) else {
            return;
        };
        let at = shown.trigger.get_bounding_client_rect();
        if at.bottom() < top || at.top() > bottom {
            self.send(Command::OutOfView);
        } else {
            put(&card, &shown, &shown.trigger.get_client_rects(), top, bottom);
        }
    }

    fn act(self: &Rc<Self>, decision: Decision<Element>) {
        let Decision { pin, switch, effect, at, asked, prepare } = decision;
        if let Some(pinned) = pin {
            self.show_switch(PIN, pinned);
        }
        if let Some(on) = switch {
            // The name is valid. Nothing is stored: the choice lasts as long as the page is open.
            let _ = self.article.toggle_attribute_with_force(OFF, !on);
            self.show_switch(CONTEXT, on);
        }
        match effect {
            Effect::Nothing => {}
            Effect::Show(mention) => {
                if self.show(key_of(&mention), mention, at, asked).is_none() {
                    self.send(Command::Close);
                }
            }
            Effect::Hide => self.hide(),
            Effect::Wait { ticket, milliseconds } => {
                let control = Rc::downgrade(self);
                self.wait.replace(Some(Timeout::new(milliseconds, move || {
                    if let Some(control) = control.upgrade() {
                        control.send(Command::Timeout(ticket));
                    }
                })));
            }
        }
        if let Some(mention) = prepare {
            self.prepare(mention);
        }
    }

    fn hide(self: &Rc<Self>) {
        // An element that is hidden loses the focus.
        let focused = self.card().is_some_and(|card| has_focus_inside(&card));
        // Not borrowed meanwhile: the page may listen to focus, and do anything then.
        let trigger = self.drawn.borrow().card.as_ref().map(|card| card.trigger.clone());
        if let Some(trigger) = trigger.filter(|_| focused) {
            focus(&trigger);
        }
        self.put_up(None);
    }

    fn show_switch(&self, switch: &str, on: bool) {
        if let Ok(Some(button)) = self.article.query_selector(switch) {
            // Setting an attribute of an element that is there does not fail.
            let _ = button.set_attribute("aria-pressed", if on { "true" } else { "false" });
        }
    }
}
