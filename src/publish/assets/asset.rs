//! An asset: a file whose name tells its content, so that it never goes stale in a cache.

use base64::Engine;
use sha2::{Digest, Sha256};

/// A file with the name that its content gives it.
pub(super) struct Asset {
    pub(super) file: String,
    pub(super) integrity: String,
    pub(super) bytes: Vec<u8>,
}

impl Asset {
    /// Names a file by its content.
    pub(super) fn new(stem: &str, extension: &str, bytes: Vec<u8>) -> Self {
        Self::at(format!("{}.{extension}", Self::path(stem, &bytes)), bytes)
    }

    /// Takes a name that has been made by [`Self::path`].
    pub(super) fn at(file: String, bytes: Vec<u8>) -> Self {
        Self { file, integrity: integrity(&bytes), bytes }
    }

    /// Path of a file of this content, without its extension.
    pub(super) fn path(stem: &str, bytes: &[u8]) -> String {
        format!("assets/{stem}-{:.8x}", Sha256::digest(bytes))
    }
}

/// A digest as in the `integrity` attribute. SHA-256, as the longer ones cost the loader bytes that do not compress.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes)))
}
