//! `glosa check` as a command: what it reads, what it prints, how it ends.

use crate::Outcome;
use crate::desk::{Desk, SPANISH, changed, glosa};
use crate::mistakes::mistakes_of_folders;
use serde_json::json;

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
