//! Hover intent: when a card opens and closes (docs/decisions/numbers.md), decided without a clock or a browser.

/// How long the pointer rests on a mention before its card opens, in milliseconds.
pub const OPEN_AFTER: u32 = 300;
/// How long the card stays when the pointer has left both mention and card, in milliseconds.
pub const CLOSE_AFTER: u32 = 300;
/// How long after a card has closed the next one opens at once, in milliseconds.
pub const WARM_FOR: f64 = 300.0;

/// Event that bears on the reader's intent.
#[derive(Clone, Debug, PartialEq)]
pub enum Input<Mention> {
    /// The pointer came to a mention; `on_its_way` if it seems to be heading for the open card.
    Enter {
        /// The mention.
        mention: Mention,
        /// Whether the pointer seems to be on its way to the card.
        on_its_way: bool,
    },
    /// The pointer left a mention or the card.
    Leave,
    /// The pointer came to the card.
    EnterCard,
    /// The reader tapped or clicked a mention or pressed a key on it.
    Press {
        /// The mention.
        mention: Mention,
    },
    /// The card stays, as if it had been pressed for, since the reader uses it or its pin; or it goes again with the pointer.
    Pin(bool),
    /// The reader wants the card gone.
    Dismiss,
    /// The card's mention has left the view.
    Gone,
    /// The wait with this ticket is over.
    Timeout {
        /// The wait's number.
        ticket: u32,
    },
}

/// Change that the card needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect<Mention> {
    /// Nothing.
    Nothing,
    /// Show the card of a mention.
    Show(Mention),
    /// Take the card away.
    Hide,
    /// Come back with a timeout after so many milliseconds.
    Wait {
        /// The wait's number; a later wait makes it void.
        ticket: u32,
        /// How long.
        milliseconds: u32,
    },
}

#[derive(Clone, Debug, PartialEq)]
enum State<Mention> {
    Closed,
    Waiting { mention: Mention },
    Open { mention: Mention },
    Leaving { mention: Mention },
    Switching { open: Mention, next: Mention },
}

/// The state of the one card of an article.
#[derive(Clone, Debug)]
pub struct HoverIntent<Mention> {
    state: State<Mention>,
    /// The open card stays when the pointer leaves.
    pinned: bool,
    ticket: u32,
    warm_until: f64,
}

impl<Mention> Default for HoverIntent<Mention> {
    fn default() -> Self {
        Self { state: State::Closed, pinned: false, ticket: 0, warm_until: f64::NEG_INFINITY }
    }
}

impl<Mention: Clone + PartialEq> HoverIntent<Mention> {
    /// Takes what happened at `now`, in milliseconds of any clock, and says what to do.
    pub fn handle(&mut self, input: Input<Mention>, now: f64) -> Effect<Mention> {
        match input {
            Input::Enter { mention, on_its_way } => self.enter(mention, on_its_way, now),
            Input::Leave => self.leave(),
            Input::EnterCard | Input::Pin(_) => {
                if let State::Leaving { mention } | State::Switching { open: mention, .. } = self.state.clone() {
                    self.state = State::Open { mention };
                }
                if let Input::Pin(pinned) = input {
                    self.pinned = pinned;
                }
                Effect::Nothing
            }
            Input::Press { mention } => self.open(mention, true),
            Input::Dismiss | Input::Gone => {
                self.pinned = false;
                match std::mem::replace(&mut self.state, State::Closed) {
                    State::Closed | State::Waiting { .. } => Effect::Nothing,
                    // The pointer rests on another mention, whose turn it is once its wait is over.
                    State::Switching { next, .. } if input == Input::Gone => {
                        self.state = State::Waiting { mention: next };
                        Effect::Hide
                    }
                    State::Open { .. } | State::Leaving { .. } | State::Switching { .. } => Effect::Hide,
                }
            }
            Input::Timeout { ticket } if ticket == self.ticket => self.timeout(now),
            Input::Timeout { .. } => Effect::Nothing,
        }
    }

    /// Whether the open card stays when the pointer leaves.
    #[must_use]
    pub const fn is_pinned(&self) -> bool {
        self.pinned
    }

    /// Returns the mention whose card is open.
    #[must_use]
    pub const fn open_at(&self) -> Option<&Mention> {
        match &self.state {
            State::Open { mention } | State::Leaving { mention } | State::Switching { open: mention, .. } => {
                Some(mention)
            }
            State::Closed | State::Waiting { .. } => None,
        }
    }

    fn open(&mut self, mention: Mention, pinned: bool) -> Effect<Mention> {
        self.state = State::Open { mention: mention.clone() };
        self.pinned = pinned;
        Effect::Show(mention)
    }

    fn enter(&mut self, mention: Mention, on_its_way: bool, now: f64) -> Effect<Mention> {
        match self.state.clone() {
            State::Closed | State::Waiting { .. } if now >= self.warm_until => {
                self.state = State::Waiting { mention };
                self.wait(OPEN_AFTER)
            }
            State::Open { mention: open } | State::Leaving { mention: open } if open == mention => {
                self.state = State::Open { mention };
                Effect::Nothing
            }
            // The pointer crosses another mention: only if it stays there its card takes the open one's place.
            State::Open { mention: open } | State::Leaving { mention: open } | State::Switching { open, .. }
                if self.pinned || on_its_way =>
            {
                self.state =
                    if open == mention { State::Open { mention } } else { State::Switching { open, next: mention } };
                self.wait(OPEN_AFTER)
            }
            _ => self.open(mention, false),
        }
    }

    fn leave(&mut self) -> Effect<Mention> {
        match std::mem::replace(&mut self.state, State::Closed) {
            State::Closed | State::Waiting { .. } => Effect::Nothing,
            State::Open { mention } | State::Leaving { mention } | State::Switching { open: mention, .. } => {
                if self.pinned {
                    self.state = State::Open { mention };
                    return Effect::Nothing;
                }
                self.state = State::Leaving { mention };
                self.wait(CLOSE_AFTER)
            }
        }
    }

    fn timeout(&mut self, now: f64) -> Effect<Mention> {
        match std::mem::replace(&mut self.state, State::Closed) {
            State::Waiting { mention } | State::Switching { next: mention, .. } => self.open(mention, false),
            State::Leaving { .. } => {
                self.warm_until = now + WARM_FOR;
                Effect::Hide
            }
            other => {
                self.state = other;
                Effect::Nothing
            }
        }
    }

    fn wait(&mut self, milliseconds: u32) -> Effect<Mention> {
        self.ticket = self.ticket.wrapping_add(1);
        Effect::Wait { ticket: self.ticket, milliseconds }
    }
}

#[cfg(test)]
mod tests {
    use super::{Effect, HoverIntent, Input};

    fn enter(mention: u8) -> Input<u8> {
        Input::Enter { mention, on_its_way: false }
    }

    /// A card that is open by hovering mention 1 at 300 ms.
    fn open() -> HoverIntent<u8> {
        let mut intent = HoverIntent::default();
        assert_eq!(intent.handle(enter(1), 0.0), Effect::Wait { ticket: 1, milliseconds: 300 });
        assert_eq!(intent.handle(Input::Timeout { ticket: 1 }, 300.0), Effect::Show(1));
        intent
    }

    #[test]
    fn a_pointer_passing_by_opens_nothing() {
        let mut intent = HoverIntent::default();
        intent.handle(enter(1), 0.0);
        assert_eq!(intent.handle(Input::Leave, 100.0), Effect::Nothing);
        assert_eq!(intent.handle(Input::Timeout { ticket: 1 }, 300.0), Effect::Nothing);
    }

    #[test]
    fn the_card_stays_while_the_pointer_is_on_it() {
        let mut intent = open();
        assert_eq!(intent.handle(Input::Leave, 400.0), Effect::Wait { ticket: 2, milliseconds: 300 });
        assert_eq!(intent.handle(Input::EnterCard, 500.0), Effect::Nothing);
        assert_eq!(intent.handle(Input::Timeout { ticket: 2 }, 700.0), Effect::Nothing);
        assert_eq!(intent.handle(Input::Leave, 800.0), Effect::Wait { ticket: 3, milliseconds: 300 });
        assert_eq!(intent.handle(Input::Timeout { ticket: 3 }, 1100.0), Effect::Hide);
    }

    #[test]
    fn the_next_card_opens_at_once_when_one_is_open_or_just_closed() {
        let mut intent = open();
        assert_eq!(intent.handle(enter(2), 500.0), Effect::Show(2));
        intent.handle(Input::Leave, 600.0);
        assert_eq!(intent.handle(Input::Timeout { ticket: 2 }, 900.0), Effect::Hide);
        assert_eq!(intent.handle(enter(3), 1100.0), Effect::Show(3));
    }

    #[test]
    fn a_mention_on_the_way_to_the_card_does_not_take_its_place() {
        let mut intent = open();
        intent.handle(Input::Leave, 400.0);
        let crossing = Input::Enter { mention: 2, on_its_way: true };
        assert_eq!(intent.handle(crossing, 450.0), Effect::Wait { ticket: 3, milliseconds: 300 });
        intent.handle(Input::Leave, 500.0);
        assert_eq!(intent.handle(Input::EnterCard, 550.0), Effect::Nothing);
        assert_eq!(intent.handle(Input::Timeout { ticket: 3 }, 750.0), Effect::Nothing);
    }

    #[test]
    fn a_pressed_card_stays_until_it_is_dismissed() {
        let mut intent = HoverIntent::default();
        assert_eq!(intent.handle(Input::Press { mention: 1 }, 0.0), Effect::Show(1));
        assert_eq!(intent.handle(Input::Leave, 100.0), Effect::Nothing);
        assert_eq!(intent.handle(Input::Dismiss, 200.0), Effect::Hide);
        assert_eq!(intent.handle(Input::Dismiss, 300.0), Effect::Nothing);
    }

    #[test]
    fn a_card_that_is_used_stays() {
        let mut intent = open();
        intent.handle(Input::Leave, 400.0);
        intent.handle(Input::EnterCard, 500.0);
        assert_eq!(intent.handle(Input::Pin(true), 600.0), Effect::Nothing);
        assert_eq!(intent.handle(Input::Leave, 700.0), Effect::Nothing);
        assert_eq!(intent.handle(Input::Dismiss, 2000.0), Effect::Hide);
    }

    #[test]
    fn a_card_that_is_unpinned_goes_with_the_pointer() {
        let mut intent = open();
        intent.handle(Input::Pin(true), 400.0);
        assert!(intent.is_pinned());
        assert_eq!(intent.handle(Input::Leave, 500.0), Effect::Nothing);
        intent.handle(Input::Pin(false), 600.0);
        assert!(!intent.is_pinned());
        assert_eq!(intent.handle(Input::Leave, 700.0), Effect::Wait { ticket: 2, milliseconds: 300 });
        assert_eq!(intent.handle(Input::Timeout { ticket: 2 }, 1000.0), Effect::Hide);
    }

    #[test]
    fn a_pinned_card_that_scrolls_away_leaves_the_turn_to_the_mention_under_the_pointer() {
        let mut intent = HoverIntent::default();
        intent.handle(Input::Press { mention: 1 }, 0.0);
        assert_eq!(intent.handle(enter(2), 100.0), Effect::Wait { ticket: 1, milliseconds: 300 });
        assert_eq!(intent.handle(Input::Gone, 200.0), Effect::Hide);
        assert_eq!(intent.handle(Input::Timeout { ticket: 1 }, 400.0), Effect::Show(2));
        assert_eq!(intent.handle(Input::Gone, 500.0), Effect::Hide);
    }

    #[test]
    fn an_old_timeout_does_nothing() {
        let mut intent = HoverIntent::default();
        intent.handle(enter(1), 0.0);
        intent.handle(enter(2), 100.0);
        assert_eq!(intent.handle(Input::Timeout { ticket: 1 }, 300.0), Effect::Nothing);
        assert_eq!(intent.handle(Input::Timeout { ticket: 2 }, 400.0), Effect::Show(2));
    }
}
