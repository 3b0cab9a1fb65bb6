//! `glosa draft`, with texts as files from the wild hold them.

use crate::Outcome;
use crate::desk::glosa;
use serde_json::Value;
use std::process::Output;

/// Texts as files from the wild hold them: each is read, or refused in words, and none becomes an article without a story.
#[test]
fn a_draft_reads_or_refuses_what_comes() -> Outcome {
    let folder = tempfile::tempdir()?;
    let draft = |name: &str, bytes: &[u8], id: &str, language: &str| -> std::io::Result<Output> {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes)?;
        glosa(&["draft", "--id", id, "--language", language]).arg(file).output()
    };
    for bytes in [
        &b"One.\nTwo."[..],
        b"\xef\xbb\xbfOne.\r\n\r\nTwo.\r\n",
        b"One.\rTwo.\r",
        b"\xff\xfeO\0n\0e\0.\0\n\0T\0w\0o\0.\0",
        b"\xfe\xff\0O\0n\0e\0.\0\r\0\n\0T\0w\0o\0.",
        "One.\u{2028}Two.\u{2029}".as_bytes(),
        "\u{c}One.\u{85}Two.\u{b}".as_bytes(),
        b"One.\r\nTwo.\r\n\x1a",
    ] {
        let output = draft("story.txt", bytes, "t", "en-US")?;
        let article: Value = serde_json::from_slice(&output.stdout)
            .map_err(|_| format!("{bytes:?}: {}", String::from_utf8_lossy(&output.stderr)))?;
        let texts: Vec<&Value> =
            article["body"].as_array().into_iter().flatten().map(|one| &one["children"][0]["text"]).collect();
        assert_eq!(texts, ["One.", "Two."], "{bytes:?}");
    }
    for (name, bytes, id, language, words) in [
        ("a.txt", &b""[..], "t", "en-US", "holds no text"),
        ("a.txt", b" \n\xc2\xa0\n", "t", "en-US", "holds no text"),
        ("a.txt", b"\xef\xbb\xbf", "t", "en-US", "holds no text"),
        ("a.txt", b"Caf\xe9 au lait", "t", "en-US", "a.txt:1:4: the byte 0xE9"),
        ("a.txt", b"One.\nA null\0.", "t", "en-US", "2:7"),
        ("a.txt", b"One.\n## Two", "t", "en-US", "2:1"),
        ("a.txt", b"One <b>bold</b>", "t", "en-US", "1:5"),
        ("a.txt", b"PK\x03\x04...", "t", "en-US", "Word"),
        ("a.md", b"One.", "t", "en-US", ".md"),
        ("a.csv", b"a,b", "t", "en-US", ".csv"),
        ("a.txt", b"One.", "../up", "en-US", "--id"),
        ("a.txt", b"One.", "", "en-US", "--id"),
        ("a.txt", b"One.", "My Story", "en-US", "--id"),
        ("a.txt", b"One.", "gallery", "en-US", "--id"),
        ("a.txt", b"One.", "t", "es", "--language"),
        ("a.txt", b"One.", "t", "xx-US", "--language"),
        ("a.txt", b"One.", "t", "en_US", "--language"),
    ] {
        let output = draft(name, bytes, id, language)?;
        let told = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{bytes:?} {id} {language}: {told}");
        assert!(told.contains(words) && output.stdout.is_empty(), "{bytes:?}: {told}");
    }
    Ok(())
}
