//! Voices: the viewpoints, ready to be drawn.

use serde::{Deserialize, Serialize};

/// All viewpoints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Voices {
    /// The heading.
    pub title: String,
    /// Why these voices.
    pub weight_note: String,
    /// The concerns, in the order of the filter; only those that somebody raises.
    pub concerns: Vec<ConcernTag>,
    /// The viewpoints, critics first.
    pub items: Vec<Voice>,
    /// "4 critics, 2 proponents".
    pub tally: String,
}

/// A concern in the filter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConcernTag {
    /// Its code.
    pub code: String,
    /// Its label.
    pub label: String,
    /// How many viewpoints are about it.
    pub count: u16,
}

/// One viewpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Voice {
    /// Its key.
    pub key: String,
    /// For or against.
    pub stance: VoiceStance,
    /// Who holds it.
    pub holder: String,
    /// In which capacity.
    pub role: Option<String>,
    /// The holder's card.
    pub card: Option<u16>,
    /// The view in one line.
    pub summary: String,
    /// Places in [`Voices::concerns`].
    pub concerns: Vec<u16>,
    /// What the story quotes or paraphrases.
    pub statements: Vec<VoiceStatement>,
    /// What was answered.
    pub answer: Option<Answer>,
    /// What a reader should know of it.
    pub note: Option<String>,
    /// Sources beyond the story.
    pub sources: Vec<u16>,
}

/// For or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoiceStance {
    /// Against it, or warning of it.
    Critic,
    /// For it.
    Proponent,
}

impl VoiceStance {
    /// The word for it in `data-stance` and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Critic => "critic",
            Self::Proponent => "proponent",
        }
    }
}

/// A passage that states the view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VoiceStatement {
    /// The holder's exact words; else the story's paraphrase.
    pub quoted: bool,
    /// The passage.
    pub text: String,
    /// The key of the passage in the story.
    pub passage: String,
    /// What is known of this wording.
    pub note: Option<String>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Who answered.
    pub holder: String,
    /// The answer.
    pub text: String,
    /// When, written out.
    pub date: String,
    /// Its sources.
    pub sources: Vec<u16>,
}
