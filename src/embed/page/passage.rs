//! Passages: leads from a viewpoint or note to its place in the story and lights it up for a moment.

use crate::embed::dom::focus::focus;
use crate::embed::dom::query::{elements, named};
use crate::embed::dom::selector::having;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, window};

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

/// Scrolls to the part that the link names and moves focus to its heading. Returns None if the part is not there.
///
/// By itself the browser would leave a page that has `<base href>`. The address tells the part, except where a router of the
/// page's has its own paths there, such as `#/news`, and would leave the story for it.
pub(in crate::embed) fn go(article: &Element, link: &Element) -> Option<()> {
    let part = led_to(article, link)?;
    let location = window()?.location();
    if !location.hash().is_ok_and(|hash| hash.starts_with("#/") || hash.starts_with("#!")) {
        // Refused only in a page that nobody sees any more.
        let _ = location.set_hash(&link.get_attribute("href")?);
    }
    let heading = part.query_selector("h2,h3").ok().flatten().unwrap_or(part);
    scroll(&heading, ScrollLogicalPosition::Start);
    read_on_at(&heading);
    Some(())
}

/// Scrolls an element to the middle of the view.
pub(in crate::embed) fn scroll_to(element: &Element) {
    scroll(element, ScrollLogicalPosition::Center);
}

/// Scrolls smoothly unless the reader wants less motion.
fn scroll(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(if wants_less_motion() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves focus along, so that a keyboard or screen reader goes on reading there.
fn read_on_at(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.set_tab_index(-1);
    }
    focus(element);
}

fn light(passage: Element) {
    read_on_at(&passage);
    let _ = passage.set_attribute(LIT, "true");
    Timeout::new(LIT_FOR, move || drop(passage.remove_attribute(LIT))).forget();
}

fn wants_less_motion() -> bool {
    window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
        .is_some_and(|query| query.matches())
}
