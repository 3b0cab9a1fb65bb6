//! The codes of findings. `docs/check-codes.md` explains each of them; a test holds the two to agree.

use serde::Serialize;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The article is not published.
    Error,
    /// Worth a look; the article is published.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// Sort of a finding.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code as it is printed.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// How bad it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The file is in an encoding that is not read.
    Encoding = "encoding", Error;
    /// A link, pipe or device stands where an article could be.
    NotAFile = "not-a-file", Error;
    /// An article stands where it is not published from.
    Misplaced = "misplaced", Error;
    /// A file that is named almost like an edition.
    LeftOut = "left-out", Warning;
    /// The file is no JSON.
    Syntax = "syntax", Error;
    /// A key stands twice in one object.
    RepeatedKey = "repeated-key", Error;
    /// A key that the content model does not know.
    UnknownKey = "unknown-key", Error;
    /// A key that must be there is not.
    MissingKey = "missing-key", Error;
    /// A text where a number must be, or the like.
    WrongType = "wrong-type", Error;
    /// A value that is not one of those allowed.
    UnknownValue = "unknown-value", Error;
    /// Anything else about the shape of the document.
    Structure = "structure", Error;
    /// The content model is of another version.
    SchemaVersion = "schema-version", Error;
    /// The id is not fit for an address, or is not the folder's name.
    ArticleId = "article-id", Error;
    /// A language without region, or none at all.
    Language = "language", Error;
    /// No date of the form asked for.
    Date = "date", Error;
    /// Two things have the same `_key`.
    DuplicateKey = "duplicate-key", Error;
    /// A key that leads nowhere.
    DanglingKey = "dangling-key", Error;
    /// A `_key` that cannot be part of an address.
    KeyForm = "key-form", Error;
    /// A text that must not be empty.
    EmptyText = "empty-text", Error;
    /// A mention whose text is neither the entity's label nor an alias.
    MentionText = "mention-text", Error;
    /// A statement that is not verbatim what the story has there.
    QuoteNotVerbatim = "quote-not-verbatim", Error;
    /// A quote given as a paraphrase, or the other way round.
    StatementKind = "statement-kind", Error;
    /// A quote without quotation marks.
    QuoteMarks = "quote-marks", Warning;
    /// Not exactly one of value and date.
    FigureValue = "figure-value", Error;
    /// A number without a unit.
    FigureUnit = "figure-unit", Error;
    /// Something that must have a source has none.
    NoSource = "no-source", Error;
    /// A bar or column chart that does not begin at zero.
    Baseline = "baseline", Error;
    /// A chart with too few values, or with values that cannot be drawn.
    SeriesPoints = "series-points", Error;
    /// More than four figures on top.
    HeadlineFigures = "headline-figures", Error;
    /// A link that is not http or https.
    Link = "link", Error;
    /// A map of a country that there is not, or with a point that is not near it.
    Locator = "locator", Error;
    /// A card of more than 60 words.
    LongCard = "long-card", Warning;
    /// A source that nothing rests on.
    UnusedSource = "unused-source", Warning;
    /// An entity that the story does not mention and that is not marked as background.
    UnusedEntity = "unused-entity", Warning;
    /// A later edition has something that the first has not, or lacks something.
    EditionKeys = "edition-keys", Error;
    /// A later edition has another figure, day, source or key than the first.
    EditionValue = "edition-value", Error;
    /// A translated quote without the words as they were said.
    QuoteOriginal = "quote-original", Error;
    /// An edition in a language that another has, or that its file is not named after.
    EditionLanguage = "edition-language", Error;
    /// A translation whose story is in the words of the first edition.
    Untranslated = "untranslated", Warning;
    /// Control characters in a text.
    ControlCharacter = "control-character", Error;
    /// Characters that are not seen and change what is.
    InvisibleCharacter = "invisible-character", Warning;
    /// A text that waits to be written.
    Placeholder = "placeholder", Warning;
    /// HTML or Markdown in a text, which readers would see as letters.
    Markup = "markup", Warning;
    /// Two mentions that share letters.
    MentionOverlap = "mention-overlap", Warning;
    /// A day that is still to come.
    FutureDate = "future-date", Warning;
    /// A number with more digits than any source has.
    NumberDigits = "number-digits", Warning;
    /// Only one stance among the viewpoints.
    OneSided = "one-sided", Warning;
    /// A question that one side alone speaks to, unanswered.
    OneSidedQuestion = "one-sided-question", Warning;
    /// All viewpoints of one side have more room than any of the other.
    UnequalRoom = "unequal-room", Warning;
    /// An answer from before the story that is given as a reply to it, or the other way round.
    StaleAnswer = "stale-answer", Warning;
    /// Words of somebody else than the holder of the viewpoint.
    OtherSpeaker = "other-speaker", Warning;
    /// A dispute that has nothing to do with the figure that it stands at.
    DisputeElsewhere = "dispute-elsewhere", Warning;
    /// Charts of one fact box that end more than a year apart, without a word.
    CutOff = "cut-off", Warning;
    /// A ratio across values that may not be compared.
    RatioApart = "ratio-apart", Warning;
    /// A note that says nothing by itself.
    EmptyNote = "empty-note", Warning;
    /// One page under two names, or one source twice in a list.
    RepeatedSource = "repeated-source", Warning;
    /// A source that was published before the day for which it is cited.
    EarlySource = "early-source", Warning;
    /// A source without a date of publication.
    UndatedSource = "undated-source", Warning;
}
