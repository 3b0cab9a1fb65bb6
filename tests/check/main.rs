//! `glosa check`, as an editor runs it: every code is found, at its place, with what to do; nothing crashes it.

#![allow(clippy::indexing_slicing, reason = "of a JSON value, where what is missing is null")]

mod desk;
mod draft;
mod mistakes;

use desk::{Desk, GOOD, SPANISH, changed, glosa, with};
use glosa::check::Code;
use mistakes::{
    first_series, mistakes, mistakes_of_editions, mistakes_of_folders, mistakes_of_languages, mistakes_of_texts,
};
use serde_json::{Value, json};
use std::path::Path;

type Outcome = Result<(), Box<dyn std::error::Error>>;

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
    let desks = mistakes().into_iter().chain(mistakes_of_texts()).map(|(code, text)| (code, Desk::new(text)));
    let of_editions = mistakes_of_editions().into_iter().map(|(code, text)| (code, Desk::with_edition(&text)));
    let of_folders = mistakes_of_folders()?.into_iter().map(|(code, desk)| (code, Ok(desk)));
    let of_languages = mistakes_of_languages().into_iter().map(|(code, name, text)| {
        let desk = Desk::new(GOOD)?;
        std::fs::write(desk.file().with_file_name(name), text)?;
        Ok((code, desk))
    });
    let of_languages: Vec<(Code, Desk)> = of_languages.collect::<std::io::Result<_>>()?;
    let of_languages = of_languages.into_iter().map(|(code, desk)| (code, Ok(desk)));
    let desks: Vec<_> = desks.chain(of_editions).chain(of_folders).chain(of_languages).collect();
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

/// A fault of shape hid all that the rules find.
#[test]
fn every_kind_of_fault_is_told_in_one_round() -> Outcome {
    let desk = Desk::new(changed(|article| {
        article["entities"][0]["descripton"] = json!("a slip");
        article["entities"][1]["_type"] = json!("planet");
        article["revision"] = json!("one");
        drop(article.as_object_mut().map(|object| object.remove("dateline")));
        article["datePublished"] = json!("4/19/2024");
        article["sources"][0]["url"] = json!("ftp://example.org/");
        article["body"][0]["children"][0]["text"] = json!("Saltmouth \u{1}");
        article["viewpoints"]["items"][0]["statements"][1]["text"] = json!("“Something else,”");
    }))?;
    let findings = desk.findings()?;
    let mut codes: Vec<&str> = findings.iter().filter_map(|finding| finding["code"].as_str()).collect();
    codes.sort_unstable();
    // The changed text is no longer that of its mark either.
    let expected = [
        "control-character",
        "date",
        "link",
        "mention-text",
        "missing-key",
        "quote-not-verbatim",
        "unknown-key",
        "unknown-value",
        "wrong-type",
    ];
    assert_eq!(codes, expected, "{findings:#?}");
    // A value that was put in for one that could not be read is no fault of the editor's.
    let desk = Desk::new(changed(|article| drop(article.as_object_mut().map(|object| object.remove("sources")))))?;
    let findings = desk.findings()?;
    assert_eq!(findings.len(), 1, "{findings:#?}");
    Ok(())
}

/// All of four differences read alike: the whole passage, in which nobody sees a no-break space.
#[test]
fn a_difference_in_a_quote_is_shown_at_its_letter() -> Outcome {
    let quote = "In an act";
    let story = GOOD.replacen(&format!("“{quote}"), &format!("“{}", quote.replacen(' ', "\u{a0}", 1)), 1);
    assert_ne!(story, GOOD);
    let findings = Desk::new(&story)?.findings()?;
    let found = findings.iter().find(|one| one["code"] == "quote-not-verbatim").ok_or("not found")?;
    let message = found["message"].as_str().unwrap_or_default();
    assert!(message.contains("no-break space (U+00A0)") && message.contains("letter 4"), "{message}");
    let line = story
        .lines()
        .nth(found["line"].as_u64().and_then(|line| usize::try_from(line).ok()).map_or(0, |line| line - 1))
        .unwrap_or_default();
    let at = found["column"].as_u64().and_then(|column| usize::try_from(column).ok()).map_or(0, |column| column - 1);
    let letters: String = line.chars().skip(at).take(4).collect();
    assert_eq!(letters, " an ", "the column is not that of the letter");
    Ok(())
}

#[test]
fn a_mention_is_told_what_is_too_much_in_it() -> Outcome {
    for (text, words) in [
        ("Ada Brine ", "space (U+0020) too many"),
        ("Ada Brine’s", "leave \"’s\" outside"),
        ("Ada\u{a0}Brine", "no-break"),
    ] {
        let mut article: Value = serde_json::from_str(GOOD)?;
        let spans = article["body"].as_array_mut().into_iter().flatten();
        let mut spans = spans.flat_map(|block| block["children"].as_array_mut().into_iter().flatten());
        let span = spans.find(|span| span["text"] == "Ada Brine").ok_or("no such mention")?;
        span["text"] = json!(text);
        let findings = Desk::new(article.to_string())?.findings()?;
        let found = findings.iter().find(|one| one["code"] == "mention-text").ok_or("not found")?;
        assert!(found["remedy"].as_str().is_some_and(|remedy| remedy.contains(words)), "{found}");
    }
    Ok(())
}

/// Two lists of what is an article were kept, and an article that only the check saw was never published.
#[test]
fn check_and_publish_look_at_the_same_files() -> Outcome {
    for (code, desk) in mistakes_of_folders()? {
        let out = tempfile::tempdir()?;
        let publish = glosa(&["publish"]).arg(desk.path()).arg("--out").arg(out.path()).output()?;
        let (told, said) = (String::from_utf8(publish.stderr)?, String::from_utf8(publish.stdout)?);
        assert!(told.contains(&format!("[{}]", code.text())), "publish does not tell of {}: {told}", code.text());
        let checked = desk.check("text")?;
        assert_eq!(publish.status.code(), checked.status.code(), "{}", code.text());
        let published = if publish.status.success() { said.lines().count() } else { 1 };
        let sums = String::from_utf8(checked.stdout)?;
        assert!(
            sums.contains(&format!("\n{published} article: ")),
            "check counts others than publish publishes: {sums}"
        );
    }
    Ok(())
}

/// `glosa schema | head` ended with a panic.
#[test]
fn a_reader_who_has_gone_is_no_fault() -> Outcome {
    let desk = Desk::new(changed(|article| article["dateline"] = json!(" ")))?;
    let folder = desk.path().to_string_lossy().into_owned();
    for (arguments, code) in [(vec!["schema"], 0), (vec!["check", &folder], 1), (vec!["check", "no-such.json"], 2)] {
        let mut child =
            glosa(&arguments).stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn()?;
        drop((child.stdout.take(), child.stderr.take()));
        assert_eq!(child.wait()?.code(), Some(code), "{arguments:?}");
    }
    Ok(())
}

#[test]
fn findings_give_a_terminal_no_commands() -> Outcome {
    let desk = Desk::new(changed(|article| article["x\u{1b}]0;OWNED\u{7}"] = json!(1)))?;
    let told = String::from_utf8(desk.check("text")?.stdout)?;
    assert!(told.contains("OWNED") && !told.contains(['\u{1b}', '\u{7}']), "{told:?}");
    Ok(())
}

#[test]
fn two_columns_never_share_a_place() -> Outcome {
    let with_dates = |dates: &[&str]| -> Result<Vec<Value>, Box<dyn std::error::Error>> {
        let mut article: Value = serde_json::from_str(GOOD)?;
        let groups = article["factBox"]["groups"].as_array_mut().into_iter().flatten();
        let mut all =
            groups.flat_map(|group| group.get_mut("series").and_then(Value::as_array_mut).into_iter().flatten());
        let series = all.find(|series| series["shape"] == "columns").ok_or("no columns")?;
        let model = series["points"][0].clone();
        let point = |date: &&str| {
            let mut point = model.clone();
            (point["asOf"], point["label"]) = (json!(date), json!(date));
            point
        };
        series["points"] = dates.iter().map(point).collect();
        Desk::new(article.to_string())?.findings()
    };
    for drawn in [
        &["2023-10", "2023-11", "2023-12", "2024-01", "2024-02"][..],
        &["2023-01", "2023-04", "2023-07", "2023-10"],
        &["2024-02-28", "2024-02-29", "2024-03-01"],
        &["2021", "2022-03", "2022-05", "2024"],
        &["1850", "1900", "2024"],
    ] {
        assert_eq!(with_dates(drawn)?, Vec::<Value>::new(), "{drawn:?}");
    }
    for (refused, place, word) in [
        (&["2024-01", "2024-02", "2024-02"][..], "/points/2/asOf", "\"2024-02\": numbers 2 and 3"),
        (&["2024", "2024-02", "2024-03"], "/points/1/asOf", "overlap"),
        (&["2019-01-01", "2019-01-02", "2024-01-01"], "/points", "thinner"),
    ] {
        let findings = with_dates(refused)?;
        assert_eq!(findings.len(), 1, "{refused:?}: {findings:#?}");
        assert_eq!(findings[0]["code"], "series-points");
        assert!(findings[0]["pointer"].as_str().is_some_and(|at| at.ends_with(place)), "{findings:#?}");
        assert!(findings[0]["message"].as_str().is_some_and(|message| message.contains(word)), "{findings:#?}");
    }
    Ok(())
}

/// A remedy that an editor follows makes nothing false.
#[test]
fn a_value_that_cannot_be_drawn_is_never_to_be_changed() -> Outcome {
    let findings =
        Desk::new(changed(|article| first_series(article)["points"][0]["value"] = json!(-0.08)))?.findings()?;
    let below = findings.iter().find(|finding| finding["code"] == "series-points").ok_or("nothing is found")?;
    let remedy = below["remedy"].as_str().unwrap_or_default();
    assert!(remedy.contains("leave the value as it is") && !remedy.contains("from 0"), "{remedy}");
    Ok(())
}

#[test]
fn what_is_no_article_gets_words_and_no_crash() -> Outcome {
    let deep = "[".repeat(100_000);
    let inputs: [&[u8]; 11] = [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\"text\"",
        b"{\"schemaVersion\": 1e999}",
        b"// no\n{}",
        b"\xef\xbb\xbf{}",
        b"\xff\xfe",
        b"\xff\xfe{\0}\0",
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
        (glosa(&["check", "/dev/null"]).output()?, "is no file"),
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
