//! What makes an article publishable: its structure, and rules with codes, each finding with its place and its remedy.

mod code;
mod editions;
mod encoding;
mod finding;
mod listed;
mod listing;
mod notice;
mod places;
mod printable;
mod rules;
mod schema;
mod spot;
mod structure;

pub use crate::check::code::{Code, Severity};
pub use crate::check::encoding::{EncodingError, decode};
pub use crate::check::finding::{Finding, Report};
pub use crate::check::listed::Listed;
pub use crate::check::listing::{ArticleFiles, Listing};
pub use crate::check::printable::printable;
pub use crate::check::schema::schema;

use crate::article::Article;
use crate::check::listing::first_beside;
use crate::check::notice::Notice;
use crate::check::places::Places;
use std::path::Path;

/// A file that has been read and checked.
#[derive(Debug)]
pub struct CheckedFile {
    /// Its text; empty if its bytes are none.
    pub text: String,
    /// What was found.
    pub report: Report,
}

/// Reads an article and checks it; a later edition is held to the first one beside it.
///
/// # Errors
/// If it is no file that can be read.
pub fn file(path: &Path) -> std::io::Result<CheckedFile> {
    if !path.metadata()?.is_file() {
        return Err(std::io::Error::other("is no file"));
    }
    match decode(&std::fs::read(path)?) {
        Ok(text) => {
            let report = document(path, &text, first_edition(path).as_ref());
            Ok(CheckedFile { text, report })
        }
        Err(error) => {
            let finding = Finding::of_file(path, Notice::encoding(error));
            Ok(CheckedFile { text: String::new(), report: Report { findings: vec![finding], article: None } })
        }
    }
}

/// The first edition of a later one, as far as it can be read: what is wrong with it is told where it is checked itself.
fn first_edition(path: &Path) -> Option<Article> {
    let first = first_beside(path).filter(|first| first.symlink_metadata().is_ok_and(|found| found.is_file()))?;
    serde_json::from_str(&decode(&std::fs::read(first).ok()?).ok()?).ok()
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
