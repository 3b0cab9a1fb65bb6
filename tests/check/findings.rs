//! Findings: every code is found, at its place, with what to do.

use crate::Outcome;
use crate::desk::{Desk, GOOD, changed, glosa};
use crate::mistakes::{mistakes, mistakes_of_editions, mistakes_of_folders, mistakes_of_languages, mistakes_of_texts};
use crate::sabotage::sabotages;
use glosa::check::Code;
use serde_json::{Value, json};
use std::path::Path;

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
    let sabotaged = sabotages().filter_map(|(code, desk)| Some((code?, desk)));
    let of_editions = mistakes_of_editions().into_iter().map(|(code, text)| (code, Desk::with_edition(&text)));
    let of_folders = mistakes_of_folders()?.into_iter().map(|(code, desk)| (code, Ok(desk)));
    let of_languages = mistakes_of_languages().into_iter().map(|(code, name, text)| {
        let desk = Desk::new(GOOD)?;
        std::fs::write(desk.file().with_file_name(name), text)?;
        Ok((code, desk))
    });
    let of_languages: Vec<(Code, Desk)> = of_languages.collect::<std::io::Result<_>>()?;
    let of_languages = of_languages.into_iter().map(|(code, desk)| (code, Ok(desk)));
    let desks: Vec<_> = desks.chain(sabotaged).chain(of_editions).chain(of_folders).chain(of_languages).collect();
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

/// A fault of shape hid all that the rules find.
#[test]
fn every_kind_of_fault_is_told_in_one_round() -> Outcome {
    let desk = Desk::new(changed(|article| {
        article["entities"][0]["descripton"] = json!("a slip");
        article["entities"][1]["_type"] = json!("planet");
        article["revision"] = json!("one");
        drop(article.as_object_mut().map(|object| object.remove("headlines")));
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
    let desk = Desk::new(changed(|article| drop(article.as_object_mut().map(|object| object.remove("headlines")))))?;
    let findings = desk.findings()?;
    assert_eq!(findings.len(), 1, "{findings:#?}");
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
