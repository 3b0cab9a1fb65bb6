//! The payload: the controls in postcard, behind four bytes that say what it is.
//!
//! `serde_json` would cost the wasm 14 kB brotli (docs/decisions/numbers.md).

use super::Controls;
use super::reader::Reader;

/// "GLS" and the number of the payload's shape. Raise the number with every change to the model: a page may hold an
/// older payload beside a newer wasm, and postcard itself would misread it.
const SIGNATURE: [u8; 4] = [b'G', b'L', b'S', 4];

/// Why a payload could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayloadError {
    /// The bytes are no payload at all, for instance an error page.
    NotAPayload,
    /// The payload was published by another version of Glosa.
    OtherVersion,
    /// The payload is cut short or garbled.
    Damaged,
    /// The payload is of another article, or another language, than the one in the page.
    OtherArticle,
}

impl PayloadError {
    /// The error's code in the `error` event.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAPayload => "payload-unknown",
            Self::OtherVersion => "payload-version",
            Self::Damaged => "payload-damaged",
            Self::OtherArticle => "payload-other",
        }
    }
}

/// Writes controls as a payload.
///
/// # Errors
/// None for controls that were made by publishing; postcard's own error otherwise.
pub fn encode(controls: &Controls) -> Result<Vec<u8>, postcard::Error> {
    let mut bytes = SIGNATURE.to_vec();
    bytes.extend(postcard::to_allocvec(controls)?);
    Ok(bytes)
}

/// Reads a payload.
///
/// # Errors
/// Says whether the bytes are no payload, one of another version, or a damaged one.
pub fn decode(bytes: &[u8]) -> Result<Controls, PayloadError> {
    let Some((signature, body)) = bytes.split_first_chunk::<4>() else {
        return Err(PayloadError::NotAPayload);
    };
    match signature {
        [b'G', b'L', b'S', version] if *version == SIGNATURE[3] => Reader::whole(body).ok_or(PayloadError::Damaged),
        [b'G', b'L', b'S', _] => Err(PayloadError::OtherVersion),
        _ => Err(PayloadError::NotAPayload),
    }
}

#[cfg(test)]
mod tests {
    use super::{PayloadError, decode, encode};
    use crate::view::model::{ConcernTag, ControlWords, Controls, StanceControl, VoiceControl};

    /// A payload of the shape that [`super::SIGNATURE`] names.
    const GOLDEN: &str = concat!(
        "GLS\\x04\\x02id\\x08language\\x05close\\tkeep_open\\x0cnext_mention\\x08concerns\\x0call_concerns\\x08open_all\\tclose_all\\x05chart\\x05table\\x0echart_or_table",
        "\\x01\\x04code\\x05label\\x05count\\x07showing\\x01\\x06stance\\x02\\x04none\\x03one\\x01\\x03key\\x01\\x02\\x00\\xac\\x02\\x03all\\x05tally\\x01\\x06entity\\x04kind",
    );

    fn controls() -> Controls {
        let text = |text: &str| text.to_owned();
        Controls {
            id: text("id"),
            language: text("language"),
            words: ControlWords::from_each(text),
            concerns: vec![ConcernTag {
                code: text("code"),
                label: text("label"),
                count: text("count"),
                showing: text("showing"),
            }],
            stances: vec![StanceControl { name: text("stance"), opened: vec![text("none"), text("one")] }],
            voices: vec![VoiceControl { key: text("key"), stance: 1, concerns: vec![0, 300] }],
            count: text("all"),
            tally: text("tally"),
            entities: vec![(text("entity"), text("kind"))],
        }
    }

    #[test]
    fn the_shape_has_a_number_of_its_own() -> Result<(), postcard::Error> {
        let bytes = encode(&controls())?.escape_ascii().to_string();
        assert_eq!(bytes, GOLDEN, "the shape is another: raise the number in SIGNATURE, and put the new bytes here");
        Ok(())
    }

    #[test]
    fn an_error_page_is_no_payload() {
        assert_eq!(decode(b"<!doctype html>").unwrap_err(), PayloadError::NotAPayload);
        assert_eq!(decode(b"").unwrap_err(), PayloadError::NotAPayload);
    }

    #[test]
    fn another_version_is_told_from_a_damaged_one() {
        assert_eq!(decode(b"GLS\x63abc").unwrap_err(), PayloadError::OtherVersion);
        assert_eq!(decode(b"GLS\x04").unwrap_err(), PayloadError::Damaged);
    }
}
