//! Printable: text from anywhere, as a terminal may show it.

use std::borrow::Cow;

/// Whether a letter is not shown as one, but moves the cursor or turns the line around.
fn is_command(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

/// The text of one line, with every control character, line feeds too, and every change of direction by its number.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_command) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_command(letter) {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn commands_to_a_terminal_are_shown_and_not_obeyed() {
        assert_eq!(printable("plain “text”, ¡sí!"), "plain “text”, ¡sí!");
        assert_eq!(printable("\u{1b}]0;OWNED\u{7}\n\u{9b}2J\u{202e}"), r"\u{1b}]0;OWNED\u{7}\u{a}\u{9b}2J\u{202e}");
    }
}
