//! The reader's pointer and keys at work on mentions: turns hover intent's decisions into a card that shows.

mod showing;
mod stepping;

use crate::embed::card::layer::{CardLayer, Shown};
use crate::embed::decide::corridor::{Point, contains};
use crate::embed::decide::hover_intent::{Effect, HoverIntent, Input};
use crate::embed::dom::close_watcher::Watch;
use crate::embed::dom::focus::focus;
use crate::embed::dom::geometry::rectangle;
use crate::embed::dom::hooks::{CARD, CONTEXT, PIN};
use crate::embed::dom::host_event::Sender;
use crate::embed::dom::query::key_of;
use crate::view::model::Controls;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};
use yew::AppHandle;

/// The article's attribute that says that the reader wants no cards.
const OFF: &str = "data-glosa-context-off";

/// The card of one article, with all that decides about it.
pub(in crate::embed) struct CardControl {
    pub(in crate::embed) article: Element,
    pub(in crate::embed) controls: Rc<Controls>,
    pub(in crate::embed) sender: Sender,
    layer: RefCell<Option<AppHandle<CardLayer>>>,
    intent: RefCell<HoverIntent<Element>>,
    shown: RefCell<Option<Shown>>,
    /// In the card, which is closed: what it will show if the reader comes to want it.
    prepared: RefCell<Option<Shown>>,
    serial: Cell<u32>,
    pointer: Cell<Option<Point>>,
    /// Where the pointer has last moved to.
    rests: Cell<Option<Point>>,
    /// What is under it came there by scrolling.
    pub(in crate::embed) scrolled_under: Cell<bool>,
    wait: RefCell<Option<Timeout>>,
    counting: RefCell<Option<Timeout>>,
    watch: RefCell<Option<Watch>>,
}

impl CardControl {
    /// Makes the layer in a new last child of the article, and the control over it.
    pub(in crate::embed) fn new(
        container: Element,
        article: Element,
        controls: Rc<Controls>,
        sender: Sender,
    ) -> Rc<Self> {
        let control = Rc::new(Self {
            article,
            controls,
            sender,
            layer: RefCell::new(None),
            intent: RefCell::default(),
            shown: RefCell::new(None),
            prepared: RefCell::new(None),
            serial: Cell::new(0),
            pointer: Cell::new(None),
            rests: Cell::new(None),
            scrolled_under: Cell::new(false),
            wait: RefCell::new(None),
            counting: RefCell::new(None),
            watch: RefCell::new(None),
        });
        let properties = control.properties(None);
        let layer = yew::Renderer::<CardLayer>::with_root_and_props(container, properties).render();
        control.layer.replace(Some(layer));
        control
    }

    /// Takes the layer's components away; its timers and callbacks go with it.
    pub(in crate::embed) fn destroy(&self) {
        self.wait.take();
        self.counting.take();
        self.watch.take();
        self.show_switch(CONTEXT, None);
        if let Some(layer) = self.layer.take() {
            layer.destroy();
        }
    }

    /// The mention that an open card belongs to.
    pub(in crate::embed) fn trigger(&self) -> Option<Element> {
        self.shown.borrow().as_ref().map(|shown| shown.trigger.clone())
    }

    /// The card's element.
    pub(in crate::embed) fn card(&self) -> Option<HtmlElement> {
        self.article.query_selector(CARD).ok()??.dyn_into().ok()
    }

    /// The pointer has come here before this event.
    pub(in crate::embed) fn rests_at(&self, at: Point) -> bool {
        self.rests.get() == Some(at)
    }

    /// The pointer has come here, or has left the article.
    pub(in crate::embed) fn rest(&self, at: Option<Point>) {
        self.rests.set(at);
    }

    /// The pointer has left a mention or the card. Where it rested there is where its way begins, not where it is by now.
    pub(in crate::embed) fn leave(self: &Rc<Self>) {
        if let Some(at) = self.rests.get() {
            self.pointer.set(Some(at));
        }
        self.tell(Input::Leave);
    }

    /// The pointer has come to a mention.
    pub(in crate::embed) fn enter(self: &Rc<Self>, mention: Element, at: Point) {
        let open_card = self.shown.borrow().is_some().then(|| self.card()).flatten();
        let on_its_way = open_card
            .zip(self.pointer.get())
            .is_some_and(|(card, left_at)| contains(left_at, rectangle(&card.get_bounding_client_rect()), at));
        self.pointer.set(Some(at));
        if self.is_off() {
            return;
        }
        self.handle(Input::Enter { mention: mention.clone(), on_its_way }, Some(at), false);
        self.prepare(mention);
    }

    /// The reader asks for a mention's card by click, tap or key.
    pub(in crate::embed) fn press(self: &Rc<Self>, mention: Element, at: Option<Point>) {
        self.handle(Input::Press { mention }, at, true);
    }

    /// Anything else that bears on the card.
    pub(in crate::embed) fn tell(self: &Rc<Self>, input: Input<Element>) {
        self.handle(input, self.pointer.get(), false);
    }

    /// Closes the card and gives focus back to its mention.
    pub(in crate::embed) fn close(self: &Rc<Self>, return_focus: bool) {
        let trigger = self.trigger();
        self.tell(Input::Dismiss);
        if let Some(trigger) =
            trigger.filter(|_| return_focus).and_then(|trigger| trigger.dyn_into::<HtmlElement>().ok())
        {
            // A mention that the page has made unfocusable keeps the reader where they are.
            let _ = trigger.focus();
        }
    }

    fn handle(self: &Rc<Self>, input: Input<Element>, at: Option<Point>, pressed: bool) {
        let now = js_sys::Date::now();
        let was_pinned = self.is_pinned();
        let effect = self.intent.borrow_mut().handle(input, now);
        // Only then: pointers cross mentions all the time, and to look for the pin is to go through the whole article.
        if self.is_pinned() != was_pinned {
            self.show_switch(PIN, Some(!was_pinned));
        }
        match effect {
            Effect::Nothing => {}
            Effect::Show(mention) => self.show_card(key_of(&mention), mention, at, pressed),
            Effect::Hide => {
                // What is hidden loses the focus.
                let focused = self.article.query_selector(".glosa-card:focus-within").ok().flatten();
                if let Some(trigger) = focused.and_then(|_| self.trigger()) {
                    focus(&trigger);
                }
                self.update(None);
            }
            Effect::Wait { ticket, milliseconds } => {
                let control = Rc::downgrade(self);
                self.wait.replace(Some(Timeout::new(milliseconds, move || {
                    if let Some(control) = control.upgrade() {
                        control.tell(Input::Timeout { ticket });
                    }
                })));
            }
        }
    }

    /// The card stays when the pointer leaves.
    pub(in crate::embed) fn is_pinned(&self) -> bool {
        self.intent.borrow().is_pinned()
    }

    /// The reader has switched the cards of this article off.
    pub(in crate::embed) fn is_off(&self) -> bool {
        self.article.has_attribute(OFF)
    }

    /// Switches the cards on or off, as long as the page is open; nothing is stored.
    pub(in crate::embed) fn switch(self: &Rc<Self>, on: bool) {
        // Attributes with valid names, of elements that are there.
        let _ = self.article.toggle_attribute_with_force(OFF, !on);
        self.show_switch(CONTEXT, Some(on));
        self.close(false);
    }

    /// Shows a switch as it stands, or hides it.
    pub(in crate::embed) fn show_switch(&self, switch: &str, on: Option<bool>) {
        if let Ok(Some(button)) = self.article.query_selector(switch) {
            let _ = match on {
                Some(on) => button.set_attribute("aria-pressed", if on { "true" } else { "false" }),
                None => button.remove_attribute("aria-pressed"),
            };
        }
    }

    /// Closes the card if its mention is no longer in view.
    pub(in crate::embed) fn close_if_out_of_view(self: &Rc<Self>) {
        let Some((trigger, window)) = self.trigger().zip(window()) else {
            return;
        };
        let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::INFINITY);
        let at = trigger.get_bounding_client_rect();
        if at.bottom() < 0.0 || at.top() > height {
            self.tell(Input::Gone);
        }
    }
}
