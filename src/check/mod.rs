//! What makes an article publishable: its structure, and rules with codes, each finding with its place and its remedy.

mod code;
mod editions;
mod finding;
mod listed;
mod notice;
mod places;
mod rules;
mod schema;
mod spot;
mod structure;

pub use crate::check::code::{Code, Severity};
pub use crate::check::finding::{Finding, Report};
pub use crate::check::listed::Listed;
pub use crate::check::schema::schema;

use crate::article::Article;
use crate::check::notice::Notice;
use crate::check::places::Places;
use std::path::Path;

/// Whether a file is an article by its name: `article.json`, or `article.<language>.json` for a later edition.
#[must_use]
pub fn is_article_file(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.starts_with("article.") && path.extension().is_some_and(|extension| extension == "json")
}

/// The first edition of a later one, `article.json` beside it, as far as it can be read: what is wrong with it is told
/// where it is checked itself.
#[must_use]
pub fn first_edition(path: &Path) -> Option<Article> {
    let first = path.with_file_name("article.json");
    if first == path || !is_article_file(path) {
        return None;
    }
    serde_json::from_str(&std::fs::read_to_string(first).ok()?).ok()
}

/// Checks a document; a later edition is held to the first one if that is given.
///
/// All findings are collected, in the order of the document. The rules are asked only where the structure is right,
/// since they read the article as types.
#[must_use]
pub fn document(path: &Path, text: &str, first: Option<&Article>) -> Report {
    let places = match Places::of(text) {
        Ok(places) => places,
        Err(error) => return Report::new(path, text, &Places::default(), vec![error], None),
    };
    let mut notices = places.duplicate_keys();
    let mut article = None;
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(value) => {
            notices.extend(structure::check(&value));
            if notices.iter().all(|notice| notice.code.severity() == Severity::Warning) {
                match serde_json::from_value::<Article>(value) {
                    Ok(read) => {
                        notices.extend(rules::check(&read, path));
                        if let Some(first) = first {
                            editions::compare(first, &read, &mut notices);
                        }
                        article = Some(read);
                    }
                    Err(error) => notices.push(Notice::structure(error.to_string())),
                }
            }
        }
        Err(error) => notices.push(Notice::syntax(error.line(), error.column(), &error.to_string())),
    }
    Report::new(path, text, &places, notices, article)
}
