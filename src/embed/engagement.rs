//! Engagement: how long a reader has been at an article and how far they have come, decided without a clock or a browser.

/// After an action the reader counts as engaged for so long, in milliseconds (the rolling rule of Chartbeat).
pub const ENGAGED_FOR: f64 = 5000.0;
/// A tick later than this was not spent reading: the machine slept, or the tab was throttled. In milliseconds.
const LONGEST_TICK: f64 = 2000.0;
/// Engaged seconds that are told.
pub const SECONDS: [u32; 4] = [10, 30, 60, 180];
/// Parts of the article that are told, in percent.
pub const PERCENTS: [u32; 4] = [25, 50, 75, 100];

/// Marks in rising order, each reached once.
#[derive(Clone, Debug)]
pub struct Marks {
    marks: &'static [u32],
}

impl Marks {
    /// None of them is reached.
    #[must_use]
    pub const fn new(marks: &'static [u32]) -> Self {
        Self { marks }
    }

    /// The next mark that `value` has reached. Ask until there is none.
    pub fn reach(&mut self, value: f64) -> Option<u32> {
        let (first, rest) = self.marks.split_first()?;
        (value >= f64::from(*first)).then(|| {
            self.marks = rest;
            *first
        })
    }

    /// Whether all are reached.
    #[must_use]
    pub const fn done(&self) -> bool {
        self.marks.is_empty()
    }
}

/// Adds up the time that a reader is engaged with an article.
#[derive(Clone, Debug)]
pub struct Engagement {
    acted: f64,
    ticked: f64,
    engaged: f64,
}

impl Default for Engagement {
    fn default() -> Self {
        Self { acted: f64::NEG_INFINITY, ticked: f64::NEG_INFINITY, engaged: 0.0 }
    }
}

impl Engagement {
    /// The reader has done something, at `now` in milliseconds.
    pub fn act(&mut self, now: f64) {
        self.acted = now;
    }

    /// A moment has passed; `visible` if the article is in view and the page is not hidden. The engaged seconds so far.
    pub fn tick(&mut self, now: f64, visible: bool) -> f64 {
        let passed = now - self.ticked;
        self.ticked = now;
        if visible && passed <= LONGEST_TICK && now - self.acted <= ENGAGED_FOR {
            self.engaged += passed;
        }
        self.engaged / 1000.0
    }
}

/// How long a card was open, as an enumeration: exact times would tell readers apart.
#[must_use]
pub fn dwell(milliseconds: f64) -> &'static str {
    if milliseconds < 1000.0 {
        "under_1s"
    } else if milliseconds < 5000.0 {
        "1s_to_5s"
    } else if milliseconds < 20_000.0 {
        "5s_to_20s"
    } else {
        "over_20s"
    }
}

#[cfg(test)]
mod tests {
    use super::{Engagement, Marks, PERCENTS, SECONDS, dwell};

    /// Ticks each second from `from` to `to`; the engaged seconds then.
    fn run(clock: &mut Engagement, from: u32, to: u32, visible: bool) -> f64 {
        (from..=to).fold(0.0, |_, second| clock.tick(f64::from(second) * 1000.0, visible))
    }

    #[test]
    fn an_action_counts_for_five_seconds() {
        let mut clock = Engagement::default();
        clock.act(0.0);
        assert!((run(&mut clock, 0, 60, true) - 5.0).abs() < 0.01);
    }

    #[test]
    fn each_action_begins_the_five_seconds_anew() {
        let mut clock = Engagement::default();
        for second in 0..=12_u32 {
            if second % 4 == 0 {
                clock.act(f64::from(second) * 1000.0);
            }
            clock.tick(f64::from(second) * 1000.0, true);
        }
        assert!((run(&mut clock, 13, 60, true) - 17.0).abs() < 0.01);
    }

    #[test]
    fn nothing_counts_without_an_action_nor_out_of_view() {
        let mut clock = Engagement::default();
        assert!(run(&mut clock, 0, 60, true) < 0.01);
        clock.act(60_000.0);
        assert!(run(&mut clock, 61, 70, false) < 0.01);
    }

    #[test]
    fn a_machine_that_slept_adds_nothing() {
        let mut clock = Engagement::default();
        clock.tick(0.0, true);
        clock.act(3_599_000.0);
        assert!(clock.tick(3_600_000.0, true) < 0.01);
    }

    #[test]
    fn marks_are_reached_once_and_in_order() {
        let mut marks = Marks::new(&PERCENTS);
        assert_eq!(marks.reach(24.9), None);
        assert_eq!([marks.reach(60.0), marks.reach(60.0), marks.reach(60.0)], [Some(25), Some(50), None]);
        assert_eq!([marks.reach(100.0), marks.reach(100.0), marks.reach(100.0)], [Some(75), Some(100), None]);
        assert!(marks.done() && !Marks::new(&SECONDS).done());
    }

    #[test]
    fn dwell_is_one_of_four() {
        assert_eq!([0.0, 1000.0, 5000.0, 1e9].map(dwell), ["under_1s", "1s_to_5s", "5s_to_20s", "over_20s"]);
    }
}
