//! Sabotage: what a careless or a dishonest hand does to a fair article, and how much of it a program finds.
//! docs/editorial-standard.md has the list; a test holds the two to agree.

use crate::Outcome;
use crate::desk::{Desk, GOOD, SPANISH, changed, with};
use crate::mistakes::{first_series, first_text};
use glosa::check::Code;
use serde_json::{Value, json};

const STANDARD: &str = include_str!("../../docs/editorial-standard.md");

/// A fair article made unfair or untrue.
struct Sabotage {
    name: &'static str,
    /// The code by which it is found; none where no program can tell.
    found: Option<Code>,
    /// Whether the Spanish edition is changed, beside an English one that is fair.
    spanish: bool,
    change: fn(&mut Value),
}

const fn english(name: &'static str, found: Option<Code>, change: fn(&mut Value)) -> Sabotage {
    Sabotage { name, found, spanish: false, change }
}

const fn spanish(name: &'static str, found: Option<Code>, change: fn(&mut Value)) -> Sabotage {
    Sabotage { name, found, spanish: true, change }
}

const SABOTAGES: [Sabotage; 30] = [
    english("a quote is cut", Some(Code::QuoteNotVerbatim), |article| {
        voice(article, 0)["statements"][1]["text"] = json!("“The board would send gulls to a roost,”");
    }),
    english("a paraphrase becomes a strawman", Some(Code::QuoteNotVerbatim), |article| {
        voice(article, 0)["statements"][0]["text"] = json!("warned of any gull that is not from here");
    }),
    english("a quote moves to another viewpoint", Some(Code::OtherSpeaker), |article| {
        let quote = voice(article, 0)["statements"][1].clone();
        push(&mut voice(article, 4)["statements"], quote);
    }),
    english("a quote's speaker is swapped in the story", Some(Code::OtherSpeaker), |article| {
        let blocks = article["body"].as_array_mut().into_iter().flatten();
        let marks = blocks.flat_map(|block| block["markDefs"].as_array_mut().into_iter().flatten());
        marks.filter(|mark| mark["_key"] == "q3").for_each(|mark| mark["speaker"] = json!("ada-brine"));
    }),
    english("an older statement is given as the reply", Some(Code::StaleAnswer), |article| {
        voice(article, 0)["response"]["date"] = json!("2023-11-05");
    }),
    english("a later statement is said to be from before", Some(Code::StaleAnswer), |article| {
        voice(article, 1)["response"]["kind"] = json!("earlier");
    }),
    english("one side loses its words", Some(Code::UnequalRoom), |article| {
        for index in 0..4 {
            voice(article, index)["statements"] = json!([]);
            voice(article, index)["summary"] = json!("They object.");
        }
    }),
    english("one side's answers are left out", Some(Code::OneSidedQuestion), |article| {
        for index in [4, 5] {
            drop(voice(article, index).as_object_mut().map(|voice| voice.remove("response")));
        }
    }),
    english("a dispute stands at another figure", Some(Code::DisputeElsewhere), |article| {
        let figures = &mut article["factBox"]["groups"][0]["figures"];
        let dispute = figures[0]["disputed"].take();
        drop(figures[0].as_object_mut().map(|figure| figure.remove("disputed")));
        figures[1]["disputed"] = dispute;
    }),
    english("a note points elsewhere", Some(Code::EmptyNote), |article| {
        article["contextNotes"][2]["text"] = json!("What it counts is told first among the figures above.");
    }),
    english("a note repeats a caveat", Some(Code::EmptyNote), |article| {
        article["contextNotes"][2]["text"] = article["factBox"]["groups"][0]["figures"][0]["caveat"].clone();
    }),
    english("one source counts twice", Some(Code::RepeatedSource), |article| {
        article["entities"][0]["sources"] = json!(["almanac", "order", "almanac"]);
    }),
    english("one page is two sources", Some(Code::RepeatedSource), |article| {
        let mut source = article["sources"][0].clone();
        source["_key"] = json!("second");
        source["name"] = json!("Another almanac");
        source["url"] = json!("http://www.almanac.example/towns/port-quill/#gulls");
        push(&mut article["sources"], source);
        push(&mut article["entities"][0]["sources"], json!("second"));
    }),
    english("a news report has no date", Some(Code::UndatedSource), |article| {
        let sources = article["sources"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut);
        sources.for_each(|source| drop(source.remove("undated")));
    }),
    english("an old page is cited for a new figure", Some(Code::EarlySource), |article| {
        article["factBox"]["groups"][0]["figures"][0]["sources"] = json!(["later-count"]);
        article["factBox"]["groups"][0]["figures"][0]["asOf"] = json!("2026-02-24");
    }),
    english("the guess is measured by a value of another list", Some(Code::RatioApart), |article| {
        first_series(article)["guess"]["against"] = json!("Port Quill, later count");
    }),
    english("a ratio is drawn across two lists", Some(Code::RatioApart), |article| {
        first_series(article)["summary"] = json!("Port Quill now has about 3 times the rate of Marrow Island.");
    }),
    english("a chart ends where its next value would please one side less", Some(Code::CutOff), |article| {
        let points = article["factBox"]["groups"][6]["series"][0]["points"].as_array_mut();
        if let Some(points) = points {
            points.truncate(7);
        }
    }),
    english("bars begin above zero", Some(Code::Baseline), |article| first_series(article)["baseline"] = json!(100)),
    english("a year has two values", Some(Code::SeriesPoints), |article| {
        article["factBox"]["groups"][6]["series"][0]["points"][1]["asOf"] = json!("2015");
    }),
    english("a figure loses its caveat", Some(Code::EmptyText), |article| {
        article["factBox"]["groups"][0]["figures"][0]["caveat"] = json!("");
    }),
    english("a correction is from before the story", Some(Code::Date), |article| {
        article["corrections"][0]["date"] = json!("2019-01-01");
    }),
    spanish("a translation has another figure", Some(Code::EditionValue), |article| {
        first_series(article)["points"][0]["value"] = json!(1085);
    }),
    spanish("a translated quote hides its original", Some(Code::QuoteOriginal), |article| {
        drop(voice(article, 0)["statements"][1].as_object_mut().map(|statement| statement.remove("original")));
    }),
    spanish("a sentence is left untranslated", Some(Code::Untranslated), |article| {
        let first: Value = serde_json::from_str(GOOD).unwrap_or_default();
        article["entities"][0]["description"] = first["entities"][0]["description"].clone();
    }),
    english("a summary says more than its holder", None, |article| {
        voice(article, 0)["summary"] = json!("No stray may ever be moved, whatever it has done.");
    }),
    english("a worry is made a holder", None, |article| {
        voice(article, 3)["holder"]["name"] = json!("Growing outrage at the plan");
    }),
    english("the other side is left out, with a sentence that excuses it", None, |article| {
        let items = article["viewpoints"]["items"].as_array_mut();
        if let Some(items) = items {
            items.retain(|item| item["stance"] == "critic");
        }
        article["viewpoints"]["weightNote"] = json!("These are the viewpoints that our readers care about most.");
    }),
    english("a card takes a side", None, |article| {
        article["entities"][5]["description"] = json!("The reckless mayor of Port Quill since June 1, 2019.");
    }),
    english("a paragraph of the story is changed", None, |article| {
        *first_text(article) = json!(", or so they say.");
    }),
];

fn voice(article: &mut Value, index: usize) -> &mut Value {
    &mut article["viewpoints"]["items"][index]
}

fn push(list: &mut Value, value: Value) {
    list.as_array_mut().into_iter().for_each(|list| list.push(value.clone()));
}

impl Sabotage {
    /// Articles of the first and, where it is sabotaged, of the Spanish edition.
    fn editions(&self) -> (String, Option<String>) {
        if self.spanish { (GOOD.to_owned(), Some(with(SPANISH, self.change))) } else { (changed(self.change), None) }
    }

    fn desk(&self) -> std::io::Result<Desk> {
        let (first, spanish) = self.editions();
        spanish.map_or_else(|| Desk::new(first), |spanish| Desk::with_edition(&spanish))
    }
}

/// Each sabotage, with the code by which it is found.
pub fn sabotages() -> impl Iterator<Item = (Option<Code>, std::io::Result<Desk>)> {
    SABOTAGES.iter().map(|sabotage| (sabotage.found, sabotage.desk()))
}

#[test]
fn each_sabotage_is_found_as_the_standard_says() -> Outcome {
    let mut wrong = Vec::new();
    for sabotage in &SABOTAGES {
        let findings = sabotage.desk()?.findings()?;
        let found: Vec<&str> = findings.iter().filter_map(|finding| finding["code"].as_str()).collect();
        let told = sabotage.found.map(Code::text);
        if told.is_some_and(|code| !found.contains(&code)) || told.is_none() && !found.is_empty() {
            wrong.push(format!("{}: {found:?}, not {told:?}", sabotage.name));
        }
        let row =
            format!("| {} | {} |", sabotage.name, told.map_or("not found".to_owned(), |code| format!("`{code}`")));
        if !STANDARD.contains(&row) {
            wrong.push(format!("docs/editorial-standard.md has no row {row}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let caught = SABOTAGES.iter().filter(|sabotage| sabotage.found.is_some()).count();
    let sentence = format!("finds {caught} of {}", SABOTAGES.len());
    assert!(STANDARD.contains(&sentence), "docs/editorial-standard.md does not say that it {sentence}");
    Ok(())
}

/// Writes the sabotaged articles into a folder, to try another version of the program on them.
#[test]
#[ignore = "writes files for a person: GLOSA_SABOTAGE=<folder>"]
fn write_them_down() -> Outcome {
    let folder = std::path::PathBuf::from(std::env::var("GLOSA_SABOTAGE")?);
    for (number, sabotage) in SABOTAGES.iter().enumerate() {
        let own = folder.join(format!("{:02}/sample", number + 1));
        std::fs::create_dir_all(&own)?;
        let (first, spanish) = sabotage.editions();
        std::fs::write(own.join("article.json"), first)?;
        if let Some(spanish) = spanish {
            std::fs::write(own.join("article.es-SV.json"), spanish)?;
        }
    }
    Ok(())
}
