//! Stepping: from mention to mention, along the story or along one entity.

use crate::embed::card::control::CardControl;
use crate::embed::decide::card_state::Command;
use crate::embed::dom::geometry::is_right_to_left;
use crate::embed::dom::hooks::MENTION;
use crate::embed::dom::query::elements;
use crate::embed::dom::selector::having;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

impl CardControl {
    /// Goes from a mention, or from that of the open card, to the next one to the right or left, and takes an open card
    /// along. Returns whether there is one.
    pub(in crate::embed) fn step(self: &Rc<Self>, from: Option<Element>, right: bool) -> bool {
        let Some(from) = from.or_else(|| self.trigger()) else {
            return false;
        };
        let mentions = elements(self.article.query_selector_all(MENTION).ok());
        let forward = right != is_right_to_left(&from);
        let index = mentions.iter().position(|mention| *mention == from);
        let next = index.and_then(|index| if forward { index.checked_add(1) } else { index.checked_sub(1) });
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
        self.send(Command::Press { mention: mention.clone(), at: None });
    }

    /// Scrolls to the next mention of the open card's entity and moves the card there.
    pub(in crate::embed) fn next_mention(self: &Rc<Self>) {
        let Some(shown) = self.drawn.borrow().card.clone() else {
            return;
        };
        let mentions = self.mentions(&shown.key);
        let after = mentions.iter().position(|mention| *mention == shown.trigger).map_or(0, |index| index + 1);
        if let Some(next) = mentions.get(after).or(mentions.first()) {
            self.go_to(next);
        }
    }

    /// Returns every mention of an entity in the story, in reading order.
    pub(super) fn mentions(&self, key: &str) -> Vec<Element> {
        elements(self.article.query_selector_all(&[MENTION, &having("data-entity", key)].concat()).ok())
    }
}
