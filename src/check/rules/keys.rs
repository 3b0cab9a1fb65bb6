//! Rules on keys: unique in the document, since each is an anchor in the page, and fit for an address.

use super::Findings;
use crate::article::Article;
use crate::check::code::Code;
use std::collections::{HashMap, HashSet};

/// Parts of the page whose anchors are ours.
const RESERVED: [&str; 8] = ["viewpoints", "figures", "notes", "whos-who", "how", "sources", "corrections", "card"];

pub(super) fn check(article: &Article, findings: &mut Findings) {
    let mut seen: HashMap<&str, String> = HashMap::new();
    for (pointer, key) in anchors(article) {
        if key.is_empty() || !key.chars().all(|one| one.is_ascii_alphanumeric() || one == '-' || one == '_') {
            let message = format!("the key {key:?} cannot be part of an address");
            findings.add(Code::KeyForm, &pointer, message, "use letters, digits, hyphens and underscores");
        }
        if RESERVED.contains(&key) {
            findings.add(
                Code::DuplicateKey,
                &pointer,
                format!("{key:?} is a part of every page"),
                "choose another key",
            );
        }
        if let Some(first) = seen.get(key) {
            let message = format!("the key {key:?} is taken: it stands at {first} too");
            findings.add(Code::DuplicateKey, &pointer, message, "give one of them another key; links lead to keys");
        } else {
            seen.insert(key, pointer);
        }
    }
    let mut sources: HashSet<&str> = HashSet::new();
    for (index, source) in article.sources.iter().enumerate() {
        duplicate(&mut sources, &source.key, format!("/sources/{index}/_key"), findings);
    }
    let mut codes: HashSet<&str> = HashSet::new();
    for (index, term) in article.concern_scheme.terms.iter().enumerate() {
        duplicate(&mut codes, &term.code, format!("/concernScheme/terms/{index}/code"), findings);
    }
}

fn duplicate<'a>(seen: &mut HashSet<&'a str>, key: &'a str, pointer: String, findings: &mut Findings) {
    if !seen.insert(key) {
        findings.add(
            Code::DuplicateKey,
            pointer,
            format!("{key:?} is taken by an earlier one"),
            "give one another key",
        );
    }
}

/// Every key that becomes an anchor in the page, with its pointer.
fn anchors(article: &Article) -> Vec<(String, &str)> {
    let mut all: Vec<(String, &str)> = Vec::new();
    for (index, entity) in article.entities.iter().enumerate() {
        all.push((format!("/entities/{index}/_key"), &entity.key));
    }
    for (index, block) in article.body.iter().enumerate() {
        all.push((format!("/body/{index}/_key"), &block.key));
        for (mark, definition) in block.mark_defs.iter().enumerate() {
            all.push((format!("/body/{index}/markDefs/{mark}/_key"), &definition.key));
        }
    }
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        all.push((format!("/viewpoints/items/{index}/_key"), &item.key));
    }
    for (index, group) in article.fact_box.groups.iter().enumerate() {
        let group_pointer = format!("/factBox/groups/{index}");
        all.push((format!("{group_pointer}/_key"), &group.key));
        for (place, figure) in group.figures.iter().enumerate() {
            all.push((format!("{group_pointer}/figures/{place}/_key"), &figure.key));
        }
        for (place, series) in group.series.iter().enumerate() {
            all.push((format!("{group_pointer}/series/{place}/_key"), &series.key));
        }
    }
    for (index, note) in article.context_notes.iter().enumerate() {
        all.push((format!("/contextNotes/{index}/_key"), &note.key));
    }
    for (index, correction) in article.corrections.iter().enumerate() {
        all.push((format!("/corrections/{index}/_key"), &correction.key));
    }
    all
}
