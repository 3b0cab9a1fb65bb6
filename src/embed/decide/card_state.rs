//! Card state: what is commanded comes in, what is to be done goes out, and nothing here touches a browser.
//!
//! [`HoverIntent`] knows when a card opens and closes; this adds what the reader asks for by press, key and switch, and which
//! card is drawn ahead.

use crate::embed::decide::corridor::Point;
use crate::embed::decide::hover_intent::{Effect, HoverIntent, Input};

/// Command of a gesture to the card of its article.
#[derive(Clone, Debug, PartialEq)]
pub enum Command<Mention> {
    /// The reader may want this card soon: a finger is down on its mention.
    Hint(Mention),
    /// The pointer hovers a mention at a point; `on_its_way` if it seems to be heading for the open card.
    Hover {
        /// The mention.
        mention: Mention,
        /// The point, in CSS px of the window.
        at: Point,
        /// Whether the pointer is in the corridor.
        on_its_way: bool,
    },
    /// The pointer has left a mention or the card.
    Left,
    /// The pointer is on the card.
    InCard,
    /// The reader asks for a mention's card: by pointer at a point, or by key.
    Press {
        /// The mention.
        mention: Mention,
        /// The point; none for a key.
        at: Option<Point>,
    },
    /// The reader uses the card, so it stays.
    Keep,
    /// The reader presses the card's pin.
    TogglePin,
    /// The reader wants the card closed.
    Close,
    /// The open card's mention is out of view.
    OutOfView,
    /// The reader switches the cards of the article on or off.
    Switch,
    /// The wait with this ticket is over.
    Timeout(u32),
}

/// Decision: changes of the page, in the order of the fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision<Mention> {
    /// Let the pin say whether the card stays.
    pub pin: Option<bool>,
    /// Let the switch say whether the article has cards.
    pub switch: Option<bool>,
    /// Show, hide or wait.
    pub effect: Effect<Mention>,
    /// Where the pointer is when a card is to be shown, in CSS px of the window.
    pub at: Option<Point>,
    /// Whether the reader has asked for the card to be shown by press or key, so focus moves into it.
    pub asked: bool,
    /// Draw a mention's card into the closed layer.
    pub prepare: Option<Mention>,
}

/// The one card of an article.
#[derive(Clone, Debug)]
pub struct CardState<Mention> {
    intent: HoverIntent<Mention>,
    /// Where the pointer has come to the mention that is waited for.
    hovered_at: Option<Point>,
    /// Whether the reader has switched the cards off.
    off: bool,
}

impl<Mention: Clone + PartialEq> CardState<Mention> {
    /// Returns the state of a closed card.
    #[must_use]
    pub fn new(off: bool) -> Self {
        Self { intent: HoverIntent::default(), hovered_at: None, off }
    }

    /// Returns the mention at which a card is open.
    #[must_use]
    pub const fn open_at(&self) -> Option<&Mention> {
        self.intent.open_at()
    }

    /// Returns whether the reader has switched the cards off.
    #[must_use]
    pub const fn is_off(&self) -> bool {
        self.off
    }

    /// Takes a command at `now`, in milliseconds of any clock, and returns what is to be done.
    pub fn decide(&mut self, command: Command<Mention>, now: f64) -> Decision<Mention> {
        let pinned = self.intent.is_pinned();
        let (mut prepare, mut switch) = (None, None);
        let (mut at, mut asked) = (self.hovered_at, false);
        let input = match command {
            Command::Hint(mention) => {
                prepare = Some(mention);
                None
            }
            Command::Hover { .. } if self.off => None,
            Command::Hover { mention, at: come_to, on_its_way } => {
                self.hovered_at = Some(come_to);
                at = self.hovered_at;
                prepare = Some(mention.clone());
                Some(Input::Enter { mention, on_its_way })
            }
            Command::Press { mention, at: pressed_at } => {
                (at, asked) = (pressed_at, true);
                Some(Input::Press { mention })
            }
            Command::Switch => {
                self.off = !self.off;
                switch = Some(!self.off);
                Some(Input::Dismiss)
            }
            Command::Left => Some(Input::Leave),
            Command::InCard => Some(Input::EnterCard),
            Command::Keep => Some(Input::Pin(true)),
            Command::TogglePin => Some(Input::Pin(!pinned)),
            Command::Close => Some(Input::Dismiss),
            Command::OutOfView => Some(Input::Gone),
            Command::Timeout(ticket) => Some(Input::Timeout { ticket }),
        };
        let effect = input.map_or(Effect::Nothing, |input| self.intent.handle(input, now));
        // Only when it changes: pointers cross mentions all the time, and to find the pin is to search the article.
        let pin = Some(self.intent.is_pinned()).filter(|now| *now != pinned);
        let prepare = prepare.filter(|_| !self.off && self.open_at().is_none());
        Decision { pin, switch, effect, at, asked, prepare }
    }
}

#[cfg(test)]
mod tests {
    use super::{CardState, Command, Decision, Effect, Point};

    const AT: Point = Point { x: 5.0, y: 7.0 };
    const WAIT: Effect<u8> = Effect::Wait { ticket: 1, milliseconds: 300 };

    fn hover(mention: u8) -> Command<u8> {
        Command::Hover { mention, at: AT, on_its_way: false }
    }

    fn pressed(mention: u8) -> Command<u8> {
        Command::Press { mention, at: None }
    }

    /// Whether the pin changes, and the effect.
    fn seen(decision: Decision<u8>) -> (Option<bool>, Effect<u8>) {
        (decision.pin, decision.effect)
    }

    #[test]
    fn a_hovered_card_is_drawn_while_its_delay_runs_and_shown_where_the_pointer_came() {
        let mut state = CardState::new(false);
        let waiting = state.decide(hover(1), 0.0);
        assert_eq!((waiting.effect, waiting.prepare), (WAIT, Some(1)));
        assert_eq!(state.open_at(), None);
        let shown = state.decide(Command::Timeout(1), 300.0);
        assert_eq!((shown.effect, shown.at, shown.asked), (Effect::Show(1), Some(AT), false));
        assert_eq!(state.open_at(), Some(&1));
        // One is open, so the next is shown at once and not drawn ahead.
        let next = state.decide(hover(2), 400.0);
        assert_eq!((next.effect, next.prepare), (Effect::Show(2), None));
        assert_eq!(state.decide(Command::Hint(3), 450.0).prepare, None);
    }

    #[test]
    fn a_card_that_is_asked_for_says_that_it_stays() {
        let mut state = CardState::new(false);
        let shown = state.decide(pressed(1), 0.0);
        assert_eq!((shown.at, shown.asked), (None, true));
        assert_eq!(seen(shown), (Some(true), Effect::Show(1)));
        assert_eq!(seen(state.decide(Command::Left, 100.0)), (None, Effect::Nothing));
        assert_eq!(seen(state.decide(Command::TogglePin, 200.0)), (Some(false), Effect::Nothing));
        assert_eq!(seen(state.decide(Command::Left, 300.0)), (None, WAIT));
        assert_eq!(seen(state.decide(Command::InCard, 400.0)), (None, Effect::Nothing));
        assert_eq!(seen(state.decide(Command::Keep, 450.0)), (Some(true), Effect::Nothing));
        assert_eq!(seen(state.decide(Command::Close, 500.0)), (Some(false), Effect::Hide));
        assert_eq!(seen(state.decide(Command::Close, 600.0)), (None, Effect::Nothing));
    }

    #[test]
    fn cards_that_are_switched_off_neither_open_nor_are_drawn() {
        let mut state = CardState::new(false);
        state.decide(pressed(1), 0.0);
        let off = state.decide(Command::Switch, 100.0);
        assert_eq!((off.pin, off.switch, off.effect), (Some(false), Some(false), Effect::Hide));
        assert!(state.is_off());
        let passing = state.decide(hover(2), 200.0);
        assert_eq!((passing.effect, passing.prepare), (Effect::Nothing, None));
        assert_eq!(state.decide(Command::Hint(2), 250.0).prepare, None);
        assert_eq!(state.decide(Command::Switch, 300.0).switch, Some(true));
        assert_eq!(state.decide(hover(2), 5000.0).prepare, Some(2));
    }

    #[test]
    fn a_card_whose_mention_is_out_of_view_closes() {
        let mut state = CardState::new(false);
        assert_eq!(seen(state.decide(Command::OutOfView, 0.0)), (None, Effect::Nothing));
        state.decide(pressed(1), 0.0);
        assert_eq!(seen(state.decide(Command::OutOfView, 100.0)), (Some(false), Effect::Hide));
        assert_eq!(state.open_at(), None);
    }
}
