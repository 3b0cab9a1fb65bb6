//! Rules on sources: dated, each page once, none older than the day for which it is cited.

use super::Findings;
use super::dates::is_before;
use super::references::sourced;
use crate::article::{Article, SourceKind};
use crate::check::code::Code;
use std::collections::{HashMap, HashSet};

pub(super) fn check(article: &Article, findings: &mut Findings) {
    undated(article, findings);
    repeated(article, findings);
    early(article, findings);
}

/// News is of a day. An encyclopaedia and a directory are of any.
fn undated(article: &Article, findings: &mut Findings) {
    for (index, source) in article.sources.iter().enumerate() {
        let pointer = format!("/sources/{index}");
        if source.undated && source.date_published.is_some() {
            let message = format!("{:?} has a date and is said to have none", source.key);
            findings.add(Code::UndatedSource, pointer, message, "take one of the two out");
        } else if source.kind == SourceKind::Media && source.date_published.is_none() && !source.undated {
            let message = format!("{:?} has no date of publication", source.key);
            let remedy = "write datePublished, as exactly as the page has it; where you looked and found none, \"undated\": true";
            findings.add(Code::UndatedSource, pointer, message, remedy);
        }
    }
}

/// A page is one source, and stands once in a list.
fn repeated(article: &Article, findings: &mut Findings) {
    let mut pages: HashMap<String, &str> = HashMap::new();
    for (index, source) in article.sources.iter().enumerate() {
        if let Some(before) = pages.insert(page(&source.url), &source.key) {
            let message = format!("{:?} is the same page as {before:?}", source.key);
            findings.add(
                Code::RepeatedSource,
                format!("/sources/{index}/url"),
                message,
                "keep one, and name it in both places",
            );
        }
    }
    for one in sourced(article) {
        let mut known = HashSet::new();
        for (place, key) in one.sources.iter().enumerate().filter(|(_, key)| !known.insert(*key)) {
            let message = format!("the source {key:?} stands twice in this list");
            findings.add(
                Code::RepeatedSource,
                format!("{}/sources/{place}", one.pointer),
                message,
                "take one of them out",
            );
        }
    }
}

/// The page of an address: without scheme, `www`, part and closing slash.
fn page(url: &str) -> String {
    let url = url.split('#').next().unwrap_or_default();
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    url.strip_prefix("www.").unwrap_or(url).trim_end_matches('/').to_owned()
}

/// A page tells nothing of the days after it. Forecasts, for days after the edition itself, are told before.
fn early(article: &Article, findings: &mut Findings) {
    let published: HashMap<&str, &str> = article
        .sources
        .iter()
        .filter_map(|source| Some((source.key.as_str(), source.date_published.as_deref()?)))
        .collect();
    let days = sourced(article).into_iter().filter_map(|one| Some((one.pointer, one.as_of?, one.sources)));
    for (pointer, as_of, sources) in days {
        let dates: Option<Vec<&str>> = sources.iter().map(|key| published.get(key.as_str()).copied()).collect();
        let Some(latest) = dates.and_then(|dates| dates.into_iter().max()) else {
            continue;
        };
        let forecast = article.last_changed().is_some_and(|day| is_before(day, as_of));
        if !forecast && is_before(latest, as_of) {
            let message = format!("this is of {as_of:?}, and its newest source of {latest:?}: it cannot know that");
            let remedy = "cite the page that tells it, or look up which of the two dates is wrong";
            findings.add(Code::EarlySource, format!("{pointer}/asOf"), message, remedy);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn a_page_is_known_by_more_than_one_address() {
        for same in ["http://www.a.example/b/", "https://a.example/b#part", "https://a.example/b"] {
            assert_eq!(page(same), "a.example/b");
        }
        assert_ne!(page("https://a.example/b?page=2"), page("https://a.example/b"));
    }
}
