//! A series: the numbers of a chart, which is always a table as well.

use super::Confidence;
use serde::{Deserialize, Serialize};

/// Values that are drawn together and may be compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Series {
    /// The series' id.
    #[serde(rename = "_key")]
    pub key: String,
    /// How it is drawn.
    pub shape: SeriesShape,
    /// The chart's headline: what it shows, not what it is.
    pub title: String,
    /// Measure: "Prisoners per 100,000 inhabitants".
    pub measure: String,
    /// The unit of every value.
    pub unit: String,
    /// Value at which bars begin; 0, or the picture lies.
    pub baseline: f64,
    /// The entity key of the place that every value is of, where it is one place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The heading of the table's first column: "Country", "Year".
    pub point_label: String,
    /// The values.
    pub points: Vec<Point>,
    /// The chart in words, for those who do not see it.
    pub summary: String,
    /// Limits of the series: what may not be compared, what is missing, who counts.
    pub caveat: String,
    /// How the points that are drawn differently differ, by style: "Later value, not from this list".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub differing_note: Option<String>,
    /// Guess that a reader may make before looking, at the value of the highlighted point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guess: Option<Guess>,
}

/// A guess that the live page offers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Guess {
    /// Question: "How many of 100,000 people in El Salvador are in prison?"
    pub question: String,
    /// The label of the point that the guess and the answer are measured by: "United States".
    pub against: String,
}

/// How a series is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SeriesShape {
    /// Lying bars, to compare things.
    Bars,
    /// Standing columns on a time axis; years without a value stay empty.
    Columns,
}

/// A value of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Point {
    /// Subject of the value: a country, or a year as readers write it.
    pub label: String,
    /// The number.
    pub value: f64,
    /// When it was so, ISO 8601, year or month allowed; the place on the time axis of columns.
    pub as_of: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How sure the newsroom is of it.
    pub confidence: Confidence,
    /// How it is drawn.
    #[serde(default)]
    pub style: PointStyle,
    /// Peculiarity of the value, shown in the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Written at the point in the chart: "State of exception begins".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annotation: Option<String>,
}

/// How a point is drawn, so that values that differ in kind do not look alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PointStyle {
    /// Like the others.
    #[default]
    Plain,
    /// The one the story is about.
    Highlight,
    /// The story's subject, but from another list, counted otherwise or dated otherwise: drawn hatched.
    Differing,
    /// Something to measure the others by, such as the world average.
    Reference,
}
