//! Text of the picture: headline, the first figure that nobody disputes, the comparison that the story is about, sources.

use crate::article::Article;
use crate::present::words::Interface;
use crate::view::model::{Chart, ChartPoint, ChartShape, Edition, PointLook};

/// More bars are not seen in a preview as small as a stamp.
const BARS: usize = 5;

/// The texts and lengths of a picture.
#[derive(Debug)]
pub(in crate::publish) struct Content {
    /// Place and day.
    pub(in crate::publish) kicker: String,
    /// The headline.
    pub(in crate::publish) headline: String,
    /// The figure.
    pub(in crate::publish) figure: Option<KeyFigure>,
    /// The bars.
    pub(in crate::publish) comparison: Option<Comparison>,
    /// The sources of figure and comparison.
    pub(in crate::publish) sources: String,
    /// The edition's publisher.
    pub(in crate::publish) publisher: String,
}

/// A figure.
#[derive(Debug)]
pub(in crate::publish) struct KeyFigure {
    /// "more than".
    pub(in crate::publish) qualifier: String,
    /// The number or day, written out.
    pub(in crate::publish) value: String,
    /// The thing that the figure counts.
    pub(in crate::publish) label: String,
    /// Unit and day.
    pub(in crate::publish) detail: String,
}

/// Some bars of a chart.
#[derive(Debug)]
pub(in crate::publish) struct Comparison {
    /// The thing that the bars measure.
    pub(in crate::publish) measure: String,
    /// The bars.
    pub(in crate::publish) bars: Vec<Bar>,
    /// The line that says how many more there are; empty if there are none.
    pub(in crate::publish) selection: String,
}

/// A bar.
#[derive(Debug)]
pub(in crate::publish) struct Bar {
    pub(in crate::publish) label: String,
    pub(in crate::publish) value: String,
    /// Length as a part of the longest bar drawn.
    pub(in crate::publish) share: f64,
    pub(in crate::publish) look: PointLook,
}

impl Content {
    /// Of an edition.
    pub(in crate::publish) fn of(article: &Article, edition: &Edition) -> Self {
        let facts = &edition.facts;
        let headline_facts = facts.headline.iter().filter_map(|(group, place)| {
            facts.groups.get(usize::from(*group)).and_then(|group| group.figures.get(usize::from(*place)))
        });
        let fact = headline_facts.into_iter().find(|fact| fact.disputed.is_none());
        let chart = facts.groups.iter().flat_map(|group| &group.charts).find(|chart| is_comparison(chart));
        let points = chart.map(|chart| chosen(article, chart)).unwrap_or_default();
        let mut sources: Vec<&str> = Vec::new();
        let used = fact.iter().flat_map(|fact| &fact.sources).chain(points.iter().flat_map(|point| &point.sources));
        for source in used.filter_map(|place| edition.sources.get(usize::from(*place))) {
            if !sources.contains(&source.name.as_str()) {
                sources.push(&source.name);
            }
        }
        let masthead = &edition.masthead;
        Self {
            kicker: join(" · ", [&masthead.dateline, &masthead.date.clone().unwrap_or_default()]),
            headline: masthead.headline.clone(),
            figure: fact.map(|fact| KeyFigure {
                qualifier: fact.qualifier.clone().unwrap_or_default(),
                value: fact.value.clone(),
                label: fact.label.clone(),
                detail: join(" · ", [&fact.unit.clone().unwrap_or_default(), &fact.as_of]),
            }),
            comparison: chart.map(|chart| Comparison {
                measure: chart.measure.clone(),
                selection: selection(&edition.language, chart, points.len()),
                bars: bars(article, chart, &points),
            }),
            sources: if sources.is_empty() {
                String::new()
            } else {
                let label = if sources.len() == 1 { &edition.words.source } else { &edition.words.sources_label };
                format!("{label}: {}", sources.join("; "))
            },
            publisher: article.publisher.as_ref().map(|publisher| publisher.name.clone()).unwrap_or_default(),
        }
    }

    /// Every text in it.
    pub(in crate::publish) fn texts(&mut self) -> Vec<&mut String> {
        let mut texts = vec![&mut self.kicker, &mut self.headline, &mut self.sources, &mut self.publisher];
        if let Some(figure) = &mut self.figure {
            texts.extend([&mut figure.qualifier, &mut figure.value, &mut figure.label, &mut figure.detail]);
        }
        if let Some(comparison) = &mut self.comparison {
            texts.extend([&mut comparison.measure, &mut comparison.selection]);
            texts.extend(comparison.bars.iter_mut().flat_map(|bar| [&mut bar.label, &mut bar.value]));
        }
        texts
    }

    /// The picture in words, for those who do not see it.
    pub(in crate::publish) fn alt(&self) -> String {
        let mut alt = vec![self.headline.clone()];
        if let Some(figure) = &self.figure {
            let number = join(" ", [&figure.qualifier, &figure.value]);
            alt.push(format!("{}: {number} ({})", figure.label, figure.detail));
        }
        if let Some(comparison) = &self.comparison {
            let bars: Vec<String> = comparison.bars.iter().map(|bar| format!("{} {}", bar.label, bar.value)).collect();
            alt.push(format!("{}: {}", comparison.measure, bars.join("; ")));
        }
        alt.join(". ")
    }
}

/// Bars with one that the story is about; others may not be comparable without their notes.
fn is_comparison(chart: &Chart) -> bool {
    chart.shape == ChartShape::Bars && chart.points.iter().any(|point| point.look == PointLook::Highlight)
}

/// The bars to draw, in the chart's order: the story's own, those to measure by, those of other entities with a card,
/// then the longest. What may not be ranked with the others is left out.
fn chosen<'a>(article: &Article, chart: &'a Chart) -> Vec<&'a ChartPoint> {
    let named = |point: &ChartPoint| article.entities.iter().any(|entity| entity.label == point.label);
    let rank = |point: &ChartPoint| match point.look {
        PointLook::Highlight => 0,
        PointLook::Reference => 1,
        _ if named(point) => 2,
        _ => 3,
    };
    let mut places: Vec<(usize, &ChartPoint)> =
        chart.points.iter().enumerate().filter(|(_, point)| point.look != PointLook::Differing).collect();
    places.sort_by_key(|(place, point)| (rank(point), *place));
    places.truncate(BARS);
    places.sort_by_key(|(place, _)| *place);
    places.into_iter().map(|(_, point)| point).collect()
}

fn selection(language: &str, chart: &Chart, shown: usize) -> String {
    let all = chart.points.iter().filter(|point| point.look != PointLook::Differing).count();
    if shown < all { Interface::new(language).selected_values(shown, all) } else { String::new() }
}

/// The bars with their lengths, of the numbers themselves: the chart's hundredths are too coarse for a few long bars.
fn bars(article: &Article, chart: &Chart, points: &[&ChartPoint]) -> Vec<Bar> {
    let series = article.fact_box.groups.iter().flat_map(|group| &group.series).find(|series| series.key == chart.key);
    let numbers = series.map(|series| series.points.as_slice()).unwrap_or_default();
    let number = |point: &ChartPoint| {
        numbers.iter().find(|number| number.label == point.label).map_or(0.0, |number| number.value)
    };
    let longest = points.iter().map(|point| number(point)).fold(0.0, f64::max);
    let share = |point: &ChartPoint| if longest > 0.0 { number(point) / longest } else { 0.0 };
    points
        .iter()
        .map(|point| Bar {
            label: point.label.clone(),
            value: point.value.clone(),
            share: share(point),
            look: point.look,
        })
        .collect()
}

/// The parts that are not empty.
fn join(between: &str, parts: [&String; 2]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(between)
}
