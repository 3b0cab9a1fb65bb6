//! Article: the document that an editor writes, as serde types and nothing else.
//!
//! The words are borrowed: body as Portable Text, metadata as in ninjs 3.1, statistics as in schema.org, identity by
//! Wikidata. `docs/for-editors.md` has the meaning of each part.

mod body;
mod entity;
mod fact_box;
mod locator;
mod metadata;
mod note;
mod series;
mod source;
mod translation;
mod viewpoint;

pub use body::{Block, BlockType, Mark, MarkKind, Span, SpanType};
pub use entity::{Entity, EntityKind};
pub use fact_box::{Confidence, Dispute, FactBox, Figure, FigureGroup, Qualifier};
pub use locator::{GeoPoint, Locator};
pub use metadata::{Byline, BylineKind, Description, DescriptionRole, Headline, HeadlineRole, Publisher};
pub use note::{ContextNote, ContextNoteKind, Correction, CorrectionKind, HowWeReported};
pub use series::{Guess, Point, PointStyle, Series, SeriesShape};
pub use source::{Source, SourceKind};
pub use translation::Translation;
pub use viewpoint::{
    Concern, ConcernScheme, Holder, Response, ResponseKind, Stance, Statement, StatementKind, Viewpoint, Viewpoints,
};

use serde::{Deserialize, Serialize};

/// The version of the content model that this program reads (`schemaVersion`).
pub const SCHEMA_VERSION: &str = "1.0";

fn schema_version() -> String {
    SCHEMA_VERSION.to_owned()
}

/// Whether a part has nothing in it and is not written.
fn is_default<Part: Default + PartialEq>(part: &Part) -> bool {
    *part == Part::default()
}

/// An article in one language: an id, a revision, a language, a headline, and at least one part with something in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// The address of the JSON Schema, by which editors such as VS Code complete keys while typing.
    #[serde(default, rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub json_schema: Option<String>,
    /// The version of the content model, "1.0"; this program's own where it is not given.
    #[serde(default = "schema_version")]
    pub schema_version: String,
    /// The article's id, the name of its folder: lower-case letters, digits and hyphens.
    pub id: String,
    /// A whole number that grows with every published change.
    pub revision: u32,
    /// The language with its region, BCP 47: `en-US`, `es-SV`; a bare `es` would print other numbers.
    pub language: String,
    /// Address of the publisher's own page of this article, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// Language and translator of a translation; an edition in the language of the story has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<Translation>,
    /// The headlines; one has the role `main`.
    pub headlines: Vec<Headline>,
    /// The summary and the standfirst.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub descriptions: Vec<Description>,
    /// Bylines: authors of the text and of the notes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Byline>,
    /// Publisher of this edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    /// The place that opens a news story, as the newsroom writes it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dateline: String,
    /// The day the story is of, ISO 8601 (`2025-02-04`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_published: Option<String>,
    /// The day the edition last changed in substance, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_modified: Option<String>,
    /// Every source that anything in the document rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// The people, places, organisations and laws that have a card.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entities: Vec<Entity>,
    /// The story, paragraph by paragraph, character-exact.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
    /// Viewpoints of critics and proponents.
    #[serde(default, skip_serializing_if = "is_default")]
    pub viewpoints: Viewpoints,
    /// The concerns that viewpoints are about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub concern_scheme: ConcernScheme,
    /// The figures behind the story.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fact_box: FactBox,
    /// Notes on what is disputed or newer than the story, which are never a part of it.
    #[serde(default)]
    pub context_notes: Vec<ContextNote>,
    /// Why and how this was put together.
    #[serde(default, skip_serializing_if = "is_default")]
    pub how_we_reported: HowWeReported,
    /// Corrections of what was wrong.
    #[serde(default)]
    pub corrections: Vec<Correction>,
}

impl Article {
    /// The day of the last change in substance: that of publication, where nothing has changed.
    #[must_use]
    pub fn last_changed(&self) -> Option<&str> {
        self.date_modified.as_deref().or(self.date_published.as_deref())
    }

    /// Whether there is anything to read: a story, a card, a viewpoint, a figure or a note.
    #[must_use]
    pub fn has_a_part(&self) -> bool {
        !(self.body.is_empty()
            && self.entities.is_empty()
            && self.viewpoints.items.is_empty()
            && self.fact_box.groups.iter().all(FigureGroup::is_empty)
            && self.context_notes.is_empty())
    }
}
