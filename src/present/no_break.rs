//! No-break spaces where a line must not end: in dates, between number and unit, in abbreviations and before the signs that stand
//! apart in French. The story itself stays as it is, character by character, and so do its quotes.

use crate::article::Article;
use crate::present::locale::Locale;
use crate::present::words::primary;

const NO_BREAK: char = '\u{a0}';
/// As wide as French sets it before `;`, `!` and `?`.
const NARROW: char = '\u{202f}';
/// Abbreviated units, the same in every language.
const UNITS: [&str; 9] = ["%", "km", "m", "kg", "t", "ha", "km²", "°C", "°F"];
/// By language: words of size after a number, and abbreviations that belong to the word or number after them.
const WORDS: [(&str, &[&str], &[&str]); 5] = [
    (
        "en",
        &["percent", "million", "billion", "trillion"],
        &["Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Gov.", "Sen.", "Rep.", "St."],
    ),
    ("es", &["mil", "millón", "millones"], &["Sr.", "Sra.", "Dr.", "Dra.", "EE.", "art.", "núm."]),
    ("fr", &["mille", "million", "millions", "milliard", "milliards"], &["MM.", "Dr", "art."]),
    ("pt", &["mil", "milhão", "milhões", "bilhão", "bilhões"], &["Sr.", "Sra.", "Dr.", "Dra.", "art.", "n.º"]),
    ("ar", &["ألف", "مليون", "مليونًا", "مليار"], &["د."]),
];

/// The places of one language at which a line must not end.
pub(super) struct NoBreaks {
    /// Names of months, as dates have them.
    months: Vec<String>,
    sizes: &'static [&'static str],
    abbreviations: &'static [&'static str],
    is_french: bool,
}

impl NoBreaks {
    /// Those of a language.
    pub(super) fn new(locale: &Locale, tag: &str) -> Self {
        // Dates without words, as in some Asian languages, have no months to find.
        let month = |number: u8| {
            let date = locale.date(&format!("2025-{number:02}")).ok()?;
            date.split(' ')
                .find(|word| word.chars().all(char::is_alphabetic) && word.chars().count() > 2)
                .map(str::to_owned)
        };
        let language = primary(tag);
        let (sizes, abbreviations) = WORDS
            .iter()
            .find(|(of, _, _)| *of == language)
            .map_or::<(&[&str], &[&str]), _>((&[], &[]), |(_, sizes, abbreviations)| (sizes, abbreviations));
        Self { months: (1..=12).filter_map(month).collect(), sizes, abbreviations, is_french: language == "fr" }
    }

    /// The article with no-break spaces in the newsroom's own texts.
    pub(super) fn apply(&self, article: &Article) -> Article {
        let mut article = article.clone();
        for text in texts(&mut article) {
            *text = self.text(text);
        }
        article
    }

    /// A text with its spaces, some of them such that no line ends there.
    pub(super) fn text(&self, text: &str) -> String {
        let mut written = String::with_capacity(text.len() + 8);
        let mut words = text.split(' ').peekable();
        while let Some(word) = words.next() {
            written.push_str(word);
            if let Some(next) = words.peek() {
                written.push(self.between(word, next));
            }
        }
        written
    }

    /// The space between two words.
    fn between(&self, word: &str, next: &str) -> char {
        if self.is_french {
            if next.starts_with([';', '!', '?']) {
                return NARROW;
            }
            if next.starts_with([':', '»']) || word.ends_with('«') {
                return NO_BREAK;
            }
        }
        let ends_sentence = word.ends_with(['.', '!', '?', ';', ':', '؟']);
        let joined = if ends_sentence {
            self.abbreviations.contains(&bare_before(word)) || is_initial(word) && next.starts_with(char::is_uppercase)
        } else {
            let next = bare(next);
            let of_date = is_day(word) && (self.is_month(next) || next == "de")
                || self.is_month(bare_before(word)) && is_day(next);
            of_date || is_number(word) && (UNITS.contains(&next) || self.sizes.contains(&next))
        };
        if joined { NO_BREAK } else { ' ' }
    }

    fn is_month(&self, word: &str) -> bool {
        self.months.iter().any(|month| month == word)
    }
}

/// A word without the signs about it.
fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric() && !"%°²".contains(letter))
}

/// A word without the signs before it.
fn bare_before(word: &str) -> &str {
    word.trim_start_matches(|letter: char| !letter.is_alphanumeric())
}

fn is_number(word: &str) -> bool {
    let word = bare(word);
    word.starts_with(char::is_numeric) && !word.contains(char::is_alphabetic)
}

/// Whether a word is a day of a month; a year is none, after which a line may end.
fn is_day(word: &str) -> bool {
    is_number(word) && bare(word).chars().count() <= 2
}

/// Whether a word is the first letter of a name: "J.".
fn is_initial(word: &str) -> bool {
    let mut letters = bare_before(word).chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.') && letters.next().is_none()
}

/// Texts in the newsroom's own words.
fn texts(article: &mut Article) -> Vec<&mut String> {
    let mut all: Vec<&mut String> = article.descriptions.iter_mut().map(|one| &mut one.value).collect();
    all.extend(article.entities.iter_mut().map(|one| &mut one.description));
    all.push(&mut article.viewpoints.weight_note);
    for item in &mut article.viewpoints.items {
        all.push(&mut item.summary);
        all.extend(item.note.iter_mut());
        all.extend(item.response.iter_mut().map(|one| &mut one.text));
    }
    all.push(&mut article.fact_box.intro);
    for group in &mut article.fact_box.groups {
        all.push(&mut group.title);
        all.extend(group.text.iter_mut());
        for figure in &mut group.figures {
            all.push(&mut figure.caveat);
            all.extend(figure.disputed.iter_mut().map(|one| &mut one.note));
        }
        for series in &mut group.series {
            all.extend([&mut series.title, &mut series.summary, &mut series.caveat]);
            all.extend(series.guess.iter_mut().map(|guess| &mut guess.question));
            all.extend(series.differing_note.iter_mut());
            all.extend(series.points.iter_mut().filter_map(|point| point.note.as_mut()));
        }
    }
    all.extend(article.context_notes.iter_mut().flat_map(|note| [&mut note.title, &mut note.text]));
    let how = &mut article.how_we_reported;
    all.extend([&mut how.why, &mut how.how, &mut how.fairness]);
    all.extend(article.corrections.iter_mut().map(|one| &mut one.text));
    all
}

#[cfg(test)]
mod tests {
    use super::NoBreaks;
    use crate::present::locale::Locale;

    fn shown(tag: &str, text: &str) -> String {
        let locale = Locale::new(tag).unwrap();
        NoBreaks::new(&locale, tag).text(text).replace('\u{a0}', "~").replace('\u{202f}', "^")
    }

    #[test]
    fn no_line_ends_in_a_date_a_quantity_or_an_abbreviation() {
        for (tag, text, wanted) in [
            ("en-US", "On February 4, 2025, about $4.76 million.", "On February~4, 2025, about $4.76~million."),
            ("en-US", "In May 2022 J. Doe and Mr. Roe left 5 people.", "In May 2022 J.~Doe and Mr.~Roe left 5 people."),
            ("en-US", "It ended in 2024. May is over; 5 % stayed.", "It ended in 2024. May is over; 5~% stayed."),
            (
                "es-SV",
                "El 4 de febrero de 2025, EE. UU. pagó 6 millones.",
                "El 4~de febrero de 2025, EE.~UU. pagó 6~millones.",
            ),
            ("fr-FR", "Le 4 février : « Non ! » Pourquoi ?", "Le 4~février~: «~Non^!~» Pourquoi^?"),
            ("fr-FR", "M. Roe a dit 5 fois : 12 %.", "M.~Roe a dit 5 fois~: 12~%."),
            ("pt-BR", "Em 4 de fevereiro, 5 milhões", "Em 4~de fevereiro, 5~milhões"),
            ("ar-SA", "في ٤ فبراير ٢٠٢٥ ٥ مليون", "في ٤~فبراير ٢٠٢٥ ٥~مليون"),
            ("de-DE", "Im Februar 2025 5 % und 5 Leute", "Im Februar 2025 5~% und 5 Leute"),
        ] {
            assert_eq!(shown(tag, text), wanted, "{tag}");
        }
    }
}
