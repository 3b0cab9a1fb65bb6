//! A date as exact as its source: a year, a month or a day.

use icu_calendar::types::RataDie;
use icu_calendar::{Date as Calendar, Gregorian};

/// A date of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month from 1, where it is known.
    pub month: Option<u8>,
    /// The day from 1, where it is known.
    pub day: Option<u8>,
}

/// How exact a date is, the least exact first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exactness {
    /// The year alone.
    Year,
    /// Year and month.
    Month,
    /// Year, month and day.
    Day,
}

impl Date {
    /// Reads `2025`, `2025-02` or `2025-02-04`; none if it is of another form, or no day of the calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &&str, count: usize| part.len() == count && part.bytes().all(|one| one.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        let (year, rest) = parts.split_first()?;
        if !digits(year, 4) || rest.len() > 2 || !rest.iter().all(|part| digits(part, 2)) {
            return None;
        }
        let number = |place: usize| rest.get(place).map(|part| part.parse().unwrap_or_default());
        let date = Self { year: year.parse().ok()?, month: number(0), day: number(1) };
        date.first_day().map(|_| date)
    }

    /// The day so many days after 1 January 1970, in ISO 8601.
    #[must_use]
    pub fn since_1970(days: i64) -> String {
        let start = Self { year: 1970, month: None, day: None }.first_day().unwrap_or_default();
        let date = Calendar::from_rata_die(RataDie::new(start + days), Gregorian);
        format!("{:04}-{:02}-{:02}", date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
    }

    /// How exact it is.
    #[must_use]
    pub const fn exactness(self) -> Exactness {
        match (self.month, self.day) {
            (None, _) => Exactness::Year,
            (_, None) => Exactness::Month,
            _ => Exactness::Day,
        }
    }

    /// Its first month, counted from the year 0.
    pub(super) fn first_month(self) -> i64 {
        i64::from(self.year) * 12 + i64::from(self.month.unwrap_or(1)) - 1
    }

    /// Its first day, counted from a day long ago; none if there is no such day.
    pub(super) fn first_day(self) -> Option<i64> {
        let date = Calendar::try_new_gregorian(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()?;
        Some(date.to_rata_die().to_i64_date())
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn days_since_1970_are_those_of_the_calendar() {
        assert_eq!(Date::since_1970(0), "1970-01-01");
        assert_eq!(Date::since_1970(19_782), "2024-02-29");
    }

    #[test]
    fn only_real_days_are_dates() {
        for date in ["2025", "2025-02", "2025-02-28", "2024-02-29"] {
            assert!(Date::parse(date).is_some(), "{date}");
        }
        for date in ["", "25", "2025-2", "2025-13", "2025-02-29", "2025-02-04T10:00", "2025-02-04-01", "list of 2018"] {
            assert!(Date::parse(date).is_none(), "{date}");
        }
    }
}
