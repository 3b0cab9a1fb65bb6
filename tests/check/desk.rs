//! A desk: an article in a folder of its own, checked as an editor does.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// An article that has no finding.
pub const GOOD: &str = include_str!("../articles/sample/article.json");

/// The Spanish edition, which has no finding either.
pub const SPANISH: &str = include_str!("../articles/sample/article.es-SV.json");

/// An article in a folder of its own.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new(text: impl AsRef<[u8]>) -> std::io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let desk = Self { folder };
        std::fs::create_dir(desk.path().join("sample"))?;
        std::fs::write(desk.file(), text)?;
        Ok(desk)
    }

    /// The good article, with an edition in another language beside it.
    pub fn with_edition(text: &str) -> std::io::Result<Self> {
        let desk = Self::new(GOOD)?;
        std::fs::write(desk.file().with_file_name("article.es-SV.json"), text)?;
        Ok(desk)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self) -> PathBuf {
        self.path().join("sample/article.json")
    }

    pub fn check(&self, format: &str) -> std::io::Result<Output> {
        glosa(&["check", "--format", format]).arg(self.path()).output()
    }

    /// The findings as a machine reads them.
    pub fn findings(&self) -> Result<Vec<Value>, Box<dyn std::error::Error>> {
        let told: Value = serde_json::from_slice(&self.check("json")?.stdout)?;
        Ok(told["findings"].as_array().cloned().unwrap_or_default())
    }
}

pub fn glosa(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_glosa"));
    command.args(arguments);
    command
}

/// The good article with something changed.
pub fn changed(change: fn(&mut Value)) -> String {
    with(GOOD, change)
}

pub fn with(text: &str, change: fn(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(text).unwrap_or_default();
    change(&mut value);
    format!("{value:#}")
}
