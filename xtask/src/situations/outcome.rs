//! Outcome of a test in a browser, as a test program prints it and as the page tells it.

use std::fmt;

/// The mark of a second try on the page. One run has it and the next has it not, so it is left out when pages are compared.
pub(super) const AT_SECOND_TRY: &str = " at the second try";
const PASSED: &str = "passes";
const FAILED: &str = "**fails**";
const NOT_TRIED: &str = "not tried: ";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Passed,
    PassedAtSecondTry,
    Failed,
    /// With the reason.
    NotTried(String),
}

impl Outcome {
    /// The one of a result's word or words: `ok`, `FAILED`, `ignored (reason)`.
    pub(super) fn of_result(text: &str) -> Self {
        match text.strip_prefix("ignored") {
            Some(reason) => Self::NotTried(within_brackets(reason).to_owned()),
            None if text == "ok" => Self::Passed,
            None => Self::Failed,
        }
    }

    /// The one of a cell of the page; nothing for an empty cell.
    pub(super) fn of_cell(text: &str) -> Option<Self> {
        match (text.strip_prefix(NOT_TRIED), text.strip_prefix(PASSED)) {
            (Some(reason), _) => Some(Self::NotTried(reason.to_owned())),
            (None, Some("")) => Some(Self::Passed),
            (None, Some(AT_SECOND_TRY)) => Some(Self::PassedAtSecondTry),
            _ => (text == FAILED).then_some(Self::Failed),
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Passed => formatter.write_str(PASSED),
            Self::PassedAtSecondTry => write!(formatter, "{PASSED}{AT_SECOND_TRY}"),
            Self::Failed => formatter.write_str(FAILED),
            Self::NotTried(reason) => write!(formatter, "{NOT_TRIED}{reason}"),
        }
    }
}

/// The reason as the test program has it: ` (a reason)`.
fn within_brackets(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text)
}
