//! Placement: where a card goes so that it is whole in the viewport and never covers its own line.
//!
//! CSS anchor positioning does the same in some engines; a fallback had to exist anyway, and one way that works in all
//! of them is less to ship and to test than two.

use crate::embed::decide::corridor::{Point, Rectangle};

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

/// Where a card goes, and how high it may be there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CardPosition {
    /// Its top left corner in the viewport.
    pub corner: Point,
    /// The height that is to be had, in CSS pixels; what a higher card holds is scrolled.
    pub room: f64,
}

/// The place of a card in the part of the window that is seen, for the line of the trigger that it belongs to.
///
/// Below the line where there is room, else above, else where there is more room; shifted sideways to stay inside.
/// `align_right` is for right-to-left text.
#[must_use]
pub fn place(line: Rectangle, card: Size, seen: Rectangle, align_right: bool) -> CardPosition {
    let below = seen.bottom - line.bottom - GAP - MARGIN;
    let above = line.top - seen.top - GAP - MARGIN;
    let (y, room) = if card.height <= below || below >= above {
        (line.bottom + GAP, below)
    } else {
        (line.top - GAP - card.height.min(above), above)
    };
    let wanted = if align_right { line.right - card.width } else { line.left };
    let furthest = (seen.right - MARGIN - card.width).max(MARGIN);
    CardPosition { corner: Point { x: wanted.clamp(MARGIN, furthest), y }, room }
}

/// The rectangle that the card stands beside, of a trigger that may be broken over several lines: sideways the line that the pointer
/// is on or else the first, upwards and downwards all of them, so that none is covered.
#[must_use]
pub fn beside(lines: &[Rectangle], pointer: Option<Point>) -> Option<Rectangle> {
    let under = pointer.and_then(|at| {
        lines.iter().find(|line| line.top <= at.y && at.y <= line.bottom && line.left <= at.x && at.x <= line.right)
    });
    let line = under.or(lines.first())?;
    Some(lines.iter().fold(*line, |all, one| Rectangle {
        top: all.top.min(one.top),
        bottom: all.bottom.max(one.bottom),
        ..all
    }))
}

#[cfg(test)]
mod tests {
    use super::{CardPosition, GAP, MARGIN, Size, beside, place};
    use crate::embed::decide::corridor::{Point, Rectangle};

    const WINDOW: Rectangle = Rectangle { left: 0.0, top: 0.0, right: 1000.0, bottom: 800.0 };
    const CARD: Size = Size { width: 320.0, height: 240.0 };

    fn line(left: f64, top: f64) -> Rectangle {
        Rectangle { left, top, right: left + 60.0, bottom: top + 20.0 }
    }

    #[test]
    fn below_its_line_where_there_is_room() {
        let placed = place(line(300.0, 100.0), CARD, WINDOW, false);
        assert_eq!(placed.corner, Point { x: 300.0, y: 120.0 + GAP });
        assert!((placed.room - (800.0 - 120.0 - GAP - MARGIN)).abs() < 0.01);
    }

    #[test]
    fn above_near_the_lower_edge() {
        assert!((place(line(300.0, 700.0), CARD, WINDOW, false).corner.y - (700.0 - GAP - 240.0)).abs() < 0.01);
    }

    #[test]
    fn in_the_part_of_a_frame_that_is_seen() {
        let seen = Rectangle { top: 5_000.0, bottom: 5_600.0, ..WINDOW };
        let high = place(line(300.0, 5_100.0), CARD, seen, false);
        assert!((high.corner.y - (5_120.0 + GAP)).abs() < 0.01);
        let low = place(line(300.0, 5_500.0), CARD, seen, false);
        assert!((low.corner.y - (5_500.0 - GAP - 240.0)).abs() < 0.01);
        assert!((low.room - (500.0 - GAP - MARGIN)).abs() < 0.01);
    }

    #[test]
    fn shifted_to_stay_inside() {
        assert!((place(line(950.0, 100.0), CARD, WINDOW, false).corner.x - (1000.0 - MARGIN - 320.0)).abs() < 0.01);
        let narrow = Rectangle { right: 300.0, ..WINDOW };
        assert!((place(line(10.0, 100.0), CARD, narrow, false).corner.x - MARGIN).abs() < 0.01);
    }

    #[test]
    fn never_over_its_own_line_even_where_nothing_fits() {
        let low = Rectangle { bottom: 200.0, ..WINDOW };
        for top in [0.0, 60.0, 90.0, 120.0, 180.0] {
            let own = line(100.0, top);
            let CardPosition { corner, room } = place(own, CARD, low, false);
            let bottom = corner.y + CARD.height.min(room);
            assert!(corner.y >= own.bottom || bottom <= own.top, "covers the line at {top}");
            assert!(corner.y >= MARGIN && bottom <= low.bottom - MARGIN + 0.01, "leaves the viewport at {top}");
        }
    }

    #[test]
    fn a_broken_mention_is_not_covered_on_either_line() {
        let lines = [line(900.0, 100.0), line(10.0, 124.0)];
        assert_eq!(beside(&lines, Some(Point { x: 20.0, y: 130.0 })), Some(Rectangle { top: 100.0, ..lines[1] }));
        assert_eq!(beside(&lines, None), Some(Rectangle { bottom: 144.0, ..lines[0] }));
    }
}
