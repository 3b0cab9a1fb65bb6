//! Geometry of the page: points, rectangles and reading direction.

use crate::embed::decide::corridor::{Point, Rectangle};
use web_sys::{DomRect, Element, MouseEvent};

/// Returns where an event happened, in CSS px of the window.
pub(in crate::embed) fn point(event: &MouseEvent) -> Point {
    Point { x: f64::from(event.client_x()), y: f64::from(event.client_y()) }
}

/// Returns a `DomRect` as a [`Rectangle`].
pub(in crate::embed) fn rectangle(rectangle: &DomRect) -> Rectangle {
    Rectangle { left: rectangle.left(), top: rectangle.top(), right: rectangle.right(), bottom: rectangle.bottom() }
}

/// Returns whether the article is read from right to left, whatever the page around it.
pub(in crate::embed) fn is_right_to_left(inside: &Element) -> bool {
    let directed = inside.closest("[dir]").ok().flatten();
    directed.and_then(|element| element.get_attribute("dir")).is_some_and(|way| way == "rtl")
}
