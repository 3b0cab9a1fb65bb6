//! The story itself: Portable Text blocks whose spans carry marks.

use serde::{Deserialize, Serialize};

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// Always `block`, Portable Text's own discriminator.
    #[serde(rename = "_type")]
    pub block_type: BlockType,
    /// The block's id, stable across revisions and translations: the anchor of links to it.
    #[serde(rename = "_key")]
    pub key: String,
    /// The text in pieces; joined they are the paragraph, character for character.
    pub children: Vec<Span>,
    /// Meanings of the marks on the pieces.
    #[serde(default)]
    pub mark_defs: Vec<Mark>,
}

/// The `_type` of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum BlockType {
    /// A paragraph of text.
    Block,
}

/// A run of text under the same marks. Marks may overlap: a mention inside a quote has both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// Always `span`.
    #[serde(rename = "_type")]
    pub span_type: SpanType,
    /// The characters.
    pub text: String,
    /// Keys of the marks in the block's `markDefs` that cover this run.
    #[serde(default)]
    pub marks: Vec<String>,
}

/// The `_type` of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SpanType {
    /// A run of text.
    Span,
}

/// Meaning of a mark, by its key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(with = "MarkShape"))]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// The mark's id, unique in the document.
    #[serde(rename = "_key")]
    pub key: String,
    /// Kind of mark, with the key that it refers to.
    #[serde(flatten)]
    pub kind: MarkKind,
}

/// The kinds of marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "_type", rename_all = "camelCase")]
pub enum MarkKind {
    /// The text names an entity.
    EntityMention {
        /// The entity's key.
        entity: String,
    },
    /// The text is somebody's exact words, with the quotation marks of the story.
    Quote {
        /// The speaker's entity key.
        speaker: String,
    },
    /// The text says in the story's words what somebody holds.
    Paraphrase {
        /// The entity key of who holds it, where the story names one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speaker: Option<String>,
    },
}

/// [`Mark`] as the schema has it: one object instead of one of three, so that a wrong key is told of by its name.
#[cfg(feature = "cli")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Mark", rename_all = "camelCase")]
#[schemars(extend("allOf" = [
    { "if": { "properties": { "_type": { "const": "entityMention" } } }, "then": { "required": ["entity"] } },
    { "if": { "properties": { "_type": { "const": "quote" } } }, "then": { "required": ["speaker"] } },
]))]
#[expect(dead_code, reason = "it lends its shape to the schema and is never made")]
struct MarkShape {
    /// The mark's id, unique in the document.
    #[schemars(rename = "_key")]
    key: String,
    /// Kind of mark: an entity's mention, somebody's exact words, or the story's account of a view.
    #[schemars(rename = "_type")]
    kind: MarkType,
    /// The entity's key; needed by a mention.
    entity: Option<String>,
    /// The entity key of who speaks; needed by a quote.
    speaker: Option<String>,
}

/// The `_type` of a mark.
#[cfg(feature = "cli")]
#[derive(schemars::JsonSchema)]
#[schemars(rename_all = "camelCase")]
#[expect(dead_code, reason = "it lends its shape to the schema and is never made")]
enum MarkType {
    EntityMention,
    Quote,
    Paraphrase,
}
