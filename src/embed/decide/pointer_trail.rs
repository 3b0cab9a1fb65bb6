//! Pointer trail: where the pointer has been, so that scrolling is told from hovering and a way to the card from a way past it.

use crate::embed::decide::corridor::{Point, Rectangle, contains};

/// The last places of one mouse or pen, in CSS px of the window.
#[derive(Clone, Copy, Debug, Default)]
pub struct PointerTrail {
    /// Place of the last pointermove. Browsers send it after pointerover and pointerout, which still see the place before.
    last_move: Option<Point>,
    /// Where the pointer came to a mention, or was last seen on the mention or card that it has left.
    origin: Option<Point>,
    /// Set while what is under the pointer came there by scrolling.
    scrolled_under: bool,
}

impl PointerTrail {
    /// Takes a pointerover. Returns whether the pointer hovers: if it has not moved since its last pointermove, the page has
    /// scrolled under it, and [`Self::moved`] tells when hovering begins.
    pub fn came(&mut self, at: Point) -> bool {
        self.scrolled_under = self.last_move == Some(at);
        !self.scrolled_under
    }

    /// Takes a pointermove. Returns whether the pointer hovers now what had been scrolled under it.
    pub fn moved(&mut self, at: Point) -> bool {
        let hovers = self.last_move != Some(at) && std::mem::take(&mut self.scrolled_under);
        self.last_move = Some(at);
        hovers
    }

    /// Takes that the pointer hovers a mention from now on. Returns whether it seems to be on its way to the open card.
    pub fn hovered(&mut self, at: Point, card: Option<Rectangle>) -> bool {
        let on_its_way = card.is_some_and(|card| self.heads_for(card, at));
        self.origin = Some(at);
        on_its_way
    }

    /// Takes that the pointer has left a mention or the card: its way begins at its last place there.
    pub fn left(&mut self) {
        self.origin = self.last_move.or(self.origin);
    }

    /// Takes that the pointer has left the article.
    pub fn gone(&mut self) {
        self.last_move = None;
    }

    /// Returns whether a pointer at `at` is between the origin of its way and the card.
    #[must_use]
    pub fn heads_for(&self, card: Rectangle, at: Point) -> bool {
        self.origin.is_some_and(|origin| contains(origin, card, at))
    }
}

#[cfg(test)]
mod tests {
    use super::{Point, PointerTrail, Rectangle};

    const CARD: Rectangle = Rectangle { left: 100.0, top: 200.0, right: 400.0, bottom: 400.0 };

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn what_scrolls_under_a_still_pointer_is_hovered_once_the_pointer_moves() {
        let mut trail = PointerTrail::default();
        assert!(!trail.moved(at(10.0, 10.0)), "nothing has been scrolled here");
        assert!(!trail.came(at(10.0, 10.0)), "the pointer has not moved");
        assert!(!trail.moved(at(10.0, 10.0)), "nor now");
        assert!(trail.moved(at(11.0, 10.0)));
        assert!(!trail.moved(at(12.0, 10.0)), "once is enough");
    }

    #[test]
    fn a_pointer_that_comes_by_itself_hovers() {
        let mut trail = PointerTrail::default();
        assert!(trail.came(at(10.0, 10.0)), "from outside the window");
        trail.moved(at(10.0, 10.0));
        assert!(trail.came(at(20.0, 10.0)));
        trail.moved(at(20.0, 10.0));
        trail.gone();
        assert!(trail.came(at(20.0, 10.0)), "back in the article, at the same place");
    }

    #[test]
    fn a_way_begins_where_the_pointer_was_last_seen() {
        let mut trail = PointerTrail::default();
        assert!(!trail.heads_for(CARD, at(150.0, 150.0)), "no way has begun");
        assert!(!trail.hovered(at(150.0, 100.0), None));
        trail.moved(at(150.0, 110.0));
        trail.left();
        assert!(trail.heads_for(CARD, at(155.0, 150.0)));
        assert!(trail.hovered(at(155.0, 150.0), Some(CARD)), "another mention, crossed");
        assert!(!trail.hovered(at(390.0, 152.0), Some(CARD)), "past it, along the line");
    }

    #[test]
    fn a_pointer_that_has_never_moved_leaves_from_where_it_came() {
        let mut trail = PointerTrail::default();
        trail.hovered(at(150.0, 100.0), None);
        trail.left();
        assert!(trail.heads_for(CARD, at(155.0, 150.0)));
    }
}
