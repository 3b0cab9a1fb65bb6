//! Findings: what is wrong, where, and what to do.

use crate::article::Article;
use crate::check::code::{Code, Severity};
use crate::check::notice::Notice;
use crate::check::places::Places;
use crate::check::printable::printable;
use crate::check::spot::{Spot, offset_of_letter, spots};
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
    /// The fault, in words.
    pub message: String,
    /// The remedy.
    pub remedy: String,
}

impl Finding {
    /// A finding of a file as a whole, or with a spot of its own.
    pub(super) fn of_file(file: &Path, notice: Notice) -> Self {
        let Spot { line, column } = notice.spot.unwrap_or(Spot { line: 1, column: 1 });
        Self::new(file, notice, line, column)
    }

    fn new(file: &Path, notice: Notice, line: usize, column: usize) -> Self {
        Self {
            code: notice.code.text(),
            severity: notice.code.severity(),
            file: file.to_owned(),
            pointer: notice.pointer,
            line,
            column,
            message: notice.message,
            remedy: notice.remedy,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, file, pointer, line, column, message, remedy, .. } = self;
        let severity = if self.severity == Severity::Error { "error" } else { "warning" };
        let pointer = if pointer.is_empty() { "the document" } else { pointer };
        let (file, pointer) = (file.display().to_string(), printable(pointer));
        let (file, message, remedy) = (printable(&file), printable(message), printable(remedy));
        write!(formatter, "{file}:{line}:{column}: {severity}[{code}] at {pointer}: {message}\n    do: {remedy}")
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
        let offset = |notice: &Notice| {
            let offset = places.find(&notice.pointer, notice.code == Code::UnknownKey);
            notice.letter.map_or(offset, |letter| offset_of_letter(text, offset, letter))
        };
        let offsets: Vec<usize> = notices.iter().map(offset).collect();
        let spots = spots(text.char_indices(), &offsets);
        let finding = |(notice, spot): (Notice, Spot)| {
            let Spot { line, column } = notice.spot.unwrap_or(spot);
            Finding::new(path, notice, line, column)
        };
        let mut findings: Vec<Finding> = notices.into_iter().zip(spots).map(finding).collect();
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
