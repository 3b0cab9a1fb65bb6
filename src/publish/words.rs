//! The interface's words, by language.

use crate::article::{ContextNoteKind, CorrectionKind, EntityKind, Qualifier, SourceKind};
use crate::view::model::{ControlWords, Words};

/// The words of the interface in a language. English serves every language that has none yet.
pub(super) fn words(_language: &str) -> Words {
    english()
}

fn english() -> Words {
    let word = |text: &str| text.to_owned();
    Words {
        in_this_story: word("In this story"),
        to_viewpoints: word("Viewpoints"),
        to_facts: word("The figures"),
        to_notes: word("Disputed, and since"),
        to_whos_who: word("Who’s who"),
        updated: word("Notes updated"),
        first_mention: word("See the first"),
        see_also: word("See also"),
        source: word("Source"),
        sources_label: word("Sources"),
        as_of: word("As of {date}"),
        critics: word("Critics"),
        proponents: word("Proponents"),
        concerns: word("Concerns"),
        in_their_words: word("quoted in the story"),
        as_the_story_puts_it: word("as the story puts it"),
        show_in_story: word("Show in the story"),
        answer: word("What is answered"),
        no_answer: word("We found no answer to this in the sources we read."),
        why_these: word("Why these voices."),
        our_classification: word("“Critic” and “proponent” are our labels, not theirs."),
        note: word("Note"),
        download: word("Data (CSV)"),
        date_column: word("Describes"),
        disputed_by: word("Disputed by"),
        notes_title: word("Disputed, and what came after"),
        notes_intro: word("These notes are not part of the story. Each has its own date and source."),
        notes_disputed: word("Where sources differ from the story"),
        notes_since: word("Since the story"),
        in_the_story: word("The passage in the story"),
        whos_who_title: word("Who’s who"),
        whos_who_intro: word("Every name that has a card in the story, and the background to them."),
        how_title: word("How this was put together"),
        corrections_title: word("Corrections"),
        sources_title: word("All sources"),
    }
}

/// The words on live controls in a language.
pub(super) fn control_words(_language: &str) -> ControlWords {
    let word = |text: &str| text.to_owned();
    ControlWords {
        concerns: word("Concerns"),
        close: word("Close"),
        next_mention: word("Next mention"),
        all_concerns: word("All"),
        open_all: word("Open all"),
        close_all: word("Close all"),
        chart: word("Chart"),
        table: word("Table"),
        chart_or_table: word("Show as"),
    }
}

/// "Showing 3 of 6 viewpoints".
pub(super) fn showing(shown: usize, total: usize) -> String {
    format!("Showing {shown} of {total} viewpoints")
}

/// "Named 3 times in this story".
pub(super) fn mentioned(times: u16) -> String {
    match times {
        0 => "Background; the story does not name it".to_owned(),
        1 => "Named once in this story".to_owned(),
        more => format!("Named {more} times in this story"),
    }
}

/// "4 critics, 2 proponents".
pub(super) fn tally(critics: usize, proponents: usize) -> String {
    let count = |number: usize, one: &str| match number {
        1 => format!("1 {one}"),
        more => format!("{more} {one}s"),
    };
    format!("{}, {}", count(critics, "critical voice"), count(proponents, "proponent"))
}

/// "5 of 12 values".
pub(super) fn selected_values(shown: usize, all: usize) -> String {
    format!("{shown} of {all} values")
}

/// An entity's sort as an id and in words.
pub(super) const fn entity_kind(kind: EntityKind) -> (&'static str, &'static str) {
    match kind {
        EntityKind::Person => ("person", "Person"),
        EntityKind::Place => ("place", "Place"),
        EntityKind::Organisation => ("organisation", "Organization"),
        EntityKind::Gang => ("gang", "Gang"),
        EntityKind::Prison => ("prison", "Prison"),
        EntityKind::Platform => ("platform", "Platform"),
        EntityKind::Law => ("law", "Law"),
    }
}

/// A source's sort in words.
pub(super) const fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Official => "official",
        SourceKind::Organisation => "organization",
        SourceKind::Academic => "research and statistics",
        SourceKind::Media => "news report",
        SourceKind::Reference => "reference work",
    }
}

/// A qualifier in words.
pub(super) const fn qualifier(qualifier: Qualifier) -> Option<&'static str> {
    match qualifier {
        Qualifier::Exact => None,
        Qualifier::MoreThan => Some("more than"),
        Qualifier::AtLeast => Some("at least"),
        Qualifier::About => Some("about"),
        Qualifier::UpTo => Some("up to"),
    }
}

/// A correction's sort in words.
pub(super) const fn correction_kind(kind: CorrectionKind) -> &'static str {
    match kind {
        CorrectionKind::Correction => "Correction",
        CorrectionKind::Clarification => "Clarification",
        CorrectionKind::Update => "Update",
    }
}

/// It happened after the story.
pub(super) const fn is_since(kind: ContextNoteKind) -> bool {
    matches!(kind, ContextNoteKind::Since)
}

/// The label of what is sure only at second hand.
pub(super) const MEDIUM_CONFIDENCE: &str = "Medium confidence: one source, or second hand";

/// The headings of the account.
pub(super) const HOW_HEADINGS: [&str; 3] = ["Why.", "How.", "Fairness."];
