//! Rules on context notes: each can be read alone.

use super::Findings;
use crate::article::{Article, ContextNote};
use crate::check::code::Code;

/// Fewer words than these point elsewhere, and tell nothing themselves.
const WORDS: usize = 12;
/// Letters that tell as much where words are not parted by spaces, as in Chinese or Thai.
const LETTERS: usize = 20;

pub(super) fn check(article: &Article, findings: &mut Findings) {
    for (index, note) in article.context_notes.iter().enumerate() {
        let pointer = format!("/contextNotes/{index}/text");
        if note.text.trim().is_empty() {
            // Told among the empty texts.
        } else if is_short(&note.text) {
            let message = format!("this note of {:?} says nothing by itself", note.title);
            findings.add(
                Code::EmptyNote,
                pointer,
                message,
                "tell what is disputed or new, with its day, or take it out",
            );
        } else if let Some(figure) = told_in_figure(article, note) {
            let message = format!("this note is the caveat of {figure:?}, word for word");
            findings.add(Code::EmptyNote, pointer, message, "say in the note what it has to do with its passage");
        }
    }
}

fn is_short(text: &str) -> bool {
    let spaced = text.split_whitespace().count();
    let letters = text.chars().filter(|letter| letter.is_alphanumeric()).count();
    let unspaced = letters > spaced * LETTERS;
    if unspaced { letters < LETTERS } else { spaced < WORDS }
}

/// The label of a figure whose caveat has the whole note.
fn told_in_figure<'a>(article: &'a Article, note: &ContextNote) -> Option<&'a str> {
    let figures = article.fact_box.groups.iter().flat_map(|group| &group.figures);
    figures.filter(|figure| figure.caveat.contains(note.text.trim())).map(|figure| figure.label.as_str()).next()
}

#[cfg(test)]
mod tests {
    use super::is_short;

    #[test]
    fn a_note_that_points_elsewhere_is_short() {
        assert!(is_short("What it counts is told first among the figures above."));
        assert!(is_short("见上图。"));
        assert!(!is_short("According to the register the loft was opened on January 31, 2023, and not in 2022."));
        assert!(!is_short("登记册记载该鸽舍于二〇二三年一月三十一日开放，而不是报道所说的前一年。"));
    }
}
