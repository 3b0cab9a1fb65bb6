//! Showing: finds what a card says, has the layer draw it, and tells the page that it was opened.

use crate::embed::card::control::CardControl;
use crate::embed::card::layer::{CardLayerProperties, Shown};
use crate::embed::decide::corridor::Point;
use crate::embed::dom::close_watcher::Watch;
use crate::embed::dom::query::{clone_of, key_of};
use crate::view::model::anchor;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::Element;

/// A hover counts as opened after so many milliseconds (docs/decisions/numbers.md).
const HOVER_COUNTS_AFTER: u32 = 500;

impl CardControl {
    /// Shows another card in the place of the open one.
    pub(in crate::embed) fn show_related(self: &Rc<Self>, key: String) {
        if let Some(trigger) = self.trigger() {
            self.show_card(key, trigger, None, true);
        }
    }

    /// Draws the card of a mention that the reader seems to want, as long as none is open, so that little is left to do when
    /// they do want it.
    pub(in crate::embed) fn prepare(&self, mention: Element) {
        if self.shown.borrow().is_some() || self.is_off() {
            return;
        }
        // What it says may have changed since the reader was there before.
        self.prepared.take();
        let card = self.card_of(key_of(&mention), mention);
        self.prepared.replace(card.clone());
        self.draw(card);
    }

    /// The card of an entity, opened from `trigger`.
    fn card_of(&self, key: String, trigger: Element) -> Option<Shown> {
        if let Some(prepared) = self.prepared.take().filter(|card| card.key == key && card.trigger == trigger) {
            return Some(prepared);
        }
        // By `#`, so that browsers need not look through the page; `glosa check` sees to it that keys need no escape.
        let entry = ["#", &anchor(&self.controls.id, &key), " > .glosa-card-content"].concat();
        let entry = self.article.query_selector(&entry).ok().flatten()?;
        let label = entry.query_selector("h3").ok().flatten().and_then(|heading| heading.text_content());
        Some(Shown {
            has_next: self.mentions(&key).iter().any(|mention| *mention != trigger),
            key,
            label: label.unwrap_or_default(),
            content: clone_of(&entry)?,
            trigger,
            pointer: None,
            focus: false,
            serial: 0,
        })
    }

    /// Shows the card of an entity at `trigger`.
    pub(in crate::embed) fn show_card(
        self: &Rc<Self>,
        key: String,
        trigger: Element,
        pointer: Option<Point>,
        pressed: bool,
    ) {
        let Some(card) = self.card_of(key, trigger) else {
            return;
        };
        self.serial.set(self.serial.get().wrapping_add(1));
        self.update(Some(Shown { pointer, focus: pressed, serial: self.serial.get(), ..card }));
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

    /// Shows a card, another one, or none.
    pub(in crate::embed) fn update(self: &Rc<Self>, shown: Option<Shown>) {
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
        self.draw(shown);
    }

    fn draw(&self, shown: Option<Shown>) {
        let properties = self.properties(shown);
        if let Some(layer) = self.layer.borrow_mut().as_mut() {
            layer.update(properties);
        }
    }

    /// What the layer draws.
    pub(in crate::embed) fn properties(&self, shown: Option<Shown>) -> CardLayerProperties {
        CardLayerProperties { controls: self.controls.clone(), shown }
    }
}
