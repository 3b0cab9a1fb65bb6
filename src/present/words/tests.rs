//! Every language has every message, and says it well.

use super::{Interface, LANGUAGES, is_right_to_left};
use crate::article::Stance;
use fluent_bundle::FluentResource;

/// The names of the messages in a file, without its comments.
fn names(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split(' ').next())
        .collect()
}

#[test]
fn every_language_has_every_message_and_no_other() {
    for (language, text) in LANGUAGES {
        assert!(FluentResource::try_new(text.to_owned()).is_ok(), "{language}.ftl does not parse");
        assert_eq!(names(text), names(LANGUAGES[0].1), "{language}.ftl");
    }
}

#[test]
fn every_language_names_every_language() {
    for (language, text) in LANGUAGES {
        for (other, _) in LANGUAGES {
            let name = format!("language-{other}");
            assert!(names(text).contains(&name.as_str()), "{language}.ftl has no {name}");
        }
    }
}

#[test]
fn every_word_that_is_asked_for_is_there() {
    let words = format!("{:?}", (Interface::new("en-US").words(), Interface::new("en-US").control_words()));
    assert!(!words.contains("\"\"") && !words.contains("to-whos-who"), "{words}");
}

#[test]
fn direction_is_that_of_the_script() {
    for tag in ["ar", "ar-EG", "he-IL", "fa", "ur-PK", "dv", "ks", "az-Arab", "uz-AF"] {
        assert!(is_right_to_left(tag), "{tag}");
    }
    for tag in ["en-US", "ar-Latn", "ku-TR", "tr", "ha-NG", "", "no tag"] {
        assert!(!is_right_to_left(tag), "{tag}");
    }
}

#[test]
fn every_stance_has_words_in_every_language() {
    for (language, text) in LANGUAGES {
        for stance in Stance::ALL {
            for name in ["stance", "tally", "opened"] {
                let name = format!("{name}-{}", stance.name());
                assert!(names(text).contains(&name.as_str()), "{language}.ftl has no {name}");
            }
        }
    }
}

#[test]
fn a_sentence_over_all_stances_is_one_sentence() {
    let words = Interface::new("en-US");
    let part = |stance, place, of| words.opened(stance, 1, 4, (place, of));
    assert_eq!(part(Stance::Critic, 0, 2), "Opened so far: 1 of 4 critical,");
    assert_eq!(part(Stance::Proponent, 1, 2), "1 of 4 supportive.");
    assert_eq!(part(Stance::Critic, 0, 1), "Opened so far: 1 of 4 critical.");
}

#[test]
fn plurals_follow_the_language() {
    let counts = |critics, proponents| [(Stance::Critic, critics), (Stance::Proponent, proponents)];
    assert_eq!(Interface::new("en-US").tally(&counts(4, 1)), "4 critical viewpoints, 1 supportive");
    assert_eq!(Interface::new("es-SV").mentioned(1), "Se menciona una vez en esta noticia");
    assert_eq!(
        Interface::new("es-SV").phrase("mentioned", [("times", 2_000_000.into())]),
        "Se menciona 2,000,000 de veces en esta noticia"
    );
    assert_eq!(Interface::new("ar-EG").tally(&counts(2, 3)), "وجهتا نظر منتقدتان، ٣ مؤيدة");
    assert_eq!(Interface::new("fr-FR").showing(1, 6), "1 sur 6 points de vue");
    assert_eq!(Interface::new("de-DE").word("close"), "Close");
}
