//! Passages: leads from a viewpoint or note to its place in the story and lights it up for a moment.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, window};

/// How long a passage stays lit, in milliseconds.
const LIT_FOR: u32 = 4000;
/// The attribute that the style sheet lights up.
const LIT: &str = "data-glosa-lit";

/// Scrolls to what the link names, in this copy of the article, and lights it up. False if it is not there.
pub(super) fn show(article: &Element, link: &Element) -> bool {
    let href = link.get_attribute("href").unwrap_or_default();
    let Some(id) = href.strip_prefix('#') else {
        return false;
    };
    let Some(passage) = article.query_selector(&format!("[id=\"{id}\"]")).ok().flatten() else {
        return false;
    };
    if let Ok(Some(before)) = article.query_selector(&format!("[{LIT}]")) {
        // Removing an attribute of an element that is there does not fail.
        let _ = before.remove_attribute(LIT);
    }
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(if wants_less_motion() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    options.set_block(ScrollLogicalPosition::Center);
    passage.scroll_into_view_with_scroll_into_view_options(&options);
    light(passage);
    true
}

fn light(passage: Element) {
    // Focus goes along, so that a keyboard or screen reader goes on reading there.
    if let Some(element) = passage.dyn_ref::<HtmlElement>() {
        element.set_tab_index(-1);
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
    let _ = passage.set_attribute(LIT, "true");
    Timeout::new(LIT_FOR, move || drop(passage.remove_attribute(LIT))).forget();
}

fn wants_less_motion() -> bool {
    window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
        .is_some_and(|query| query.matches())
}
