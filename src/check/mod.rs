//! Checks that make an article publishable: its structure, and rules with codes, each finding with its place and its remedy.

mod code;
mod edition_files;
mod editions;
mod encoding;
mod finding;
mod letter;
mod listed;
mod listing;
mod notice;
mod places;
mod printable;
mod repair;
mod rules;
mod schema;
mod spot;
mod structure;

pub use crate::check::code::{Code, Severity};
pub use crate::check::edition_files::{CheckedEdition, Editions};
pub use crate::check::encoding::{EncodingError, decode};
pub use crate::check::finding::{Finding, Report};
pub use crate::check::listed::Listed;
pub use crate::check::listing::{ArticleFiles, Listing};
pub use crate::check::printable::printable;
pub use crate::check::schema::schema;

use crate::article::Article;
use crate::check::notice::Notice;
use crate::check::places::Places;
use crate::check::repair::Repaired;
use crate::check::structure::Structure;
use serde_json::Value;
use std::path::Path;

/// Folders of ours where articles are published, and names that Windows keeps for devices: no article has such an id.
pub const RESERVED_IDS: &[&str] = &rules::RESERVED_IDS;

/// Why an id cannot be an article's, with what to do.
#[must_use]
pub fn id_fault(id: &str) -> Option<String> {
    rules::id_fault(id).map(|(message, remedy)| format!("{message}; {remedy}"))
}

/// Why a tag does not say the language and region of an article.
#[must_use]
pub fn language_fault(tag: &str) -> Option<String> {
    rules::language_fault(tag).map(|message| format!("{message}; write such as en-US or es-SV"))
}

/// Faults in the letters of a plain text, by line and column: control characters, markup.
#[must_use]
pub fn story(path: &Path, text: &str) -> Vec<Finding> {
    rules::check_story(text).into_iter().map(|notice| Finding::of_file(path, notice)).collect()
}

/// Checks a document; a later edition is held to the first one if that is given.
///
/// All findings are collected, in the order of the document. Where the shape is wrong, the rules are asked about the rest
/// of it all the same: no kind of fault hides another.
#[must_use]
pub fn document(path: &Path, text: &str, first: Option<&Article>) -> Report {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let places = match Places::of(text) {
        Ok(places) => places,
        Err(error) => return Report::new(path, text, &Places::default(), vec![error], None),
    };
    let mut notices = places.duplicate_keys();
    let mut article = None;
    match serde_json::from_str::<Value>(text) {
        Ok(value) => {
            notices.extend(rules::check_texts(&value));
            article = shape_and_rules(value, path, first, &mut notices);
        }
        Err(error) => notices.push(Notice::syntax(error.line(), error.column(), &error.to_string())),
    }
    Report::new(path, text, &places, notices, article)
}

/// The article, if its shape is right.
fn shape_and_rules(value: Value, path: &Path, first: Option<&Article>, notices: &mut Vec<Notice>) -> Option<Article> {
    let Some(structure) = Structure::get() else {
        notices.push(Notice::structure("the schema of this program is broken".to_owned()));
        return None;
    };
    let faults = structure.check(&value);
    if faults.is_empty() {
        match serde_json::from_value::<Article>(value) {
            Ok(article) => {
                notices.extend(rules_of(&article, path, first));
                return Some(article);
            }
            Err(error) => notices.push(Notice::structure(error.to_string())),
        }
    } else {
        notices.extend(faults);
        if let Some(repaired) = Repaired::of(value, structure) {
            let found = rules_of(&repaired.article, path, first);
            notices.extend(found.into_iter().filter(|notice| repaired.is_true(notice)));
        }
    }
    None
}

fn rules_of(article: &Article, path: &Path, first: Option<&Article>) -> Vec<Notice> {
    let mut notices = rules::check(article, path);
    if let Some(first) = first {
        editions::compare(first, article, &mut notices);
    }
    notices
}
