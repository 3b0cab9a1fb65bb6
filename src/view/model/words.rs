//! The words of the static HTML; those of live controls are in the payload.

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Every word of the static HTML that is not the editor's, in one language.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Words { $($(#[$doc])* pub $name: String,)* }

        impl Words {
            /// Asks for each word by its name.
            #[must_use]
            pub fn from_each(mut word: impl FnMut(&'static str) -> String) -> Self {
                Self { $($name: word(stringify!($name)),)* }
            }
        }
    };
}

words! {
    /// The label of the links under the standfirst.
    in_this_story,
    /// Link to the viewpoints.
    to_viewpoints,
    /// Link to the fact box.
    to_facts,
    /// Link from an article's own page to the list of all.
    all_articles,
    /// Link to the context notes.
    to_notes,
    /// Link to the who's-who.
    to_whos_who,
    /// Before the day of the last change.
    updated,
    /// The link from the who's-who to the first mention.
    first_mention,
    /// The switch of the cards.
    context,
    /// Before those who name an entity in their own words.
    named_by,
    /// Before the holder of a viewpoint.
    viewpoint,
    /// Before related cards.
    see_also,
    /// Between cards, and between place and day.
    comma,
    /// Between sources.
    semicolon,
    /// Before one source.
    source,
    /// Before several sources.
    sources_label,
    /// Before the concerns.
    concerns,
    /// Over exact words.
    in_their_words,
    /// Over exact words that were translated.
    in_their_words_translated,
    /// Before the words as they were said.
    original,
    /// Over a paraphrase.
    as_the_story_puts_it,
    /// The link to the passage.
    show_in_story,
    /// Where no answer was found.
    no_answer,
    /// Why these voices.
    why_these,
    /// The stance is the newsroom's classification.
    our_classification,
    /// Over a note.
    note,
    /// The download link.
    download,
    /// The heading of the column of days.
    date_column,
    /// Before a dispute.
    disputed_by,
    /// The heading of the context notes.
    notes_title,
    /// Introduction of the context notes.
    notes_intro,
    /// The heading of disputed ones.
    notes_disputed,
    /// The heading of newer ones.
    notes_since,
    /// The link to the paragraph of a note.
    in_the_story,
    /// The heading of the who's-who.
    whos_who_title,
    /// Introduction of the who's-who.
    whos_who_intro,
    /// The heading of the account.
    how_title,
    /// The heading of the corrections.
    corrections_title,
    /// The heading of the sources.
    sources_title,
    /// The name of the links to other languages.
    languages,
}
