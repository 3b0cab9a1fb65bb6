//! Rules on passages: mentions, quotes and paraphrases against the text of the story.

use super::Findings;
use crate::article::{Article, Block, Mark, MarkKind, StatementKind};
use crate::check::code::Code;
use std::collections::HashMap;

const OPENING: [char; 5] = ['“', '«', '"', '„', '‘'];
const CLOSING: [char; 5] = ['”', '»', '"', '“', '’'];

pub(super) fn check(article: &Article, findings: &mut Findings) {
    let mut texts: HashMap<&str, (String, &Mark)> = HashMap::new();
    for (index, block) in article.body.iter().enumerate() {
        marks_of_spans(index, block, findings);
        for (place, mark) in block.mark_defs.iter().enumerate() {
            let pointer = format!("/body/{index}/markDefs/{place}");
            if let Some(text) = covered(block, &mark.key) {
                mark_text(article, mark, &text, &pointer, findings);
                texts.insert(&mark.key, (text, mark));
            } else {
                let message = format!("no text in this block has the mark {:?}, or it is in pieces", mark.key);
                findings.add(Code::DanglingKey, pointer, message, "mark one run of text with it, or take it out");
            }
        }
    }
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        for (place, statement) in item.statements.iter().enumerate() {
            let pointer = format!("/viewpoints/items/{index}/statements/{place}");
            // A passage that leads nowhere is told of among the references.
            let Some((text, mark)) = texts.get(statement.passage.as_str()) else {
                continue;
            };
            if *text != statement.text {
                let message = format!("the story has {text:?} there");
                findings.add(
                    Code::QuoteNotVerbatim,
                    format!("{pointer}/text"),
                    message,
                    "copy the passage as it stands",
                );
            }
            let is_quote = matches!(mark.kind, MarkKind::Quote { .. });
            if is_quote != (statement.kind == StatementKind::Quote) {
                let message = format!("the passage is marked as a {}", if is_quote { "quote" } else { "paraphrase" });
                findings.add(
                    Code::StatementKind,
                    format!("{pointer}/kind"),
                    message,
                    "call it by the same name in both",
                );
            }
        }
    }
}

fn marks_of_spans(index: usize, block: &Block, findings: &mut Findings) {
    for (place, span) in block.children.iter().enumerate() {
        for (number, key) in span.marks.iter().enumerate() {
            if !block.mark_defs.iter().any(|mark| mark.key == *key) {
                let pointer = format!("/body/{index}/children/{place}/marks/{number}");
                let message = format!("this block's markDefs have no {key:?}");
                findings.add(Code::DanglingKey, pointer, message, "add it there, or take it out here");
            }
        }
    }
}

/// The text under a mark, if it is one run.
fn covered(block: &Block, key: &str) -> Option<String> {
    let has = |marks: &[String]| marks.iter().any(|mark| mark == key);
    let first = block.children.iter().position(|span| has(&span.marks))?;
    let run: Vec<&str> =
        block.children.iter().skip(first).take_while(|span| has(&span.marks)).map(|span| span.text.as_str()).collect();
    let all = block.children.iter().filter(|span| has(&span.marks)).count();
    (run.len() == all).then(|| run.concat())
}

fn mark_text(article: &Article, mark: &Mark, text: &str, pointer: &str, findings: &mut Findings) {
    match &mark.kind {
        MarkKind::EntityMention { entity } => {
            let Some(entity) = article.entities.iter().find(|one| one.key == *entity) else {
                return;
            };
            if entity.label != text && !entity.aliases.iter().any(|alias| alias == text) {
                let message =
                    format!("the text is {text:?}, which is neither the label of {:?} nor an alias", entity.label);
                findings.add(
                    Code::MentionText,
                    pointer,
                    message,
                    format!("mark other text, or add {text:?} to the aliases"),
                );
            }
        }
        MarkKind::Quote { .. } => {
            if !(text.starts_with(OPENING) && text.ends_with(CLOSING)) {
                let message = format!("the quote {text:?} does not begin and end with quotation marks");
                findings.add(
                    Code::QuoteMarks,
                    pointer,
                    message,
                    "mark the quotation marks with it, or mark a paraphrase",
                );
            }
        }
        MarkKind::Paraphrase { .. } => {}
    }
}
