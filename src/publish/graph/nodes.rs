//! Nodes: the types of schema.org that a graph is made of, with the properties that we fill.

use crate::article::{Byline, BylineKind, Publisher};
use serde::Serialize;

/// A node at the top of the graph.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Node<'a> {
    Article(Box<NewsArticle<'a>>),
    Dataset(Box<Dataset<'a>>),
}

/// A thing that is described elsewhere in the graph.
#[derive(Debug, Serialize)]
pub(super) struct Id {
    #[serde(rename = "@id")]
    pub(super) id: String,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct NewsArticle<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(flatten)]
    pub(super) own: Option<Own<'a>>,
    pub(super) mentions: Vec<Entity<'a>>,
    pub(super) has_part: Vec<Part<'a>>,
    pub(super) citation: Vec<Citation<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) correction: Vec<CorrectionComment<'a>>,
}

/// The properties of an article that a host's own markup has already.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Own<'a> {
    pub(super) headline: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) alternative_headline: Option<&'a str>,
    pub(super) description: &'a str,
    pub(super) in_language: &'a str,
    pub(super) dateline: &'a str,
    pub(super) date_published: &'a str,
    pub(super) date_modified: &'a str,
    pub(super) version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) author: Vec<Agent<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) credit_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Agent<'a>>,
}

/// A person or organisation who made or publishes something.
#[derive(Debug, Serialize)]
pub(super) struct Agent<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

impl<'a> Agent<'a> {
    /// Of a byline that says what bears the name; others may be no names at all.
    pub(super) fn of_byline(byline: &'a Byline) -> Option<Self> {
        let kind = match byline.kind? {
            BylineKind::Person => "Person",
            BylineKind::Organisation => "Organization",
        };
        Some(Self { kind, name: &byline.name, url: byline.uri.as_deref() })
    }

    pub(super) fn of_publisher(publisher: &'a Publisher) -> Self {
        Self { kind: "Organization", name: &publisher.name, url: publisher.uri.as_deref() }
    }
}

/// A thing that the story names; its type depends on its sort.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Entity<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub(super) same_as: &'a [String],
}

/// A part of the article.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Part<'a> {
    Viewpoint(CreativeWork<'a>),
    FactBox(WebPageElement<'a>),
}

/// A viewpoint; schema.org has no narrower word for it.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct CreativeWork<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: &'a str,
    #[serde(rename = "abstract")]
    pub(super) summary: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) has_part: Vec<Quotation<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct Quotation<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) spoken_by_character: Option<Id>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct WebPageElement<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) description: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) has_part: Vec<Id>,
}

/// A source.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename = "CreativeWork", rename_all = "camelCase")]
pub(super) struct Citation<'a> {
    #[serde(rename = "@id")]
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) credit_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct CorrectionComment<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) text: &'a str,
    pub(super) date_published: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct Dataset<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) description: String,
    pub(super) is_part_of: Id,
    pub(super) variable_measured: PropertyValue<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) temporal_coverage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) spatial_coverage: Option<Entity<'a>>,
    pub(super) distribution: DataDownload,
    pub(super) citation: Vec<Id>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct PropertyValue<'a> {
    pub(super) name: &'a str,
    pub(super) unit_text: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(super) struct DataDownload {
    pub(super) encoding_format: &'static str,
    pub(super) content_url: String,
}
