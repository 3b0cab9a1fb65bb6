//! Rules on dates: ISO 8601, real days, changed not before published.

use super::Findings;
use crate::article::Article;
use crate::axis::{Date, Exactness};
use crate::check::code::Code;

pub(super) fn check(article: &Article, findings: &mut Findings) {
    for (pointer, date) in own(article) {
        if date.len() != 10 || !is_date(date) {
            findings.add(Code::Date, pointer, format!("{date:?} is no day"), "write it as 2025-02-04");
        }
    }
    let day = |text: &Option<String>| {
        text.as_deref().and_then(Date::parse).is_some_and(|date| date.exactness() == Exactness::Day)
    };
    let both_days = day(&article.date_published) && day(&article.date_modified);
    if both_days && article.date_modified < article.date_published {
        let message = "the edition was changed before it was published";
        findings.add(Code::Date, "/dateModified", message, "mend one of the two dates");
    }
    corrections(article, findings);
    future(article, &today(), findings);
    for (pointer, date) in dates(article) {
        if !is_date(date) {
            findings.add(Code::Date, pointer, format!("{date:?} is no date"), "write 2025, 2025-02 or 2025-02-04");
        }
    }
}

/// The edition's own days, as far as they are given.
fn own(article: &Article) -> impl Iterator<Item = (&'static str, &str)> {
    let dates = [("/datePublished", &article.date_published), ("/dateModified", &article.date_modified)];
    dates.into_iter().filter_map(|(pointer, date)| Some((pointer, date.as_deref()?)))
}

/// A correction comes after the story, and the edition changes with it.
fn corrections(article: &Article, findings: &mut Findings) {
    for (index, correction) in article.corrections.iter().enumerate() {
        let pointer = format!("/corrections/{index}/date");
        let older = article.date_published.as_deref().filter(|day| is_before(&correction.date, day));
        let newer = article.last_changed().filter(|day| is_before(day, &correction.date));
        if let Some(published) = older {
            let message = format!("a correction of {:?} is older than the story, of {published:?}", correction.date);
            findings.add(Code::Date, pointer, message, "look up which of the two days is wrong");
        } else if let Some(changed) = newer {
            let message = format!(
                "a correction of {:?} is newer than the edition's last change, of {changed:?}",
                correction.date
            );
            findings.add(
                Code::Date,
                pointer,
                message,
                "write the day of the correction in dateModified, and raise revision",
            );
        }
    }
}

/// Days that nobody can have written on yet. Figures may be of the future: there are forecasts.
fn future(article: &Article, today: &str, findings: &mut Findings) {
    let mut days: Vec<(String, &str)> = own(article).map(|(pointer, date)| (pointer.to_owned(), date)).collect();
    let sources = article.sources.iter().enumerate();
    days.extend(
        sources.filter_map(|(index, one)| {
            Some((format!("/sources/{index}/datePublished"), one.date_published.as_deref()?))
        }),
    );
    let entities = article.entities.iter().enumerate();
    days.extend(entities.map(|(index, one)| (format!("/entities/{index}/asOf"), one.as_of.as_str())));
    let corrections = article.corrections.iter().enumerate();
    days.extend(corrections.map(|(index, one)| (format!("/corrections/{index}/date"), one.date.as_str())));
    for (pointer, day) in days {
        let as_exact = today.get(..day.len().min(today.len())).unwrap_or_default();
        if Date::parse(day).is_some() && day > as_exact {
            let message = format!("{day:?} is still to come, by the clock of this machine");
            findings.add(
                Code::FutureDate,
                pointer,
                message,
                "look at the year; a story that waits for its day may be left so",
            );
        }
    }
}

/// The day after today, as the machine's clock has it in UTC: somewhere on earth that day has begun.
fn today() -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let days = i64::try_from(now.as_secs() / 86_400).unwrap_or_default() + 1;
    Date::since_1970(days)
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

/// Whether a date is before another, as exactly as both are known. Texts that are no dates are not compared.
pub(super) fn is_before(date: &str, other: &str) -> bool {
    let length = date.len().min(other.len());
    is_date(date) && is_date(other) && date.get(..length) < other.get(..length)
}

/// Whether it is a real day, month or year in ISO 8601.
fn is_date(date: &str) -> bool {
    Date::parse(date).is_some()
}
