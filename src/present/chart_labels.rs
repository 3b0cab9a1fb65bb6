//! Labels of a column chart: which columns have their value and their year written at them, so that none meet.

use crate::article::{Point, PointStyle};
use crate::axis::{Date, TimeAxis};

/// With so few columns every one has room for its value.
const ALL_LABELLED: usize = 12;
/// A change from the column before by more than this part of the longest is labelled too.
const JUMP: f64 = 0.25;
/// So many numbers stand side by side over the whole axis.
const NUMBERS: u16 = 10;
/// So many short years stand side by side under it.
const YEARS: u16 = 8;

/// The columns of a chart, in order.
pub(super) struct Labels<'a> {
    pub(super) points: &'a [Point],
    pub(super) axis: &'a TimeAxis,
    /// The greatest value.
    pub(super) most: f64,
}

impl Labels<'_> {
    /// When the value of a column is written at it: `always`, at a `jump`, or where the chart is `wide`.
    pub(super) fn value(&self, number: usize) -> Option<&'static str> {
        let point = self.points.get(number)?;
        let last = self.points.len().saturating_sub(1);
        let marked = number == 0 || number == last || point.annotation.is_some() || point.style != PointStyle::Plain;
        if !self.axis.by_years && !self.has_room() {
            return (marked && self.stands_out(number)).then_some("always");
        }
        let before = number.checked_sub(1).and_then(|before| self.points.get(before));
        let jump = before.is_some_and(|before| (point.value - before.value).abs() > self.most * JUMP);
        match (marked, self.points.len() <= ALL_LABELLED, jump) {
            (true, _, _) => Some("always"),
            (false, true, _) => Some("wide"),
            (false, false, true) => Some("jump"),
            _ => None,
        }
    }

    /// Whether the year is written under a column, and whether whole: at the first column and, if there is room, at the
    /// first of each further year.
    pub(super) fn year(&self, number: usize) -> Option<bool> {
        let Some(before) = number.checked_sub(1) else {
            return Some(true);
        };
        if year(self.points.get(number)?) == year(self.points.get(before)?) {
            return None;
        }
        if self.axis.by_years {
            return self.value(number).map(|_| false);
        }
        // The first one is whole, and written from its column on.
        let room = self.slots() / YEARS;
        let written = (1..=number).filter(|place| self.begins_a_year(*place)).fold((0, 0), |(last, at), place| {
            let slot = self.slot(place);
            if slot >= last + room.max(1) { (slot, place) } else { (last, at) }
        });
        (written.1 == number).then_some(false)
    }

    fn begins_a_year(&self, number: usize) -> bool {
        let before = number.checked_sub(1).and_then(|before| self.points.get(before)).map(year);
        before != self.points.get(number).map(year)
    }

    /// Whether every column is wide enough for its value.
    fn has_room(&self) -> bool {
        let narrowest = self.axis.columns.iter().map(|place| place.slots).min().unwrap_or_default();
        self.points.len() <= ALL_LABELLED && narrowest.saturating_mul(NUMBERS + 3) >= self.slots()
    }

    /// Whether no column near it is higher, so that its value stands over none.
    fn stands_out(&self, number: usize) -> bool {
        let Some(own) = self.points.get(number) else { return false };
        let near = self.slots() / NUMBERS;
        self.points.iter().enumerate().all(|(other, point)| {
            let far = self.slot(other).abs_diff(self.slot(number)) > near;
            far || point.value < own.value || point.value <= own.value && number <= other
        })
    }

    fn slot(&self, number: usize) -> u16 {
        self.axis.columns.get(number).map_or(0, |place| place.slot)
    }

    /// The length of the axis.
    fn slots(&self) -> u16 {
        self.axis.columns.iter().map(|place| place.slot + place.slots).max().unwrap_or_default()
    }
}

fn year(point: &Point) -> Option<i32> {
    Date::parse(&point.as_of).map(|date| date.year)
}

#[cfg(test)]
mod tests {
    use super::Labels;
    use crate::article::{Confidence, Point, PointStyle};
    use crate::axis::TimeAxis;

    /// Monthly values from January 2020 on.
    fn months(values: &[f64]) -> Vec<Point> {
        let date = |month: usize| format!("{}-{:02}", 2020 + month / 12, month % 12 + 1);
        let point = |(month, value): (usize, &f64)| Point {
            label: date(month),
            value: *value,
            as_of: date(month),
            sources: Vec::new(),
            confidence: Confidence::High,
            style: PointStyle::Plain,
            note: None,
            annotation: None,
        };
        values.iter().enumerate().map(point).collect()
    }

    fn told(points: &[Point]) -> (Vec<usize>, Vec<usize>) {
        let dates: Vec<&str> = points.iter().map(|point| point.as_of.as_str()).collect();
        let axis = TimeAxis::of(&dates).unwrap();
        let labels = Labels { points, axis: &axis, most: 100.0 };
        let places = 0..points.len();
        let values = places.clone().filter(|place| labels.value(*place).is_some()).collect();
        (values, places.filter(|place| labels.year(*place).is_some()).collect())
    }

    #[test]
    fn few_months_have_all_their_values_and_each_year_once() {
        assert_eq!(told(&months(&[1.0; 12])), ((0..12).collect(), vec![0]));
        assert_eq!(told(&months(&[1.0; 14]).split_off(9)), ((0..5).collect(), vec![0, 3]));
    }

    #[test]
    fn values_of_many_months_stand_over_no_column() {
        let mut values = [50.0; 30];
        values[1] = 90.0;
        assert_eq!(told(&months(&values)).0, [] as [usize; 0], "the first and the last are hidden by their neighbours");
        values[0] = 95.0;
        values[29] = 60.0;
        assert_eq!(told(&months(&values)), (vec![0, 29], vec![0, 12, 24]));
    }

    #[test]
    fn years_that_are_close_are_not_all_written() {
        assert_eq!(told(&months(&[1.0; 240])).1.len(), 7);
    }
}
