//! Mistakes that editors make, each with the code by which it is told.

use crate::desk::{Desk, GOOD, SPANISH, changed, with};
use glosa::check::Code;
use serde_json::{Value, json};
use std::process::Command;

/// A way to make each code appear that only an edition in another language can have.
pub fn mistakes_of_editions() -> Vec<(Code, String)> {
    vec![
        (
            Code::EditionKeys,
            with(SPANISH, |article| {
                article["contextNotes"].as_array_mut().into_iter().for_each(|notes| drop(notes.pop()));
            }),
        ),
        (Code::EditionValue, with(SPANISH, |article| first_series(article)["points"][0]["value"] = json!(1085))),
        (Code::EditionValue, with(SPANISH, |article| article["entities"][0]["locator"]["country"] = json!("GT"))),
        (
            Code::QuoteOriginal,
            with(SPANISH, |article| {
                let items = article["viewpoints"]["items"].as_array_mut().into_iter().flatten();
                let statements = items.flat_map(|item| item["statements"].as_array_mut().into_iter().flatten());
                let quotes = statements.filter(|statement| statement["kind"] == "quote");
                quotes.for_each(|quote| drop(quote.as_object_mut().map(|quote| quote.remove("original"))));
            }),
        ),
    ]
}

/// Editions that do not agree on their language, as the file beside the first one, by its name.
pub fn mistakes_of_languages() -> Vec<(Code, &'static str, String)> {
    vec![
        (Code::EditionLanguage, "article.en-US.json", GOOD.to_owned()),
        (Code::EditionLanguage, "article.fr-FR.json", SPANISH.to_owned()),
        (Code::Untranslated, "article.es-SV.json", GOOD.replacen("en-US", "es-SV", 1)),
        (
            Code::Untranslated,
            "article.es-SV.json",
            with(SPANISH, |article| drop(article.as_object_mut().map(|object| object.remove("translation")))),
        ),
    ]
}

/// The first paragraph's last piece of text.
pub fn first_text(article: &mut Value) -> &mut Value {
    let last = article["body"][0]["children"].as_array().map_or(0, |all| all.len() - 1);
    &mut article["body"][0]["children"][last]["text"]
}

/// A folder of articles with something in it that is not published.
pub fn mistakes_of_folders() -> Result<Vec<(Code, Desk)>, Box<dyn std::error::Error>> {
    let deep = Desk::new(GOOD)?;
    std::fs::create_dir_all(deep.path().join("2024/sample"))?;
    std::fs::write(deep.path().join("2024/sample/article.json"), GOOD)?;
    let flat = Desk::new(GOOD)?;
    std::fs::write(flat.path().join("article.en-GB.json"), GOOD)?;
    let second = Desk::new(GOOD)?;
    std::fs::create_dir(second.path().join("other"))?;
    std::fs::write(second.path().join("other/article.es-SV.json"), SPANISH)?;
    let copy = Desk::new(GOOD)?;
    std::fs::write(copy.file().with_file_name("article copy.json"), GOOD)?;
    let kept = Desk::new(GOOD)?;
    std::fs::write(kept.file().with_file_name("Article.json.bak"), GOOD)?;
    let mut all = vec![
        (Code::Misplaced, deep),
        (Code::Misplaced, flat),
        (Code::Misplaced, second),
        (Code::LeftOut, copy),
        (Code::LeftOut, kept),
        (Code::Encoding, Desk::new(b"{ \"id\": \"caf\xe9\" }")?),
    ];
    #[cfg(unix)]
    {
        let (file, folder) = (Desk::new(GOOD)?, Desk::new(GOOD)?);
        std::os::unix::fs::symlink(file.file(), file.file().with_file_name("article.es-SV.json"))?;
        std::os::unix::fs::symlink(folder.path(), folder.path().join("loop"))?;
        let pipe = Desk::new(GOOD)?;
        let made = Command::new("mkfifo").arg(pipe.file().with_file_name("article.fr-FR.json")).status()?;
        assert!(made.success(), "mkfifo");
        all.extend([(Code::NotAFile, file), (Code::NotAFile, folder), (Code::NotAFile, pipe)]);
    }
    Ok(all)
}

/// Ways to make the codes of texts, names and days appear.
pub fn mistakes_of_texts() -> Vec<(Code, String)> {
    vec![
        (
            Code::OneSided,
            changed(|article| {
                let items = article["viewpoints"]["items"].as_array_mut().into_iter().flatten();
                items.for_each(|item| item["stance"] = json!("critic"));
                article["viewpoints"]["weightNote"] = json!("Only these.");
            }),
        ),
        (Code::ArticleId, changed(|article| article["id"] = json!("gallery"))),
        (Code::ArticleId, changed(|article| article["id"] = json!("-rf"))),
        (Code::ArticleId, changed(|article| article["id"] = json!("a".repeat(101)))),
        (Code::Language, changed(|article| article["language"] = json!("xx-US"))),
        (Code::Language, changed(|article| article["language"] = json!("es-XX"))),
        (Code::Language, changed(|article| article["language"] = json!("en_US"))),
        (
            Code::EmptyText,
            changed(|article| article["factBox"]["groups"][0] = json!({ "_key": "none", "title": "None yet" })),
        ),
        (Code::EmptyText, changed(|article| article["body"][0]["children"] = json!([]))),
        (Code::EmptyText, changed(|article| article["dateline"] = json!("\u{200b}"))),
        (Code::ControlCharacter, changed(|article| *first_text(article) = json!("a null\u{0} in it"))),
        (Code::ControlCharacter, changed(|article| article["headlines"][0]["value"] = json!("lost \u{fffd} letter"))),
        (Code::InvisibleCharacter, changed(|article| *first_text(article) = json!("turned \u{202e}around"))),
        (Code::InvisibleCharacter, changed(|article| *first_text(article) = json!("zero\u{200b}width"))),
        (Code::Placeholder, changed(|article| article["factBox"]["intro"] = json!("None."))),
        (Code::Placeholder, changed(|article| article["howWeReported"]["why"] = json!("Why."))),
        (Code::Placeholder, changed(|article| *first_text(article) = json!("was born in TK and lives"))),
        (Code::Placeholder, changed(|article| article["entities"][0]["description"] = json!("Lorem ipsum dolor."))),
        (Code::Markup, changed(|article| *first_text(article) = json!("a <b>bold</b> word"))),
        (
            Code::Markup,
            changed(|article| article["entities"][0]["description"] = json!("see [this](https://a.example)")),
        ),
        (Code::FutureDate, changed(|article| article["dateModified"] = json!("2999-01-01"))),
        (Code::Date, changed(|article| article["corrections"][0]["date"] = json!("2019-01-01"))),
        (Code::Date, changed(|article| article["corrections"][0]["date"] = json!("2999-01-01"))),
        (Code::NumberDigits, changed(|article| first_series(article)["points"][0]["value"] = json!(0.1 + 0.2))),
        (
            Code::MentionOverlap,
            changed(|article| {
                let place = article["body"]
                    .as_array()
                    .and_then(|body| body.iter().position(|block| block["markDefs"][0]["_type"] == "entityMention"));
                let block = &mut article["body"][place.unwrap_or_default()];
                let mut mark = block["markDefs"][0].clone();
                let key = mark["_key"].clone();
                mark["_key"] = json!("crossing");
                let spans = block["children"].as_array_mut().into_iter().flatten();
                let marks = spans.filter_map(|span| span.get_mut("marks").and_then(Value::as_array_mut));
                for marks in marks.filter(|marks| marks.contains(&key)) {
                    marks.push(json!("crossing"));
                }
                block["markDefs"].as_array_mut().into_iter().for_each(|all| all.push(mark.clone()));
            }),
        ),
    ]
}

/// A way to make each code appear.
pub fn mistakes() -> Vec<(Code, String)> {
    vec![
        (Code::Syntax, GOOD.replacen('{', "{,", 1)),
        (Code::RepeatedKey, GOOD.replacen("\"id\":", "\"id\": \"other\", \"id\":", 1)),
        (Code::UnknownKey, changed(|article| article["entitys"] = json!([]))),
        (
            Code::MissingKey,
            changed(|article| {
                let blocks = article["body"].as_array_mut().into_iter().flatten();
                let marks = blocks.flat_map(|block| block["markDefs"].as_array_mut().into_iter().flatten());
                let quotes = marks.filter(|mark| mark["_type"] == "quote").filter_map(Value::as_object_mut);
                quotes.for_each(|quote| drop(quote.remove("speaker")));
            }),
        ),
        (Code::MissingKey, changed(|article| drop(article.as_object_mut().map(|object| object.remove("headlines"))))),
        (Code::WrongType, changed(|article| article["revision"] = json!("one"))),
        (Code::UnknownValue, changed(|article| article["entities"][0]["_type"] = json!("planet"))),
        (Code::Structure, changed(|article| article["revision"] = json!(-1))),
        (Code::SchemaVersion, changed(|article| article["schemaVersion"] = json!("9.0"))),
        (Code::ArticleId, changed(|article| article["id"] = json!("Port Quill"))),
        (Code::Language, changed(|article| article["language"] = json!("es"))),
        (Code::Date, changed(|article| article["datePublished"] = json!("February 4"))),
        (
            Code::DuplicateKey,
            changed(|article| article["entities"][1]["_key"] = article["entities"][0]["_key"].clone()),
        ),
        (Code::DanglingKey, changed(|article| article["entities"][0]["sources"][0] = json!("nowhere"))),
        (Code::KeyForm, changed(|article| article["entities"][0]["_key"] = json!("a key"))),
        (Code::EmptyText, changed(|article| article["dateline"] = json!("  "))),
        (Code::MentionText, changed(|article| article["body"][0]["children"][0]["text"] = json!("Saltmouth"))),
        (
            Code::QuoteNotVerbatim,
            changed(|article| article["viewpoints"]["items"][0]["statements"][1]["text"] = json!("“Something else,”")),
        ),
        (
            Code::StatementKind,
            changed(|article| article["viewpoints"]["items"][0]["statements"][0]["kind"] = json!("quote")),
        ),
        (Code::QuoteMarks, GOOD.replace("“In an act", "In an act")),
        (
            Code::FigureValue,
            changed(|article| article["factBox"]["groups"][0]["figures"][0]["date"] = json!("2022-03-27")),
        ),
        (
            Code::FigureUnit,
            changed(|article| {
                let figure = article["factBox"]["groups"][0]["figures"][0].as_object_mut();
                drop(figure.map(|figure| figure.remove("unit")));
            }),
        ),
        (Code::NoSource, changed(|article| article["factBox"]["groups"][0]["figures"][0]["sources"] = json!([]))),
        (Code::Baseline, changed(|article| first_series(article)["baseline"] = json!(100))),
        (Code::SeriesPoints, changed(|article| first_series(article)["points"] = json!([]))),
        (Code::FigureValue, changed(|article| article["factBox"]["groups"][0]["figures"][0]["perPeople"] = json!(0))),
        (Code::DanglingKey, changed(|article| first_series(article)["guess"]["against"] = json!("Atlantis"))),
        (Code::EmptyText, changed(|article| first_series(article)["guess"]["question"] = json!(" "))),
        (Code::SeriesPoints, changed(|article| first_series(article)["points"][0]["style"] = json!("plain"))),
        (
            Code::HeadlineFigures,
            changed(|article| {
                let all = article["factBox"]["groups"].as_array().into_iter().flatten();
                let keys: Vec<Value> = all
                    .flat_map(|group| group["figures"].as_array().into_iter().flatten())
                    .map(|figure| figure["_key"].clone())
                    .take(5)
                    .collect();
                article["factBox"]["headlineFigures"] = json!(keys);
            }),
        ),
        (Code::Link, changed(|article| article["sources"][0]["url"] = json!("javascript:alert(1)"))),
        (Code::Locator, changed(|article| article["entities"][0]["locator"]["country"] = json!("SLV"))),
        (
            Code::Locator,
            changed(|article| {
                article["entities"][0]["locator"]["point"] = json!({ "latitude": -88.9, "longitude": 13.7 });
            }),
        ),
        (Code::LongCard, changed(|article| article["entities"][0]["description"] = json!("word ".repeat(61)))),
        (
            Code::UnusedSource,
            changed(|article| {
                let mut source = article["sources"][0].clone();
                source["_key"] = json!("idle");
                article["sources"].as_array_mut().into_iter().for_each(|sources| sources.push(source.clone()));
            }),
        ),
        (
            Code::UnusedEntity,
            changed(|article| {
                let entities = article["entities"].as_array_mut().into_iter().flatten();
                entities.for_each(|entity| drop(entity.as_object_mut().map(|entity| entity.remove("background"))));
            }),
        ),
    ]
}

/// The first chart of the article.
pub fn first_series(article: &mut Value) -> &mut Value {
    let groups = article["factBox"]["groups"].as_array();
    let place =
        groups.and_then(|groups| groups.iter().position(|group| group["series"].is_array())).unwrap_or_default();
    &mut article["factBox"]["groups"][place]["series"][0]
}
