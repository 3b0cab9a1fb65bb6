//! A rate as one in so many people: what a head can picture.

use super::Presenter;
use crate::present::locale::LocaleError;
use crate::view::model::OneIn;

/// How many people stand in a row of the picture.
const ROW: u16 = 20;
/// More people than these are no picture any more; the words stay.
const MOST_DRAWN: u16 = 200;

impl Presenter<'_> {
    /// Of a rate; nothing where more than one in ten is meant, which "1 in 3" would round too coarsely.
    pub(super) fn one_in(&self, value: f64, per_people: f64) -> Result<Option<OneIn>, LocaleError> {
        let Some(rounded) = rounded(per_people / value) else {
            return Ok(None);
        };
        let drawn = if rounded <= u32::from(MOST_DRAWN) { u16::try_from(rounded).unwrap_or_default() } else { 0 };
        let exact = self.locale.number((per_people / value * 10.0).round() / 10.0)?;
        Ok(Some(OneIn {
            text: self.interface.phrase("one-in", [("people", rounded.into())]),
            working: self.interface.phrase(
                "one-in-working",
                [
                    ("value", value.into()),
                    ("of", per_people.into()),
                    ("exact", exact.into()),
                    ("people", rounded.into()),
                ],
            ),
            rows: drawn / ROW,
            rest: drawn % ROW,
        }))
    }
}

/// Whole people up to 100, then two digits.
fn rounded(people: f64) -> Option<u32> {
    if !people.is_finite() || !(9.5..1e9).contains(&people) {
        return None;
    }
    let mut step = 1.0;
    while people / step >= 99.5 {
        step *= 10.0;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 10 and a thousand million")]
    let whole = ((people / step).round() * step) as u32;
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn rates_are_rounded_to_what_can_be_pictured() {
        assert_eq!(rounded(100_000.0 / 1659.0), Some(60));
        assert_eq!(rounded(100_000.0 / 140.0), Some(710));
        assert_eq!(rounded(99.6), Some(100));
        assert_eq!(rounded(10.4), Some(10));
    }

    #[test]
    fn what_has_no_such_words_has_none() {
        for people in [3.4, 0.0, -60.0, f64::INFINITY, f64::NAN] {
            assert_eq!(rounded(people), None, "{people}");
        }
    }
}
