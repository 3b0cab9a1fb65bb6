//! Rules on references: every key leads somewhere, everything that needs a source has one, nothing lies about unused.

use super::Findings;
use crate::article::{Article, EntityKind, MarkKind};
use crate::check::code::Code;
use std::collections::HashSet;

pub(super) fn check(article: &Article, findings: &mut Findings) {
    sources(article, findings);
    entities(article, findings);
    let concerns: Known<'_> = article.concern_scheme.terms.iter().map(|term| term.code.as_str()).collect();
    let marks: Known<'_> =
        article.body.iter().flat_map(|block| &block.mark_defs).map(|mark| mark.key.as_str()).collect();
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        for (place, concern) in item.concerns.iter().enumerate() {
            require_key(concern, &concerns, "concern", format!("/viewpoints/items/{index}/concerns/{place}"), findings);
        }
        for (place, statement) in item.statements.iter().enumerate() {
            let pointer = format!("/viewpoints/items/{index}/statements/{place}/passage");
            require_key(&statement.passage, &marks, "mark in the body", pointer, findings);
        }
    }
    let blocks: Known<'_> = article.body.iter().map(|block| block.key.as_str()).collect();
    for (index, note) in article.context_notes.iter().enumerate() {
        if let Some(block) = &note.block {
            require_key(block, &blocks, "block", format!("/contextNotes/{index}/block"), findings);
        }
    }
    let figures: Known<'_> =
        article.fact_box.groups.iter().flat_map(|group| &group.figures).map(|figure| figure.key.as_str()).collect();
    let places: Known<'_> = article
        .entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Place)
        .map(|entity| entity.key.as_str())
        .collect();
    for (index, group) in article.fact_box.groups.iter().enumerate() {
        for (number, series) in group.series.iter().enumerate() {
            if let Some(place) = &series.place {
                require_key(
                    place,
                    &places,
                    "place",
                    format!("/factBox/groups/{index}/series/{number}/place"),
                    findings,
                );
            }
        }
    }
    for (index, figure) in article.fact_box.headline_figures.iter().enumerate() {
        require_key(figure, &figures, "figure", format!("/factBox/headlineFigures/{index}"), findings);
    }
}

/// More names than this are not compared with each wrong one: a guess is not worth the time.
const COMPARED: usize = 500;

/// The keys of one sort of thing.
struct Known<'a> {
    list: Vec<&'a str>,
    set: HashSet<&'a str>,
}

impl<'a> FromIterator<&'a str> for Known<'a> {
    fn from_iter<Keys: IntoIterator<Item = &'a str>>(keys: Keys) -> Self {
        let list: Vec<&str> = keys.into_iter().collect();
        Self { set: list.iter().copied().collect(), list }
    }
}

fn require_key(key: &str, known: &Known<'_>, what: &str, pointer: String, findings: &mut Findings) {
    if !known.set.contains(&key) {
        let compared = if key.len() < COMPARED && known.list.len() < COMPARED { known.list.as_slice() } else { &[] };
        let nearest = compared.iter().map(|one| (strsim::damerau_levenshtein(one, key), one)).min();
        let remedy = match nearest.filter(|(distance, _)| *distance <= 2 && distance * 2 < key.chars().count()) {
            Some((_, one)) => format!("did you mean {one:?}?"),
            None => format!("add the {what}, or take the key out"),
        };
        findings.add(Code::DanglingKey, pointer, format!("there is no {what} {key:?}"), remedy);
    }
}

/// Something that names its sources.
pub(super) struct Sourced<'a> {
    /// The pointer of the thing.
    pub(super) pointer: String,
    pub(super) sources: &'a [String],
    /// Whether it may do without.
    may_be_empty: bool,
    /// The day that it describes, and of which its sources have to know; a card's text may rest on older ones.
    pub(super) as_of: Option<&'a str>,
}

impl<'a> Sourced<'a> {
    fn new(pointer: String, sources: &'a [String]) -> Self {
        Self { pointer, sources, may_be_empty: false, as_of: None }
    }

    fn optional(pointer: String, sources: &'a [String]) -> Self {
        Self { may_be_empty: true, ..Self::new(pointer, sources) }
    }

    fn of(self, as_of: &'a str) -> Self {
        Self { as_of: Some(as_of), ..self }
    }
}

/// Everything that names its sources.
pub(super) fn sourced(article: &Article) -> Vec<Sourced<'_>> {
    let mut all: Vec<Sourced<'_>> = Vec::new();
    for (index, entity) in article.entities.iter().enumerate() {
        all.push(Sourced::new(format!("/entities/{index}"), &entity.sources));
    }
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        let pointer = format!("/viewpoints/items/{index}");
        all.extend(item.response.iter().map(|one| Sourced::new(format!("{pointer}/response"), &one.sources)));
        all.push(Sourced::optional(pointer, &item.sources));
    }
    for (index, group) in article.fact_box.groups.iter().enumerate() {
        for (place, figure) in group.figures.iter().enumerate() {
            let pointer = format!("/factBox/groups/{index}/figures/{place}");
            all.extend(figure.disputed.iter().map(|one| Sourced::new(format!("{pointer}/disputed"), &one.sources)));
            all.push(Sourced::new(pointer, &figure.sources).of(&figure.as_of));
        }
        for (place, series) in group.series.iter().enumerate() {
            for (number, point) in series.points.iter().enumerate() {
                let pointer = format!("/factBox/groups/{index}/series/{place}/points/{number}");
                all.push(Sourced::new(pointer, &point.sources).of(&point.as_of));
            }
        }
    }
    for (index, note) in article.context_notes.iter().enumerate() {
        all.push(Sourced::new(format!("/contextNotes/{index}"), &note.sources).of(&note.as_of));
    }
    all.push(Sourced::optional("/howWeReported".to_owned(), &article.how_we_reported.sources));
    all
}

fn sources(article: &Article, findings: &mut Findings) {
    let known: Known<'_> = article.sources.iter().map(|source| source.key.as_str()).collect();
    let mut used: HashSet<&str> = HashSet::new();
    for one in sourced(article) {
        let pointer = format!("{}/sources", one.pointer);
        if one.sources.is_empty() && !one.may_be_empty {
            findings.add(Code::NoSource, &pointer, "nothing says where this comes from", "name the key of a source");
        }
        for (place, key) in one.sources.iter().enumerate() {
            used.insert(key);
            require_key(key, &known, "source", format!("{pointer}/{place}"), findings);
        }
    }
    for (index, key) in known.list.iter().enumerate().filter(|(_, key)| !used.contains(**key)) {
        let message = format!("nothing rests on the source {key:?}");
        findings.add(
            Code::UnusedSource,
            format!("/sources/{index}"),
            message,
            "take it out, or name it where it is used",
        );
    }
}

fn entities(article: &Article, findings: &mut Findings) {
    let known: Known<'_> = article.entities.iter().map(|entity| entity.key.as_str()).collect();
    let mut mentioned: HashSet<&str> = HashSet::new();
    for (index, block) in article.body.iter().enumerate() {
        for (place, mark) in block.mark_defs.iter().enumerate() {
            let pointer = format!("/body/{index}/markDefs/{place}");
            match &mark.kind {
                MarkKind::EntityMention { entity } => {
                    mentioned.insert(entity);
                    require_key(entity, &known, "entity", format!("{pointer}/entity"), findings);
                }
                MarkKind::Quote { speaker } | MarkKind::Paraphrase { speaker: Some(speaker) } => {
                    require_key(speaker, &known, "entity", format!("{pointer}/speaker"), findings);
                }
                MarkKind::Paraphrase { speaker: None } => {}
            }
        }
    }
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        if let Some(entity) = &item.holder.entity {
            require_key(entity, &known, "entity", format!("/viewpoints/items/{index}/holder/entity"), findings);
        }
    }
    for (index, entity) in article.entities.iter().enumerate() {
        for (place, key) in entity.related.iter().enumerate() {
            require_key(key, &known, "entity", format!("/entities/{index}/related/{place}"), findings);
        }
        let is_mentioned = mentioned.contains(entity.key.as_str());
        // Cards without a story are there to be read by themselves.
        if is_mentioned == entity.background && !article.body.is_empty() {
            let (message, remedy) = if is_mentioned {
                ("the story mentions it, so it is no background", "take \"background\" out")
            } else {
                ("the story does not mention it", "mark its mention, or set \"background\": true")
            };
            findings.add(
                Code::UnusedEntity,
                format!("/entities/{index}"),
                format!("{:?}: {message}", entity.label),
                remedy,
            );
        }
    }
}
