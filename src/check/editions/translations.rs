//! Translations: an edition in another language says so, and leaves no sentence in the words of the first.

use crate::article::{Article, Block};
use crate::check::code::Code;
use crate::check::notice::Notice;
use crate::check::rules::each_text;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// Shorter paragraphs, such as a dateline, may be alike in two languages.
const PARAGRAPH: usize = 20;
/// Sentences of fewer words may be a name, a unit or a label.
const WORDS: usize = 5;
/// Keys whose texts are names of people, pages and works, or words as they were said.
const NAMES: [&str; 6] = ["name", "original", "title", "url", "sameAs", "uri"];

/// An edition, and the same as JSON.
type Edition<'a> = (&'a Article, &'a Value);

/// Compares the words of a later edition with those of the first, where the languages differ.
pub(super) fn check(first_edition: Edition<'_>, edition: Edition<'_>, notices: &mut Vec<Notice>) {
    let ((first, _), (article, _)) = (first_edition, edition);
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    if primary(&first.language) == primary(&article.language) {
        return;
    }
    if whole_story(first, article, notices) {
        return;
    }
    if article.translation.is_none() {
        let message = format!(
            "the story of the edition in {} is in another language, and no \"translation\" says whose words these are",
            first.language
        );
        let remedy = format!("add \"translation\": {{ \"of\": {:?}, \"by\": … }}", first.language);
        notices.push(Notice::new(Code::Untranslated, "", message, remedy));
    }
    sentences(first_edition, edition, notices);
}

/// A paragraph, its pieces joined.
fn text(block: &Block) -> String {
    block.children.iter().map(|span| span.text.as_str()).collect()
}

/// Tells of a story that was not translated at all. Returns whether it was told.
fn whole_story(first: &Article, article: &Article, notices: &mut Vec<Notice>) -> bool {
    let texts: HashMap<&str, String> = first.body.iter().map(|block| (block.key.as_str(), text(block))).collect();
    let blocks = article.body.iter().enumerate().filter(|(_, block)| text(block).chars().count() >= PARAGRAPH);
    let (mut long, mut same) = (0, Vec::new());
    for (index, block) in blocks {
        long += 1;
        if texts.get(block.key.as_str()).is_some_and(|first| *first == text(block)) {
            same.push(index);
        }
    }
    let Some(index) = same.first().filter(|_| same.len() * 2 >= long) else {
        return false;
    };
    let message = format!(
        "{} of {long} paragraphs are, letter by letter, those of the edition in {}",
        same.len(),
        first.language
    );
    let remedy = format!("translate them into {}, and say in \"translation\" who did", article.language);
    notices.push(Notice::new(Code::Untranslated, format!("/body/{index}"), message, remedy));
    true
}

/// Tells of each text that has a sentence of the first edition's.
fn sentences(first: Edition<'_>, edition: Edition<'_>, notices: &mut Vec<Notice>) {
    let of_first = texts(first);
    let known: HashSet<&str> = of_first.iter().flat_map(|(_, text)| sentences_of(text)).collect();
    for (pointer, text) in texts(edition) {
        let same = sentences_of(&text).find(|sentence| known.contains(sentence) && !is_statement(&pointer));
        if let Some(sentence) = same {
            let begins: String = sentence.chars().take(60).collect();
            let message = format!("{begins:?} stands, letter by letter, in the edition in {} too", first.0.language);
            let remedy = format!("translate it into {}", edition.0.language);
            notices.push(Notice::new(Code::Untranslated, pointer, message, remedy));
        }
    }
}

/// Every text that is no name, with its pointer; of the story, whole paragraphs.
fn texts<'a>((article, document): Edition<'a>) -> Vec<(String, Cow<'a, str>)> {
    let paragraphs = article.body.iter().enumerate();
    let mut found: Vec<(String, Cow<'a, str>)> =
        paragraphs.map(|(index, block)| (format!("/body/{index}/children"), Cow::Owned(text(block)))).collect();
    each_text(document, &mut |one| {
        if !one.pointer.starts_with("/body/") && !NAMES.contains(&one.key) {
            found.push((one.pointer.clone(), Cow::Borrowed(one.value)));
        }
    });
    found
}

/// The sentences of a text that have enough words to tell a language by.
fn sentences_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?', '…', '؟', '。'])
        .map(|sentence| sentence.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|sentence| sentence.split_whitespace().count() >= WORDS)
}

/// Whether a text is a passage of the story, told there.
fn is_statement(pointer: &str) -> bool {
    pointer.starts_with("/viewpoints/items/") && pointer.contains("/statements/") && pointer.ends_with("/text")
}
