//! Rules on what may be compared: disputes at their figure, charts that end together, no ratio across values of two kinds.

use super::Findings;
use crate::article::{Article, Dispute, Figure, Point, PointStyle, Series, SeriesShape};
use crate::axis::Date;
use crate::check::code::Code;

/// Years between the ends of two charts that need a word.
const YEARS: i32 = 1;
/// Words for a ratio, after its number, in the languages with words of their own, and in German.
const TIMES: [&str; 9] = ["times", "fold", "veces", "fois", "vezes", "mal", "مرات", "مرة", "أضعاف"];

pub(super) fn check(article: &Article, findings: &mut Findings) {
    for (index, group) in article.fact_box.groups.iter().enumerate() {
        for (place, figure) in group.figures.iter().enumerate() {
            if let Some(dispute) = &figure.disputed {
                disputed(figure, dispute, &format!("/factBox/groups/{index}/figures/{place}/disputed"), findings);
            }
        }
        for (place, series) in group.series.iter().enumerate() {
            ratios(series, &format!("/factBox/groups/{index}/series/{place}"), findings);
        }
    }
    cut_offs(article, findings);
}

/// A dispute shares a number or a name with its figure.
fn disputed(figure: &Figure, dispute: &Dispute, pointer: &str, findings: &mut Findings) {
    let own = format!("{} {} {}", figure.label, figure.unit.as_deref().unwrap_or_default(), figure.caveat);
    let value = figure.value.map(|value| value.to_string()).unwrap_or_default();
    let words: Vec<String> = names_and_numbers(&own).chain([value]).collect();
    let said = format!("{} {}", dispute.by, dispute.note);
    if !names_and_numbers(&said).any(|word| words.contains(&word)) {
        let message = format!("this dispute names nobody and no number that stands at {:?}", figure.label);
        let remedy = "put it at the figure that is disputed, or say in the caveat what of this figure is";
        findings.add(Code::DisputeElsewhere, pointer, message, remedy);
    }
}

/// Numbers without their separators, and words that begin with a capital; where a script has none, all long words.
fn names_and_numbers(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().filter_map(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let first = word.chars().next()?;
        if first.is_ascii_digit() {
            return Some(word.chars().filter(char::is_ascii_digit).collect());
        }
        let has_case = first.is_uppercase() || first.is_lowercase();
        let long = word.chars().count() > 3;
        (long && (first.is_uppercase() || !has_case)).then(|| word.to_lowercase())
    })
}

/// The charts over time of a fact box end in the same year or the next, or say why one ends earlier.
fn cut_offs(article: &Article, findings: &mut Findings) {
    let groups = article.fact_box.groups.iter().enumerate();
    let series = groups.flat_map(|(index, group)| {
        group
            .series
            .iter()
            .enumerate()
            .map(move |(place, one)| (format!("/factBox/groups/{index}/series/{place}"), one))
    });
    let ends: Vec<(String, &Series, i32)> = series
        .filter(|(_, one)| one.shape == SeriesShape::Columns)
        .filter_map(|(pointer, one)| Some((pointer, one, one.points.iter().filter_map(year).max()?)))
        .collect();
    let Some(latest) = ends.iter().map(|(_, _, year)| *year).max() else {
        return;
    };
    for (pointer, series, year) in ends.iter().filter(|(_, _, year)| latest - year > YEARS) {
        let said = format!("{} {}", series.caveat, series.differing_note.as_deref().unwrap_or_default());
        if !said.contains(&year.to_string()) {
            let message = format!("this chart ends in {year}, another one of the fact box in {latest}");
            let remedy = format!("add its later values, or say in the caveat why it ends in {year}");
            findings.add(Code::CutOff, format!("{pointer}/points"), message, remedy);
        }
    }
}

fn year(point: &Point) -> Option<i32> {
    Date::parse(&point.as_of).map(|date| date.year)
}

/// No ratio between a value that is drawn apart and one of the list.
fn ratios(series: &Series, pointer: &str, findings: &mut Findings) {
    let apart: Vec<&Point> = series.points.iter().filter(|point| point.style == PointStyle::Differing).collect();
    if let Some(guess) = series.guess.as_ref().filter(|guess| apart.iter().any(|point| point.label == guess.against)) {
        let message =
            format!("the guess is measured by {:?}, which is drawn apart and may not be compared", guess.against);
        let remedy = "measure it by a value of the list itself";
        findings.add(Code::RatioApart, format!("{pointer}/guess/against"), message, remedy);
    }
    let listed = series.points.iter().filter(|point| point.style != PointStyle::Differing);
    let pairs = || listed.clone().flat_map(|one| apart.iter().map(move |other| (one, *other)));
    for (name, text) in [("title", &series.title), ("summary", &series.summary), ("caveat", &series.caveat)] {
        for factor in factors(text) {
            let pair = pairs().find(|(one, other)| is_ratio(factor, one.value, other.value));
            if let Some((one, other)) = pair {
                let message = format!(
                    "{factor} times is how {:?} and {:?} compare, and the second is drawn apart since it may not be compared",
                    one.label, other.label
                );
                findings.add(Code::RatioApart, format!("{pointer}/{name}"), message, "say each value by itself");
            }
        }
    }
}

/// The numbers before a word for a ratio: 3 of "about 3 times".
fn factors(text: &str) -> Vec<f64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let times = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        TIMES.contains(&word.as_str())
    };
    let pairs = words.windows(2).filter_map(|pair| match pair {
        [number, word] if times(word) => number.replace(',', ".").parse().ok(),
        _ => None,
    });
    pairs.filter(|factor| *factor > 1.0).collect()
}

/// Whether a factor is how two values compare, rounded as it is written.
fn is_ratio(factor: f64, one: f64, other: f64) -> bool {
    let (small, great) = if one < other { (one, other) } else { (other, one) };
    let digit = if factor.fract() == 0.0 { 0.5 } else { 0.05 };
    small > 0.0 && (great / small - factor).abs() <= digit
}

#[cfg(test)]
mod tests {
    use super::{factors, is_ratio, names_and_numbers};

    #[test]
    fn ratios_in_words_are_found() {
        assert_eq!(factors("about 3 times that of the United States"), [3.0]);
        assert_eq!(factors("unas 3,1 veces la tasa"), [3.1]);
        assert!(factors("many times, in 2024 and 3 more").is_empty());
        assert!(is_ratio(3.0, 531.0, 1659.0) && is_ratio(3.1, 1659.0, 531.0));
        assert!(!is_ratio(2.0, 531.0, 1659.0) && !is_ratio(2.0, 0.0, 1.0));
    }

    #[test]
    fn names_and_numbers_are_what_two_texts_may_share() {
        let found: Vec<String> = names_and_numbers("Released, according to Bukele: 8,000 in all").collect();
        assert_eq!(found, ["released", "bukele", "8000"]);
    }
}
