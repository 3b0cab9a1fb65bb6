//! Rules on dates: ISO 8601, real days, changed not before published.

use super::Findings;
use crate::article::Article;
use crate::check::code::Code;
use icu_calendar::Date;

pub(super) fn check(article: &Article, findings: &mut Findings) {
    for (pointer, date) in [("/datePublished", &article.date_published), ("/dateModified", &article.date_modified)] {
        if date.len() != 10 || !is_date(date) {
            findings.add(Code::Date, pointer, format!("{date:?} is no day"), "write it as 2025-02-04");
        }
    }
    if article.date_modified < article.date_published {
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
    let parts: Vec<&str> = date.split('-').collect();
    let digits = |part: &&str, count: usize| part.len() == count && part.chars().all(|one| one.is_ascii_digit());
    let number = |part: &str| part.parse::<u8>().unwrap_or_default();
    match parts.as_slice() {
        [year] => digits(year, 4),
        [year, month] => digits(year, 4) && digits(month, 2) && (1..=12).contains(&number(month)),
        [year, month, day] => {
            digits(year, 4)
                && digits(month, 2)
                && digits(day, 2)
                && year.parse().is_ok_and(|year| Date::try_new_gregorian(year, number(month), number(day)).is_ok())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn only_real_days_are_dates() {
        for date in ["2025", "2025-02", "2025-02-28", "2024-02-29"] {
            assert!(is_date(date), "{date}");
        }
        for date in ["", "25", "2025-2", "2025-13", "2025-02-29", "2025-02-04T10:00", "list of 2018"] {
            assert!(!is_date(date), "{date}");
        }
    }
}
