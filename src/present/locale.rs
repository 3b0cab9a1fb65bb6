//! Numbers and dates as a language writes them, by ICU4X: the same data that a browser's `Intl` uses.

use crate::axis::{AxisError, Date};
use fixed_decimal::FloatPrecision;
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use std::fmt;
use unic_langid::LanguageIdentifier;

/// Writes numbers and dates for one language.
pub struct Locale {
    decimal: DecimalFormatter,
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
}

/// Why a number or date could not be written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocaleError {
    /// No such language, or no data for it.
    Language(String),
    /// No finite number.
    Number(String),
    /// No date of the form YYYY, YYYY-MM or YYYY-MM-DD.
    Date(String),
    /// Values that cannot stand on one time axis.
    Axis(AxisError),
}

impl fmt::Display for LocaleError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Language(tag) => write!(formatter, "the language {tag:?} is not known; use a tag such as en-US"),
            Self::Number(number) => write!(formatter, "{number} is no finite number"),
            Self::Date(date) => write!(formatter, "{date:?} is no date; write 2025, 2025-02 or 2025-02-04"),
            Self::Axis(error) => write!(formatter, "a column chart cannot be drawn: {error}"),
        }
    }
}

impl std::error::Error for LocaleError {}

/// Fluent keeps one for each language.
impl Memoizable for Locale {
    type Args = ();
    type Error = LocaleError;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, LocaleError> {
        Self::new(&language.to_string())
    }
}

impl Locale {
    /// The formats of a language.
    ///
    /// # Errors
    /// If the tag is not BCP 47 or ICU4X has no data for it.
    pub fn new(tag: &str) -> Result<Self, LocaleError> {
        let unknown = || LocaleError::Language(tag.to_owned());
        let locale: icu_locale_core::Locale = tag.parse().map_err(|_| unknown())?;
        Ok(Self {
            decimal: DecimalFormatter::try_new(
                (&locale).into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .map_err(|_| unknown())?,
            day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).map_err(|_| unknown())?,
            month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YM::long()).map_err(|_| unknown())?,
        })
    }

    /// A number with the language's separators, no digit more than needed.
    ///
    /// # Errors
    /// If it is not finite.
    pub fn number(&self, number: f64) -> Result<String, LocaleError> {
        let decimal = Decimal::try_from_f64(number, FloatPrecision::RoundTrip)
            .map_err(|_| LocaleError::Number(number.to_string()))?;
        Ok(self.decimal.format(&decimal).to_string())
    }

    /// A year, month or day in words.
    ///
    /// # Errors
    /// If it is not of the form YYYY, YYYY-MM or YYYY-MM-DD.
    pub fn date(&self, date: &str) -> Result<String, LocaleError> {
        let wrong = || LocaleError::Date(date.to_owned());
        let Date { year, month, day } = Date::parse(date).ok_or_else(wrong)?;
        let gregorian = |month, day| icu_calendar::Date::try_new_gregorian(year, month, day).map_err(|_| wrong());
        match (month, day) {
            (None, _) => Ok(year.to_string()),
            (Some(month), None) => Ok(self.month.format(&gregorian(month, 1)?).to_string()),
            (Some(month), Some(day)) => Ok(self.day.format(&gregorian(month, day)?).to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn numbers_and_dates_as_americans_write_them() {
        let locale = Locale::new("en-US").unwrap();
        assert_eq!(locale.number(1659.0).unwrap(), "1,659");
        assert_eq!(locale.number(106.3).unwrap(), "106.3");
        assert_eq!(locale.date("2025-02-04").unwrap(), "February 4, 2025");
        assert_eq!(locale.date("2022-05").unwrap(), "May 2022");
        assert_eq!(locale.date("2024").unwrap(), "2024");
    }

    #[test]
    fn numbers_as_salvadorans_write_them() {
        let locale = Locale::new("es-SV").unwrap();
        assert_eq!(locale.number(1659.0).unwrap(), "1,659");
        assert_eq!(locale.date("2025-02-04").unwrap(), "4 de febrero de 2025");
    }

    #[test]
    fn dates_in_every_language_with_words_of_its_own() {
        for (tag, month) in [
            ("en-US", "May 2022"),
            ("es-SV", "mayo de 2022"),
            ("fr-FR", "mai 2022"),
            ("pt-BR", "maio de 2022"),
            ("ar-SA", "مايو ٢٠٢٢"),
        ] {
            assert_eq!(Locale::new(tag).unwrap().date("2022-05").unwrap(), month, "{tag}");
        }
    }

    #[test]
    fn a_wrong_date_is_named() {
        let locale = Locale::new("en-US").unwrap();
        assert!(locale.date("2025-13").unwrap_err().to_string().contains("2025-13"));
        assert!(Locale::new("not a tag").is_err());
    }
}
