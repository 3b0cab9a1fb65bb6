//! Rules on texts that readers see: no placeholders, and no markup, which would be published as letters.

use super::Findings;
use super::markup::markup;
use super::metadata::is_blank;
use crate::check::code::Code;
use serde_json::Value;

/// The keys whose texts readers see.
const SEEN: [&str; 29] = [
    "annotation",
    "by",
    "caveat",
    "dateline",
    "description",
    "differingNote",
    "fairness",
    "holder",
    "how",
    "intro",
    "label",
    "measure",
    "name",
    "note",
    "original",
    "pointLabel",
    "publisher",
    "question",
    "role",
    "summary",
    "text",
    "title",
    "unit",
    "value",
    "weightNote",
    "why",
    "aliases",
    "pointlabel",
    "caption",
];
/// Words that are written instead of a text.
const INSTEAD: [&str; 20] = [
    "none",
    "x",
    "xx",
    "xxx",
    "n/a",
    "tbd",
    "tba",
    "todo",
    "tk",
    "tktk",
    "tk tk",
    "…",
    "...",
    "-",
    "?",
    "test",
    "asdf",
    "placeholder",
    "text here",
    "dummy",
];
/// Words that are written within a text that is to be finished.
const WITHIN: [&str; 6] = ["TK", "TKTK", "TODO", "FIXME", "TBD", "TKTKTK"];

/// A text of the document.
pub(in crate::check) struct Text<'a> {
    pub(in crate::check) pointer: String,
    /// The key that it is the value of.
    pub(in crate::check) key: &'a str,
    pub(in crate::check) value: &'a str,
}

impl<'a> Text<'a> {
    /// A paragraph of a story that is not in a document yet.
    pub(super) fn of_story(value: &'a str) -> Self {
        Self { pointer: "/body/".to_owned(), key: "text", value }
    }
}

/// Visits every text of the document, but for those under keys of the editor's own.
pub(in crate::check) fn each<'a>(document: &'a Value, visit: &mut impl FnMut(&Text<'a>)) {
    let mut rest = vec![(String::new(), "", document)];
    while let Some((pointer, key, value)) = rest.pop() {
        match value {
            Value::String(value) => visit(&Text { pointer, key, value }),
            Value::Array(all) => {
                rest.extend(all.iter().enumerate().map(|(place, one)| (format!("{pointer}/{place}"), key, one)));
            }
            Value::Object(all) => {
                let own = all.iter().filter(|(key, _)| !key.starts_with("x-"));
                rest.extend(own.map(|(key, one)| {
                    (format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")), key.as_str(), one)
                }));
            }
            _ => {}
        }
    }
}

pub(super) fn check(text: &Text<'_>, findings: &mut Findings) {
    if !SEEN.contains(&text.key) || text.pointer.starts_with("/$schema") {
        return;
    }
    // A piece of a paragraph may be a space, and units have a rule of their own.
    if is_blank(text.value) && !text.pointer.starts_with("/body/") && text.key != "unit" {
        let remedy = "write it; a key that need not be there may be taken out";
        findings.add(Code::EmptyText, text.pointer.as_str(), "this text is empty", remedy);
    }
    if let Some(place) = placeholder(text) {
        let message = format!("{:?} seems to stand for a text that is still to be written", short(text.value));
        findings.add_at(
            Code::Placeholder,
            &text.pointer,
            letters_before(text.value, place),
            message,
            "write it, or take the whole part out",
        );
    }
    if let Some((place, what)) = markup(text.value) {
        let message = format!("{what} in a text: readers would see it as letters");
        let remedy = "write plain text; names, quotes and views are marked by \"marks\", and links are not in the content model yet";
        findings.add_at(Code::Markup, &text.pointer, letters_before(text.value, place), message, remedy);
    }
}

fn letters_before(text: &str, place: usize) -> usize {
    text.get(..place).map_or(0, |before| before.chars().count())
}

/// The beginning of a text, as a message can hold it.
fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

/// The byte where a placeholder begins.
fn placeholder(text: &Text<'_>) -> Option<usize> {
    let whole = text.value.trim().trim_end_matches(['.', '!', ':']).to_lowercase();
    // A piece of a paragraph, and a short label, may be of one letter.
    let piece = text.pointer.starts_with("/body/") || ["label", "unit", "aliases"].contains(&text.key);
    if !piece
        && !text.value.trim().is_empty()
        && (INSTEAD.contains(&whole.as_str()) || whole == text.key.to_lowercase() && whole != "value")
        || !text.value.trim().is_empty() && whole.is_empty() && text.value.trim().len() > 1
    {
        return Some(0);
    }
    if let Some(place) = text.value.to_ascii_lowercase().find("lorem ipsum") {
        return Some(place);
    }
    let mut words = words(text.value).peekable();
    while let Some((place, word)) = words.next() {
        let next = words.peek().map_or("", |(_, word)| *word);
        // A name such as TK Maxx is none.
        let name = word == "TK" && next.starts_with(char::is_uppercase) && !WITHIN.contains(&next);
        if WITHIN.contains(&word) && !name {
            return Some(place);
        }
    }
    None
}

/// Words with the bytes where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut end = 0;
    text.split_inclusive(|letter: char| !letter.is_alphanumeric()).filter_map(move |word| {
        let start = end;
        end += word.len();
        let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        (!word.is_empty()).then_some((start, word))
    })
}

#[cfg(test)]
mod tests {
    use super::{Text, placeholder};

    #[test]
    fn placeholders_are_found_and_names_are_none() {
        let found = |key, value| placeholder(&Text { pointer: format!("/{key}"), key, value });
        for text in ["None.", "x", "TK TK", "TODO", "Why.", "…", "Lorem ipsum dolor", "He came TK years ago", "..."] {
            assert!(found("why", text).is_some(), "{text}");
        }
        for text in ["No one knows why.", "TK Maxx opened", "Why it matters", "", "XXX"] {
            assert_eq!(found("title", text).is_some(), text == "XXX", "{text}");
        }
    }
}
