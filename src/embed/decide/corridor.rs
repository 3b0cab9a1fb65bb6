//! The safe corridor: the area between trigger and card in which a moving pointer is on its way to the card.

/// A point in the viewport, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A box in the viewport, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rectangle {
    /// The left edge.
    pub left: f64,
    /// The top edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The bottom edge.
    pub bottom: f64,
}

/// Whether `point` lies in the triangle from where the pointer left the trigger to the near edge of the card.
#[must_use]
pub fn contains(left_trigger_at: Point, card: Rectangle, point: Point) -> bool {
    let near = if left_trigger_at.y <= card.top { card.top } else { card.bottom };
    let left = Point { x: card.left, y: near };
    let right = Point { x: card.right, y: near };
    let sides = [side(left_trigger_at, left, point), side(left, right, point), side(right, left_trigger_at, point)];
    sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
}

/// On which side of the line from `from` to `to` the point lies: the sign of a cross product.
fn side(from: Point, to: Point, point: Point) -> f64 {
    (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
}

#[cfg(test)]
mod tests {
    use super::{Point, Rectangle, contains};

    const CARD: Rectangle = Rectangle { left: 100.0, top: 200.0, right: 400.0, bottom: 400.0 };

    #[test]
    fn straight_down_to_the_card_is_inside() {
        assert!(contains(Point { x: 150.0, y: 100.0 }, CARD, Point { x: 160.0, y: 150.0 }));
    }

    #[test]
    fn along_the_line_of_text_is_outside() {
        assert!(!contains(Point { x: 150.0, y: 100.0 }, CARD, Point { x: 300.0, y: 104.0 }));
    }

    #[test]
    fn a_card_above_has_its_corridor_above() {
        assert!(contains(Point { x: 150.0, y: 500.0 }, CARD, Point { x: 160.0, y: 450.0 }));
        assert!(!contains(Point { x: 150.0, y: 500.0 }, CARD, Point { x: 160.0, y: 550.0 }));
    }
}
