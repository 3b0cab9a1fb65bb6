//! The payload: the controls in postcard, behind four bytes that say what it is.
//!
//! `serde_json` would cost the wasm 14 kB brotli (docs/decisions/numbers.md).

use super::Controls;
use super::reader::Reader;

/// "GLS" and the number of the payload's shape. Raise the number with every change to the model: a page may hold an
/// older payload beside a newer wasm, and postcard itself would misread it.
const SIGNATURE: [u8; 4] = [b'G', b'L', b'S', 3];

/// Why a payload could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayloadError {
    /// It is no payload at all, for instance an error page.
    NotAPayload,
    /// It was published by another version of Glosa.
    OtherVersion,
    /// It is cut short or garbled.
    Damaged,
}

impl PayloadError {
    /// The error's code in the `error` event.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAPayload => "payload-unknown",
            Self::OtherVersion => "payload-version",
            Self::Damaged => "payload-damaged",
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
    use super::{PayloadError, decode};

    #[test]
    fn an_error_page_is_no_payload() {
        assert_eq!(decode(b"<!doctype html>").unwrap_err(), PayloadError::NotAPayload);
        assert_eq!(decode(b"").unwrap_err(), PayloadError::NotAPayload);
    }

    #[test]
    fn another_version_is_told_from_a_damaged_one() {
        assert_eq!(decode(b"GLS\x63abc").unwrap_err(), PayloadError::OtherVersion);
        assert_eq!(decode(b"GLS\x03").unwrap_err(), PayloadError::Damaged);
    }
}
