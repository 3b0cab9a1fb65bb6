//! Rules on passages: mentions, quotes and paraphrases against the text of the story.

use super::Findings;
use crate::article::{Article, Block, Entity, Mark, MarkKind, StatementKind};
use crate::check::code::Code;
use crate::check::letter::{difference, named};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

const OPENING: [char; 5] = ['“', '«', '"', '„', '‘'];
const CLOSING: [char; 5] = ['”', '»', '"', '“', '’'];

/// Marks of Portable Text that need no definition.
const DECORATORS: [&str; 6] = ["strong", "em", "underline", "code", "sub", "sup"];

pub(super) fn check(article: &Article, findings: &mut Findings) {
    let entities: HashMap<&str, &Entity> = article.entities.iter().map(|one| (one.key.as_str(), one)).collect();
    let mut texts: HashMap<&str, (String, &Mark)> = HashMap::new();
    for (index, block) in article.body.iter().enumerate() {
        marks_of_spans(index, block, findings);
        let runs = runs(block);
        for (place, mark) in block.mark_defs.iter().enumerate() {
            let pointer = format!("/body/{index}/markDefs/{place}");
            if let Some(run) = runs.get(mark.key.as_str()).filter(|run| run.is_whole) {
                mark_text(&entities, mark, &run.text, &pointer, findings);
                texts.insert(&mark.key, (run.text.clone(), mark));
            } else {
                let message = format!("no text in this block has the mark {:?}, or it is in pieces", mark.key);
                findings.add(Code::DanglingKey, pointer, message, "mark one run of text with it, or take it out");
            }
        }
        overlaps(index, block, &runs, findings);
    }
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        for (place, statement) in item.statements.iter().enumerate() {
            let pointer = format!("/viewpoints/items/{index}/statements/{place}");
            // A passage that leads nowhere is told of among the references.
            let Some((text, mark)) = texts.get(statement.passage.as_str()) else {
                continue;
            };
            if let Some((letter, how)) = difference(&statement.text, text) {
                let at = format!("{pointer}/text");
                let message = format!("{how}; the story has {text:?} there");
                findings.add_at(Code::QuoteNotVerbatim, &at, letter, message, "copy the passage as it stands");
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
    let known: HashSet<&str> = block.mark_defs.iter().map(|mark| mark.key.as_str()).collect();
    for (place, span) in block.children.iter().enumerate() {
        for (number, key) in span.marks.iter().enumerate().filter(|(_, key)| !known.contains(key.as_str())) {
            let pointer = format!("/body/{index}/children/{place}/marks/{number}");
            if DECORATORS.contains(&key.as_str()) {
                let message = format!("{key:?} is not in the content model yet: a text has no bold or slanted words");
                findings.add(Code::DanglingKey, pointer, message, "take the mark out; the words stay");
            } else {
                let message = format!("this block's markDefs have no {key:?}");
                findings.add(Code::DanglingKey, pointer, message, "add it there, or take it out here");
            }
        }
    }
}

/// The text under a mark.
struct Run {
    text: String,
    /// The first and the last span that have the mark.
    first: usize,
    last: usize,
    /// Whether every span in between has it.
    is_whole: bool,
}

/// The texts under all marks of a block, in one walk.
fn runs(block: &Block) -> HashMap<&str, Run> {
    let mut runs: HashMap<&str, Run> = HashMap::new();
    for (place, span) in block.children.iter().enumerate() {
        for key in &span.marks {
            match runs.entry(key.as_str()) {
                Entry::Vacant(none) => {
                    none.insert(Run { text: span.text.clone(), first: place, last: place, is_whole: true });
                }
                Entry::Occupied(mut run) => {
                    let run = run.get_mut();
                    run.is_whole &= run.last + 1 >= place;
                    if run.last < place {
                        run.text.push_str(&span.text);
                    }
                    run.last = place;
                }
            }
        }
    }
    runs
}

/// Links cannot lie in links: of two mentions that share letters, readers get pieces.
fn overlaps(index: usize, block: &Block, runs: &HashMap<&str, Run>, findings: &mut Findings) {
    let mentions = block.mark_defs.iter().enumerate().filter_map(|(place, mark)| {
        let is_mention = matches!(mark.kind, MarkKind::EntityMention { .. });
        Some((place, runs.get(mark.key.as_str()).filter(|_| is_mention)?))
    });
    let mut mentions: Vec<(usize, &Run)> = mentions.collect();
    mentions.sort_by_key(|(_, run)| (run.first, run.last));
    let mut furthest: Option<&Run> = None;
    for (place, run) in mentions {
        if let Some(before) = furthest.filter(|before| before.last >= run.first) {
            let message = format!("this mention, {:?}, shares letters with that of {:?}", run.text, before.text);
            let remedy = "mark one of them: readers would get two links in pieces";
            findings.add(Code::MentionOverlap, format!("/body/{index}/markDefs/{place}"), message, remedy);
        }
        if furthest.is_none_or(|before| run.last > before.last) {
            furthest = Some(run);
        }
    }
}

fn mark_text(entities: &HashMap<&str, &Entity>, mark: &Mark, text: &str, pointer: &str, findings: &mut Findings) {
    match &mark.kind {
        MarkKind::EntityMention { entity } => {
            let Some(entity) = entities.get(entity.as_str()) else {
                return;
            };
            if entity.label != text && !entity.aliases.iter().any(|alias| alias == text) {
                let message =
                    format!("the text is {text:?}, which is neither the label of {:?} nor an alias", entity.label);
                findings.add(Code::MentionText, pointer, message, mention_remedy(entity, text));
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

/// Remedy for a mention that has another text than its entity's names.
fn mention_remedy(entity: &Entity, text: &str) -> String {
    let names = || std::iter::once(entity.label.as_str()).chain(entity.aliases.iter().map(String::as_str));
    let bare = text.trim();
    if bare != text && names().any(|name| name == bare) {
        let blank = text.strip_prefix(bare).unwrap_or(text).chars().find(|letter| letter.is_whitespace());
        return format!("there is {} too many in the mark: mark {bare:?} alone", named(blank.unwrap_or(' ')));
    }
    if let Some(name) = names().filter(|name| text.starts_with(*name)).max_by_key(|name| name.len())
        && let rest = text.get(name.len()..).unwrap_or_default()
        && rest.starts_with(['\'', '’'])
    {
        return format!("mark {name:?} alone, and leave {rest:?} outside the mark");
    }
    if let Some(name) = names().find(|name| same_but_for_blanks(name, text)) {
        let how = difference(text, name).map_or_else(String::new, |(_, how)| how.replace("the story", "the name"));
        return format!("{how}: write the same in both");
    }
    format!("mark other text, or add {text:?} to the aliases")
}

fn same_but_for_blanks(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
