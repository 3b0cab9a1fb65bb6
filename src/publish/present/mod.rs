//! From the document to what is drawn: keys resolved, numbers and dates written out, marks nested.

mod chart;
mod facts;
mod nesting;
mod people;
mod voices;

use super::locale::{Locale, LocaleError};
use super::words;
use crate::article::{Article, Confidence, DescriptionRole, HeadlineRole};
use crate::view::model::{DatedText, Edition, Masthead, Note, Paragraph, SourceLine};
use std::rc::Rc;

/// What every part needs: the document, its language, and where its entities and sources stand.
struct Presenter<'a> {
    article: &'a Article,
    locale: Locale,
    words: crate::view::model::Words,
    /// Entity keys in the order of the cards.
    cards: Vec<&'a str>,
}

/// Makes of a checked article what the components draw.
///
/// # Errors
/// If the language has no data, or a date or number cannot be written out; the check finds these before.
pub fn present(article: &Article) -> Result<Edition, LocaleError> {
    let presenter = Presenter {
        article,
        locale: Locale::new(&article.language)?,
        words: words::words(&article.language),
        cards: people::order(article),
    };
    presenter.edition()
}

impl Presenter<'_> {
    fn edition(&self) -> Result<Edition, LocaleError> {
        let article = self.article;
        Ok(Edition {
            id: article.id.clone(),
            language: article.language.clone(),
            revision: article.revision,
            words: Rc::new(self.words.clone()),
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
        let changed = article.date_modified != article.date_published;
        Ok(Masthead {
            headline: headline(HeadlineRole::Main).map(|headline| headline.value.clone()).unwrap_or_default(),
            standfirst: standfirst.map(|text| text.value.clone()).unwrap_or_default(),
            dateline: article.dateline.clone(),
            date: self.locale.date(&article.date_published)?,
            modified: changed.then(|| self.locale.date(&article.date_modified)).transpose()?,
            bylines: article.by.iter().map(|byline| (byline.role.clone(), byline.name.clone())).collect(),
        })
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
                since: words::is_since(note.kind),
                title: note.title.clone(),
                text: note.text.clone(),
                as_of: self.as_of(&note.as_of)?,
                sources: self.references(&note.sources),
                paragraph: note.block.clone(),
                confidence: confidence(note.confidence),
            })
        };
        self.article.context_notes.iter().map(note).collect()
    }

    fn how(&self) -> Rc<[(String, String)]> {
        let how = &self.article.how_we_reported;
        words::HOW_HEADINGS
            .into_iter()
            .zip([&how.why, &how.how, &how.fairness])
            .map(|(heading, text)| (heading.to_owned(), text.clone()))
            .collect()
    }

    fn corrections(&self) -> Result<Vec<DatedText>, LocaleError> {
        let correction = |correction: &crate::article::Correction| {
            Ok(DatedText {
                key: correction.key.clone(),
                date: self.locale.date(&correction.date)?,
                kind: words::correction_kind(correction.kind).to_owned(),
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
            kind: words::source_kind(source.kind).to_owned(),
        };
        self.article.sources.iter().map(line).collect()
    }

    /// "As of February 4, 2025".
    fn as_of(&self, date: &str) -> Result<String, LocaleError> {
        Ok(self.words.as_of.replace("{date}", &self.locale.date(date)?))
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

/// What is said of something that is not beyond doubt.
fn confidence(confidence: Confidence) -> Option<String> {
    (confidence == Confidence::Medium).then(|| words::MEDIUM_CONFIDENCE.to_owned())
}
