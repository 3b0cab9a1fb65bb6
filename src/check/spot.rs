//! Spot: a line and a column of a text.

/// A spot in a text, both from 1; the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Returns the spot of each byte offset, in the order given, going through the letters once: of a hundred thousand
/// findings none begins to count at the first line again.
pub(super) fn spots(letters: impl Iterator<Item = (usize, char)>, offsets: &[usize]) -> Vec<Spot> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|place| offsets.get(*place));
    let mut spots = vec![Spot { line: 1, column: 1 }; offsets.len()];
    let mut letters = letters.peekable();
    let (mut here, mut before) = (Spot { line: 1, column: 1 }, '\0');
    for place in order {
        let offset = offsets.get(place).copied().unwrap_or_default();
        while let Some((_, letter)) = letters.next_if(|(at, _)| *at < offset) {
            // A line ends with a line feed, a carriage return, or both.
            if letter == '\r' || letter == '\n' && before != '\r' {
                here = Spot { line: here.line + 1, column: 1 };
            } else if letter != '\n' {
                here.column += 1;
            }
            before = letter;
        }
        if let Some(spot) = spots.get_mut(place) {
            *spot = here;
        }
    }
    spots
}

/// Returns the spot of a byte offset.
pub(super) fn spot_at(text: &str, offset: usize) -> Spot {
    spots(text.char_indices(), &[offset]).first().copied().unwrap_or(Spot { line: 1, column: 1 })
}

/// Returns the byte offset of a letter, counted from 0, of the JSON string that begins at an offset.
pub(super) fn offset_of_letter(text: &str, string: usize, letter: usize) -> usize {
    let mut letters = text.get(string..).unwrap_or_default().char_indices().skip(1);
    let mut number = 0;
    while let Some((at, one)) = letters.next() {
        if number == letter || one == '"' {
            return string + at;
        }
        if one == '\\' && letters.next().is_some_and(|(_, escaped)| escaped == 'u') {
            let code: String = letters.by_ref().take(4).map(|(_, digit)| digit).collect();
            // The second half of a pair is no letter of its own.
            if code.starts_with(['d', 'D'])
                && matches!(code.as_bytes().get(1), Some(b'8'..=b'9' | b'a'..=b'b' | b'A'..=b'B'))
            {
                continue;
            }
        }
        number += 1;
    }
    string
}

#[cfg(test)]
mod tests {
    use super::{Spot, offset_of_letter, spot_at, spots};
    use std::cell::Cell;

    #[test]
    fn lines_end_as_files_from_anywhere_do() {
        let text = "é1\r\n2\r3\n4";
        let lines: Vec<(usize, usize)> = ["1", "2", "3", "4"]
            .iter()
            .map(|one| spot_at(text, text.find(one).unwrap()))
            .map(|spot| (spot.line, spot.column))
            .collect();
        assert_eq!(lines, [(1, 2), (2, 1), (3, 1), (4, 1)]);
    }

    #[test]
    fn many_spots_cost_one_walk() {
        let text = "letters\n".repeat(1_000);
        let offsets: Vec<usize> = (0..text.len()).rev().collect();
        let looked_at = Cell::new(0);
        let found = spots(text.char_indices().inspect(|_| looked_at.set(looked_at.get() + 1)), &offsets);
        assert!(looked_at.get() <= text.len(), "{} letters looked at, of {}", looked_at.get(), text.len());
        assert_eq!(found.first(), Some(&Spot { line: 1_000, column: 8 }));
        assert_eq!(found.last(), Some(&Spot { line: 1, column: 1 }));
    }

    #[test]
    fn a_letter_is_found_behind_escapes() {
        let text = r#"  "a\n\u00e9\ud83d\ude00z\"q""#;
        for (letter, expected) in [(0, "a"), (1, r"\n"), (2, r"\u00e9"), (4, "z"), (5, "\\\""), (6, "q"), (9, "\"")] {
            assert!(text[offset_of_letter(text, 2, letter)..].starts_with(expected), "{letter}");
        }
    }
}
