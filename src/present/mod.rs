//! From the document to what is drawn: keys resolved, numbers and dates written out, marks nested.

mod chart;
mod chart_labels;
mod facts;
mod guess;
pub(crate) mod locale;
mod nesting;
mod no_break;
mod one_in;
mod people;
mod voices;
pub(crate) mod words;

pub(crate) use guess::Guess;
pub use locale::{Locale, LocaleError};

use crate::article::{Article, Confidence, ContextNoteKind, DescriptionRole, HeadlineRole};
use crate::present::no_break::NoBreaks;
use crate::present::words::{Interface, is_right_to_left};
use crate::view::model::{DatedText, Edition, Masthead, Note, Paragraph, SourceLine};
use std::rc::Rc;

/// The document, its language, and the places of its entities and sources, which every part needs.
struct Presenter<'a> {
    article: &'a Article,
    locale: Locale,
    no_breaks: NoBreaks,
    interface: Interface,
    /// Entity keys in the order of the cards.
    cards: Vec<&'a str>,
}

/// Makes of a checked article what the components draw.
///
/// # Errors
/// If the language has no data, or a date or number cannot be written out; the check finds these before.
pub fn present(article: &Article) -> Result<Edition, LocaleError> {
    let locale = Locale::new(&article.language)?;
    let no_breaks = NoBreaks::new(&locale, &article.language);
    Presenter::new(&no_breaks.apply(article), locale, no_breaks).edition()
}

/// The guesses that an article's charts ask for.
///
/// # Errors
/// See [`present`].
pub(super) fn guesses(article: &Article) -> Result<Vec<Guess>, LocaleError> {
    let locale = Locale::new(&article.language)?;
    let no_breaks = NoBreaks::new(&locale, &article.language);
    Presenter::new(&no_breaks.apply(article), locale, no_breaks).guesses()
}

impl<'a> Presenter<'a> {
    /// Of an article whose texts have their no-break spaces.
    fn new(article: &'a Article, locale: Locale, no_breaks: NoBreaks) -> Self {
        let interface = Interface::new(&article.language);
        Self { article, locale, no_breaks, interface, cards: people::order(article) }
    }

    /// A date on one line.
    fn date(&self, date: &str) -> Result<String, LocaleError> {
        Ok(self.no_breaks.text(&self.locale.date(date)?))
    }

    fn edition(&self) -> Result<Edition, LocaleError> {
        let article = self.article;
        Ok(Edition {
            id: article.id.clone(),
            language: article.language.clone(),
            right_to_left: is_right_to_left(&article.language),
            original_language: article.translation.as_ref().map(|translation| translation.of.clone()),
            languages: Rc::new([]),
            revision: article.revision,
            words: Rc::new(self.interface.words()),
            controls: Rc::new(self.controls()),
            masthead: Rc::new(self.masthead()?),
            story: self.story(),
            cards: self.entity_cards()?.into(),
            voices: Rc::new(self.voices()?),
            facts: Rc::new(self.facts()?),
            notes: self.notes()?.into(),
            how: self.how(),
            corrections: self.corrections()?.into(),
            sources: self.source_lines(),
        })
    }

    fn masthead(&self) -> Result<Masthead, LocaleError> {
        let article = self.article;
        let headline = |role| article.headlines.iter().find(|headline| headline.role == role);
        let standfirst = article.descriptions.iter().find(|text| text.role == DescriptionRole::Standfirst);
        let modified =
            article.date_modified.as_ref().filter(|modified| article.date_published.as_ref() != Some(modified));
        Ok(Masthead {
            headline: headline(HeadlineRole::Main).map(|headline| headline.value.clone()).unwrap_or_default(),
            standfirst: standfirst.map(|text| text.value.clone()).unwrap_or_default(),
            dateline: article.dateline.clone(),
            date: article.date_published.as_ref().map(|date| self.date(date)).transpose()?,
            modified: modified.map(|date| self.date(date)).transpose()?,
            bylines: article.by.iter().map(|byline| (byline.role.clone(), byline.name.clone())).collect(),
            translated: article
                .translation
                .as_ref()
                .map(|translation| self.interface.translated(&translation.of, &translation.by)),
        })
    }

    /// The editor's own heading, or the interface's word.
    fn or_word(&self, own: &str, name: &str) -> String {
        if own.is_empty() { self.interface.word(name) } else { own.to_owned() }
    }

    fn story(&self) -> Rc<[Paragraph]> {
        let mut seen = Vec::new();
        self.article
            .body
            .iter()
            .map(|block| Paragraph { key: block.key.clone(), inline: nesting::nest(block, &self.cards, &mut seen) })
            .collect()
    }

    fn notes(&self) -> Result<Vec<Note>, LocaleError> {
        let note = |note: &crate::article::ContextNote| {
            Ok(Note {
                key: note.key.clone(),
                since: matches!(note.kind, ContextNoteKind::Since),
                title: note.title.clone(),
                text: note.text.clone(),
                as_of: self.as_of(&note.as_of)?,
                sources: self.references(&note.sources),
                paragraph: note.block.clone(),
                confidence: self.confidence(note.confidence),
            })
        };
        self.article.context_notes.iter().map(note).collect()
    }

    fn how(&self) -> Rc<[(String, String)]> {
        let how = &self.article.how_we_reported;
        [("why", &how.why), ("how", &how.how), ("fairness", &how.fairness)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(heading, text)| (self.interface.word(heading), text.clone()))
            .collect()
    }

    fn corrections(&self) -> Result<Vec<DatedText>, LocaleError> {
        let correction = |correction: &crate::article::Correction| {
            Ok(DatedText {
                key: correction.key.clone(),
                date: self.date(&correction.date)?,
                kind: self.interface.correction_kind(correction.kind),
                text: correction.text.clone(),
            })
        };
        self.article.corrections.iter().map(correction).collect()
    }

    fn source_lines(&self) -> Rc<[SourceLine]> {
        let line = |source: &crate::article::Source| SourceLine {
            key: source.key.clone(),
            name: source.name.clone(),
            title: source.title.clone(),
            url: source.url.clone(),
            kind: self.interface.source_kind(source.kind),
        };
        self.article.sources.iter().map(line).collect()
    }

    /// "As of February 4, 2025".
    fn as_of(&self, date: &str) -> Result<String, LocaleError> {
        Ok(self.interface.as_of(self.date(date)?))
    }

    /// The words for a fact of less than high confidence.
    fn confidence(&self, confidence: Confidence) -> Option<String> {
        (confidence == Confidence::Medium).then(|| self.interface.word("medium-confidence"))
    }

    /// The places of sources, by their keys.
    fn references(&self, keys: &[String]) -> Vec<u16> {
        keys.iter()
            .filter_map(|key| self.article.sources.iter().position(|source| source.key == *key))
            .filter_map(|place| u16::try_from(place).ok())
            .collect()
    }
}

/// The place of an entity's card, by its key.
fn card_place(cards: &[&str], key: &str) -> Option<u16> {
    cards.iter().position(|card| *card == key).and_then(|place| u16::try_from(place).ok())
}
