//! The time axis: where the columns of a chart stand, true to time. Native only; what the reader loads are slots.

mod date;

pub use date::{Date, Exactness};

use std::fmt;

/// More columns than days of a year would be thinner than a pixel on a phone.
const MOST_COLUMNS: i64 = 366;
/// The style sheet is given a class for each hundred of slots up to here.
pub const MOST_SLOTS: i64 = 1000;
/// Widths of columns in slots, each with a class of the style sheet: what is not to scale by whole columns is by parts of one.
pub const WIDTHS: [i64; 6] = [12, 6, 4, 3, 2, 1];
const MONTHS: i64 = 12;

/// The slots of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The first slot that it takes, from 0.
    pub slot: u16,
    /// How many slots it takes.
    pub slots: u16,
}

/// The columns of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeAxis {
    /// One for each value, in the values' order.
    pub columns: Vec<Column>,
    /// Whether a year has one place, or two, and not one for each month or day.
    pub by_years: bool,
}

/// Why values cannot stand on one axis. Numbers count the values from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AxisError {
    /// This one is no date.
    NoDate(usize),
    /// Two values are of one date.
    SameDate(usize, usize),
    /// The date of the second lies within that of the first.
    Within(usize, usize),
    /// Columns to scale would be too thin to be seen.
    TooThin,
}

impl fmt::Display for AxisError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDate(place) => write!(formatter, "value {} has no date", place + 1),
            Self::SameDate(one, other) => write!(formatter, "values {} and {} are of one date", one + 1, other + 1),
            Self::Within(one, other) => {
                write!(formatter, "the date of value {} lies within that of value {}", other + 1, one + 1)
            }
            Self::TooThin => write!(formatter, "the columns would be too thin to be seen"),
        }
    }
}

impl TimeAxis {
    /// The axis of dates in any order.
    ///
    /// Dates that are equally exact stand to scale. Where years stand among months or days, a year has one place, or is
    /// cut in two where it has two values; if that is not enough, a year is as wide as its twelve months.
    ///
    /// # Errors
    /// If two values would stand in one place, or a column could not be seen.
    pub fn of(dates: &[&str]) -> Result<Self, AxisError> {
        let mut read = Vec::with_capacity(dates.len());
        for (place, date) in dates.iter().enumerate() {
            read.push((Date::parse(date).ok_or(AxisError::NoDate(place))?, place));
        }
        read.sort_by_key(|(date, place)| (date.first_day(), date.exactness(), *place));
        for pair in read.windows(2) {
            if let [(one, first), (other, second)] = pair
                && one == other
            {
                return Err(AxisError::SameDate(*first, *second));
            }
        }
        let exact = |exactness| read.iter().all(|(date, _)| date.exactness() == exactness);
        if exact(Exactness::Year) {
            by_years(&read, 1)
        } else if exact(Exactness::Month) {
            to_scale(&read, |date| Some(date.first_month()))
        } else if exact(Exactness::Day) {
            to_scale(&read, Date::first_day)
        } else {
            mixed(&read)
        }
    }
}

/// Dates in order, each with its place in the list of values.
type Dates = [(Date, usize)];

/// Years, each of them cut into one or two slots; years without a value stay empty.
fn by_years(dates: &Dates, slots_a_year: i64) -> Result<TimeAxis, AxisError> {
    let first = dates.first().map_or(0, |(date, _)| date.year);
    let mut starts = Vec::with_capacity(dates.len());
    for (number, (date, place)) in dates.iter().enumerate() {
        let same = |other: Option<&(Date, usize)>| other.is_some_and(|(other, _)| other.year == date.year);
        let (second, shared) =
            (same(number.checked_sub(1).and_then(|before| dates.get(before))), same(dates.get(number + 1)));
        let start = i64::from(date.year - first) * slots_a_year + i64::from(second);
        starts.push((*place, start, if second || shared { 1 } else { slots_a_year }));
    }
    let slots = starts.last().map_or(0, |(_, start, slots)| start + slots);
    if slots > MOST_COLUMNS * slots_a_year {
        return Err(AxisError::TooThin);
    }
    Ok(TimeAxis { columns: columns(&starts), by_years: true })
}

/// Equally exact dates: all columns are as wide as the shortest time between two of them, and stand where their time begins.
fn to_scale(dates: &Dates, position: impl Fn(Date) -> Option<i64>) -> Result<TimeAxis, AxisError> {
    let times: Vec<i64> = dates.iter().map(|(date, _)| position(*date).unwrap_or_default()).collect();
    let gaps: Vec<i64> = times.windows(2).filter_map(|pair| Some(pair.last()? - pair.first()?)).collect();
    let first = times.first().copied().unwrap_or_default();
    let shortest = gaps.iter().copied().min().unwrap_or(1).max(1);
    let last = times.last().copied().unwrap_or_default() - first;
    if last / shortest >= MOST_COLUMNS {
        return Err(AxisError::TooThin);
    }
    // Whole columns where all gaps are such; else the finest parts of one for which the style sheet has slots.
    let whole = gaps.iter().all(|gap| gap % shortest == 0);
    let fits = |width: &i64| last * width / shortest + width <= MOST_SLOTS;
    let width = if whole { 1 } else { WIDTHS.into_iter().find(fits).unwrap_or(1) };
    let starts: Vec<(usize, i64, i64)> =
        dates.iter().zip(times).map(|((_, place), time)| (*place, (time - first) * width / shortest, width)).collect();
    Ok(TimeAxis { columns: columns(&starts), by_years: false })
}

/// Dates that are not equally exact.
fn mixed(dates: &Dates) -> Result<TimeAxis, AxisError> {
    let thrice = dates.windows(3).any(|three| match three {
        [(first, _), _, (third, _)] => first.year == third.year,
        _ => false,
    });
    if !thrice {
        let twice = dates.windows(2).any(|two| matches!(two, [(one, _), (other, _)] if one.year == other.year));
        return by_years(dates, if twice { 2 } else { 1 });
    }
    let first = dates.first().map_or(0, |(date, _)| date.first_month());
    let mut starts: Vec<(usize, i64, i64)> = Vec::with_capacity(dates.len());
    for (date, place) in dates {
        let (start, width) = (date.first_month() - first, if date.month.is_some() { 1 } else { MONTHS });
        if let Some((before, begin, wide)) = starts.last()
            && begin + wide > start
        {
            return Err(AxisError::Within(*before, *place));
        }
        starts.push((*place, start, width));
    }
    if starts.last().is_some_and(|(_, start, width)| start + width > MOST_COLUMNS) {
        return Err(AxisError::TooThin);
    }
    Ok(TimeAxis { columns: columns(&starts), by_years: false })
}

/// Back in the order of the values.
fn columns(starts: &[(usize, i64, i64)]) -> Vec<Column> {
    let small = |number: i64| u16::try_from(number).unwrap_or_default();
    let mut sorted = starts.to_vec();
    sorted.sort_unstable_by_key(|(place, _, _)| *place);
    sorted.into_iter().map(|(_, slot, slots)| Column { slot: small(slot), slots: small(slots) }).collect()
}

#[cfg(test)]
mod tests {
    use super::{AxisError, MOST_SLOTS, TimeAxis};

    fn slots(dates: &[&str]) -> Vec<(u16, u16)> {
        TimeAxis::of(dates).unwrap().columns.iter().map(|column| (column.slot, column.slots)).collect()
    }

    #[test]
    fn years_without_a_value_stay_empty() {
        assert_eq!(slots(&["2000", "2004"]), [(0, 1), (4, 1)]);
    }

    #[test]
    fn two_values_in_a_year_share_its_place() {
        assert_eq!(slots(&["2021", "2022-03", "2022-05", "2024"]), [(0, 2), (2, 1), (3, 1), (6, 2)]);
    }

    #[test]
    fn months_go_on_over_the_turn_of_the_year_and_a_missing_one_stays_empty() {
        let months = ["2023-10", "2023-11", "2023-12", "2024-01", "2024-03"];
        assert_eq!(slots(&months), [(0, 1), (1, 1), (2, 1), (3, 1), (5, 1)]);
        assert_eq!(slots(&["2023-01", "2023-12", "2024-01"]), [(0, 1), (11, 1), (12, 1)]);
    }

    #[test]
    fn quarters_stand_side_by_side_and_days_to_scale() {
        assert_eq!(slots(&["2023-01", "2023-04", "2023-07", "2024-01"]), [(0, 1), (1, 1), (2, 1), (4, 1)]);
        // Two days are the shortest time; three of them and a half go by until the last.
        assert_eq!(slots(&["2024-02-28", "2024-03-01", "2024-03-08"]), [(0, 12), (12, 12), (54, 12)]);
    }

    #[test]
    fn a_year_among_many_months_is_as_wide_as_twelve() {
        assert_eq!(slots(&["2022", "2023-01", "2023-02", "2023-03"]), [(0, 12), (12, 1), (13, 1), (14, 1)]);
        assert_eq!(TimeAxis::of(&["2022", "2022-03", "2022-05"]), Err(AxisError::Within(0, 1)));
        assert_eq!(TimeAxis::of(&["2022-03", "2022-03-01", "2022-05"]), Err(AxisError::Within(0, 1)));
    }

    #[test]
    fn one_date_is_told_once_and_columns_can_be_seen() {
        assert_eq!(TimeAxis::of(&["2024-01", "2024-02", "2024-01"]), Err(AxisError::SameDate(0, 2)));
        assert_eq!(TimeAxis::of(&["2024-01", "soon"]), Err(AxisError::NoDate(1)));
        assert_eq!(TimeAxis::of(&["2020-01-01", "2020-01-02", "2024-01-01"]), Err(AxisError::TooThin));
        assert_eq!(TimeAxis::of(&["0001", "2024"]), Err(AxisError::TooThin));
    }

    #[test]
    fn no_two_columns_ever_share_a_place() {
        let days = ["2024-01-01", "2024-01-08", "2024-02-01", "2024-02-20", "2024-12-31", "2025-05-06", "2026-01-01"];
        let months: Vec<String> =
            (1990..2020).flat_map(|year| [2, 5, 11].map(|month| format!("{year}-{month:02}"))).collect();
        let months: Vec<&str> = months.iter().map(String::as_str).collect();
        for dates in [&days[..], &months[..]] {
            let columns = slots(dates);
            assert!(columns.windows(2).all(|pair| pair[0].0 + pair[0].1 <= pair[1].0), "{columns:?}");
            assert!(columns.iter().all(|(slot, slots)| i64::from(slot + slots) <= MOST_SLOTS), "{columns:?}");
        }
    }
}
