//! `glosa check`, as an editor runs it: every code is found, at its place, with what to do; nothing crashes it.

#![allow(clippy::indexing_slicing, reason = "of a JSON value, where what is missing is null")]

use glosa::check::Code;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// An article that has no finding.
const GOOD: &str = include_str!("articles/sample/article.json");

/// The Spanish edition, which has no finding either.
const SPANISH: &str = include_str!("articles/sample/article.es-SV.json");

/// An article in a folder of its own.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new(text: impl AsRef<[u8]>) -> std::io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let desk = Self { folder };
        std::fs::create_dir(desk.path().join("sample"))?;
        std::fs::write(desk.file(), text)?;
        Ok(desk)
    }

    /// The good article, with an edition in another language beside it.
    fn with_edition(text: &str) -> std::io::Result<Self> {
        let desk = Self::new(GOOD)?;
        std::fs::write(desk.file().with_file_name("article.es-SV.json"), text)?;
        Ok(desk)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn file(&self) -> PathBuf {
        self.path().join("sample/article.json")
    }

    fn check(&self, format: &str) -> std::io::Result<Output> {
        glosa(&["check", "--format", format]).arg(self.path()).output()
    }

    /// The findings as a machine reads them.
    fn findings(&self) -> Result<Vec<Value>, Box<dyn std::error::Error>> {
        let told: Value = serde_json::from_slice(&self.check("json")?.stdout)?;
        Ok(told["findings"].as_array().cloned().unwrap_or_default())
    }
}

fn glosa(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_glosa"));
    command.args(arguments);
    command
}

/// The good article with something changed.
fn changed(change: fn(&mut Value)) -> String {
    with(GOOD, change)
}

fn with(text: &str, change: fn(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(text).unwrap_or_default();
    change(&mut value);
    format!("{value:#}")
}

/// A way to make each code appear that only an edition in another language can have.
fn mistakes_of_editions() -> Vec<(Code, String)> {
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

/// A way to make each code appear.
fn mistakes() -> Vec<(Code, String)> {
    vec![
        (Code::Syntax, GOOD.replacen('{', "{,", 1)),
        (Code::RepeatedKey, GOOD.replacen("\"id\":", "\"id\": \"other\", \"id\":", 1)),
        (Code::UnknownKey, changed(|article| article["entitys"] = json!([]))),
        (Code::MissingKey, changed(|article| drop(article.as_object_mut().map(|object| object.remove("dateline"))))),
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
        (
            Code::OneSided,
            changed(|article| {
                let items = article["viewpoints"]["items"].as_array_mut().into_iter().flatten();
                items.for_each(|item| item["stance"] = json!("critic"));
            }),
        ),
    ]
}

/// The first chart of the article.
fn first_series(article: &mut Value) -> &mut Value {
    let groups = article["factBox"]["groups"].as_array();
    let place =
        groups.and_then(|groups| groups.iter().position(|group| group["series"].is_array())).unwrap_or_default();
    &mut article["factBox"]["groups"][place]["series"][0]
}

#[test]
fn a_good_article_has_no_finding() -> Outcome {
    let output = Desk::new(GOOD)?.check("text")?;
    assert_eq!(String::from_utf8(output.stdout)?, "1 article: 0 errors, 0 warnings\n");
    assert_eq!(output.status.code(), Some(0));
    Ok(())
}

#[test]
fn what_is_shipped_has_no_finding() -> Outcome {
    let output = glosa(&["check"]).arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("articles")).output()?;
    let told = String::from_utf8(output.stdout)?;
    assert!(told.ends_with(": 0 errors, 0 warnings\n"), "{told}");
    assert_eq!(output.status.code(), Some(0));
    Ok(())
}

#[test]
fn every_code_is_found_with_its_place_and_remedy() -> Outcome {
    let desks = mistakes().into_iter().map(|(code, text)| (code, Desk::new(text)));
    let of_editions = mistakes_of_editions().into_iter().map(|(code, text)| (code, Desk::with_edition(&text)));
    let desks: Vec<_> = desks.chain(of_editions).collect();
    for code in Code::ALL {
        assert!(desks.iter().any(|(one, _)| one == code), "no mistake here makes {} appear", code.text());
    }
    for (code, desk) in desks {
        let desk = desk?;
        let findings = desk.findings()?;
        let found = findings.iter().find(|finding| finding["code"] == code.text());
        let found = found.ok_or_else(|| format!("{} is not found, but {findings:#?}", code.text()))?;
        assert!(found["line"].as_u64() >= Some(1) && found["column"].as_u64() >= Some(1), "{found}");
        assert!(found["remedy"].as_str().is_some_and(|remedy| !remedy.is_empty()), "{found}");
        let errors = findings.iter().any(|finding| finding["severity"] == "error");
        assert_eq!(desk.check("text")?.status.code(), Some(i32::from(errors)), "{}", code.text());
    }
    Ok(())
}

#[test]
fn the_place_is_that_of_the_thing() -> Outcome {
    let text = GOOD.replacen("\"_type\": \"person\"", "\"_type\": \"persn\"", 1);
    let before = text.split("\"persn\"").next().unwrap_or_default();
    let line = before.lines().count();
    let column = before.lines().last().map_or(0, |last| last.chars().count()) + 1;
    let desk = Desk::new(&text)?;
    let findings = desk.findings()?;
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert_eq!(
        (findings[0]["line"].as_u64(), findings[0]["column"].as_u64()),
        (Some(line as u64), Some(column as u64))
    );
    let told = String::from_utf8(desk.check("text")?.stdout)?;
    assert!(told.contains(&format!("article.json:{line}:{column}: error[unknown-value] at /entities/")), "{told}");
    assert!(told.contains("person"), "the values that are allowed are not told: {told}");
    Ok(())
}

#[test]
fn a_slip_of_the_pen_is_guessed() -> Outcome {
    let told = String::from_utf8(Desk::new(changed(|article| article["entitys"] = json!([])))?.check("text")?.stdout)?;
    assert!(told.contains("did you mean \"entities\""), "{told}");
    let misplaced = changed(|article| article["entities"][0]["kind"] = json!("person"));
    let told = String::from_utf8(Desk::new(misplaced)?.check("text")?.stdout)?;
    assert!(told.contains("use one of: _key, _type, label"), "the keys of the place are not told: {told}");
    Ok(())
}

#[test]
fn many_mistakes_are_told_at_once() -> Outcome {
    let desk = Desk::new(changed(|article| {
        article["sources"][0]["url"] = json!("ftp://example.org/");
        article["language"] = json!("es");
        article["entities"][0]["sources"] = json!(["nowhere", "neither"]);
        article["factBox"]["groups"][0]["figures"][0]["sources"] = json!([]);
    }))?;
    let findings = desk.findings()?;
    let errors = findings.iter().filter(|finding| finding["severity"] == "error").count();
    assert!(errors >= 5, "{findings:#?}");
    let lines: Vec<_> = findings.iter().filter_map(|finding| finding["line"].as_u64()).collect();
    assert!(lines.is_sorted(), "not in the order of the document: {lines:?}");
    Ok(())
}

#[test]
fn one_mistake_made_a_hundred_times_does_not_hide_the_others() -> Outcome {
    let text = changed(|article| {
        let block = article["body"][0].clone();
        article["body"].as_array_mut().unwrap().extend(std::iter::repeat_n(block, 100));
    });
    let desk = Desk::new(&text)?;
    let output = glosa(&["check"]).arg(desk.path()).output()?;
    let told = String::from_utf8(output.stdout)?;
    assert_eq!(told.matches("error[duplicate-key]").count(), 20);
    assert!(told.contains(" more of duplicate-key are left out"), "{told}");
    Ok(())
}

#[test]
fn keys_of_the_editors_own_are_left_alone() -> Outcome {
    let desk = Desk::new(changed(|article| article["x-desk"] = json!({ "anything": [1, 2] })))?;
    assert_eq!(desk.findings()?, Vec::<Value>::new());
    Ok(())
}

#[test]
fn an_edition_in_another_language_has_the_same_facts() -> Outcome {
    assert_eq!(Desk::with_edition(SPANISH)?.findings()?, Vec::<Value>::new());
    // A slip in a figure is told with its place and both values; in which of the two it is, nobody but the editor knows.
    let findings = Desk::with_edition(&SPANISH.replacen("2024-03-05", "2024-03-04", 1))?.findings()?;
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert_eq!((&findings[0]["code"], &findings[0]["pointer"]), (&json!("edition-value"), &json!("/datePublished")));
    let message = findings[0]["message"].as_str().unwrap_or_default();
    assert!(message.contains("2024-03-05") && message.contains("2024-03-04") && message.contains("en-US"), "{message}");
    // Words are each edition's own.
    let other_words = with(SPANISH, |article| {
        article["entities"][0]["description"] = json!("Otra cosa.");
        article["headlines"].as_array_mut().into_iter().for_each(|all| drop(all.pop()));
    });
    assert_eq!(Desk::with_edition(&other_words)?.findings()?, Vec::<Value>::new());
    Ok(())
}

#[test]
fn a_series_is_of_a_place_and_of_nothing_else() -> Outcome {
    for wrong in ["ada-brine", "port-quil"] {
        let mut article: Value = serde_json::from_str(GOOD)?;
        first_series(&mut article)["place"] = json!(wrong);
        let findings = Desk::new(article.to_string())?.findings()?;
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert_eq!(findings[0]["code"], "dangling-key");
        assert!(findings[0]["pointer"].as_str().is_some_and(|pointer| pointer.ends_with("/series/0/place")));
    }
    Ok(())
}

#[test]
fn what_is_no_article_gets_words_and_no_crash() -> Outcome {
    let deep = "[".repeat(100_000);
    let inputs: [&[u8]; 9] = [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\"text\"",
        b"{\"schemaVersion\": 1e999}",
        b"// no\n{}",
        b"\xef\xbb\xbf{}",
        deep.as_bytes(),
    ];
    for input in inputs {
        let output = Desk::new(input)?.check("text")?;
        let told = String::from_utf8(output.stdout)?;
        assert_eq!(
            output.status.code(),
            Some(1),
            "{:?}: {told} {:?}",
            input.get(..20),
            String::from_utf8(output.stderr)
        );
        assert!(told.contains("error["), "{told}");
    }
    Ok(())
}

#[test]
fn what_cannot_be_read_ends_with_2() -> Outcome {
    for (file, what) in [
        (Desk::new(b"\xff\xfe")?.check("text")?, "text"),
        (glosa(&["check", "no-such.json"]).output()?, "no-such.json"),
    ] {
        assert_eq!(file.status.code(), Some(2));
        assert!(String::from_utf8(file.stderr)?.contains(what));
    }
    Ok(())
}

#[test]
fn the_guide_explains_every_code() -> Outcome {
    let guide = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/check-codes.md"))?;
    let explained: Vec<&str> = guide.lines().filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`')).collect();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.text()).collect();
    assert_eq!(explained, codes, "docs/check-codes.md has other codes, or another order");
    Ok(())
}

#[test]
fn the_schema_is_the_one_checked_in() -> Outcome {
    let printed = String::from_utf8(glosa(&["schema"]).output()?.stdout)?;
    let kept = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/article.schema.json"))?;
    assert!(printed == kept, "write it anew: cargo run -- schema > schema/article.schema.json");
    Ok(())
}

#[test]
fn an_article_may_name_its_schema_for_editors_that_complete_keys() -> Outcome {
    let named = GOOD.replacen('{', "{\n  \"$schema\": \"../../schema/article.schema.json\",", 1);
    assert_eq!(Desk::new(named)?.findings()?, Vec::<Value>::new());
    Ok(())
}

#[test]
fn sanitisers_take_nothing_or_it_is_told() -> Outcome {
    let desk = Desk::with_edition(SPANISH)?;
    for name in ["wordpress", "dompurify"] {
        let output = glosa(&["check", "--sanitizer", name]).arg(desk.path()).output()?;
        assert_eq!(String::from_utf8(output.stdout)?, "2 articles: 0 errors, 0 warnings\n", "{name}");
    }
    let output = glosa(&["check", "--sanitizer", "sanitize-html"]).arg(desk.path()).output()?;
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stdout)?;
    assert!(told.contains("<details>") && told.contains("the attribute class of <a>"), "{told}");
    let output = glosa(&["check", "--sanitizer", "nobody"]).arg(desk.path()).output()?;
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr)?.contains("wordpress"), "the names are not told");
    Ok(())
}

#[test]
fn the_schema_of_events_is_the_one_checked_in() -> Outcome {
    let printed = String::from_utf8(glosa(&["schema", "--events"]).output()?.stdout)?;
    let kept = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/events.schema.json"))?;
    assert!(printed == kept, "write it anew: cargo run -- schema --events > schema/events.schema.json");
    Ok(())
}

#[test]
fn a_report_tells_the_lines_it_could_not_count() -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("events.ndjson");
    let view = r#"{"name":"view","ts":1,"articleId":"a","instanceId":1,"locale":"en","revision":1,"mode":"script","params":{}}"#;
    std::fs::write(&file, format!("{view}\nnonsense\n"))?;
    let output = glosa(&["report", file.to_str().unwrap_or_default()]).output()?;
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout)?.contains("a: 1 views"));
    assert!(String::from_utf8(output.stderr)?.contains("events.ndjson:2: not counted"));
    Ok(())
}
