//! Rules on viewpoints: whose words they are, when they were answered, and how much room each side has.

use super::Findings;
use super::dates::is_before;
use crate::article::{Article, Entity, Holder, MarkKind, ResponseKind, Stance, Viewpoint};
use crate::axis::Date;
use crate::check::code::Code;
use std::collections::HashMap;

/// A reason takes a sentence; what has fewer letters says nothing about why a side is missing.
const REASON: usize = 40;
/// Times as many words as the other side's longest viewpoint that the shortest of one side may have.
const MORE_ROOM: f64 = 1.5;

pub(super) fn check(article: &Article, findings: &mut Findings) {
    speakers(article, findings);
    answers(article, findings);
    let items = &article.viewpoints.items;
    let of = |stance| items.iter().filter(move |item| item.stance == stance);
    if Stance::ALL.into_iter().all(|stance| of(stance).next().is_some()) {
        questions(article, findings);
        room(article, findings);
    } else if !items.is_empty() && article.viewpoints.weight_note.chars().count() < REASON {
        let remedy = "add the other side, or say in weightNote, in a sentence, why it has none";
        findings.add(Code::OneSided, "/viewpoints/items", "all viewpoints have the same stance", remedy);
    }
}

/// Words stand under the name of who said them.
fn speakers(article: &Article, findings: &mut Findings) {
    let marks = article.body.iter().flat_map(|block| &block.mark_defs);
    let speakers: HashMap<&str, &str> = marks
        .filter_map(|mark| match &mark.kind {
            MarkKind::Quote { speaker } | MarkKind::Paraphrase { speaker: Some(speaker) } => {
                Some((mark.key.as_str(), speaker.as_str()))
            }
            MarkKind::Paraphrase { speaker: None } | MarkKind::EntityMention { .. } => None,
        })
        .collect();
    let entities: HashMap<&str, &Entity> = article.entities.iter().map(|one| (one.key.as_str(), one)).collect();
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        for (place, statement) in item.statements.iter().enumerate() {
            let Some(speaker) = speakers.get(statement.passage.as_str()) else {
                continue;
            };
            if !is_holder(&entities, &item.holder, speaker) {
                let message =
                    format!("the story gives these words to {speaker:?}, this viewpoint to {:?}", item.holder.name);
                let remedy =
                    "move the statement to the viewpoint of who said it, or mend \"speaker\" in the story's mark";
                let pointer = format!("/viewpoints/items/{index}/statements/{place}/passage");
                findings.add(Code::OtherSpeaker, pointer, message, remedy);
            }
        }
    }
}

/// Whether an entity is the holder, by its key, or by a name of its in the holder's.
fn is_holder(entities: &HashMap<&str, &Entity>, holder: &Holder, speaker: &str) -> bool {
    if let Some(entity) = &holder.entity {
        return entity == speaker;
    }
    // A key that leads nowhere is told of among the references.
    entities.get(speaker).is_none_or(|entity| {
        let name = holder.name.to_lowercase();
        std::iter::once(&entity.label).chain(&entity.aliases).any(|own| {
            let own = own.to_lowercase();
            name.contains(&own) || own.contains(&name)
        })
    })
}

/// An answer from before the story answers nothing in it.
fn answers(article: &Article, findings: &mut Findings) {
    let Some(published) = article.date_published.as_deref().filter(|date| Date::parse(date).is_some()) else {
        return;
    };
    for (index, item) in article.viewpoints.items.iter().enumerate() {
        let Some(response) = item.response.as_ref().filter(|one| Date::parse(&one.date).is_some()) else {
            continue;
        };
        let is_earlier = is_before(&response.date, published);
        let pointer = format!("/viewpoints/items/{index}/response");
        if is_earlier && response.kind == ResponseKind::Reply {
            let message = format!("this reply is of {:?}, before the story of {published:?}", response.date);
            let remedy = "look for an answer to this view; if this one is worth telling, write \"kind\": \"earlier\"";
            findings.add(Code::StaleAnswer, format!("{pointer}/date"), message, remedy);
        } else if !is_earlier && response.kind == ResponseKind::Earlier {
            let message =
                format!("this is said to be from before the story of {published:?}, and is of {:?}", response.date);
            findings.add(
                Code::StaleAnswer,
                format!("{pointer}/kind"),
                message,
                "look up its day, and mend kind or date",
            );
        }
    }
}

/// Both sides are heard on each question.
fn questions(article: &Article, findings: &mut Findings) {
    let mut raised: HashMap<&str, Vec<&Viewpoint>> = HashMap::new();
    for item in &article.viewpoints.items {
        for concern in &item.concerns {
            raised.entry(concern).or_default().push(item);
        }
    }
    for (index, term) in article.concern_scheme.terms.iter().enumerate() {
        let voices = raised.get(term.code.as_str()).map(Vec::as_slice).unwrap_or_default();
        let one_sided = voices.split_first().is_some_and(|(first, rest)| {
            rest.iter().all(|item| item.stance == first.stance) && voices.iter().all(|item| item.response.is_none())
        });
        if one_sided {
            let message = format!("one side alone speaks to {:?}, and nobody answers", term.label);
            let remedy =
                "look for the other side's answer and add it as a response; where there is none, readers are told so";
            findings.add(Code::OneSidedQuestion, format!("/concernScheme/terms/{index}"), message, remedy);
        }
    }
}

/// No side is always the longer one.
fn room(article: &Article, findings: &mut Findings) {
    let lengths = |stance| {
        let items = article.viewpoints.items.iter().filter(move |item: &&Viewpoint| item.stance == stance);
        items.map(words).collect::<Vec<usize>>()
    };
    for stance in Stance::ALL {
        let own = lengths(stance);
        let others: Vec<usize> = Stance::ALL.into_iter().filter(|other| *other != stance).flat_map(lengths).collect();
        let (Some(shortest), Some(longest)) = (own.iter().min(), others.iter().max()) else {
            continue;
        };
        #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
        let is_more = *shortest as f64 > *longest as f64 * MORE_ROOM;
        // One against one is no pattern.
        if is_more && own.len() + others.len() > 2 {
            let name = stance.name();
            let message = format!(
                "the shortest viewpoint of a {name} has {shortest} words, the longest of the other side {longest}"
            );
            let remedy = "give both sides as much of the story's words, as far as it has them";
            findings.add(Code::UnequalRoom, "/viewpoints/items", message, remedy);
        }
    }
}

/// Words of a viewpoint, without its answer.
fn words(item: &Viewpoint) -> usize {
    let count = |text: &str| text.split_whitespace().count();
    count(&item.summary) + item.statements.iter().map(|statement| count(&statement.text)).sum::<usize>()
}
