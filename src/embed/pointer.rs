//! The reader's pointer and keys at work on mentions: turns hover intent's decisions into a card that shows.

use super::card_layer::{CardLayer, CardLayerProperties, Shown, is_right_to_left, rectangle};
use super::close_watcher::Watch;
use super::corridor::{Point, contains};
use super::host_event::Sender;
use super::hover_intent::{Effect, HoverIntent, Input};
use super::listeners::{CARD, CONTEXT, MENTION, PIN};
use super::mount::elements;
use super::passage;
use super::selector::having;
use super::slots::clone_of;
use crate::view::model::{Controls, anchor};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, window};
use yew::AppHandle;

/// A hover counts as opened after so many milliseconds (research/publishing.md, section 3.3).
const HOVER_COUNTS_AFTER: u32 = 500;
/// The article's attribute that says that the reader wants no cards.
const OFF: &str = "data-glosa-context-off";

/// The card of one article, with all that decides about it.
pub(super) struct CardControl {
    pub(super) article: Element,
    pub(super) controls: Rc<Controls>,
    pub(super) sender: Sender,
    layer: RefCell<Option<AppHandle<CardLayer>>>,
    intent: RefCell<HoverIntent<Element>>,
    shown: RefCell<Option<Shown>>,
    serial: Cell<u32>,
    pointer: Cell<Option<Point>>,
    /// Where the pointer has last moved to.
    rests: Cell<Option<Point>>,
    /// What is under it came there by scrolling.
    pub(super) scrolled_under: Cell<bool>,
    wait: RefCell<Option<Timeout>>,
    counting: RefCell<Option<Timeout>>,
    watch: RefCell<Option<Watch>>,
}

impl CardControl {
    /// Makes the layer in a new last child of the article, and the control over it.
    pub(super) fn new(container: Element, article: Element, controls: Rc<Controls>, sender: Sender) -> Rc<Self> {
        let control = Rc::new(Self {
            article,
            controls,
            sender,
            layer: RefCell::new(None),
            intent: RefCell::default(),
            shown: RefCell::new(None),
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
    pub(super) fn destroy(&self) {
        self.wait.take();
        self.counting.take();
        self.watch.take();
        self.show_switch(CONTEXT, None);
        if let Some(layer) = self.layer.take() {
            layer.destroy();
        }
    }

    /// The mention that an open card belongs to.
    pub(super) fn trigger(&self) -> Option<Element> {
        self.shown.borrow().as_ref().map(|shown| shown.trigger.clone())
    }

    /// The card's element.
    pub(super) fn card(&self) -> Option<HtmlElement> {
        self.article.query_selector(CARD).ok()??.dyn_into().ok()
    }

    /// The pointer has come here before this event.
    pub(super) fn rests_at(&self, at: Point) -> bool {
        self.rests.get() == Some(at)
    }

    /// The pointer has come here, or has left the article.
    pub(super) fn rest(&self, at: Option<Point>) {
        self.rests.set(at);
    }

    /// Remembers where the pointer is.
    pub(super) fn point(&self, at: Point) {
        self.pointer.set(Some(at));
    }

    /// The pointer has come to a mention.
    pub(super) fn enter(self: &Rc<Self>, mention: Element, at: Point) {
        let open_card = self.shown.borrow().is_some().then(|| self.card()).flatten();
        let on_its_way = open_card
            .zip(self.pointer.get())
            .is_some_and(|(card, left_at)| contains(left_at, rectangle(&card.get_bounding_client_rect()), at));
        self.point(at);
        if self.is_off() {
            return;
        }
        self.handle(Input::Enter { mention, on_its_way }, Some(at), false);
    }

    /// The reader asks for a mention's card by click, tap or key.
    pub(super) fn press(self: &Rc<Self>, mention: Element, at: Option<Point>) {
        self.handle(Input::Press { mention }, at, true);
    }

    /// Anything else that bears on the card.
    pub(super) fn tell(self: &Rc<Self>, input: Input<Element>) {
        self.handle(input, self.pointer.get(), false);
    }

    /// Closes the card and gives focus back to its mention.
    pub(super) fn close(self: &Rc<Self>, return_focus: bool) {
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
            Effect::Show(mention) => self.show(mention, at, pressed),
            Effect::Hide => {
                // What is hidden loses the focus.
                let focused = self.article.query_selector(".glosa-card:focus-within").ok().flatten();
                if let Some(trigger) = focused.and_then(|_| self.trigger()) {
                    passage::focus(&trigger);
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

    fn show(self: &Rc<Self>, mention: Element, at: Option<Point>, pressed: bool) {
        let key = mention.get_attribute("data-entity").unwrap_or_default();
        self.show_card(key, mention, at, pressed);
    }

    /// The card stays when the pointer leaves.
    pub(super) fn is_pinned(&self) -> bool {
        self.intent.borrow().is_pinned()
    }

    /// The reader has switched the cards of this article off.
    pub(super) fn is_off(&self) -> bool {
        self.article.has_attribute(OFF)
    }

    /// Switches the cards on or off, as long as the page is open; nothing is stored.
    pub(super) fn switch(self: &Rc<Self>, on: bool) {
        // Attributes with valid names, of elements that are there.
        let _ = self.article.toggle_attribute_with_force(OFF, !on);
        self.show_switch(CONTEXT, Some(on));
        self.close(false);
    }

    /// Shows a switch as it stands, or hides it.
    pub(super) fn show_switch(&self, switch: &str, on: Option<bool>) {
        if let Ok(Some(button)) = self.article.query_selector(switch) {
            let _ = match on {
                Some(on) => button.set_attribute("aria-pressed", if on { "true" } else { "false" }),
                None => button.remove_attribute("aria-pressed"),
            };
        }
    }

    /// Goes from a mention, or from that of the open card, to the next or the previous one, and takes an open card along.
    pub(super) fn step(self: &Rc<Self>, from: Option<Element>, right: bool) -> bool {
        let Some(from) = from.or_else(|| self.trigger()) else {
            return false;
        };
        let mentions = elements(self.article.query_selector_all(MENTION).ok());
        let forward = right != is_right_to_left(&from);
        let place = mentions.iter().position(|mention| *mention == from);
        let next = place.and_then(|place| if forward { place.checked_add(1) } else { place.checked_sub(1) });
        let Some(next) = next.and_then(|next| mentions.get(next)) else {
            return false;
        };
        if self.trigger().is_some() {
            self.go_to(next);
        } else if let Some(element) = next.dyn_ref::<HtmlElement>() {
            // The browser scrolls as it does with Tab.
            let _ = element.focus();
        }
        true
    }

    /// Scrolls to a mention and opens its card.
    pub(super) fn go_to(self: &Rc<Self>, mention: &Element) {
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(ScrollBehavior::Instant);
        options.set_block(ScrollLogicalPosition::Center);
        mention.scroll_into_view_with_scroll_into_view_options(&options);
        self.press(mention.clone(), None);
    }

    /// Shows another card in the place of the open one.
    pub(super) fn show_related(self: &Rc<Self>, key: String) {
        if let Some(trigger) = self.trigger() {
            self.show_card(key, trigger, None, true);
        }
    }

    fn show_card(self: &Rc<Self>, key: String, trigger: Element, pointer: Option<Point>, pressed: bool) {
        let entry = having("id", &anchor(&self.controls.id, &key)) + " > .glosa-card-content";
        let Some(entry) = self.article.query_selector(&entry).ok().flatten() else {
            return;
        };
        let Some(content) = clone_of(&entry) else {
            return;
        };
        let label = entry.query_selector("h3").ok().flatten().and_then(|heading| heading.text_content());
        self.serial.set(self.serial.get().wrapping_add(1));
        let shown = Shown {
            has_next: self.mentions(&key).iter().any(|mention| *mention != trigger),
            key,
            label: label.unwrap_or_default(),
            content,
            trigger,
            pointer,
            focus: pressed,
            serial: self.serial.get(),
        };
        self.update(Some(shown));
        if pressed {
            self.count("press");
        } else {
            let control = Rc::downgrade(self);
            self.counting.replace(Some(Timeout::new(HOVER_COUNTS_AFTER, move || {
                if let Some(control) = control.upgrade() {
                    control.count("hover");
                }
            })));
        }
    }

    /// Tells the page that a card has been opened.
    fn count(&self, trigger: &str) {
        let Some(shown) = self.shown.borrow().clone() else {
            return;
        };
        let kind = self.controls.entities.iter().find(|(key, _)| *key == shown.key).map_or("", |(_, kind)| kind);
        let prefix = anchor(&self.controls.id, "");
        let block = shown.trigger.closest("p[id]").ok().flatten().map(|block| block.id()).unwrap_or_default();
        let block = block.strip_prefix(&prefix).unwrap_or_default();
        let parameters =
            [("entity_id", shown.key.as_str()), ("entity_type", kind), ("block_id", block), ("trigger", trigger)];
        self.sender.send("entity_open", &parameters);
    }

    /// Every mention of an entity in the story, in reading order.
    fn mentions(&self, key: &str) -> Vec<Element> {
        elements(self.article.query_selector_all(&[MENTION, &having("data-entity", key)].concat()).ok())
    }

    fn update(self: &Rc<Self>, shown: Option<Shown>) {
        self.counting.take();
        if let Some(before) = self.trigger() {
            // Removing an attribute of an element that is there does not fail.
            let _ = before.remove_attribute("aria-expanded");
        }
        if let Some(now) = &shown {
            let _ = now.trigger.set_attribute("aria-expanded", "true");
        }
        // Only what the reader has asked for: a hovered card must not take their next Escape or back gesture.
        self.watch.replace(shown.as_ref().filter(|shown| shown.focus).and_then(|_| {
            let control = Rc::downgrade(self);
            Watch::begin(move || {
                if let Some(control) = control.upgrade() {
                    control.close(true);
                }
            })
        }));
        self.shown.replace(shown.clone());
        let properties = self.properties(shown);
        if let Some(layer) = self.layer.borrow_mut().as_mut() {
            layer.update(properties);
        }
    }

    fn properties(&self, shown: Option<Shown>) -> CardLayerProperties {
        CardLayerProperties { controls: self.controls.clone(), shown }
    }

    /// Scrolls to the next mention of the open card's entity and moves the card there.
    pub(super) fn next_mention(self: &Rc<Self>) {
        let Some(shown) = self.shown.borrow().clone() else {
            return;
        };
        let mentions = self.mentions(&shown.key);
        let after = mentions.iter().position(|mention| *mention == shown.trigger).map_or(0, |place| place + 1);
        if let Some(next) = mentions.get(after).or(mentions.first()) {
            self.go_to(next);
        }
    }

    /// Closes the card if its mention is no longer in view.
    pub(super) fn close_if_out_of_view(self: &Rc<Self>) {
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
