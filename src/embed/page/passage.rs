//! Passages: leads from a viewpoint or note to its place in the story and lights it up for a moment.

use crate::embed::dom::focus::focus_text;
use crate::embed::dom::query::{elements, named};
use crate::embed::dom::selector::having;
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, window};

#[wasm_bindgen]
extern "C" {
    /// Scrolls to a part and moves focus to its heading; in the glue, from `loader/parts/link.js`.
    #[wasm_bindgen(js_name = glosaGo)]
    fn go_to_part(part: &Element, link: &Element);
}

/// How long a passage stays lit, in milliseconds.
const LIT_FOR: u32 = 4000;
/// The attribute that the style sheet lights up.
const LIT: &str = "data-glosa-lit";

/// Returns the element that a link leads to, if it is in the article.
pub(in crate::embed) fn led_to(article: &Element, link: &Element) -> Option<Element> {
    named(article, &link.get_attribute("href")?)
}

/// Marks the passages that a viewpoint rests on while it is open.
pub(in crate::embed) fn mark(article: &Element, viewpoint: &str, open: bool) {
    let links = having("data-viewpoint", viewpoint) + " .glosa-statement a.glosa-show";
    for passage in elements(article.query_selector_all(&links).ok()).iter().filter_map(|link| led_to(article, link)) {
        // The name is valid.
        let _ = passage.toggle_attribute_with_force("data-glosa-opened", open);
    }
}

/// Scrolls to the passage that the link names and lights it up. Returns None if the passage is not there.
pub(in crate::embed) fn show(article: &Element, link: &Element) -> Option<()> {
    let passage = led_to(article, link)?;
    if let Ok(Some(before)) = article.query_selector(&["[", LIT, "]"].concat()) {
        // Removing an attribute of an element that is there does not fail.
        let _ = before.remove_attribute(LIT);
    }
    scroll_to(&passage);
    light(passage);
    Some(())
}

/// Goes to the part that the link names. Returns None if the part is not there.
pub(in crate::embed) fn go(article: &Element, link: &Element) -> Option<()> {
    go_to_part(&led_to(article, link)?, link);
    Some(())
}

/// Scrolls an element to the middle of the view, smoothly unless the reader wants less motion.
pub(in crate::embed) fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(if wants_less_motion() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn light(passage: Element) {
    focus_text(&passage);
    let _ = passage.set_attribute(LIT, "true");
    Timeout::new(LIT_FOR, move || drop(passage.remove_attribute(LIT))).forget();
}

fn wants_less_motion() -> bool {
    window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
        .is_some_and(|query| query.matches())
}
