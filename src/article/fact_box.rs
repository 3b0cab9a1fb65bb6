//! The fact box: figures with unit, date, source and caveat.

use super::Series;
use serde::{Deserialize, Serialize};

/// The figures behind the story.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FactBox {
    /// The heading; the interface's own word where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Subject of the box and what to keep in mind, in a sentence or two.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub intro: String,
    /// Keys of the figures that stand large on top, at most four.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headline_figures: Vec<String>,
    /// The figures and charts, in groups with a heading each.
    pub groups: Vec<FigureGroup>,
}

/// Figures that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FigureGroup {
    /// The group's id.
    #[serde(rename = "_key")]
    pub key: String,
    /// Heading.
    pub title: String,
    /// Meaning of the figures together, and its limits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Single figures.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Charts.
    #[serde(default)]
    pub series: Vec<Series>,
}

impl FigureGroup {
    /// Whether it has neither a figure nor a chart.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.figures.is_empty() && self.series.is_empty()
    }
}

/// A figure: a `value` with a `unit`, or a `date`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// The figure's id.
    #[serde(rename = "_key")]
    pub key: String,
    /// Label: the thing that is counted, in a few words.
    pub label: String,
    /// The number, as a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The day, where the fact is a date, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// How exact the number is.
    #[serde(default)]
    pub qualifier: Qualifier,
    /// Unit of the number: "people", "per 100,000 inhabitants". Needed with `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Among how many people the value is counted, where it is a rate: 100000. It is then drawn as "1 in 60 people" too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_people: Option<f64>,
    /// The day the figure describes, ISO 8601, year or month allowed.
    pub as_of: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How sure the newsroom is of it.
    pub confidence: Confidence,
    /// Limits of the figure: who counts, what is missing.
    pub caveat: String,
    /// Dispute of the figure, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disputed: Option<Dispute>,
}

/// How exact a number is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Qualifier {
    /// The value as counted.
    #[default]
    Exact,
    /// The source says "more than".
    MoreThan,
    /// The source says "at least".
    AtLeast,
    /// The source says "about".
    About,
    /// The source says "up to".
    UpTo,
}

/// How sure the newsroom is of a figure. Nothing less sure is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// Read in a good source, or in several that agree.
    High,
    /// Read in one source, or at second hand.
    Medium,
}

/// A dispute over a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Dispute {
    /// Name of whoever disputes the figure.
    pub by: String,
    /// Argument of the dispute.
    pub note: String,
    /// Keys of the sources of the dispute.
    pub sources: Vec<String>,
}
