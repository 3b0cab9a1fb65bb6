//! Voices: the viewpoints, ready to be drawn.

/// All viewpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct Voices {
    /// The heading.
    pub title: String,
    /// Why these voices.
    pub weight_note: String,
    /// Heading of each stance, in the order of the columns.
    pub headings: Vec<String>,
    /// The viewpoints, in the order of their stances.
    pub items: Vec<Voice>,
}

/// One viewpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Its key.
    pub key: String,
    /// Who holds it.
    pub holder: String,
    /// In which capacity.
    pub role: Option<String>,
    /// The holder's card.
    pub card: Option<u16>,
    /// The view in one line.
    pub summary: String,
    /// The labels of its concerns.
    pub concerns: Vec<String>,
    /// Passages that the story quotes or paraphrases.
    pub statements: Vec<VoiceStatement>,
    /// The answer.
    pub answer: Option<Answer>,
    /// Note on the viewpoint.
    pub note: Option<String>,
    /// Sources beyond the story.
    pub sources: Vec<u16>,
}

/// A passage that states the view.
#[derive(Clone, Debug, PartialEq)]
pub struct VoiceStatement {
    /// The holder's exact words; else the story's paraphrase.
    pub quoted: bool,
    /// The passage.
    pub text: String,
    /// In a translation: the words as they were said.
    pub original: Option<String>,
    /// The key of the passage in the story.
    pub passage: String,
    /// Note on the wording.
    pub note: Option<String>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Heading, by the answer's occasion: "Response", "Said earlier".
    pub heading: String,
    /// Who answered.
    pub holder: String,
    /// The answer.
    pub text: String,
    /// When, written out.
    pub date: String,
    /// Its sources.
    pub sources: Vec<u16>,
}
