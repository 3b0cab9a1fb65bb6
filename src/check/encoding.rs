//! Encoding: the text of a file's bytes, or in words why it is none.

use std::fmt;

/// Letters of Windows-1252 where Latin-1 has controls, from 0x80 to 0x9F.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
/// How files begin that hold text in a shape of their own.
const DOCUMENTS: [(&[u8], &str); 6] = [
    (b"PK\x03\x04", "a Word document, a spreadsheet or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document or spreadsheet"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a document in rich text"),
    (b"\x1f\x8b", "compressed"),
    (b"\x89PNG", "a picture"),
];

/// Why bytes are no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodingError {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The fault, in words.
    pub message: String,
    /// The remedy.
    pub remedy: &'static str,
}

impl fmt::Display for EncodingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}\n    do: {}", self.line, self.column, self.message, self.remedy)
    }
}

impl std::error::Error for EncodingError {}

/// Reads UTF-8, and UTF-16 with its byte order mark. The mark is no part of the text.
///
/// # Errors
/// Bytes of another encoding, or of no text at all.
pub fn decode(bytes: &[u8]) -> Result<String, EncodingError> {
    let document = DOCUMENTS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    if let Some((_, what)) = document {
        return Err(refusal("", format!("the file is {what}, not plain text"), "save it as plain text, in UTF-8"));
    }
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => {
            Err(refusal("", "the file is in UTF-32".to_owned(), "save it in UTF-8"))
        }
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, EncodingError> {
    let nothing = |from| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count() * 4 > bytes.len();
    if bytes.len() > 3 && (nothing(0) || nothing(1)) {
        return Err(refusal("", "the file seems to be in UTF-16, without its mark".to_owned(), "save it in UTF-8"));
    }
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let (before, after) = bytes.split_at(error.valid_up_to());
        let before = str::from_utf8(before).unwrap_or_default();
        let byte = after.first().copied().unwrap_or_default();
        let place = usize::from(byte.wrapping_sub(0x80));
        let letter = if byte < 0xa0 { WINDOWS.chars().nth(place).unwrap_or_default() } else { char::from(byte) };
        let message = if letter.is_control() {
            format!("the byte 0x{byte:02X} is no UTF-8")
        } else {
            format!("the byte 0x{byte:02X} is no UTF-8; the file may be in Latin-1 or Windows-1252, where it is \"{letter}\"")
        };
        refusal(before, message, "open it in that encoding, see that all letters are right, and save it in UTF-8")
    })
}

fn utf16(bytes: &[u8], number: fn([u8; 2]) -> u16) -> Result<String, EncodingError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(pairs.len());
    for letter in char::decode_utf16(pairs.iter().map(|pair| number(*pair))) {
        match letter {
            Ok(letter) => text.push(letter),
            Err(error) => {
                let message =
                    format!("half a letter (0x{:04X}) stands in this file of UTF-16", error.unpaired_surrogate());
                return Err(refusal(&text, message, "save it in UTF-8"));
            }
        }
    }
    if rest.is_empty() {
        Ok(text)
    } else {
        Err(refusal(&text, "the file of UTF-16 ends with half a letter".to_owned(), "save it in UTF-8"))
    }
}

/// At the end of what could be read.
fn refusal(before: &str, message: String, remedy: &'static str) -> EncodingError {
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    EncodingError { line, column, message, remedy }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn marks_of_byte_order_are_no_letters() {
        for bytes in [
            &b"One \xc3\xa9"[..],
            b"\xef\xbb\xbfOne \xc3\xa9",
            b"\xff\xfeO\0n\0e\0 \0\xe9\0",
            b"\xfe\xff\0O\0n\0e\0 \0\xe9",
        ] {
            assert_eq!(decode(bytes).unwrap(), "One é");
        }
        assert_eq!(decode(b"").unwrap(), "");
        assert_eq!(decode(b"\xef\xbb\xbf").unwrap(), "");
    }

    #[test]
    fn other_encodings_are_refused_at_their_place_by_their_name() {
        for (bytes, place, word) in [
            (&b"One\nCaf\xe9 au lait"[..], (2, 4), "\"é\""),
            (b"It\x92s", (1, 3), "\"’\""),
            (b"O\0n\0e\0.\0", (1, 1), "UTF-16"),
            (b"\0O\0n\0e", (1, 1), "UTF-16"),
            (b"\xff\xfe\0\0O\0\0\0", (1, 1), "UTF-32"),
            (b"\xff\xfeO\0\0\xd8n\0", (1, 2), "half a letter"),
            (b"\xff\xfeO\0n", (1, 2), "half a letter"),
            (b"PK\x03\x04\x14", (1, 1), "Word"),
            (b"%PDF-1.7", (1, 1), "PDF"),
            (b"cut \xe2\x80", (1, 5), "UTF-8"),
        ] {
            let error = decode(bytes).unwrap_err();
            assert_eq!((error.line, error.column), place, "{error}");
            assert!(error.message.contains(word) && !error.remedy.is_empty(), "{error}");
        }
    }
}
