//! Controls: the little that live islands need beyond the static HTML. This is the payload.

use super::reader::{Readable, Reader, readable};
use serde::{Deserialize, Serialize};

/// Data for the filter, buttons and events of an article.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Controls {
    /// The article's id.
    pub id: String,
    /// The language, BCP 47.
    pub language: String,
    /// The words on the controls.
    pub words: ControlWords,
    /// The concerns, in the order of the filter; only those that somebody raises.
    pub concerns: Vec<ConcernTag>,
    /// The stances, in the order of the columns.
    pub stances: Vec<StanceControl>,
    /// The viewpoints, in the order of their stances.
    pub voices: Vec<VoiceControl>,
    /// How many viewpoints there are, written out.
    pub count: String,
    /// "4 critical viewpoints, 2 supportive".
    pub tally: String,
    /// Key and sort of each entity, for events.
    pub entities: Vec<(String, String)>,
}

readable!(Controls { id, language, words, concerns, stances, voices, count, tally, entities });
readable!(ConcernTag { code, label, count, showing });
readable!(StanceControl { name, opened });
readable!(VoiceControl { key, stance, concerns });

impl PartialEq for Controls {
    /// The same payload. Components ask this at each drawing, and to compare every text costs the wasm 1 kB.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A concern in the filter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConcernTag {
    /// Its code.
    pub code: String,
    /// Its label.
    pub label: String,
    /// How many viewpoints are about it, written out.
    pub count: String,
    /// Words of the filter when it is chosen: "Showing 3 of 6 viewpoints".
    pub showing: String,
}

/// A column of viewpoints.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StanceControl {
    /// The word for it in `data-stance` and events.
    pub name: String,
    /// How many of its viewpoints the reader has opened, as words, by that number: "1 of 4 critical".
    pub opened: Vec<String>,
}

/// Data for the filter and the events about a viewpoint.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VoiceControl {
    /// Its key.
    pub key: String,
    /// Index in [`Controls::stances`].
    pub stance: u16,
    /// Places in [`Controls::concerns`].
    pub concerns: Vec<u16>,
}

impl Controls {
    /// Returns the word for a viewpoint's stance in `data-stance` and events.
    #[must_use]
    pub fn stance_of(&self, voice: &VoiceControl) -> &str {
        self.stances.get(usize::from(voice.stance)).map_or("", |stance| &stance.name)
    }
}

macro_rules! control_words {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// The words on live controls, in the article's language; the wasm holds no language of its own.
        #[derive(Clone, Debug, Serialize, Deserialize)]
        pub struct ControlWords { $($(#[$doc])* pub $name: String,)* }

        readable!(ControlWords { $($name,)* });

        impl ControlWords {
            /// Asks for each word by its name.
            #[must_use]
            pub fn from_each(mut word: impl FnMut(&'static str) -> String) -> Self {
                Self { $($name: word(stringify!($name)),)* }
            }
        }
    };
}

control_words! {
    /// A card's close button.
    close,
    /// The button that keeps a card.
    keep_open,
    /// The button that jumps to the next mention.
    next_mention,
    /// The name of the filter.
    concerns,
    /// The filter's first choice.
    all_concerns,
    /// The button that opens all viewpoints.
    open_all,
    /// The same when all are open.
    close_all,
    /// The chart button.
    chart,
    /// The table button.
    table,
    /// The name of the group of the two.
    chart_or_table,
}
