//! The rules: what no schema can say. One file a family.

mod dates;
mod figures;
mod keys;
mod links;
mod locators;
mod metadata;
mod passages;
mod references;

use crate::article::Article;
use crate::check::code::Code;
use crate::check::notice::Notice;
use std::path::Path;

/// Collects what the rules find.
#[derive(Default)]
struct Findings(Vec<Notice>);

impl Findings {
    fn add(&mut self, code: Code, pointer: impl Into<String>, message: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(Notice::new(code, pointer, message, remedy));
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
    findings.0
}
