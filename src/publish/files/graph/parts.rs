//! Nodes of the graph: entities, quotes, sources and corrections.

use super::Builder;
use crate::article;
use crate::article::{EntityKind, MarkKind, StatementKind, Viewpoint};
use crate::publish::files::graph::nodes::{
    Citation, CorrectionComment, CreativeWork, Entity, Id, Part, Quotation, WebPageElement,
};
use crate::view::model::Edition;

impl<'a> Builder<'a> {
    /// The entities that the story names; background is not of them.
    pub(in crate::publish) fn mentions(&self) -> Vec<Entity<'a>> {
        self.article.entities.iter().filter(|entity| !entity.background).map(|entity| self.entity(entity)).collect()
    }

    pub(in crate::publish) fn entity(&self, entity: &'a article::Entity) -> Entity<'a> {
        Entity { kind: kind(entity.kind), id: self.id(&entity.key), name: &entity.label, same_as: &entity.same_as }
    }

    /// The viewpoints, and the fact box.
    pub(in crate::publish) fn parts(&self, edition: &'a Edition) -> Vec<Part<'a>> {
        let fact_box = &self.article.fact_box;
        let facts = WebPageElement {
            id: self.id("figures"),
            name: &edition.facts.title,
            description: &fact_box.intro,
            has_part: self.series().map(|series| self.reference(&series.key)).collect(),
        };
        let viewpoints = self.article.viewpoints.items.iter().map(|item| Part::Viewpoint(self.viewpoint(item)));
        viewpoints.chain(edition.has("figures").then_some(Part::FactBox(facts))).collect()
    }

    fn viewpoint(&self, viewpoint: &'a Viewpoint) -> CreativeWork<'a> {
        let terms = &self.article.concern_scheme.terms;
        let label = |code: &String| terms.iter().find(|term| term.code == *code).map(|term| term.label.as_str());
        let quotes = viewpoint.statements.iter().filter(|statement| statement.kind == StatementKind::Quote);
        CreativeWork {
            id: self.id(&viewpoint.key),
            name: &viewpoint.holder.name,
            summary: &viewpoint.summary,
            keywords: viewpoint.concerns.iter().filter_map(label).collect(),
            has_part: quotes
                .map(|quote| Quotation {
                    id: self.id(&quote.passage),
                    text: &quote.text,
                    spoken_by_character: self.speaker(&quote.passage),
                })
                .collect(),
        }
    }

    /// Speaker of a passage, a person or an organisation in schema.org's terms. A country that speaks is left to the text.
    fn speaker(&self, passage: &str) -> Option<Id> {
        let mark = self.article.body.iter().flat_map(|block| &block.mark_defs).find(|mark| mark.key == passage)?;
        let MarkKind::Quote { speaker } = &mark.kind else {
            return None;
        };
        let entity = self.article.entities.iter().find(|entity| entity.key == *speaker && !entity.background)?;
        matches!(kind(entity.kind), "Person" | "Organization").then(|| self.reference(speaker))
    }

    pub(in crate::publish) fn citations(&self) -> Vec<Citation<'a>> {
        let citation = |source: &'a article::Source| Citation {
            id: &source.url,
            name: source.title.as_ref().unwrap_or(&source.name),
            url: &source.url,
            credit_text: source.title.is_some().then_some(source.name.as_str()),
            date_published: source.date_published.as_deref(),
        };
        self.article.sources.iter().map(citation).collect()
    }

    pub(in crate::publish) fn corrections(&self) -> Vec<CorrectionComment<'a>> {
        let comment = |correction: &'a article::Correction| CorrectionComment {
            id: self.id(&correction.key),
            text: &correction.text,
            date_published: &correction.date,
        };
        self.article.corrections.iter().map(comment).collect()
    }
}

/// The narrowest type of schema.org that is true of every entity of a sort.
const fn kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "Person",
        EntityKind::Place | EntityKind::Prison => "Place",
        EntityKind::Organisation | EntityKind::Gang => "Organization",
        EntityKind::Platform => "WebSite",
        // A law, or a legal idea, which is no `Legislation`.
        EntityKind::Law => "DefinedTerm",
    }
}
