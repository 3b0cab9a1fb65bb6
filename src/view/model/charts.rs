//! Facts and charts, ready to be drawn.

/// The fact box.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The heading.
    pub title: String,
    /// Introduction.
    pub intro: String,
    /// The figures that stand large on top: places of group and figure.
    pub headline: Vec<(u16, u16)>,
    /// The rest.
    pub groups: Vec<FactGroup>,
}

/// Figures and charts that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct FactGroup {
    /// Its key.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// Text about the figures of the group.
    pub text: Option<String>,
    /// Figures.
    pub figures: Vec<Fact>,
    /// Charts.
    pub charts: Vec<Chart>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its key.
    pub key: String,
    /// The thing that is counted.
    pub label: String,
    /// "more than", "about".
    pub qualifier: Option<String>,
    /// The number or date, written out.
    pub value: String,
    /// The unit.
    pub unit: Option<String>,
    /// "As of 4 February 2025".
    pub as_of: String,
    /// Limits of the figure.
    pub caveat: String,
    /// The same as one in so many people.
    pub one_in: Option<OneIn>,
    /// A word on how sure it is, where it is not beyond doubt.
    pub confidence: Option<String>,
    /// Who disputes it.
    pub disputed: Option<FactDispute>,
    /// Its sources.
    pub sources: Vec<u16>,
}

/// A rate as one in so many people.
#[derive(Clone, Debug, PartialEq)]
pub struct OneIn {
    /// "About 1 in 60 people".
    pub text: String,
    /// How it is reckoned and rounded.
    pub working: String,
    /// The picture: how many full rows of people.
    pub rows: u16,
    /// How many stand in the last row, if it is not full.
    pub rest: u16,
}

/// A dispute over a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct FactDispute {
    /// Who disputes it.
    pub by: String,
    /// Argument of the dispute.
    pub note: String,
    /// Its sources.
    pub sources: Vec<u16>,
}

/// A chart, which is a table as well.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its key.
    pub key: String,
    /// How it is drawn.
    pub shape: ChartShape,
    /// Title.
    pub title: String,
    /// Heading of the column of values: the unit, with a capital letter.
    pub value_label: String,
    /// The thing that is measured.
    pub measure: String,
    /// The heading of the first column.
    pub point_label: String,
    /// The values.
    pub points: Vec<ChartPoint>,
    /// The chart in the editor's words.
    pub summary: String,
    /// The chart in words that are reckoned from the data: the highest, the lowest, the change.
    pub extremes: String,
    /// Limits of the comparison.
    pub caveat: String,
    /// Meaning of the points that are drawn differently.
    pub differing_note: Option<String>,
    /// The sources of all points, each once.
    pub sources: Vec<u16>,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartShape {
    /// Lying bars.
    Bars,
    /// Standing columns on a time axis.
    Columns,
}

impl ChartShape {
    /// The word for it in class names.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Columns => "columns",
        }
    }
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPoint {
    /// Country, place or period of the value.
    pub label: String,
    /// A label that fits under a column: "2000", "’22".
    pub short_label: Option<String>,
    /// The value, written out.
    pub value: String,
    /// Its length, in hundredths of the longest.
    pub length: u16,
    /// The first slot of the time axis that it takes, from 0; columns only.
    pub slot: u16,
    /// How many slots it takes; columns only.
    pub slots: u16,
    /// The value is written at the column always, or where there is room; bars always have theirs.
    pub labelled: Option<&'static str>,
    /// The day, written out.
    pub as_of: String,
    /// How it is drawn.
    pub look: PointLook,
    /// Particulars of the value.
    pub note: Option<String>,
    /// Written at the point.
    pub annotation: Option<String>,
    /// Its sources.
    pub sources: Vec<u16>,
}

/// How a point is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointLook {
    /// Like the others.
    Plain,
    /// The one the story is about.
    Highlight,
    /// From another list, or dated otherwise: hatched.
    Differing,
    /// Something to measure by.
    Reference,
}

impl PointLook {
    /// The word for it in `data-look`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Highlight => "highlight",
            Self::Differing => "differing",
            Self::Reference => "reference",
        }
    }
}
