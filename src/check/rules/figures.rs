//! Rules on figures and charts: unit, value, caveat, a baseline of zero.

use super::Findings;
use crate::article::{Article, Figure, PointStyle, Series, SeriesShape};
use crate::axis::{AxisError, TimeAxis};
use crate::check::code::Code;

const HEADLINE_FIGURES: usize = 4;
/// More digits than these no source gives, and no label has room for.
const DECIMALS: usize = 6;
const WHOLE_DIGITS: usize = 12;

pub(super) fn check(article: &Article, findings: &mut Findings) {
    let fact_box = &article.fact_box;
    if fact_box.headline_figures.len() > HEADLINE_FIGURES {
        let message = format!("{} figures stand on top", fact_box.headline_figures.len());
        findings.add(
            Code::HeadlineFigures,
            "/factBox/headlineFigures",
            message,
            format!("choose {HEADLINE_FIGURES} at most"),
        );
    }
    for (index, group) in fact_box.groups.iter().enumerate() {
        for (place, one) in group.figures.iter().enumerate() {
            figure(one, &format!("/factBox/groups/{index}/figures/{place}"), findings);
        }
        for (place, one) in group.series.iter().enumerate() {
            series(one, &format!("/factBox/groups/{index}/series/{place}"), findings);
        }
    }
}

fn figure(figure: &Figure, pointer: &str, findings: &mut Findings) {
    match (figure.value, &figure.date) {
        (Some(_), Some(_)) => {
            findings.add(Code::FigureValue, pointer, "the figure has both a value and a date", "keep one of them");
        }
        (None, None) => {
            findings.add(Code::FigureValue, pointer, "the figure has neither a value nor a date", "add one");
        }
        (Some(_), None) if figure.unit.as_deref().is_none_or(|unit| unit.trim().is_empty()) => {
            findings.add(
                Code::FigureUnit,
                pointer,
                format!("{:?} has no unit", figure.label),
                "say what is counted in \"unit\"",
            );
        }
        _ => {}
    }
    if let Some(value) = figure.value {
        digits(value, format!("{pointer}/value"), findings);
    }
    if figure.per_people.is_some_and(|people| people <= 0.0) || figure.per_people.is_some() && figure.value.is_none() {
        let message = "\"perPeople\" says among how many people a value is counted";
        findings.add(Code::FigureValue, format!("{pointer}/perPeople"), message, "write such as 100000, with a value");
    }
}

fn series(series: &Series, pointer: &str, findings: &mut Findings) {
    // A baseline is written by hand, so it is compared as written.
    #[allow(clippy::float_cmp, reason = "0 is exact")]
    if series.baseline != 0.0 {
        let message = format!("the bars would begin at {}, and their lengths would lie", series.baseline);
        findings.add(Code::Baseline, format!("{pointer}/baseline"), message, "let it be 0");
    }
    if series.unit.trim().is_empty() {
        findings.add(Code::FigureUnit, format!("{pointer}/unit"), "the chart has no unit", "write it");
    }
    if series.points.len() < 2 {
        findings.add(
            Code::SeriesPoints,
            format!("{pointer}/points"),
            "a chart needs two values",
            "add values, or make it a figure",
        );
    }
    if let Some(guess) = &series.guess {
        if !series.points.iter().any(|point| point.label == guess.against && point.value > 0.0) {
            findings.add(
                Code::DanglingKey,
                format!("{pointer}/guess/against"),
                format!("no value is labelled {:?}", guess.against),
                "write the label of a value of this chart, as it stands there",
            );
        }
        if series.shape != SeriesShape::Bars || !series.points.iter().any(|one| one.style == PointStyle::Highlight) {
            findings.add(
                Code::SeriesPoints,
                format!("{pointer}/guess"),
                "there is nothing to guess",
                "let it be a bar chart, and give the value to guess \"style\": \"highlight\"",
            );
        }
    }
    for (index, point) in series.points.iter().enumerate() {
        digits(point.value, format!("{pointer}/points/{index}/value"), findings);
        if point.value < 0.0 {
            let message = format!("a chart cannot draw {}, a value below zero, yet", point.value);
            findings.add(
                Code::SeriesPoints,
                format!("{pointer}/points/{index}/value"),
                message,
                "leave the value as it is, and give these numbers as \"figures\", which may be below zero, or in the text",
            );
        }
    }
    if series.shape == SeriesShape::Columns {
        time_axis(series, pointer, findings);
    }
}

/// Digits that a spreadsheet has reckoned and no source has counted.
fn digits(value: f64, pointer: String, findings: &mut Findings) {
    let written = value.abs().to_string();
    let (whole, parts) = written.split_once('.').unwrap_or((&written, ""));
    if parts.len() > DECIMALS || whole.len() > WHOLE_DIGITS {
        let message = format!("readers would see {value}, with all its digits");
        findings.add(
            Code::NumberDigits,
            pointer,
            message,
            "write as many digits as the source has; for greater numbers choose a unit such as million",
        );
    }
}

/// Every column has a place of its own in time.
fn time_axis(series: &Series, pointer: &str, findings: &mut Findings) {
    let dates: Vec<&str> = series.points.iter().map(|point| point.as_of.as_str()).collect();
    if !dates.is_sorted() {
        let message = "the values of a column chart have to stand in the order of time";
        findings.add(Code::SeriesPoints, format!("{pointer}/points"), message, "sort them by asOf");
    }
    let date = |place: usize| dates.get(place).copied().unwrap_or_default();
    let at = |place: usize| format!("{pointer}/points/{place}/asOf");
    match TimeAxis::of(&dates) {
        // A text that is no date is told among the dates.
        Ok(_) | Err(AxisError::NoDate(_)) => {}
        Err(AxisError::SameDate(first, second)) => findings.add(
            Code::SeriesPoints,
            at(second),
            format!("two values of this chart are of {:?}: numbers {} and {}", date(second), first + 1, second + 1),
            "look up in the source which of them it is of that date; where it has two kinds of values, make a chart of each",
        ),
        Err(AxisError::Within(first, second)) => findings.add(
            Code::SeriesPoints,
            at(second),
            format!("{:?} and {:?} overlap on the time axis of this chart, and other values are dated more or less exactly", date(first), date(second)),
            "make a chart of each: one of years, one of months, one of days, as the source dates them",
        ),
        Err(AxisError::TooThin) => findings.add(
            Code::SeriesPoints,
            format!("{pointer}/points"),
            format!("from {:?} to {:?} the columns would be thinner than can be seen", date(0), date(dates.len().saturating_sub(1))),
            "draw a shorter time, or make two charts; what lies far apart may stand among the figures",
        ),
    }
}
