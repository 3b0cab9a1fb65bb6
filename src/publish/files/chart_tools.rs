//! `charts.json`: what the live page needs for guessing and citing, fetched when a reader comes near the charts.

use crate::article::Article;
use crate::present;
use crate::present::Guess;
use crate::present::locale::Locale;
use crate::present::words::Interface;
use crate::publish::edition::addresses::Addresses;
use crate::view::model::Edition;
use serde::Serialize;
use std::collections::BTreeMap;

/// The words on its buttons.
const WORDS: [&str; 7] = ["guess-first", "show-answer", "skip-guess", "your-guess", "close", "cite", "cited"];

/// All of it.
#[derive(Serialize)]
struct ChartTools {
    words: BTreeMap<&'static str, String>,
    /// How a chart is cited; the page puts its title in for `{title}` and its address for `{address}`.
    citation: String,
    /// Address of the article, if known; else the page's own serves.
    address: Option<String>,
    /// Each chart's key with its highest, lowest and change in words, for screen readers.
    summaries: BTreeMap<String, String>,
    guesses: Vec<Guess>,
}

/// The file.
///
/// # Errors
/// If a number or date cannot be written out; the check finds these before.
pub(in crate::publish) fn charts_json(
    article: &Article,
    edition: &Edition,
    addresses: &Addresses,
) -> anyhow::Result<String> {
    let interface = Interface::new(&article.language);
    let series = article.fact_box.groups.iter().flat_map(|group| &group.series);
    let newest = series.flat_map(|series| &series.points).map(|point| point.as_of.as_str()).max();
    // Numbers without a day of publication are cited as of their own last one.
    let date = Locale::new(&article.language)?.date(article.last_changed().or(newest).unwrap_or_default())?;
    let publisher = article.publisher.as_ref().map(|publisher| publisher.name.clone()).unwrap_or_default();
    let tools = ChartTools {
        words: WORDS.into_iter().map(|name| (name, interface.word(name))).collect(),
        citation: interface.phrase(
            "citation",
            [
                ("title", "{title}".into()),
                ("publisher", publisher.into()),
                ("asof", interface.as_of(date).into()),
                ("address", "{address}".into()),
            ],
        ),
        address: addresses.canonical.clone(),
        summaries: edition
            .facts
            .groups
            .iter()
            .flat_map(|group| &group.charts)
            .map(|chart| (chart.key.clone(), chart.extremes.clone()))
            .collect(),
        guesses: present::guesses(article)?,
    };
    Ok(serde_json::to_string(&tools)? + "\n")
}
