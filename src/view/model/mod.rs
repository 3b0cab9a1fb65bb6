//! Model of what the components draw: an article with keys resolved and numbers written out for its language.
//!
//! Publishing makes it natively. Of all this only [`Controls`] goes to the browser, in the payload: what a reader reads
//! stands in the static HTML already, and the islands take it from there.

mod charts;
mod controls;
mod inline;
mod payload;
mod people;
mod reader;
mod voices;
mod words;

pub use charts::{Chart, ChartPoint, ChartShape, Fact, FactDispute, FactGroup, Facts, OneIn, PointLook};
pub use controls::{ConcernTag, ControlWords, Controls, StanceControl, VoiceControl};
pub use inline::Inline;
pub use payload::{PayloadError, decode, encode};
pub use people::{EntityCard, Link, Related};
pub use voices::{Answer, Voice, VoiceStatement, Voices};
pub use words::Words;

use std::rc::Rc;

/// One language edition of an article, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The article's id.
    pub id: String,
    /// The language, BCP 47.
    pub language: String,
    /// Whether the language is written from right to left.
    pub right_to_left: bool,
    /// In a translation: the language of the original.
    pub original_language: Option<String>,
    /// All languages it is to be had in, this one too; empty if there is but one.
    pub languages: Rc<[LanguageEdition]>,
    /// The revision, for events.
    pub revision: u32,
    /// The interface's words in the article's language.
    pub words: Rc<Words>,
    /// Data of the live islands that the static HTML does not have.
    pub controls: Rc<Controls>,
    /// Headline, standfirst, dateline, bylines.
    pub masthead: Rc<Masthead>,
    /// The story.
    pub story: Rc<[Paragraph]>,
    /// The cards, in the order of the first mention; background entries last.
    pub cards: Rc<[EntityCard]>,
    /// Who thinks what.
    pub voices: Rc<Voices>,
    /// The figures.
    pub facts: Rc<Facts>,
    /// Notes on what is disputed or newer.
    pub notes: Rc<[Note]>,
    /// How this was put together: headings with paragraphs.
    pub how: Rc<[(String, String)]>,
    /// Corrections.
    pub corrections: Rc<[DatedText]>,
    /// Every source; others refer to it by index.
    pub sources: Rc<[SourceLine]>,
}

impl Edition {
    /// The id in the page of the thing with this key; unique for the article.
    #[must_use]
    pub fn anchor(&self, key: &str) -> String {
        anchor(&self.id, key)
    }

    /// Whether a part below the story is there, by the key of its section.
    #[must_use]
    pub fn has(&self, part: &str) -> bool {
        self.parts_below().iter().any(|(there, _)| *there == part)
    }

    /// The parts below the story that are there, by the keys of their sections, each with the words of a link to it.
    #[must_use]
    pub fn parts_below(&self) -> Vec<(&'static str, &str)> {
        let words = &self.words;
        let parts = [
            ("viewpoints", &words.to_viewpoints, !self.voices.items.is_empty()),
            ("figures", &words.to_facts, !self.facts.groups.is_empty()),
            ("notes", &words.to_notes, !self.notes.is_empty()),
            ("whos-who", &words.to_whos_who, !self.cards.is_empty()),
        ];
        parts.into_iter().filter(|(_, _, there)| *there).map(|(part, label, _)| (part, label.as_str())).collect()
    }
}

/// The id in the page of the thing with this key in the article with this id.
#[must_use]
pub fn anchor(article: &str, key: &str) -> String {
    // Not by formatting, which would be the only use of it in the wasm.
    ["glosa-", article, "-", key].concat()
}

/// An edition in some language.
#[derive(Clone, Debug, PartialEq)]
pub struct LanguageEdition {
    /// The language, BCP 47.
    pub language: String,
    /// Name in the language itself.
    pub name: String,
    /// Its folder, from that of this edition; empty for this edition itself.
    pub path: String,
}

/// The top of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Masthead {
    /// The headline.
    pub headline: String,
    /// The sentence under it; empty where there is none.
    pub standfirst: String,
    /// The place; empty where there is none.
    pub dateline: String,
    /// The day, written out.
    pub date: Option<String>,
    /// The day of the last change in substance, where it is another one.
    pub modified: Option<String>,
    /// Who made what: role and name.
    pub bylines: Vec<(String, String)>,
    /// Note on the language it was translated from, and by whom.
    pub translated: Option<String>,
}

/// A paragraph of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// Its key.
    pub key: String,
    /// Its text.
    pub inline: Vec<Inline>,
}

/// Something disputed, or newer than the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Its key.
    pub key: String,
    /// Whether the note is of after the story; else it is of a dispute.
    pub since: bool,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// The day it describes, written out.
    pub as_of: String,
    /// Its sources.
    pub sources: Vec<u16>,
    /// The key of the paragraph it is about.
    pub paragraph: Option<String>,
    /// A word on how sure it is, where it is not beyond doubt.
    pub confidence: Option<String>,
}

/// A text with its day.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedText {
    /// Its key.
    pub key: String,
    /// The day, written out.
    pub date: String,
    /// Sort of text, in words.
    pub kind: String,
    /// The text.
    pub text: String,
}

/// A source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceLine {
    /// Its key.
    pub key: String,
    /// Who says it and where.
    pub name: String,
    /// Title.
    pub title: Option<String>,
    /// The link.
    pub url: String,
    /// Sort of source, in words.
    pub kind: String,
}
