//! Charts: lengths, places on the time axis, and which points are labelled.

use super::Presenter;
use super::chart_labels::Labels;
use crate::article::{Point, PointStyle, Series, SeriesShape};
use crate::axis::{Column, Date, TimeAxis};
use crate::present::locale::LocaleError;
use crate::view::model::{Chart, ChartPoint, ChartShape, PointLook};

impl Presenter<'_> {
    pub(super) fn chart(&self, series: &Series) -> Result<Chart, LocaleError> {
        let most = series.points.iter().map(|point| point.value).fold(0.0, f64::max);
        let columns = series.shape == SeriesShape::Columns;
        let axis = if columns { Some(time_axis(&series.points)?) } else { None };
        let labels = axis.as_ref().map(|axis| Labels { points: &series.points, axis, most });
        let mut points = Vec::new();
        for (number, point) in series.points.iter().enumerate() {
            let Column { slot, slots } = axis
                .as_ref()
                .and_then(|axis| axis.columns.get(number).copied())
                .unwrap_or(Column { slot: 0, slots: 0 });
            points.push(ChartPoint {
                label: point.label.clone(),
                short_label: labels
                    .as_ref()
                    .and_then(|labels| labels.year(number))
                    .map(|whole| self.short_year(&point.as_of, whole)),
                value: self.locale.number(point.value)?,
                length: length(point.value, most),
                slot,
                slots,
                labelled: labels.as_ref().and_then(|labels| labels.value(number)),
                as_of: self.date(&point.as_of)?,
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
        match Date::parse(date) {
            Some(Date { year, .. }) if !whole => {
                self.interface.phrase("short-year", [("year", format!("{:02}", year % 100).into())])
            }
            Some(Date { year, .. }) => year.to_string(),
            None => date.to_owned(),
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

/// The places of columns; the check has told before what keeps them from standing on one axis.
fn time_axis(points: &[Point]) -> Result<TimeAxis, LocaleError> {
    let dates: Vec<&str> = points.iter().map(|point| point.as_of.as_str()).collect();
    TimeAxis::of(&dates).map_err(LocaleError::Axis)
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
    use super::{length, may_be_ranked};
    use crate::article::{Confidence, Point, PointStyle};

    #[test]
    fn averages_and_values_counted_otherwise_have_no_rank() {
        let styles = [PointStyle::Plain, PointStyle::Highlight, PointStyle::Reference, PointStyle::Differing];
        let ranked = styles.map(|style| {
            may_be_ranked(&Point {
                label: "2024".to_owned(),
                value: 1.0,
                as_of: "2024".to_owned(),
                sources: Vec::new(),
                confidence: Confidence::High,
                style,
                note: None,
                annotation: None,
            })
        });
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
