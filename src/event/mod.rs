//! What the widget tells the page: every event with its parameters. Ids, enumerations and numbers only, nothing about the reader.
//!
//! The schemas that are published and the table in `docs/events.md` are made from these types. The wasm does not hold them: it
//! writes the same names by hand, and a test of a whole visit holds it to the schema.

mod report;
mod schema;
mod table;

pub use report::Report;
pub use schema::{SelfDescribing, schema, self_describing};
pub use table::table;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The `detail` of a `glosa:event`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// What happened.
    #[serde(flatten)]
    pub what: What,
    /// When, in milliseconds since 1970.
    pub ts: f64,
    /// The article's id; none if nothing of it could be loaded.
    #[serde(default)]
    pub article_id: Option<String>,
    /// Which live article of the page, from 1; 0 for one that is static.
    pub instance_id: u32,
    /// The edition's language.
    #[serde(default)]
    pub locale: Option<String>,
    /// The article's revision.
    #[serde(default)]
    pub revision: Option<u32>,
    /// How the article stands in the page.
    pub mode: Mode,
}

/// How the article stands in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Live in the page itself.
    Script,
    /// In an iframe, whose events were handed on.
    Iframe,
    /// Static, as something failed.
    Static,
}

/// An event's name and parameters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "name", content = "params", rename_all = "snake_case")]
pub enum What {
    /// The article is live.
    Ready {},
    /// Half of a screenful of it was in view for a second; once.
    View {},
    /// A card was opened: a hover counts after 500 ms, click, tap and key at once.
    EntityOpen {
        /// Whose card.
        entity_id: String,
        /// What sort of entity.
        entity_type: String,
        /// The paragraph with the mention.
        block_id: String,
        /// How.
        trigger: Trigger,
    },
    /// A card that had counted as opened was closed.
    EntityClose {
        /// Whose card.
        entity_id: String,
        /// How long it was open.
        dwell: Dwell,
    },
    /// A link out of a card was followed.
    EntityLink {
        /// Whose card.
        entity_id: String,
        /// The number of the source in the article's list, if it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(with = "u32")]
        source: Option<u32>,
    },
    /// A viewpoint was opened.
    ViewpointOpen {
        /// Whose.
        viewpoint_id: String,
        /// For or against.
        stance: Stance,
    },
    /// A concern was chosen in the filter; `all` takes the choice back.
    ViewpointFilter {
        /// Its code.
        concern: String,
    },
    /// The page was hidden or left: how many viewpoints of each side had been opened; again only when that has changed.
    Balance {
        /// Critics.
        critics: u32,
        /// Proponents.
        proponents: u32,
    },
    /// Half of a figure or chart was in view for a second; once each.
    FactView {
        /// Which.
        figure_id: String,
    },
    /// A link to a source was followed, other than in a card.
    SourceOpen {
        /// The figure or chart that it stands under, if one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(with = "String")]
        figure_id: Option<String>,
        /// The number of the source in the article's list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(with = "u32")]
        source: Option<u32>,
    },
    /// The reader turned to a chart's table or back, or looked at a column by pointer or key (once a chart).
    ChartInspect {
        /// Which chart.
        figure_id: String,
    },
    /// The reader guessed a chart's value before seeing it, or began to and left it.
    Guess {
        /// Which chart.
        figure_id: String,
        /// How near; never the number.
        outcome: Nearness,
    },
    /// The figures were downloaded.
    DataDownload {
        /// The chart at which.
        figure_id: String,
    },
    /// So much of the article has been in view; once each.
    Scroll {
        /// 25, 50, 75 or 100.
        percent: u32,
    },
    /// The reader has been engaged so long: each action counts for five seconds, while the article is in view and the page is
    /// not hidden; once each.
    Engaged {
        /// 10, 30, 60 or 180.
        seconds: u32,
    },
    /// The reader copied words of the article.
    Share {
        /// How.
        method: ShareMethod,
    },
    /// Another language was chosen.
    Language {
        /// The edition that was left.
        from: String,
        /// The one that was chosen.
        to: String,
    },
    /// A correction was in view for a second; once each.
    CorrectionView {
        /// Which.
        correction_id: String,
    },
    /// The article does not become live; the static one stays.
    Error {
        /// Why, see `docs/embedding.md`.
        code: String,
    },
}

/// How a card was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// By resting on the name for 500 ms.
    Hover,
    /// By click, tap or key.
    Press,
}

/// How long a card was open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Dwell {
    /// Less than a second.
    #[serde(rename = "under_1s")]
    Under1,
    /// One to five seconds.
    #[serde(rename = "1s_to_5s")]
    To5,
    /// Five to twenty seconds.
    #[serde(rename = "5s_to_20s")]
    To20,
    /// More.
    #[serde(rename = "over_20s")]
    Over20,
}

/// For or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Against it.
    Critic,
    /// For it.
    Proponent,
}

impl Stance {
    /// Every stance, in the order of the report.
    const ALL: [Self; 2] = [Self::Critic, Self::Proponent];

    /// Returns the word for those who hold it, for the report.
    const fn holders(self) -> &'static str {
        match self {
            Self::Critic => "critics",
            Self::Proponent => "proponents",
        }
    }
}

/// How near a guess came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nearness {
    /// Near.
    Near,
    /// Too low.
    Low,
    /// Too high.
    High,
    /// Begun and left.
    Skipped,
}

/// How words were taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShareMethod {
    /// Copied.
    Copy,
}
