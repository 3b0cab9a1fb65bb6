//! The files of one article, or of what all share, before they are written.

use anyhow::Context;
use std::collections::BTreeMap;
use std::path::Path;

/// Files by their path under the output folder.
#[derive(Default)]
pub(in crate::publish) struct Output {
    files: BTreeMap<String, Vec<u8>>,
}

impl Output {
    /// Adds a text file.
    pub(in crate::publish) fn text(&mut self, path: &str, text: String) {
        self.bytes(path, text.into_bytes());
    }

    /// Adds a file.
    pub(in crate::publish) fn bytes(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), bytes);
    }

    /// Their lengths.
    pub(in crate::publish) fn lengths(&self) -> BTreeMap<String, u64> {
        self.files.iter().map(|(path, bytes)| (path.clone(), bytes.len() as u64)).collect()
    }

    /// Writes them all.
    pub(in crate::publish) fn write_to(&self, folder: &Path) -> anyhow::Result<()> {
        for (path, bytes) in &self.files {
            let file = folder.join(path);
            if let Some(parent) = file.parent() {
                std::fs::create_dir_all(parent)
                    .with_context(|| format!("{}: the folder cannot be made", parent.display()))?;
            }
            std::fs::write(&file, bytes).with_context(|| format!("{}: cannot be written", file.display()))?;
        }
        Ok(())
    }
}
