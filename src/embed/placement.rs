//! Placement: where a card goes so that it is whole in the viewport and never covers its own line.
//!
//! CSS anchor positioning does the same in some engines; a fallback had to exist anyway, and one way that works in all
//! of them is less to ship and to test than two.

use super::corridor::{Point, Rectangle};

/// The room between the line and the card, in CSS pixels.
pub const GAP: f64 = 8.0;
/// The room between the card and the edge of the viewport, in CSS pixels.
pub const MARGIN: f64 = 8.0;

/// A size in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// The card's top left corner in the viewport, for the line of the trigger that it belongs to.
///
/// Below the line where there is room, else above, else where there is more room; shifted sideways to stay inside.
/// `align_right` is for right-to-left text.
#[must_use]
pub fn place(line: Rectangle, card: Size, viewport: Size, align_right: bool) -> Point {
    let below = viewport.height - line.bottom - GAP - MARGIN;
    let above = line.top - GAP - MARGIN;
    let y = if card.height <= below || below >= above { line.bottom + GAP } else { line.top - GAP - card.height };
    let wanted = if align_right { line.right - card.width } else { line.left };
    let furthest = (viewport.width - MARGIN - card.width).max(MARGIN);
    Point { x: wanted.clamp(MARGIN, furthest), y }
}

/// The line box that the pointer is on, of a trigger that is broken over several lines; the first one otherwise.
#[must_use]
pub fn line_at(lines: &[Rectangle], pointer: Option<Point>) -> Option<Rectangle> {
    let under = pointer.and_then(|at| {
        lines.iter().find(|line| line.top <= at.y && at.y <= line.bottom && line.left <= at.x && at.x <= line.right)
    });
    under.or(lines.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::{GAP, MARGIN, Size, line_at, place};
    use crate::embed::corridor::{Point, Rectangle};

    const VIEWPORT: Size = Size { width: 1000.0, height: 800.0 };
    const CARD: Size = Size { width: 320.0, height: 240.0 };

    fn line(left: f64, top: f64) -> Rectangle {
        Rectangle { left, top, right: left + 60.0, bottom: top + 20.0 }
    }

    #[test]
    fn below_its_line_where_there_is_room() {
        assert_eq!(place(line(300.0, 100.0), CARD, VIEWPORT, false), Point { x: 300.0, y: 120.0 + GAP });
    }

    #[test]
    fn above_near_the_lower_edge() {
        assert!((place(line(300.0, 700.0), CARD, VIEWPORT, false).y - (700.0 - GAP - 240.0)).abs() < 0.01);
    }

    #[test]
    fn shifted_to_stay_inside() {
        assert!((place(line(950.0, 100.0), CARD, VIEWPORT, false).x - (1000.0 - MARGIN - 320.0)).abs() < 0.01);
        let narrow = Size { width: 300.0, height: 800.0 };
        assert!((place(line(10.0, 100.0), CARD, narrow, false).x - MARGIN).abs() < 0.01);
    }

    #[test]
    fn never_over_its_own_line_even_where_nothing_fits() {
        let low = Size { width: 1000.0, height: 200.0 };
        for top in [0.0, 60.0, 90.0, 120.0, 180.0] {
            let own = line(100.0, top);
            let at = place(own, CARD, low, false);
            assert!(at.y >= own.bottom || at.y + CARD.height <= own.top, "covers the line at {top}");
        }
    }

    #[test]
    fn a_broken_mention_uses_the_line_under_the_pointer() {
        let lines = [line(900.0, 100.0), line(10.0, 124.0)];
        assert_eq!(line_at(&lines, Some(Point { x: 20.0, y: 130.0 })), Some(lines[1]));
        assert_eq!(line_at(&lines, None), Some(lines[0]));
    }
}
