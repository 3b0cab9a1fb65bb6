//! Showing: finds what a card says, has the layer draw it, and tells the page that it was opened.

use crate::embed::card::control::{CardControl, Drawn};
use crate::embed::card::layer::{CardLayerProperties, Shown};
use crate::embed::decide::corridor::Point;
use crate::embed::dom::close_watcher::Watch;
use crate::embed::dom::query::{clone_of, key_of};
use crate::view::model::anchor;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::Element;

/// How long a card that the pointer opened stays open until it counts as opened, in milliseconds (docs/decisions/numbers.md).
const HOVER_COUNTS_AFTER: u32 = 500;

impl CardControl {
    /// Draws a mention's card into the closed layer, so that little is left to do when the reader wants it.
    pub(super) fn prepare(&self, mention: Element) {
        let card = self.card_of(key_of(&mention), mention);
        self.drawn.borrow_mut().card.clone_from(&card);
        self.draw(card);
    }

    /// Shows another entity's card in the place of the open one.
    pub(in crate::embed) fn show_related(self: &Rc<Self>, key: String) {
        if let Some(trigger) = self.trigger() {
            // If the page has lost it, the open one stays.
            let _ = self.show(key, trigger, None, true);
        }
    }

    /// Shows an entity's card at `trigger`. Returns None if the page has lost its entry in the who's-who.
    pub(super) fn show(self: &Rc<Self>, key: String, trigger: Element, at: Option<Point>, asked: bool) -> Option<()> {
        let drawn = self.drawn.borrow().card.clone();
        let same = drawn.filter(|card| card.key == key);
        let goes_on = same.as_ref().is_some_and(|card| card.serial > 0);
        let ahead = same.filter(|card| card.serial == 0 && card.trigger == trigger);
        let card = ahead.or_else(|| self.card_of(key, trigger))?;
        let serial = self.drawn.borrow().serial.wrapping_add(1).max(1);
        self.put_up(Some(Shown { pointer: at, focus: asked, goes_on, serial, ..card }));
        if asked {
            self.count("press");
        } else {
            let control = Rc::downgrade(self);
            self.drawn.borrow_mut().counting = Some(Timeout::new(HOVER_COUNTS_AFTER, move || {
                if let Some(control) = control.upgrade() {
                    control.count("hover");
                }
            }));
        }
        Some(())
    }

    /// Returns the card of an entity, to be opened at `trigger`.
    fn card_of(&self, key: String, trigger: Element) -> Option<Shown> {
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
            goes_on: false,
            serial: 0,
        })
    }

    /// Tells the page that the open card was opened.
    fn count(&self, how: &str) {
        let Some(shown) = self.drawn.borrow().card.clone() else {
            return;
        };
        let kind = self.controls.entities.iter().find(|(key, _)| *key == shown.key).map_or("", |(_, kind)| kind);
        let prefix = anchor(&self.controls.id, "");
        let block = shown.trigger.closest("p[id]").ok().flatten().map(|block| block.id()).unwrap_or_default();
        let block = block.strip_prefix(&prefix).unwrap_or_default();
        let parameters =
            [("entity_id", shown.key.as_str()), ("entity_type", kind), ("block_id", block), ("trigger", how)];
        self.sender.send("entity_open", &parameters);
    }

    /// Puts up a card, another one, or none, and what goes on as long as it is open.
    pub(super) fn put_up(self: &Rc<Self>, shown: Option<Shown>) {
        let before = self.drawn.take();
        if let Some(card) = before.card {
            // Removing an attribute of an element that is there does not fail.
            let _ = card.trigger.remove_attribute("aria-expanded");
        }
        if let Some(card) = &shown {
            let _ = card.trigger.set_attribute("aria-expanded", "true");
        }
        // Only for a card that the reader has asked for: a hovered one must not take their next Escape or back gesture.
        let watch = shown.as_ref().filter(|shown| shown.focus).and_then(|_| {
            let control = Rc::downgrade(self);
            Watch::begin(move || {
                if let Some(control) = control.upgrade() {
                    control.close_and_return();
                }
            })
        });
        let serial = shown.as_ref().map_or(before.serial, |shown| shown.serial);
        self.drawn.replace(Drawn { card: shown.clone(), counting: None, _watch: watch, serial });
        self.draw(shown);
    }

    fn draw(&self, shown: Option<Shown>) {
        let properties = self.properties(shown);
        if let Some(layer) = self.layer.borrow_mut().as_mut() {
            layer.update(properties);
        }
    }

    /// Returns what the layer draws.
    pub(super) fn properties(&self, shown: Option<Shown>) -> CardLayerProperties {
        CardLayerProperties { controls: self.controls.clone(), shown }
    }
}
