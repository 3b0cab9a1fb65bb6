//! Editions: the same facts in every language.

use crate::Outcome;
use crate::desk::{Desk, GOOD, SPANISH, with};
use serde_json::{Value, json};

#[test]
fn an_edition_in_another_language_has_the_same_facts() -> Outcome {
    assert_eq!(Desk::with_edition(SPANISH)?.findings()?, Vec::<Value>::new());
    // A slip in a figure is told with its place and both values; in which of the two it is, nobody but the editor knows.
    let findings = Desk::with_edition(&SPANISH.replacen("2024-03-05", "2024-03-04", 1))?.findings()?;
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert_eq!((&findings[0]["code"], &findings[0]["pointer"]), (&json!("edition-value"), &json!("/datePublished")));
    let message = findings[0]["message"].as_str().unwrap_or_default();
    assert!(message.contains("2024-03-05") && message.contains("2024-03-04") && message.contains("en-US"), "{message}");
    // Words are each edition's own.
    let other_words = with(SPANISH, |article| {
        article["entities"][0]["description"] = json!("Otra cosa.");
        article["headlines"].as_array_mut().into_iter().for_each(|all| drop(all.pop()));
    });
    assert_eq!(Desk::with_edition(&other_words)?.findings()?, Vec::<Value>::new());
    Ok(())
}

/// All of four differences read alike: the whole passage, in which nobody sees a no-break space.
#[test]
fn a_difference_in_a_quote_is_shown_at_its_letter() -> Outcome {
    let quote = "In an act";
    let story = GOOD.replacen(&format!("“{quote}"), &format!("“{}", quote.replacen(' ', "\u{a0}", 1)), 1);
    assert_ne!(story, GOOD);
    let findings = Desk::new(&story)?.findings()?;
    let found = findings.iter().find(|one| one["code"] == "quote-not-verbatim").ok_or("not found")?;
    let message = found["message"].as_str().unwrap_or_default();
    assert!(message.contains("no-break space (U+00A0)") && message.contains("letter 4"), "{message}");
    let line = story
        .lines()
        .nth(found["line"].as_u64().and_then(|line| usize::try_from(line).ok()).map_or(0, |line| line - 1))
        .unwrap_or_default();
    let at = found["column"].as_u64().and_then(|column| usize::try_from(column).ok()).map_or(0, |column| column - 1);
    let letters: String = line.chars().skip(at).take(4).collect();
    assert_eq!(letters, " an ", "the column is not that of the letter");
    Ok(())
}
