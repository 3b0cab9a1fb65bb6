//! Findings: what is wrong, where, and what to do.

use super::code::{Code, Severity};
use super::place::{Place, Places};
use crate::article::Article;
use serde::Serialize;
use std::fmt;
use std::path::{Path, PathBuf};

/// A finding, with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The code, such as `unknown-key`.
    pub code: &'static str,
    /// Whether the article can be published with it.
    pub severity: Severity,
    /// The file.
    pub file: PathBuf,
    /// The JSON pointer of the thing.
    pub pointer: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, file, pointer, line, column, message, remedy, .. } = self;
        let severity = if self.severity == Severity::Error { "error" } else { "warning" };
        let pointer = if pointer.is_empty() { "the document" } else { pointer };
        write!(
            formatter,
            "{}:{line}:{column}: {severity}[{code}] at {pointer}: {message}\n    do: {remedy}",
            file.display()
        )
    }
}

/// A finding before its place is looked up.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    pub(super) code: Code,
    pub(super) pointer: String,
    pub(super) message: String,
    pub(super) remedy: String,
    /// The place, where it is not simply the pointer's.
    pub(super) place: Option<Place>,
}

impl Notice {
    pub(super) fn new(
        code: Code,
        pointer: impl Into<String>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { code, pointer: pointer.into(), message: message.into(), remedy: remedy.into(), place: None }
    }

    pub(super) fn syntax(line: usize, column: usize, message: &str) -> Self {
        let remedy = "mend the JSON there; often a comma, a quotation mark or a bracket is missing just before";
        // serde_json says column 0 for the line feed itself.
        let place = Some(Place { line, column: column.max(1) });
        Self { place, ..Self::new(Code::Syntax, "", message, remedy) }
    }

    pub(super) fn structure(message: String) -> Self {
        Self::new(Code::Structure, "", message, "see the content model: `glosa schema`, or docs/for-editors.md")
    }
}

/// All findings of a document.
#[derive(Debug)]
pub struct Report {
    /// The findings, in the order of the document.
    pub findings: Vec<Finding>,
    /// The article, where its structure is right.
    pub article: Option<Article>,
}

impl Report {
    pub(super) fn new(
        path: &Path,
        text: &str,
        places: &Places,
        notices: Vec<Notice>,
        article: Option<Article>,
    ) -> Self {
        let finding = |notice: Notice| {
            let Place { line, column } =
                notice.place.unwrap_or_else(|| places.find(text, &notice.pointer, notice.code == Code::UnknownKey));
            Finding {
                code: notice.code.text(),
                severity: notice.code.severity(),
                file: path.to_owned(),
                pointer: notice.pointer,
                line,
                column,
                message: notice.message,
                remedy: notice.remedy,
            }
        };
        let mut findings: Vec<Finding> = notices.into_iter().map(finding).collect();
        findings.sort_by_key(|finding| (finding.line, finding.column));
        Self { findings, article }
    }

    /// Whether there is anything that keeps the article from being published.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many findings are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
