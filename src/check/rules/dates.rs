//! Rules on dates: ISO 8601, real days, changed not before published.

use super::Findings;
use crate::article::Article;
use crate::axis::{Date, Exactness};
use crate::check::code::Code;

pub(super) fn check(article: &Article, findings: &mut Findings) {
    for (pointer, date) in [("/datePublished", &article.date_published), ("/dateModified", &article.date_modified)] {
        if date.len() != 10 || !is_date(date) {
            findings.add(Code::Date, pointer, format!("{date:?} is no day"), "write it as 2025-02-04");
        }
    }
    let day = |text: &str| Date::parse(text).filter(|date| date.exactness() == Exactness::Day);
    let days = day(&article.date_published).zip(day(&article.date_modified));
    if days.is_some() && article.date_modified < article.date_published {
        let message = "the edition was changed before it was published";
        findings.add(Code::Date, "/dateModified", message, "mend one of the two dates");
    }
    for (pointer, date) in dates(article) {
        if !is_date(date) {
            findings.add(Code::Date, pointer, format!("{date:?} is no date"), "write 2025, 2025-02 or 2025-02-04");
        }
    }
}

/// Every date that may be a year or a month.
fn dates(article: &Article) -> Vec<(String, &str)> {
    let mut dates: Vec<(String, &str)> = Vec::new();
    for (index, source) in article.sources.iter().enumerate() {
        if let Some(date) = &source.date_published {
            dates.push((format!("/sources/{index}/datePublished"), date));
        }
    }
    for (index, entity) in article.entities.iter().enumerate() {
        dates.push((format!("/entities/{index}/asOf"), &entity.as_of));
    }
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        if let Some(response) = &item.response {
            dates.push((format!("/viewpoints/items/{index}/response/date"), &response.date));
        }
    }
    for (index, group) in article.fact_box.groups.iter().enumerate() {
        for (place, figure) in group.figures.iter().enumerate() {
            let pointer = format!("/factBox/groups/{index}/figures/{place}");
            dates.push((format!("{pointer}/asOf"), &figure.as_of));
            if let Some(date) = &figure.date {
                dates.push((format!("{pointer}/date"), date));
            }
        }
        for (place, series) in group.series.iter().enumerate() {
            for (number, point) in series.points.iter().enumerate() {
                dates.push((format!("/factBox/groups/{index}/series/{place}/points/{number}/asOf"), &point.as_of));
            }
        }
    }
    for (index, note) in article.context_notes.iter().enumerate() {
        dates.push((format!("/contextNotes/{index}/asOf"), &note.as_of));
    }
    for (index, correction) in article.corrections.iter().enumerate() {
        dates.push((format!("/corrections/{index}/date"), &correction.date));
    }
    dates
}

/// Whether it is a real day, month or year in ISO 8601.
fn is_date(date: &str) -> bool {
    Date::parse(date).is_some()
}
