//! Editions in several languages: the same keys, figures, days and sources in each; only the words differ.

mod translations;

use crate::article::{Article, StatementKind};
use crate::check::code::Code;
use crate::check::notice::Notice;
use serde_json::Value;
use std::collections::HashMap;

/// Texts that are no words: what they say is the same in every language.
const FACTS: [&str; 23] = [
    "_key",
    "_type",
    "asOf",
    "block",
    "code",
    "confidence",
    "country",
    "date",
    "dateModified",
    "datePublished",
    "entity",
    "id",
    "kind",
    "passage",
    "place",
    "qualifier",
    "schemaVersion",
    "shape",
    "speaker",
    "stance",
    "style",
    "url",
    "revision",
];
/// Lists of keys.
const KEYS: [&str; 4] = ["concerns", "headlineFigures", "related", "sources"];
/// Parts that each language has for itself.
const OWN: [&str; 9] =
    ["aliases", "by", "children", "descriptions", "headlines", "publisher", "sameAs", "translation", "uri"];

/// Holds a later edition to the first one, as JSON, and its quotes to the words as they were said.
pub(super) fn compare(first: &Article, article: &Article, notices: &mut Vec<Notice>) {
    if let (Ok(expected), Ok(found)) = (serde_json::to_value(first), serde_json::to_value(article)) {
        Comparison { language: &first.language, notices }.values("", &expected, &found);
        translations::check((first, &expected), (article, &found), notices);
    }
    if first.language == article.language {
        let message = format!("article.json beside it is in {} too", first.language);
        notices.push(Notice::new(
            Code::EditionLanguage,
            "/language",
            message,
            "write its own language, or take the file away",
        ));
    }
    if article.translation.is_some() {
        originals(first, article, notices);
    }
}

struct Comparison<'a> {
    language: &'a str,
    notices: &'a mut Vec<Notice>,
}

impl Comparison<'_> {
    fn values(&mut self, pointer: &str, expected: &Value, found: &Value) {
        match (expected, found) {
            (Value::Object(expected), Value::Object(found)) => {
                for (name, value) in expected.iter().filter(|(name, _)| !OWN.contains(&name.as_str())) {
                    let pointer = format!("{pointer}/{name}");
                    match found.get(name) {
                        Some(own)
                            if FACTS.contains(&name.as_str()) || KEYS.contains(&name.as_str()) && is_keys(value) =>
                        {
                            self.same(&pointer, value, own);
                        }
                        Some(own) => self.values(&pointer, value, own),
                        None => self.missing(parent(&pointer), &format!("no {name:?}")),
                    }
                }
                for name in found.keys().filter(|name| !expected.contains_key(*name)) {
                    if !OWN.contains(&name.as_str()) && name != "original" {
                        self.extra(&format!("{pointer}/{name}"), name);
                    }
                }
            }
            (Value::Array(expected), Value::Array(found)) => self.lists(pointer, expected, found),
            (Value::Number(_) | Value::Bool(_), _) => self.same(pointer, expected, found),
            _ => {}
        }
    }

    /// Things with keys are found by them, others by their place.
    fn lists(&mut self, pointer: &str, expected: &[Value], found: &[Value]) {
        let places = |list: &'_ [Value]| -> HashMap<String, usize> {
            list.iter().enumerate().rev().filter_map(|(place, one)| Some((key(one)?.to_owned(), place))).collect()
        };
        let (of_found, of_expected) = (places(found), places(expected));
        for (place, value) in expected.iter().enumerate() {
            let own = match key(value) {
                Some(wanted) => of_found.get(wanted).copied(),
                None => (place < found.len()).then_some(place),
            };
            match own.and_then(|own| found.get(own).map(|value| (own, value))) {
                Some((own, found)) => self.values(&format!("{pointer}/{own}"), value, found),
                None => self.missing(
                    pointer,
                    &key(value).map_or(format!("no number {}", place + 1), |key| format!("no {key:?}")),
                ),
            }
        }
        for (place, value) in found.iter().enumerate() {
            let known = match key(value) {
                Some(own) => of_expected.contains_key(own),
                None => place < expected.len(),
            };
            if !known {
                self.extra(&format!("{pointer}/{place}"), key(value).unwrap_or("this"));
            }
        }
    }

    fn same(&mut self, pointer: &str, expected: &Value, found: &Value) {
        if expected != found {
            let message = format!("the edition in {} has {expected} here, this one {found}", self.language);
            self.notices.push(Notice::new(
                Code::EditionValue,
                pointer,
                message,
                "find out which is right and write it in both",
            ));
        }
    }

    fn missing(&mut self, pointer: &str, what: &str) {
        let message = format!("{what} here, and the edition in {} has it", self.language);
        self.notices.push(Notice::new(Code::EditionKeys, pointer, message, "add it, or take it out of the other"));
    }

    fn extra(&mut self, pointer: &str, what: &str) {
        let message = format!("the edition in {} has no {what:?} here", self.language);
        self.notices.push(Notice::new(Code::EditionKeys, pointer, message, "add it there, or take it out here"));
    }
}

fn key(value: &Value) -> Option<&str> {
    value.get("_key").or_else(|| value.get("code"))?.as_str()
}

fn is_keys(value: &Value) -> bool {
    value.as_array().is_some_and(|all| all.iter().all(Value::is_string))
}

fn parent(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// Words that a speaker said stand beside their translation, in the words of the first edition.
fn originals(first: &Article, article: &Article, notices: &mut Vec<Notice>) {
    let said: Vec<(&str, &str)> = first
        .viewpoints
        .items
        .iter()
        .flat_map(|item| &item.statements)
        .map(|statement| (statement.passage.as_str(), statement.text.as_str()))
        .collect();
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        for (place, statement) in item.statements.iter().enumerate().filter(|(_, one)| one.kind == StatementKind::Quote)
        {
            let expected = said.iter().find(|(passage, _)| *passage == statement.passage).map(|(_, text)| *text);
            if statement.original.as_deref() != expected {
                let pointer = format!("/viewpoints/items/{index}/statements/{place}");
                let message = match &statement.original {
                    None => "the words as they were said are missing".to_owned(),
                    Some(_) => format!("the edition in {} has other words", first.language),
                };
                let remedy = format!("write \"original\": {:?}", expected.unwrap_or_default());
                notices.push(Notice::new(Code::QuoteOriginal, pointer, message, remedy));
            }
        }
    }
}
