//! Stepping: from mention to mention, along the story or along one entity.

use crate::embed::card::control::CardControl;
use crate::embed::dom::geometry::is_right_to_left;
use crate::embed::dom::hooks::MENTION;
use crate::embed::dom::query::elements;
use crate::embed::dom::selector::having;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

impl CardControl {
    /// Goes from a mention, or from that of the open card, to the next or the previous one, and takes an open card along.
    pub(in crate::embed) fn step(self: &Rc<Self>, from: Option<Element>, right: bool) -> bool {
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
    pub(in crate::embed) fn go_to(self: &Rc<Self>, mention: &Element) {
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(ScrollBehavior::Instant);
        options.set_block(ScrollLogicalPosition::Center);
        mention.scroll_into_view_with_scroll_into_view_options(&options);
        self.press(mention.clone(), None);
    }

    /// Scrolls to the next mention of the open card's entity and moves the card there.
    pub(in crate::embed) fn next_mention(self: &Rc<Self>) {
        let Some(shown) = self.shown.borrow().clone() else {
            return;
        };
        let mentions = self.mentions(&shown.key);
        let after = mentions.iter().position(|mention| *mention == shown.trigger).map_or(0, |place| place + 1);
        if let Some(next) = mentions.get(after).or(mentions.first()) {
            self.go_to(next);
        }
    }

    /// Every mention of an entity in the story, in reading order.
    pub(in crate::embed) fn mentions(&self, key: &str) -> Vec<Element> {
        elements(self.article.query_selector_all(&[MENTION, &having("data-entity", key)].concat()).ok())
    }
}
