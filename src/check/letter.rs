//! Letters by name, where they cannot be seen or look like another; and where two texts begin to differ.

/// Names of letters that look like a blank, like nothing, or like another letter.
const NAMES: [(char, &str); 45] = [
    ('\t', "tab"),
    ('\n', "line feed"),
    ('\r', "carriage return"),
    (' ', "space"),
    ('"', "straight quotation mark"),
    ('\'', "straight apostrophe"),
    ('-', "hyphen"),
    ('\0', "null"),
    ('\u{1b}', "escape"),
    ('\u{7f}', "delete"),
    ('\u{85}', "next line"),
    ('\u{a0}', "no-break space"),
    ('\u{ad}', "soft hyphen"),
    ('\u{2002}', "en space"),
    ('\u{2003}', "em space"),
    ('\u{2009}', "thin space"),
    ('\u{200a}', "hair space"),
    ('\u{200b}', "zero-width space"),
    ('\u{200c}', "zero-width non-joiner"),
    ('\u{200d}', "zero-width joiner"),
    ('\u{200e}', "left-to-right mark"),
    ('\u{200f}', "right-to-left mark"),
    ('\u{2010}', "typographic hyphen"),
    ('\u{2011}', "no-break hyphen"),
    ('\u{2013}', "en dash"),
    ('\u{2014}', "em dash"),
    ('\u{2018}', "opening single quotation mark"),
    ('\u{2019}', "closing single quotation mark, or apostrophe"),
    ('\u{201c}', "opening quotation mark"),
    ('\u{201d}', "closing quotation mark"),
    ('\u{2026}', "ellipsis in one letter"),
    ('\u{2028}', "line separator"),
    ('\u{2029}', "paragraph separator"),
    ('\u{202a}', "left-to-right embedding"),
    ('\u{202b}', "right-to-left embedding"),
    ('\u{202c}', "end of an embedding"),
    ('\u{202d}', "left-to-right override"),
    ('\u{202e}', "right-to-left override"),
    ('\u{202f}', "narrow no-break space"),
    ('\u{2060}', "word joiner"),
    ('\u{2066}', "left-to-right isolate"),
    ('\u{2067}', "right-to-left isolate"),
    ('\u{2069}', "end of an isolate"),
    ('\u{feff}', "byte order mark"),
    ('\u{fffd}', "replacement character"),
];

/// A letter as people can tell it from others: itself if it can be seen, its name if there is one, its number.
pub(super) fn named(letter: char) -> String {
    let number = format!("U+{:04X}", u32::from(letter));
    let name = NAMES.iter().find(|(one, _)| *one == letter).map(|(_, name)| *name);
    let seen = !letter.is_control() && !letter.is_whitespace() && letter.escape_debug().count() <= 2;
    match (seen, name) {
        (true, Some(name)) => format!("{letter} ({name}, {number})"),
        (true, None) if letter.is_ascii_alphanumeric() => format!("\"{letter}\""),
        (true, None) => format!("\"{letter}\" ({number})"),
        (false, Some(name)) => format!("a {name} ({number})"),
        (false, None) => format!("the character {number}"),
    }
}

/// Where one text begins to differ from another, counted in letters from 0, and how; none if they are the same.
pub(super) fn difference(found: &str, expected: &str) -> Option<(usize, String)> {
    let mut found_letters = found.chars();
    let mut expected_letters = expected.chars();
    let mut place = 0;
    loop {
        match (found_letters.next(), expected_letters.next()) {
            (None, None) => return None,
            (Some(one), Some(other)) if one == other => place += 1,
            (Some(one), Some(other)) => {
                let how = format!("letter {} here is {}, in the story {}", place + 1, named(one), named(other));
                return Some((place, how));
            }
            (Some(one), None) => {
                return Some((place, format!("the story ends there, and here {} follows", named(one))));
            }
            (None, Some(other)) => {
                return Some((place, format!("this ends there, and in the story {} follows", named(other))));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, difference};

    #[test]
    fn what_cannot_be_seen_is_named() {
        for (found, expected, place, words) in [
            ("the Artemis", "the\u{a0}Artemis", 3, "here is a space (U+0020), in the story a no-break space (U+00A0)"),
            (
                "“Yes",
                "\"Yes",
                0,
                "here is “ (opening quotation mark, U+201C), in the story \" (straight quotation mark, U+0022)",
            ),
            ("same ", "same", 4, "the story ends there, and here a space (U+0020) follows"),
            ("same", "same\u{200b}", 4, "this ends there, and in the story a zero-width space (U+200B) follows"),
            ("colour", "color", 4, "here is \"u\", in the story \"r\""),
        ] {
            let (at, how) = difference(found, expected).unwrap();
            assert_eq!(at, place);
            assert!(how.contains(words), "{how}");
        }
        assert_eq!(difference("same", "same"), None);
    }

    #[test]
    fn every_name_is_of_another_letter() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 != pair[1].0));
    }
}
