//! The editions of an article as they were read: each file once, so that what is checked, compared and published is of the same
//! bytes.

use crate::article::Article;
use crate::check::document;
use crate::check::encoding::{EncodingError, decode};
use crate::check::finding::{Finding, Report};
use crate::check::listing::first_beside;
use crate::check::notice::Notice;
use std::io;
use std::path::{Path, PathBuf};

/// The editions of one article.
#[derive(Debug)]
pub struct Editions {
    files: Vec<EditionFile>,
    /// The first edition, where only later ones are asked about.
    beside: Option<EditionFile>,
}

/// A file of an edition.
#[derive(Debug)]
struct EditionFile {
    path: PathBuf,
    text: io::Result<Result<String, EncodingError>>,
}

/// An edition that has been checked.
#[derive(Debug)]
pub struct CheckedEdition<'a> {
    /// Its text; empty if its bytes are none.
    pub text: &'a str,
    /// The findings, and the article if its shape is right.
    pub report: Report,
}

impl Editions {
    /// Reads the files. A later edition whose first one is not among them is held to the one beside it.
    #[must_use]
    pub fn read(paths: &[PathBuf]) -> Self {
        Self::of(paths.iter().map(|path| (path.clone(), bytes_of(path))))
    }

    /// Takes the bytes of files that have been read.
    pub fn of(files: impl IntoIterator<Item = (PathBuf, io::Result<Vec<u8>>)>) -> Self {
        let read = |(path, bytes): (_, io::Result<Vec<u8>>)| EditionFile { path, text: bytes.map(|all| decode(&all)) };
        let files: Vec<EditionFile> = files.into_iter().map(read).collect();
        let missing = |first: &PathBuf| files.iter().all(|file| file.path != *first);
        let first = files.iter().find_map(|file| first_beside(&file.path)).filter(missing);
        let beside = first
            .filter(|first| first.symlink_metadata().is_ok_and(|found| found.is_file()))
            .map(|first| read((first.clone(), bytes_of(&first))));
        Self { files, beside }
    }

    /// Checks them in order, the later ones against the first. An edition that could not be read is an error of its own.
    pub fn check(&self) -> impl Iterator<Item = (&Path, Result<CheckedEdition<'_>, &io::Error>)> {
        let first = self.first();
        self.files.iter().map(move |file| (file.path.as_path(), file.check(first.as_ref())))
    }

    /// Checks one of them alone, a later one against the first. None if it is not among them.
    #[must_use]
    pub fn check_one(&self, path: &Path) -> Option<Result<CheckedEdition<'_>, &io::Error>> {
        Some(self.files.iter().find(|file| file.path == path)?.check(self.first().as_ref()))
    }

    /// The language of each file, as it stands there; empty where it cannot be read, which the check of that file tells.
    #[must_use]
    pub fn languages(&self) -> Vec<(&Path, String)> {
        let language = |file: &EditionFile| {
            let document: serde_json::Value = serde_json::from_str(file.text()).unwrap_or_default();
            document.get("language").and_then(|tag| tag.as_str()).unwrap_or_default().to_owned()
        };
        self.files.iter().map(|file| (file.path.as_path(), language(file))).collect()
    }

    /// The first edition, as far as it can be read, if there are later ones. Its own faults are told where it is checked itself.
    fn first(&self) -> Option<Article> {
        let path = self.files.iter().find_map(|file| first_beside(&file.path))?;
        let file = self.files.iter().chain(&self.beside).find(|file| file.path == path)?;
        serde_json::from_str(file.text()).ok()
    }
}

impl EditionFile {
    /// Checks it, against the first edition if it is a later one.
    fn check(&self, first: Option<&Article>) -> Result<CheckedEdition<'_>, &io::Error> {
        let report = match self.text.as_ref()? {
            Ok(text) => document(&self.path, text, first.filter(|_| first_beside(&self.path).is_some())),
            Err(error) => {
                Report { findings: vec![Finding::of_file(&self.path, Notice::encoding(error))], article: None }
            }
        };
        Ok(CheckedEdition { text: self.text(), report })
    }

    /// Its text; empty if it could not be read.
    fn text(&self) -> &str {
        match &self.text {
            Ok(Ok(text)) => text,
            _ => "",
        }
    }
}

/// The bytes of a file; a folder, a pipe or a device is none.
fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    if !path.metadata()?.is_file() {
        return Err(io::Error::other("is no file"));
    }
    std::fs::read(path)
}
