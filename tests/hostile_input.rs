//! Input that nobody meant to write: every payload is read or refused by its code, every article is checked or told off by place.

#![allow(clippy::expect_used, reason = "outside of a test function, where clippy does not know that this is one")]

use glosa::check;
use glosa::publish::edition_of;
use glosa::view::model::{Controls, PayloadError, decode, encode};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// How many inputs of each sort are tried at a run.
const PAYLOADS: u32 = 20_000;
const ARTICLES: u32 = 300;

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/sample/article.json")
}

static PAYLOAD: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let embedded = edition_of(&file()).expect("the article is publishable");
    encode(&embedded.edition.controls).expect("its controls are a payload")
});
static ARTICLE: LazyLock<String> = LazyLock::new(|| std::fs::read_to_string(file()).expect("the article is there"));

/// Changes that editors and machines make to JSON: scraps that mean something to a parser, a browser or a terminal.
const SCRAPS: [&str; 24] = [
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "-1e999",
    "\\u0000",
    "\\ud800",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "\n",
    "__proto__",
    "constructor",
    "javascript:alert(1)",
    "data:text/html,x",
    "<script>",
    "</script>",
    "//",
    "/*",
];

/// A finding is of use: it names the file, a line and column that are in it, what is wrong and what to do.
fn well_told(text: &str) -> Result<(), TestCaseError> {
    let report = check::document(Path::new("article.json"), text, None);
    let lines = text.lines().count().max(1) + 1;
    prop_assert!(report.article.is_some() || !report.findings.is_empty(), "neither an article nor a finding");
    for finding in &report.findings {
        prop_assert!(finding.line >= 1 && finding.line <= lines, "line {} of {lines}", finding.line);
        prop_assert!(finding.column >= 1, "no column");
        prop_assert!(!finding.message.is_empty() && !finding.remedy.is_empty(), "{finding:?}");
        prop_assert!(finding.file == Path::new("article.json"), "another file");
    }
    Ok(())
}

/// The nearest place at or before `at` where a letter begins.
fn letter_at(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: PAYLOADS, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_no_payload(bytes in vec(any::<u8>(), 0..400)) {
        prop_assume!(!bytes.starts_with(b"GLS"));
        prop_assert_eq!(decode(&bytes).err(), Some(PayloadError::NotAPayload));
    }

    #[test]
    fn any_bytes_behind_the_signature_are_read_or_damaged(bytes in vec(any::<u8>(), 0..400)) {
        let all = [&PAYLOAD[..4], &bytes].concat();
        prop_assert!(matches!(decode(&all), Ok(_) | Err(PayloadError::Damaged)));
    }

    #[test]
    fn a_payload_cut_short_is_damaged(at in any::<Index>()) {
        let at = at.index(PAYLOAD.len());
        let expected = if at < 4 { PayloadError::NotAPayload } else { PayloadError::Damaged };
        prop_assert_eq!(decode(&PAYLOAD[..at]).err(), Some(expected));
    }

    #[test]
    fn a_payload_with_changed_bytes_is_read_or_refused(changes in vec((any::<Index>(), any::<u8>()), 1..8)) {
        let mut bytes = PAYLOAD.clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        // Whatever it says it holds, it holds no more than there are bytes.
        if let Ok(controls) = decode(&bytes) {
            let again = encode(&controls).unwrap_or_default();
            prop_assert!(again.len() > 4 && again.len() <= bytes.len());
            // Our reader and postcard's own agree on what postcard has written.
            let told = format!("{controls:?}");
            let by_postcard: Option<Controls> = postcard::from_bytes(&again[4..]).ok();
            prop_assert_eq!(format!("{:?}", by_postcard), format!("Some({told})"));
            prop_assert_eq!(decode(&again).ok().map(|controls| format!("{controls:?}")), Some(told));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ARTICLES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_article_with_scraps_in_it_is_checked(scraps in vec((any::<Index>(), 0..SCRAPS.len()), 1..4)) {
        let mut text = ARTICLE.clone();
        for (at, scrap) in scraps {
            let at = letter_at(&text, at.index(text.len()));
            text.insert_str(at, SCRAPS[scrap]);
        }
        well_told(&text)?;
    }

    #[test]
    fn an_article_with_parts_missing_is_checked(from in any::<Index>(), length in 1..2000_usize) {
        let from = letter_at(&ARTICLE, from.index(ARTICLE.len()));
        let to = letter_at(&ARTICLE, (from + length).min(ARTICLE.len()));
        well_told(&format!("{}{}", &ARTICLE[..from], &ARTICLE[to.max(from)..]))?;
    }

    #[test]
    fn any_text_is_checked(text in "\\PC{0,200}") {
        well_told(&text)?;
    }
}

#[test]
fn ten_megabytes_of_anything_are_no_payload() {
    assert_eq!(decode(&vec![b'x'; 10_000_000]).err(), Some(PayloadError::NotAPayload));
    let mut bytes = PAYLOAD[..4].to_vec();
    // The longest length that postcard can write, and then nothing of that length.
    bytes.extend(std::iter::repeat_n(0xff, 10_000_000));
    assert_eq!(decode(&bytes).err(), Some(PayloadError::Damaged));
}

#[test]
fn nesting_without_end_is_told() {
    for text in ["[".repeat(200_000), "{\"a\":".repeat(200_000)] {
        let report = check::document(Path::new("article.json"), &text, None);
        assert!(report.has_errors(), "it was taken for an article");
    }
}
