//! Rules on letters: no control characters, which break pictures and terminals; none that cannot be seen and change what is.

use super::Findings;
use super::texts::Text;
use crate::check::code::Code;
use crate::check::letter::named;

pub(super) fn check(text: &Text<'_>, findings: &mut Findings) {
    let wrong = |letter: &char| is_control(*letter);
    if let Some((place, letter)) = text.value.chars().enumerate().find(|(_, letter)| wrong(letter)) {
        let count = text.value.chars().filter(wrong).count();
        let message = format!("letter {} of this text is {}{}", place + 1, named(letter), others(count));
        findings.add_at(
            Code::ControlCharacter,
            &text.pointer,
            place,
            message,
            "take it out; often it came with a copy from elsewhere",
        );
    }
    let isolates = |wanted: fn(char) -> bool| text.value.chars().filter(|letter| wanted(*letter)).count();
    let balanced = isolates(|one| matches!(one, '\u{2066}'..='\u{2068}')) == isolates(|one| one == '\u{2069}');
    let mut before = '\0';
    let mut unseen = Vec::new();
    for (place, letter) in text.value.chars().enumerate() {
        if is_unseen(letter, before) || !balanced && matches!(letter, '\u{2066}'..='\u{2069}') {
            unseen.push((place, letter));
        }
        before = letter;
    }
    if let Some((place, letter)) = unseen.first() {
        let message = format!(
            "letter {} of this text is {}, which nobody sees{}",
            place + 1,
            named(*letter),
            others(unseen.len())
        );
        findings.add_at(
            Code::InvisibleCharacter,
            &text.pointer,
            *place,
            message,
            "take it out, unless it is there for a reason",
        );
    }
}

fn others(count: usize) -> String {
    if count > 1 { format!(", the first of {count}") } else { String::new() }
}

/// Letters that no text of a newspaper has, and the one that stands for a letter that was lost.
fn is_control(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
        || matches!(letter, '\u{fffd}' | '\u{fffe}' | '\u{ffff}' | '\u{2028}' | '\u{2029}')
}

/// Letters that change the direction of what follows, hide in words or carry a text of its own. Joiners and marks of
/// direction belong to the writing of several languages.
fn is_unseen(letter: char, before: char) -> bool {
    let tag = matches!(letter, '\u{e0000}'..='\u{e007f}');
    // Flags of regions are spelt in tags after a black flag.
    let flag = before == '\u{1f3f4}' || matches!(before, '\u{e0000}'..='\u{e007e}');
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{180e}')
        || tag && !flag
}
