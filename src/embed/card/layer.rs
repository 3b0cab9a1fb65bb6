//! The card layer: the one card of an article, in the top layer of the page.

use crate::embed::decide::corridor::{Point, Rectangle};
use crate::embed::decide::placement::{CardPosition, Size, beside, place};
use crate::embed::decide::px::pixels;
use crate::embed::dom::focus::focus;
use crate::embed::dom::geometry::{is_right_to_left, rectangle};
use crate::embed::dom::query::has_focus_inside;
use crate::view::model::Controls;
use crate::view::{CardFrame, card_frame};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleDeclaration, DomRectList, Element, HtmlElement, Node, window};
use yew::prelude::*;

/// How high what is in the card may be; set there, and read there by the style sheet.
const ROOM: &str = "--glosa-card-room";

#[wasm_bindgen]
extern "C" {
    /// An element, for the one property of it that web-sys lacks.
    type Zoomed;
    /// How many times its own size the page shows the element; not a number where the browser does not tell.
    #[wasm_bindgen(method, getter, js_name = currentCSSZoom)]
    fn zoom(this: &Zoomed) -> f64;
}

/// The card to show.
#[derive(Clone)]
pub(in crate::embed) struct Shown {
    /// The entity's key.
    pub(in crate::embed) key: String,
    /// The entity's name.
    pub(in crate::embed) label: String,
    /// Text of the card: a clone of the who's-who entry.
    pub(in crate::embed) content: Node,
    /// The story mentions it elsewhere too.
    pub(in crate::embed) has_next: bool,
    /// The mention it belongs to.
    pub(in crate::embed) trigger: Element,
    /// Where the pointer was.
    pub(in crate::embed) pointer: Option<Point>,
    /// The reader asked for it by key, click or tap, so focus moves into it.
    pub(in crate::embed) focus: bool,
    /// The same entity's card is open at another mention. The focus that is in it stays: on the card, it would have a screen
    /// reader say all of it once more.
    pub(in crate::embed) goes_on: bool,
    /// Grows with each showing, so that the same card is placed anew; 0 for one that is only prepared.
    pub(in crate::embed) serial: u32,
}

impl PartialEq for Shown {
    /// The same showing of the same thing.
    fn eq(&self, other: &Self) -> bool {
        self.serial == other.serial && self.content == other.content
    }
}

/// Properties of [`CardLayer`].
#[derive(Clone, PartialEq, Properties)]
pub(in crate::embed) struct CardLayerProperties {
    pub(in crate::embed) controls: Rc<Controls>,
    pub(in crate::embed) shown: Option<Shown>,
}

/// The card, shown and placed whenever its properties say so.
#[derive(Default)]
pub(in crate::embed) struct CardLayer {
    card: NodeRef,
    /// The showing that the page has; 0 for none.
    serial: u32,
}

impl Component for CardLayer {
    type Message = ();
    type Properties = CardLayerProperties;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let CardLayerProperties { controls, shown } = context.props();
        let open = shown.as_ref().filter(|shown| shown.serial > 0);
        card_frame(
            &controls.words,
            CardFrame {
                node: self.card.clone(),
                popover: Some("manual"),
                label: shown.as_ref().map(|shown| shown.label.clone()),
                key: open.map(|shown| shown.key.clone()),
                sheet: open.is_some_and(|shown| shown.focus),
                pinned: false,
                content: shown.as_ref().map(|shown| (Html::VRef(shown.content.clone()), shown.has_next)),
            },
        )
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let shown = context.props().shown.as_ref();
        let serial = shown.map_or(0, |shown| shown.serial);
        let before = std::mem::replace(&mut self.serial, serial);
        if let Some(card) = self.card.cast::<HtmlElement>().filter(|_| before != serial) {
            match shown {
                Some(shown) => show(&card, shown),
                None => hide(&card),
            }
        }
    }
}

fn show(card: &HtmlElement, shown: &Shown) {
    // Asked before the card changes the page: so the browser lays the page out twice, to measure and to show the card.
    let lines = shown.trigger.get_client_rects();
    // Showing throws when the card is open already, as it is meant to be.
    let _ = card.show_popover();
    let height = window().map_or(0.0, |window| number(window.inner_height()));
    put(card, shown, &lines, 0.0, height);
    if shown.focus {
        // A sheet stands where the style sheet says, perhaps over the reader's own line. That goes up when the sheet opens, above
        // the room that the style sheet keeps for it; after that, the reader may scroll it behind the sheet.
        let (sheet, line) = (card.get_bounding_client_rect(), shown.trigger.get_bounding_client_rect());
        if sheet.top() < line.bottom() && sheet.bottom() > line.top() {
            shown.trigger.scroll_into_view_with_bool(false);
        }
        if !(shown.goes_on && has_focus_inside(card)) {
            focus(card);
        }
    }
}

fn hide(card: &HtmlElement) {
    // Hiding throws when the page has taken the card out of the document, and then it is hidden.
    let _ = card.hide_popover();
    // Now and not when the next one is measured, so that its style is made once.
    free(card);
}

/// Lets the card be as high as it is by itself, not as it had to be at its last place. The style that says so.
fn free(card: &HtmlElement) -> Option<CssStyleDeclaration> {
    let style = card.last_element_child()?.dyn_into::<HtmlElement>().ok()?.style();
    let _ = style.remove_property(ROOM);
    Some(style)
}

/// Places the card at a line of its trigger, between two heights of the window. The style sheet reads the custom properties, or
/// ignores them for a bottom sheet.
pub(super) fn put(card: &HtmlElement, shown: &Shown, lines: &DomRectList, top: f64, bottom: f64) {
    let Some(window) = window() else {
        return;
    };
    let lines: Vec<Rectangle> =
        (0..lines.length()).filter_map(|index| lines.item(index)).map(|one| rectangle(&one)).collect();
    let Some(line) = beside(&lines, shown.pointer) else {
        return;
    };
    let seen = Rectangle { left: 0.0, top, right: number(window.inner_width()), bottom };
    let room_of = free(card);
    let now = card.get_bounding_client_rect();
    let size = Size { width: now.width(), height: now.height() };
    let CardPosition { corner, room } = place(line, size, seen, is_right_to_left(&shown.trigger));
    let scrolled = (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default());
    // In a zoomed part of a page a length of the style is another than one of the window.
    let zoom = card.unchecked_ref::<Zoomed>().zoom();
    let length = |length: f64| pixels(whole(if zoom > 0.0 { length / zoom } else { length }));
    // Setting a custom property through the object model is allowed under every content security policy.
    let style = card.style();
    let _ = style.set_property("--glosa-card-x", &length(corner.x + scrolled.0));
    let _ = style.set_property("--glosa-card-y", &length(corner.y + scrolled.1));
    if let Some(style) = room_of {
        let _ = style.set_property(ROOM, &length(room));
    }
}

/// A number of the window's, 0 if it has none.
fn number(value: Result<JsValue, JsValue>) -> f64 {
    value.ok().and_then(|value| value.as_f64()).unwrap_or_default()
}

/// Whole pixels: writing a fraction out costs the wasm 8.8 kB.
#[allow(clippy::cast_possible_truncation, reason = "a page is shorter than two billion pixels")]
fn whole(length: f64) -> i32 {
    length.round() as i32
}
