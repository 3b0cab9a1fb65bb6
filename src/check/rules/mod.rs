//! The rules: what no schema can say. One file a family.

mod comparisons;
mod dates;
mod evidence;
mod figures;
mod keys;
mod letters;
mod links;
mod locators;
mod markup;
mod metadata;
mod notes;
mod passages;
mod references;
mod texts;
mod voices;

pub(super) use metadata::{RESERVED_IDS, id_fault, language_fault};
pub(super) use texts::each as each_text;

use crate::article::Article;
use crate::check::code::Code;
use crate::check::notice::Notice;
use crate::check::spot::Spot;
use std::path::Path;

/// Collects what the rules find.
#[derive(Default)]
struct Findings(Vec<Notice>);

impl Findings {
    fn add(&mut self, code: Code, pointer: impl Into<String>, message: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(Notice::new(code, pointer, message, remedy));
    }

    /// A finding about one letter of a text, counted from 0.
    fn add_at(&mut self, code: Code, pointer: &str, letter: usize, message: String, remedy: &str) {
        self.0.push(Notice::new(code, pointer, message, remedy).at_letter(letter));
    }
}

/// Asks every rule.
pub(super) fn check(article: &Article, path: &Path) -> Vec<Notice> {
    let mut findings = Findings::default();
    metadata::check(article, path, &mut findings);
    keys::check(article, &mut findings);
    references::check(article, &mut findings);
    passages::check(article, &mut findings);
    figures::check(article, &mut findings);
    links::check(article, &mut findings);
    locators::check(article, &mut findings);
    dates::check(article, &mut findings);
    voices::check(article, &mut findings);
    comparisons::check(article, &mut findings);
    evidence::check(article, &mut findings);
    notes::check(article, &mut findings);
    findings.0
}

/// Findings about every text, whatever the shape of the document.
pub(super) fn check_texts(document: &serde_json::Value) -> Vec<Notice> {
    let mut findings = Findings::default();
    texts::each(document, &mut |place| {
        letters::check(place, &mut findings);
        texts::check(place, &mut findings);
    });
    findings.0
}

/// Findings about a plain text, a paragraph a line.
pub(super) fn check_story(text: &str) -> Vec<Notice> {
    let mut findings = Findings::default();
    for (line, number) in text.lines().zip(1..) {
        let before = findings.0.len();
        let line = texts::Text::of_story(line);
        letters::check(&line, &mut findings);
        texts::check(&line, &mut findings);
        for notice in findings.0.iter_mut().skip(before) {
            notice.pointer = String::new();
            notice.spot = Some(Spot { line: number, column: notice.letter.unwrap_or_default() + 1 });
        }
    }
    findings.0
}
