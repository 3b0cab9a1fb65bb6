//! Notice: a fault as a rule tells it, before its line and column are looked up.

use super::code::Code;
use super::encoding::EncodingError;
use super::spot::Spot;

/// A finding before its spot in the file is looked up.
#[derive(Clone, Debug)]
pub(super) struct Notice {
    pub(super) code: Code,
    pub(super) pointer: String,
    pub(super) message: String,
    pub(super) remedy: String,
    /// The spot, where it is not simply the pointer's.
    pub(super) spot: Option<Spot>,
    /// The letter of a text that it is about, counted from 0.
    pub(super) letter: Option<usize>,
}

impl Notice {
    pub(super) fn new(
        code: Code,
        pointer: impl Into<String>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { code, pointer: pointer.into(), message: message.into(), remedy: remedy.into(), spot: None, letter: None }
    }

    /// About one letter of the text at the pointer.
    pub(super) fn at_letter(self, letter: usize) -> Self {
        Self { letter: Some(letter), ..self }
    }

    pub(super) fn syntax(line: usize, column: usize, message: &str) -> Self {
        let remedy = "mend the JSON there; often a comma, a quotation mark or a bracket is missing just before";
        // serde_json says column 0 for the line feed itself.
        let spot = Some(Spot { line, column: column.max(1) });
        Self { spot, ..Self::new(Code::Syntax, "", message, remedy) }
    }

    pub(super) fn encoding(error: &EncodingError) -> Self {
        let spot = Some(Spot { line: error.line, column: error.column });
        Self { spot, ..Self::new(Code::Encoding, "", error.message.clone(), error.remedy) }
    }

    pub(super) fn structure(message: String) -> Self {
        Self::new(Code::Structure, "", message, "see the content model: `glosa schema`, or docs/for-editors.md")
    }
}
