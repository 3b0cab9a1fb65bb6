//! Cards: entities with their mentions counted and their links labelled.

use super::{Presenter, card_place};
use crate::article::{Article, Block, Mark, MarkKind};
use crate::present::locale::LocaleError;
use crate::view::model::{EntityCard, Link, Related};

/// Entity keys in the order of their first mention; those never mentioned last.
pub(super) fn order(article: &Article) -> Vec<&str> {
    let mut keys: Vec<&str> = Vec::new();
    for (_, entity) in article.body.iter().flat_map(mentions) {
        if !keys.contains(&entity) && article.entities.iter().any(|one| one.key == entity) {
            keys.push(entity);
        }
    }
    let never: Vec<&str> =
        article.entities.iter().map(|entity| entity.key.as_str()).filter(|key| !keys.contains(key)).collect();
    keys.extend(never);
    keys
}

/// The entities that a block mentions, in reading order, with the block's key.
fn mentions(block: &Block) -> Vec<(&str, &str)> {
    let mut marks: Vec<&str> = Vec::new();
    for key in block.children.iter().flat_map(|span| &span.marks) {
        if !marks.contains(&key.as_str()) {
            marks.push(key);
        }
    }
    marks
        .into_iter()
        .filter_map(|key| block.mark_defs.iter().find(|mark| mark.key == key))
        .filter_map(|mark| match &mark.kind {
            MarkKind::EntityMention { entity } => Some((block.key.as_str(), entity.as_str())),
            MarkKind::Quote { .. } | MarkKind::Paraphrase { .. } => None,
        })
        .collect()
}

impl Presenter<'_> {
    pub(super) fn entity_cards(&self) -> Result<Vec<EntityCard>, LocaleError> {
        let all: Vec<(&str, &str)> = self.article.body.iter().flat_map(mentions).collect();
        self.cards
            .iter()
            .filter_map(|key| self.article.entities.iter().find(|entity| entity.key == *key))
            .map(|entity| {
                let mut of_this = all.iter().filter(|(_, key)| *key == entity.key);
                let times = u16::try_from(of_this.clone().count()).unwrap_or(u16::MAX);
                Ok(EntityCard {
                    key: entity.key.clone(),
                    kind: entity.kind.name().to_owned(),
                    kind_label: self.interface.entity_kind(entity.kind),
                    label: entity.label.clone(),
                    text: entity.description.clone(),
                    as_of: self.as_of(&entity.as_of)?,
                    mentions: times,
                    mentioned: if self.article.body.is_empty() {
                        String::new()
                    } else {
                        self.interface.mentioned(times)
                    },
                    first_paragraph: of_this.next().map(|(block, _)| (*block).to_owned()),
                    links: entity.same_as.iter().filter_map(|url| link(url)).collect(),
                    sources: self.references(&entity.sources),
                    named_by: self.cards_of(self.speakers_on(&entity.key)),
                    related: self.cards_of(entity.related.iter().map(String::as_str)),
                })
            })
            .collect()
    }

    fn cards_of<'b>(&self, keys: impl IntoIterator<Item = &'b str>) -> Vec<Related> {
        keys.into_iter()
            .filter_map(|key| {
                let entity = self.article.entities.iter().find(|entity| entity.key == key)?;
                let card = card_place(&self.cards, key)?;
                Some(Related { card, key: key.to_owned(), label: entity.label.clone() })
            })
            .collect()
    }

    /// The speakers who mention an entity in words that the story quotes, each once.
    fn speakers_on(&self, entity: &str) -> Vec<&str> {
        let mut speakers = Vec::new();
        for block in &self.article.body {
            for span in &block.children {
                let marks = || block.mark_defs.iter().filter(|mark| span.marks.contains(&mark.key));
                let names_it =
                    |mark: &Mark| matches!(&mark.kind, MarkKind::EntityMention { entity: one } if one == entity);
                if !marks().any(names_it) {
                    continue;
                }
                for mark in marks() {
                    if let MarkKind::Quote { speaker } = &mark.kind
                        && !speakers.contains(&speaker.as_str())
                        && speaker != entity
                    {
                        speakers.push(speaker);
                    }
                }
            }
        }
        speakers
    }
}

/// A link to the same thing elsewhere, labelled by where it leads. An item of Wikidata tells machines which thing is
/// meant, in the JSON-LD, and readers nothing.
fn link(url: &str) -> Option<Link> {
    let host = url.split('/').nth(2).unwrap_or(url);
    let label = match host {
        _ if host.ends_with("wikidata.org") => return None,
        _ if host.ends_with("wikipedia.org") => "Wikipedia",
        _ => host,
    };
    Some(Link { label: label.to_owned(), url: url.to_owned() })
}
