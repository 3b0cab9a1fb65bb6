//! Nodes: the types of schema.org that a graph is made of, with the properties that we fill.

use crate::article::{Byline, BylineKind, Publisher};
use serde::Serialize;

/// A node at the top of the graph.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(in crate::publish) enum Node<'a> {
    Article(Box<NewsArticle<'a>>),
    Dataset(Box<Dataset<'a>>),
}

/// A thing that is described elsewhere in the graph.
#[derive(Debug, Serialize)]
pub(in crate::publish) struct Id {
    #[serde(rename = "@id")]
    pub(in crate::publish) id: String,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::publish) struct NewsArticle<'a> {
    #[serde(rename = "@id")]
    pub(in crate::publish) id: String,
    #[serde(flatten)]
    pub(in crate::publish) own: Option<Own<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::publish) mentions: Vec<Entity<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::publish) has_part: Vec<Part<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::publish) citation: Vec<Citation<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::publish) correction: Vec<CorrectionComment<'a>>,
}

/// The properties of an article that a host's own markup has already.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::publish) struct Own<'a> {
    pub(in crate::publish) headline: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) alternative_headline: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(in crate::publish) description: &'a str,
    pub(in crate::publish) in_language: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(in crate::publish) dateline: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) date_modified: Option<&'a str>,
    pub(in crate::publish) version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::publish) author: Vec<Agent<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) credit_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) publisher: Option<Agent<'a>>,
}

/// A person or organisation who made or publishes something.
#[derive(Debug, Serialize)]
pub(in crate::publish) struct Agent<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

impl<'a> Agent<'a> {
    /// Of a byline that says what bears the name; others may be no names at all.
    pub(in crate::publish) fn of_byline(byline: &'a Byline) -> Option<Self> {
        let kind = match byline.kind? {
            BylineKind::Person => "Person",
            BylineKind::Organisation => "Organization",
        };
        Some(Self { kind, name: &byline.name, url: byline.uri.as_deref() })
    }

    pub(in crate::publish) fn of_publisher(publisher: &'a Publisher) -> Self {
        Self { kind: "Organization", name: &publisher.name, url: publisher.uri.as_deref() }
    }
}

/// A thing that the story names; its type depends on its sort.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::publish) struct Entity<'a> {
    #[serde(rename = "@type")]
    pub(in crate::publish) kind: &'static str,
    #[serde(rename = "@id")]
    pub(in crate::publish) id: String,
    pub(in crate::publish) name: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub(in crate::publish) same_as: &'a [String],
}

/// A part of the article.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(in crate::publish) enum Part<'a> {
    Viewpoint(CreativeWork<'a>),
    FactBox(WebPageElement<'a>),
}

/// A viewpoint; schema.org has no narrower word for it.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::publish) struct CreativeWork<'a> {
    #[serde(rename = "@id")]
    pub(in crate::publish) id: String,
    pub(in crate::publish) name: &'a str,
    #[serde(rename = "abstract")]
    pub(in crate::publish) summary: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::publish) keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::publish) has_part: Vec<Quotation<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::publish) struct Quotation<'a> {
    #[serde(rename = "@id")]
    pub(in crate::publish) id: String,
    pub(in crate::publish) text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) spoken_by_character: Option<Id>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::publish) struct WebPageElement<'a> {
    #[serde(rename = "@id")]
    pub(in crate::publish) id: String,
    pub(in crate::publish) name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(in crate::publish) description: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::publish) has_part: Vec<Id>,
}

/// A source.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename = "CreativeWork", rename_all = "camelCase")]
pub(in crate::publish) struct Citation<'a> {
    #[serde(rename = "@id")]
    pub(in crate::publish) id: &'a str,
    pub(in crate::publish) name: &'a str,
    pub(in crate::publish) url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) credit_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) date_published: Option<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::publish) struct CorrectionComment<'a> {
    #[serde(rename = "@id")]
    pub(in crate::publish) id: String,
    pub(in crate::publish) text: &'a str,
    pub(in crate::publish) date_published: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::publish) struct Dataset<'a> {
    #[serde(rename = "@id")]
    pub(in crate::publish) id: String,
    pub(in crate::publish) name: &'a str,
    pub(in crate::publish) description: String,
    pub(in crate::publish) is_part_of: Id,
    pub(in crate::publish) variable_measured: PropertyValue<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) temporal_coverage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::publish) spatial_coverage: Option<Entity<'a>>,
    pub(in crate::publish) distribution: DataDownload,
    pub(in crate::publish) citation: Vec<Id>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::publish) struct PropertyValue<'a> {
    pub(in crate::publish) name: &'a str,
    pub(in crate::publish) unit_text: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::publish) struct DataDownload {
    pub(in crate::publish) encoding_format: &'static str,
    pub(in crate::publish) content_url: String,
}
