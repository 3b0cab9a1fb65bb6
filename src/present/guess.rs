//! The guess: the steps of its scale and all words about it, so that the browser formats no number.

use super::Presenter;
use crate::article::{Point, PointStyle, Series};
use crate::present::chart::length;
use crate::present::locale::LocaleError;
use serde::Serialize;

/// The scale has so many steps, and goes so far past the longest bar: its end must not tell the answer.
const STEPS: u16 = 20;
const PAST_LONGEST: f64 = 1.2;
/// A guess this close to an answer, as a part of it, is near.
const NEAR: f64 = 0.1;

/// A guess and its scale.
#[derive(Debug, Serialize)]
pub(crate) struct Guess {
    /// The key of the chart.
    pub(crate) chart: String,
    /// The question.
    question: String,
    /// The places of the slider.
    steps: Vec<Step>,
    /// The slider's first position.
    first: usize,
    /// The first and the last step that are near the answer.
    near: (usize, usize),
    /// The value in words.
    answer: String,
}

/// A place of the slider.
#[derive(Debug, Serialize)]
struct Step {
    /// The value, written out.
    value: String,
    /// The bar's length, in hundredths of the longest one.
    length: u16,
    /// The sentence that measures a guess by a number: "Marrow Island: 540. You guessed 1,100, about twice 540."
    verdict: String,
}

impl Presenter<'_> {
    /// The guesses of all charts.
    pub(crate) fn guesses(&self) -> Result<Vec<Guess>, LocaleError> {
        let series = self.article.fact_box.groups.iter().flat_map(|group| &group.series);
        let mut guesses = Vec::new();
        for one in series {
            guesses.extend(self.guess(one)?);
        }
        Ok(guesses)
    }

    fn guess(&self, series: &Series) -> Result<Option<Guess>, LocaleError> {
        let Some(guess) = &series.guess else {
            return Ok(None);
        };
        let Some(against) = series.points.iter().find(|point| point.label == guess.against && point.value > 0.0) else {
            return Ok(None);
        };
        let answers: Vec<&Point> = series
            .points
            .iter()
            .filter(|point| matches!(point.style, PointStyle::Highlight | PointStyle::Differing))
            .collect();
        let most = series.points.iter().map(|point| point.value).fold(0.0, f64::max);
        let step = step(most);
        let values: Vec<f64> = (0..=STEPS).map(|place| f64::from(place) * step).collect();
        let first = values.iter().position(|value| is_near(&answers, *value, 1.0 - NEAR));
        let last = values.iter().rposition(|value| is_near(&answers, *value, 1.0 + NEAR));
        let answer: Result<Vec<String>, LocaleError> = answers
            .iter()
            .map(|point| {
                let named = ("point", point.label.as_str().into());
                let value = ("value", self.locale.number(point.value)?.into());
                if point.style == PointStyle::Differing {
                    return Ok(self.interface.phrase("guess-answer-apart", [named, value]));
                }
                let ratio = ("ratio", self.ratio(point.value, against.value)?.into());
                Ok(self.interface.phrase("guess-answer", [named, value, ratio]))
            })
            .collect();
        Ok(Some(Guess {
            chart: series.key.clone(),
            question: guess.question.clone(),
            steps: values.iter().map(|value| self.guess_step(*value, most, against)).collect::<Result<_, _>>()?,
            first: values.iter().rposition(|value| *value <= against.value).unwrap_or_default(),
            near: (first.unwrap_or_default(), last.unwrap_or_default()),
            answer: answer?.join(" "),
        }))
    }

    fn guess_step(&self, value: f64, most: f64, against: &Point) -> Result<Step, LocaleError> {
        let text = self.locale.number(value)?;
        let (point, measure) = (against.label.as_str(), self.locale.number(against.value)?);
        let ratio = self.ratio(value, against.value)?;
        let values = [
            ("point", point.into()),
            ("value", measure.into()),
            ("guess", text.as_str().into()),
            ("ratio", ratio.into()),
        ];
        let verdict = self.interface.phrase("guess-verdict", values);
        Ok(Step { verdict, length: length(value, most), value: text })
    }

    /// "about twice 531": the number is said each time, for "that" would be the one before.
    fn ratio(&self, value: f64, base: f64) -> Result<String, LocaleError> {
        let (size, times) = size(value / base);
        let base = self.locale.number(base)?;
        let values =
            [("size", size.into()), ("times", times.into()), ("more", (times + 1).into()), ("base", base.into())];
        Ok(self.interface.phrase("ratio", values))
    }
}

/// Whether a value lies between the least and the greatest answer, or past them by no more than the margin allows.
fn is_near(answers: &[&Point], value: f64, margin: f64) -> bool {
    let least = answers.iter().map(|point| point.value).fold(f64::INFINITY, f64::min);
    let greatest = answers.iter().map(|point| point.value).fold(0.0, f64::max);
    if margin < 1.0 { value >= least * margin } else { value <= greatest * margin }
}

/// The step of a scale, a round number.
fn step(most: f64) -> f64 {
    let wanted = most * PAST_LONGEST / f64::from(STEPS);
    let power = 10f64.powf(wanted.log10().floor());
    let round = [1.0, 2.0, 5.0, 10.0].into_iter().map(|round| round * power).find(|round| *round >= wanted);
    round.filter(|round| round.is_finite() && *round > 0.0).unwrap_or(1.0)
}

/// The name of a ratio among the forms of the message `ratio`, and the whole times where it is none of the named ones.
fn size(ratio: f64) -> (&'static str, u32) {
    let between = (2.75..10.0).contains(&ratio) && (ratio - ratio.round()).abs() > 0.25;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive number; it saturates")]
    let times = if between { ratio.floor() as u32 } else { ratio.round() as u32 };
    let name = match ratio {
        _ if ratio < 0.15 => "far-less",
        _ if ratio < 0.29 => "quarter",
        _ if ratio < 0.42 => "third",
        _ if ratio < 0.62 => "half",
        _ if ratio < 0.87 => "three-quarters",
        _ if ratio < 1.13 => "same",
        _ if ratio < 1.33 => "little-more",
        _ if ratio < 1.75 => "one-and-half",
        _ if ratio < 2.25 => "twice",
        _ if ratio < 2.75 => "two-and-half",
        _ if between => "between",
        _ => "times",
    };
    (name, times)
}

#[cfg(test)]
mod tests {
    use super::{size, step};
    use crate::article::Article;

    #[test]
    fn the_scale_has_round_steps_and_ends_past_the_longest_bar() {
        for (most, expected) in [(1659.0, 100.0), (6656.0, 500.0), (0.9, 0.1), (1000.0, 100.0)] {
            let step = step(most);
            assert!((step - expected).abs() < 1e-9, "{most}: {step}");
            assert!(step * 20.0 > most);
        }
    }

    #[test]
    fn ratios_have_their_words() {
        assert_eq!(size(1659.0 / 531.0), ("times", 3));
        assert_eq!(size(1086.0 / 531.0), ("twice", 2));
        assert_eq!(size(500.0 / 531.0).0, "same");
        assert_eq!(size(0.5).0, "half");
        assert_eq!(size(0.0).0, "far-less");
        assert_eq!(size(1900.0 / 531.0), ("between", 3));
        assert_eq!(size(12.4), ("times", 12));
    }

    #[test]
    fn each_edition_says_what_was_guessed_and_what_it_is() {
        let expected = [
            (
                include_str!("../../tests/articles/sample/article.json"),
                "Marrow Island: 540. You guessed 1,100, about twice 540.",
                "Port Quill: 1,080, about twice 540. Port Quill, later count: 1,640.",
            ),
            (
                include_str!("../../tests/articles/sample/article.es-SV.json"),
                "Isla Marrow: 540. Su respuesta: 1,100, cerca del doble de 540.",
                "Port Quill: 1,080, cerca del doble de 540. Port Quill, recuento posterior: 1,640.",
            ),
        ];
        for (text, verdict, answer) in expected {
            let article: Article = serde_json::from_str(text).unwrap();
            let guesses = crate::present::guesses(&article).unwrap();
            assert_eq!(guesses.len(), 1);
            assert_eq!(guesses[0].steps[11].verdict, verdict);
            assert_eq!(guesses[0].answer, answer);
            assert_eq!(guesses[0].steps.last().unwrap().value, "2,000");
            assert_eq!((guesses[0].first, guesses[0].near), (5, (10, 18)));
        }
    }
}
