//! Charts: lengths, places on the time axis, and which points are labelled.

use super::Presenter;
use crate::article::{Point, PointStyle, Series, SeriesShape};
use crate::present::locale::LocaleError;
use crate::view::model::{Chart, ChartPoint, ChartShape, PointLook};

/// With so few columns every one has room for its value.
const ALL_LABELLED: usize = 12;
/// A change from the column before by more than this part of the longest is labelled too.
const JUMP: f64 = 0.25;

impl Presenter<'_> {
    pub(super) fn chart(&self, series: &Series) -> Result<Chart, LocaleError> {
        let most = series.points.iter().map(|point| point.value).fold(0.0, f64::max);
        let axis = Axis::of(&series.points);
        let last = series.points.len().saturating_sub(1);
        let mut points = Vec::new();
        for (place, point) in series.points.iter().enumerate() {
            let columns = series.shape == SeriesShape::Columns;
            let (slot, slots) = if columns { axis.slot(&series.points, place) } else { (0, 0) };
            let marked = place == 0 || place == last || point.annotation.is_some() || point.style != PointStyle::Plain;
            let before = place.checked_sub(1).and_then(|before| series.points.get(before));
            let jump = before.is_some_and(|before| (point.value - before.value).abs() > most * JUMP);
            let labelled = match (columns, marked, series.points.len() <= ALL_LABELLED, jump) {
                (true, true, _, _) => Some("always"),
                (true, false, true, _) => Some("wide"),
                (true, false, false, true) => Some("jump"),
                _ => None,
            };
            let same_year = before.is_some_and(|before| year(before) == year(point));
            points.push(ChartPoint {
                label: point.label.clone(),
                short_label: labelled.filter(|_| !same_year).map(|_| self.short_year(&point.as_of, place == 0)),
                value: self.locale.number(point.value)?,
                length: length(point.value, most),
                slot,
                slots,
                labelled,
                as_of: self.locale.date(&point.as_of)?,
                look: look(point.style),
                note: self.point_note(point),
                annotation: point.annotation.clone(),
                sources: self.references(&point.sources),
            });
        }
        let mut sources: Vec<u16> = Vec::new();
        for source in points.iter().flat_map(|point| &point.sources) {
            if !sources.contains(source) {
                sources.push(*source);
            }
        }
        Ok(Chart {
            key: series.key.clone(),
            shape: match series.shape {
                SeriesShape::Bars => ChartShape::Bars,
                SeriesShape::Columns => ChartShape::Columns,
            },
            title: series.title.clone(),
            value_label: capitalised(&series.unit),
            measure: series.measure.clone(),
            point_label: series.point_label.clone(),
            points,
            summary: series.summary.clone(),
            extremes: self.extremes(series)?,
            caveat: series.caveat.clone(),
            differing_note: series.differing_note.clone(),
            sources,
        })
    }

    /// "Highest: Cuba, 794. Lowest: Palau, 428." With the change from the first to the last where time is the axis. Values
    /// that may not be ranked with the others are left out: those counted otherwise, and averages.
    fn extremes(&self, series: &Series) -> Result<String, LocaleError> {
        let ranked: Vec<&Point> = series.points.iter().filter(|point| may_be_ranked(point)).collect();
        let high = ranked.iter().max_by(|one, other| one.value.total_cmp(&other.value));
        let low = ranked.iter().min_by(|one, other| one.value.total_cmp(&other.value));
        let (Some(high), Some(low)) = (high, low) else {
            return Ok(String::new());
        };
        let extremes = [
            ("high", high.label.as_str().into()),
            ("most", self.locale.number(high.value)?.into()),
            ("low", low.label.as_str().into()),
            ("least", self.locale.number(low.value)?.into()),
        ];
        let mut text = self.interface.phrase("chart-extremes", extremes);
        if let (SeriesShape::Columns, [first, .., last]) = (series.shape, ranked.as_slice()) {
            let change = [
                ("first", first.label.as_str().into()),
                ("before", self.locale.number(first.value)?.into()),
                ("last", last.label.as_str().into()),
                ("after", self.locale.number(last.value)?.into()),
            ];
            text = format!("{text} {}", self.interface.phrase("chart-change", change));
        }
        Ok(text)
    }

    /// "2000" for the first column, "’22" for the others.
    fn short_year(&self, date: &str, whole: bool) -> String {
        let year = date.split('-').next().unwrap_or(date);
        match year.get(2..) {
            Some(two) if !whole => self.interface.phrase("short-year", [("year", two.into())]),
            _ => year.to_owned(),
        }
    }

    /// The editor's note, with the label of what is not beyond doubt.
    fn point_note(&self, point: &Point) -> Option<String> {
        match (&point.note, self.confidence(point.confidence)) {
            (Some(note), Some(confidence)) => Some(format!("{note} ({confidence})")),
            (Some(note), None) => Some(note.clone()),
            (None, confidence) => confidence,
        }
    }
}

/// The time axis: one slot a year, or two where a year has two values. Years without a value stay empty.
struct Axis {
    first_year: i32,
    slots_a_year: u16,
}

impl Axis {
    fn of(points: &[Point]) -> Self {
        let years: Vec<i32> = points.iter().map(year).collect();
        let twice = years.iter().any(|one| years.iter().filter(|other| *other == one).count() > 1);
        Self { first_year: years.iter().copied().min().unwrap_or_default(), slots_a_year: if twice { 2 } else { 1 } }
    }

    /// The first slot of a point and how many it takes.
    fn slot(&self, points: &[Point], place: usize) -> (u16, u16) {
        let this = points.get(place).map(year).unwrap_or_default();
        let before = points.iter().take(place).filter(|point| year(point) == this).count();
        let in_year = points.iter().filter(|point| year(point) == this).count();
        let start = u16::try_from(this - self.first_year).unwrap_or_default() * self.slots_a_year;
        let within = u16::try_from(before).unwrap_or_default();
        if in_year > 1 { (start + within, 1) } else { (start, self.slots_a_year) }
    }
}

fn year(point: &Point) -> i32 {
    point.as_of.split('-').next().and_then(|year| year.parse().ok()).unwrap_or_default()
}

/// The value's share of the greatest, in hundredths, rounded; what is more than nothing is seen.
pub(super) fn length(value: f64, most: f64) -> u16 {
    if most <= 0.0 || value <= 0.0 {
        return 0;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share lies between 0 and 100")]
    let hundredths = (value / most * 100.0).round() as u16;
    hundredths.max(1)
}

const fn look(style: PointStyle) -> PointLook {
    match style {
        PointStyle::Plain => PointLook::Plain,
        PointStyle::Highlight => PointLook::Highlight,
        PointStyle::Differing => PointLook::Differing,
        PointStyle::Reference => PointLook::Reference,
    }
}

/// Returns a text with its first letter as a capital.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Whether a value may be called the highest or the lowest of its chart.
fn may_be_ranked(point: &Point) -> bool {
    matches!(point.style, PointStyle::Plain | PointStyle::Highlight)
}

#[cfg(test)]
mod tests {
    use super::{Axis, length, may_be_ranked};
    use crate::article::{Confidence, Point, PointStyle};

    fn point(as_of: &str) -> Point {
        Point {
            label: as_of.to_owned(),
            value: 1.0,
            as_of: as_of.to_owned(),
            sources: Vec::new(),
            confidence: Confidence::High,
            style: PointStyle::Plain,
            note: None,
            annotation: None,
        }
    }

    #[test]
    fn years_without_a_value_stay_empty() {
        let points = [point("2000"), point("2004")];
        let axis = Axis::of(&points);
        assert_eq!(axis.slot(&points, 1), (4, 1));
    }

    #[test]
    fn two_values_in_a_year_share_its_place() {
        let points = [point("2021"), point("2022-03"), point("2022-05"), point("2024")];
        let axis = Axis::of(&points);
        let slots: Vec<(u16, u16)> = (0..4).map(|place| axis.slot(&points, place)).collect();
        assert_eq!(slots, [(0, 2), (2, 1), (3, 1), (6, 2)]);
    }

    #[test]
    fn averages_and_values_counted_otherwise_have_no_rank() {
        let styles = [PointStyle::Plain, PointStyle::Highlight, PointStyle::Reference, PointStyle::Differing];
        let ranked = styles.map(|style| may_be_ranked(&Point { style, ..point("2024") }));
        assert_eq!(ranked, [true, true, false, false]);
    }

    #[test]
    fn lengths_are_shares_of_the_greatest() {
        assert_eq!(length(1086.0, 1659.0), 65);
        assert_eq!(length(1659.0, 1659.0), 100);
        assert_eq!(length(1.0, 6656.0), 1);
        assert_eq!(length(5.0, 0.0), 0);
    }
}
