//! The graph: the article in schema.org's words, whole for our own page, and without what a host says itself for `graph.json`.

mod data;
mod nodes;
mod parts;

use crate::article::{Article, HeadlineRole};
use crate::publish::edition::addresses::Addresses;
use crate::publish::files::graph::nodes::{Agent, Id, NewsArticle, Node, Own};
use crate::view::model::{Edition, anchor};
use serde::Serialize;

/// A JSON-LD document.
#[derive(Debug, Serialize)]
pub(in crate::publish) struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    nodes: Vec<Node<'a>>,
}

/// Data that every node needs.
struct Builder<'a> {
    article: &'a Article,
    addresses: &'a Addresses,
}

impl<'a> Graph<'a> {
    /// For the article's own page: headline, dates and makers too.
    pub(in crate::publish) fn of_page(
        article: &'a Article,
        edition: &'a Edition,
        summary: &'a str,
        addresses: &'a Addresses,
    ) -> Self {
        let builder = Builder { article, addresses };
        builder.graph(edition, Some(builder.own(edition, summary)))
    }

    /// For a host, whose page has a `NewsArticle` of its own that this adds to.
    pub(in crate::publish) fn of_fragment(
        article: &'a Article,
        edition: &'a Edition,
        addresses: &'a Addresses,
    ) -> Self {
        Builder { article, addresses }.graph(edition, None)
    }

    /// JSON for a script element, with every `<` escaped, which could end the element.
    ///
    /// # Errors
    /// If it cannot be written as JSON.
    pub(in crate::publish) fn to_script(&self) -> anyhow::Result<String> {
        Ok(serde_json::to_string(self)?.replace('<', "\\u003c"))
    }
}

impl<'a> Builder<'a> {
    fn graph(&self, edition: &'a Edition, own: Option<Own<'a>>) -> Graph<'a> {
        let mut nodes = vec![Node::Article(Box::new(NewsArticle {
            id: self.article_id(),
            own,
            mentions: self.mentions(),
            has_part: self.parts(edition),
            citation: self.citations(),
            correction: self.corrections(),
        }))];
        nodes.extend(self.datasets().map(|dataset| Node::Dataset(Box::new(dataset))));
        Graph { context: "https://schema.org", nodes }
    }

    /// Nodes that only our own page has.
    fn own(&self, edition: &'a Edition, summary: &'a str) -> Own<'a> {
        let article = self.article;
        let short = article.headlines.iter().find(|headline| headline.role == HeadlineRole::Short);
        let credits: Vec<String> =
            article.by.iter().map(|byline| format!("{}: {}", byline.role, byline.name)).collect();
        Own {
            headline: &edition.masthead.headline,
            alternative_headline: short.map(|headline| headline.value.as_str()),
            description: summary,
            in_language: &article.language,
            dateline: &article.dateline,
            date_published: article.date_published.as_deref(),
            date_modified: article.last_changed(),
            version: article.revision,
            url: self.addresses.canonical.as_deref(),
            author: article.by.iter().filter_map(Agent::of_byline).collect(),
            credit_text: (!credits.is_empty()).then(|| credits.join("; ")),
            publisher: article.publisher.as_ref().map(Agent::of_publisher),
        }
    }

    /// The article's id: its address, or a place on whatever page the graph stands on.
    fn article_id(&self) -> String {
        self.addresses.canonical.clone().unwrap_or_else(|| format!("#glosa-{}", self.article.id))
    }

    /// The id of a thing in it: where the page that it is found under has it, or the page that the graph stands on.
    fn id(&self, key: &str) -> String {
        format!("{}#{}", self.addresses.canonical.as_deref().unwrap_or_default(), anchor(&self.article.id, key))
    }

    fn reference(&self, key: &str) -> Id {
        Id { id: self.id(key) }
    }
}
