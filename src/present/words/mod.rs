//! The interface's words, by language: one Fluent file each, with the plural forms that the language has.

use crate::article::{CorrectionKind, EntityKind, Qualifier, ResponseKind, SourceKind, Stance};
use crate::present::locale::Locale;
use crate::view::model::{ControlWords, Words};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use icu_locale::LocaleDirectionality;
use icu_plurals::{PluralCategory, PluralRules};
use intl_memoizer::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// The languages with words of their own, by the first part of their tag.
const LANGUAGES: [(&str, &str); 5] = [
    ("en", include_str!("en.ftl")),
    ("es", include_str!("es.ftl")),
    ("fr", include_str!("fr.ftl")),
    ("pt", include_str!("pt.ftl")),
    ("ar", include_str!("ar.ftl")),
];

/// The name of a language in the language itself; its tag where no name is known.
pub(crate) fn autonym(tag: &str) -> String {
    if has_words(tag) { Interface::new(tag).word("language-name") } else { tag.to_owned() }
}

/// Whether there are words in a language; else English ones serve.
#[must_use]
pub fn has_words(tag: &str) -> bool {
    languages().any(|language| language == primary(tag))
}

/// Whether a language is written from right to left.
pub(crate) fn is_right_to_left(tag: &str) -> bool {
    let language = icu_locale_core::LanguageIdentifier::try_from_str(tag);
    language.is_ok_and(|language| LocaleDirectionality::new_extended().is_right_to_left(&language))
}

/// Every language with words of its own.
pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(language, _)| *language)
}

pub(crate) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// The words of one language.
pub(crate) struct Interface {
    bundle: FluentBundle<FluentResource>,
}

impl Interface {
    /// The words in a language, with its numbers; in English if it has none yet.
    pub(crate) fn new(tag: &str) -> Self {
        let text = LANGUAGES.iter().find(|(language, _)| *language == primary(tag));
        let (own, text) = text.map_or((false, LANGUAGES[0].1), |(_, text)| (true, *text));
        let tag = if own { tag } else { "en-US" };
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // No marks of direction around what is put in: it is of the same language.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number));
        let locale = icu_locale_core::Locale::try_from_str(tag).ok();
        // Fluent's own rules (intl_pluralrules 7.0.2) do not know the `many` of Spanish, French and Portuguese.
        // The name is free, so this cannot fail.
        let _ = bundle.add_function("PLURAL", move |values, _| category(locale.as_ref(), values.first()).into());
        // A message that does not parse is left out; the test below holds every language to have every message.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// A message without anything put in.
    pub(crate) fn word(&self, name: &str) -> String {
        self.message(name, &FluentArgs::new())
    }

    /// A message with numbers and texts put in.
    pub(crate) fn phrase<'a>(
        &self,
        name: &str,
        values: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>,
    ) -> String {
        self.message(name, &values.into_iter().collect())
    }

    /// Names are written as in Rust; Fluent's have hyphens.
    fn message(&self, name: &str, values: &FluentArgs<'_>) -> String {
        let name = name.replace('_', "-");
        let Some(pattern) = self.bundle.get_message(&name).and_then(|message| message.value()) else {
            return name;
        };
        self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned()
    }

    /// The words of the static HTML.
    pub(crate) fn words(&self) -> Words {
        Words::from_each(|name| self.word(name))
    }

    /// The words on live controls.
    pub(crate) fn control_words(&self) -> ControlWords {
        ControlWords::from_each(|name| self.word(name))
    }

    /// "Translated from the English by …".
    pub(crate) fn translated(&self, of: &str, by: &str) -> String {
        let language = if has_words(of) { self.word(&format!("language-{}", primary(of))) } else { of.to_owned() };
        self.phrase("translated", [("language", language.into()), ("by", by.into())])
    }

    /// "As of February 4, 2025".
    pub(crate) fn as_of(&self, date: String) -> String {
        self.phrase("as-of", [("date", date.into())])
    }

    /// "Showing 3 of 6 viewpoints".
    pub(crate) fn showing(&self, shown: usize, total: usize) -> String {
        self.phrase("showing", [("shown", shown.into()), ("total", total.into())])
    }

    /// "Named 3 times in this story".
    pub(crate) fn mentioned(&self, times: u16) -> String {
        if times == 0 {
            return self.word("mentioned-never");
        }
        self.phrase("mentioned", [("times", times.into())])
    }

    /// "4 critical viewpoints, 2 supportive".
    pub(crate) fn tally(&self, counts: &[(Stance, usize)]) -> String {
        let counts = counts
            .iter()
            .map(|(stance, count)| self.phrase(&format!("tally-{}", stance.name()), [("count", (*count).into())]));
        counts
            .reduce(|before, next| self.phrase("tally", [("before", before.into()), ("next", next.into())]))
            .unwrap_or_default()
    }

    /// A stance, as the heading of its column.
    pub(crate) fn stance(&self, stance: Stance) -> String {
        self.word(&format!("stance-{}", stance.name()))
    }

    /// Heading of an answer, by its occasion.
    pub(crate) fn answer(&self, kind: ResponseKind) -> String {
        self.word(match kind {
            ResponseKind::Reply => "answer",
            ResponseKind::Earlier => "answer-earlier",
            ResponseKind::Elsewhere => "answer-elsewhere",
        })
    }

    /// A number alone.
    pub(crate) fn count(&self, count: usize) -> String {
        self.phrase("count", [("count", count.into())])
    }

    /// "Opened so far: 2 of 4 critical,": a part of the sentence that has one for each stance, in this place of so many.
    pub(crate) fn opened(&self, stance: Stance, count: usize, all: usize, (place, of): (usize, usize)) -> String {
        let name = format!("opened-{}", stance.name());
        let mut part = self.phrase(&name, [("count", count.into()), ("all", all.into())]);
        if place == 0 {
            part = self.phrase("opened-begins", [("part", part.into())]);
        }
        self.phrase(if place + 1 < of { "opened-goes-on" } else { "opened-ends" }, [("part", part.into())])
    }

    /// "5 of 12 values".
    pub(crate) fn selected_values(&self, shown: usize, all: usize) -> String {
        self.phrase("selected-values", [("shown", shown.into()), ("all", all.into())])
    }

    /// An entity's sort.
    pub(crate) fn entity_kind(&self, kind: EntityKind) -> String {
        self.word(&format!("kind-{}", kind.name()))
    }

    /// A source's sort.
    pub(crate) fn source_kind(&self, kind: SourceKind) -> String {
        self.word(match kind {
            SourceKind::Official => "source-official",
            SourceKind::Organisation => "source-organisation",
            SourceKind::Academic => "source-academic",
            SourceKind::Media => "source-media",
            SourceKind::Reference => "source-reference",
        })
    }

    /// "more than"; nothing before an exact number.
    pub(crate) fn qualifier(&self, qualifier: Qualifier) -> Option<String> {
        let name = match qualifier {
            Qualifier::Exact => return None,
            Qualifier::MoreThan => "more-than",
            Qualifier::AtLeast => "at-least",
            Qualifier::About => "about",
            Qualifier::UpTo => "up-to",
        };
        Some(self.word(name))
    }

    /// A correction's sort.
    pub(crate) fn correction_kind(&self, kind: CorrectionKind) -> String {
        self.word(match kind {
            CorrectionKind::Correction => "correction",
            CorrectionKind::Clarification => "clarification",
            CorrectionKind::Update => "update",
        })
    }
}

/// The plural form that goes with a number.
fn category(locale: Option<&icu_locale_core::Locale>, value: Option<&FluentValue<'_>>) -> &'static str {
    let rules = locale.and_then(|locale| PluralRules::try_new_cardinal(locale.into()).ok());
    let (Some(rules), Some(FluentValue::Number(number))) = (rules, value) else {
        return "other";
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "these are counts of things")]
    match rules.category_for(number.value as u64) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// Numbers in messages as the language writes them.
fn number(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    memoizer.with_try_get::<Locale, _, _>((), |locale| locale.number(number.value).ok()).ok().flatten()
}

#[cfg(test)]
mod tests;
