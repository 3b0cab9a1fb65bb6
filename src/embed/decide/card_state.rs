//! Card state: what is commanded comes in, what is to be done goes out, and nothing here touches a browser.
//!
//! [`HoverIntent`] knows when a card opens and closes; this adds what the reader asks for by press, key and switch, and which
//! card is drawn ahead.

use crate::embed::decide::corridor::Point;
use crate::embed::decide::hover_intent::{Effect, HoverIntent, Input};

/// What a gesture asks of the card of its article.
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
    /// The reader asks for another entity's card in the place of the open one.
    Related(String),
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

/// What is to be done in the page, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Act<Mention> {
    /// Draw a mention's card into the closed layer.
    Prepare(Mention),
    /// Show a card.
    Show(Card<Mention>),
    /// Close the card.
    Hide,
    /// Send [`Command::Timeout`] with the ticket after so many milliseconds.
    Wait {
        /// The wait's number; a later wait makes it void.
        ticket: u32,
        /// How long.
        milliseconds: u32,
    },
    /// Let the pin say whether the card stays.
    ShowPin(bool),
    /// Let the switch say whether the article has cards.
    ShowSwitch(bool),
}

/// A card to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Card<Mention> {
    /// The mention that it stands beside.
    pub trigger: Mention,
    /// The entity's key, if it is not the trigger's own.
    pub related: Option<String>,
    /// Where the pointer is, in CSS px of the window.
    pub at: Option<Point>,
    /// Whether the reader has asked for it by press or key, so focus moves into it.
    pub asked: bool,
}

/// The one card of an article.
#[derive(Clone, Debug)]
pub struct CardState<Mention> {
    intent: HoverIntent<Mention>,
    /// The mention at which a card is open.
    open_at: Option<Mention>,
    /// Where the pointer has come to the mention that is waited for.
    hovered_at: Option<Point>,
    /// Whether the reader has switched the cards off.
    off: bool,
}

impl<Mention: Clone + PartialEq> CardState<Mention> {
    /// Returns the state of a closed card.
    #[must_use]
    pub fn new(off: bool) -> Self {
        Self { intent: HoverIntent::default(), open_at: None, hovered_at: None, off }
    }

    /// Returns the mention at which a card is open.
    #[must_use]
    pub const fn open_at(&self) -> Option<&Mention> {
        self.open_at.as_ref()
    }

    /// Returns whether the reader has switched the cards off.
    #[must_use]
    pub const fn is_off(&self) -> bool {
        self.off
    }

    /// Takes a command at `now`, in milliseconds of any clock, and returns what is to be done.
    pub fn decide(&mut self, command: Command<Mention>, now: f64) -> Vec<Act<Mention>> {
        let pinned = self.intent.is_pinned();
        let mut acts = Vec::new();
        match command {
            Command::Hint(mention) => self.prepare(mention, &mut acts),
            Command::Hover { mention, at, on_its_way } => {
                if !self.off {
                    self.hovered_at = Some(at);
                    self.intend(Input::Enter { mention: mention.clone(), on_its_way }, now, &mut acts);
                    self.prepare(mention, &mut acts);
                }
            }
            Command::Press { mention, at } => {
                self.intent.handle(Input::Press { mention: mention.clone() }, now);
                self.show(Card { trigger: mention, related: None, at, asked: true }, &mut acts);
            }
            Command::Related(key) => {
                if let Some(trigger) = self.open_at.clone() {
                    self.show(Card { trigger, related: Some(key), at: None, asked: true }, &mut acts);
                }
            }
            Command::Switch => {
                self.off = !self.off;
                acts.push(Act::ShowSwitch(!self.off));
                self.intend(Input::Dismiss, now, &mut acts);
            }
            Command::Left => self.intend(Input::Leave, now, &mut acts),
            Command::InCard => self.intend(Input::EnterCard, now, &mut acts),
            Command::Keep => self.intend(Input::Pin(true), now, &mut acts),
            Command::TogglePin => self.intend(Input::Pin(!pinned), now, &mut acts),
            Command::Close => self.intend(Input::Dismiss, now, &mut acts),
            Command::OutOfView => self.intend(Input::Gone, now, &mut acts),
            Command::Timeout(ticket) => self.intend(Input::Timeout { ticket }, now, &mut acts),
        }
        // Only when it changes: pointers cross mentions all the time, and to find the pin is to search the article.
        if self.intent.is_pinned() != pinned {
            acts.insert(0, Act::ShowPin(!pinned));
        }
        acts
    }

    fn intend(&mut self, input: Input<Mention>, now: f64, acts: &mut Vec<Act<Mention>>) {
        match self.intent.handle(input, now) {
            Effect::Nothing => {}
            Effect::Show(trigger) => {
                self.show(Card { trigger, related: None, at: self.hovered_at, asked: false }, acts);
            }
            Effect::Hide => {
                self.open_at = None;
                acts.push(Act::Hide);
            }
            Effect::Wait { ticket, milliseconds } => acts.push(Act::Wait { ticket, milliseconds }),
        }
    }

    fn show(&mut self, card: Card<Mention>, acts: &mut Vec<Act<Mention>>) {
        self.open_at = Some(card.trigger.clone());
        acts.push(Act::Show(card));
    }

    /// Has a card drawn ahead, unless one is open. Each time anew: what it says may have changed since the reader was there.
    fn prepare(&mut self, mention: Mention, acts: &mut Vec<Act<Mention>>) {
        if self.open_at.is_none() && !self.off {
            acts.push(Act::Prepare(mention));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Card, CardState, Command, Point};

    const AT: Point = Point { x: 5.0, y: 7.0 };

    fn hover(mention: u8) -> Command<u8> {
        Command::Hover { mention, at: AT, on_its_way: false }
    }

    fn hovered(trigger: u8) -> Act<u8> {
        Act::Show(Card { trigger, related: None, at: Some(AT), asked: false })
    }

    fn pressed(mention: u8) -> Command<u8> {
        Command::Press { mention, at: None }
    }

    #[test]
    fn a_hovered_card_is_drawn_while_its_delay_runs_and_shown_where_the_pointer_came() {
        let mut state = CardState::new(false);
        assert_eq!(state.decide(hover(1), 0.0), [Act::Wait { ticket: 1, milliseconds: 300 }, Act::Prepare(1)]);
        assert_eq!(state.open_at(), None);
        assert_eq!(state.decide(Command::Timeout(1), 300.0), [hovered(1)]);
        assert_eq!(state.open_at(), Some(&1));
        // One is open, so the next is shown at once and not drawn ahead.
        assert_eq!(state.decide(hover(2), 400.0), [hovered(2)]);
        assert_eq!(state.decide(Command::Hint(3), 450.0), []);
    }

    #[test]
    fn a_card_that_is_asked_for_says_that_it_stays() {
        let mut state = CardState::new(false);
        let asked = Act::Show(Card { trigger: 1, related: None, at: None, asked: true });
        assert_eq!(state.decide(pressed(1), 0.0), [Act::ShowPin(true), asked]);
        assert_eq!(state.decide(Command::Left, 100.0), []);
        assert_eq!(state.decide(Command::TogglePin, 200.0), [Act::ShowPin(false)]);
        assert_eq!(state.decide(Command::Left, 300.0), [Act::Wait { ticket: 1, milliseconds: 300 }]);
        assert_eq!(state.decide(Command::InCard, 400.0), []);
        assert_eq!(state.decide(Command::Keep, 450.0), [Act::ShowPin(true)]);
        assert_eq!(state.decide(Command::Close, 500.0), [Act::ShowPin(false), Act::Hide]);
        assert_eq!(state.decide(Command::Close, 600.0), [], "it is closed");
    }

    #[test]
    fn a_related_card_comes_in_the_place_of_an_open_one_only() {
        let mut state = CardState::new(false);
        assert_eq!(state.decide(Command::Related("other".to_owned()), 0.0), []);
        state.decide(pressed(1), 0.0);
        let related = Card { trigger: 1, related: Some("other".to_owned()), at: None, asked: true };
        assert_eq!(state.decide(Command::Related("other".to_owned()), 100.0), [Act::Show(related)]);
        assert_eq!(state.open_at(), Some(&1));
    }

    #[test]
    fn cards_that_are_switched_off_neither_open_nor_are_drawn() {
        let mut state = CardState::new(false);
        state.decide(pressed(1), 0.0);
        assert_eq!(state.decide(Command::Switch, 100.0), [Act::ShowPin(false), Act::ShowSwitch(false), Act::Hide]);
        assert!(state.is_off());
        assert_eq!(state.decide(hover(2), 200.0), []);
        assert_eq!(state.decide(Command::Hint(2), 250.0), []);
        assert_eq!(state.decide(Command::Switch, 300.0), [Act::ShowSwitch(true)]);
        assert_eq!(state.decide(hover(2), 5000.0).len(), 2);
    }

    #[test]
    fn a_card_whose_mention_is_out_of_view_closes() {
        let mut state = CardState::new(false);
        assert_eq!(state.decide(Command::OutOfView, 0.0), []);
        state.decide(pressed(1), 0.0);
        assert_eq!(state.decide(Command::OutOfView, 100.0), [Act::ShowPin(false), Act::Hide]);
        assert_eq!(state.open_at(), None);
    }
}
