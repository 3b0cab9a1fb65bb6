//! Listing: which files of a folder are articles, and which look like one and are left out. Check and publish both go by it.

use crate::check::code::Code;
use crate::check::finding::Finding;
use crate::check::notice::Notice;
use std::io;
use std::path::{Path, PathBuf};

/// The name of an article's first edition.
const FIRST: &str = "article.json";

/// An article's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleFiles {
    /// The folder.
    pub folder: PathBuf,
    /// The files of its editions, `article.json` first.
    pub editions: Vec<PathBuf>,
}

/// Articles of a folder.
#[derive(Debug, Default)]
pub struct Listing {
    /// The articles, in order.
    pub articles: Vec<ArticleFiles>,
    /// Files that look like articles and are not published, with remedies.
    pub findings: Vec<Finding>,
}

/// Something in a folder; links are not followed.
struct Entry {
    path: PathBuf,
    name: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Folder,
    /// A link, a pipe, a device.
    Other,
}

impl Listing {
    /// Of a folder of articles: one folder an article, `<id>/article.json`.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn of(articles: &Path) -> io::Result<Self> {
        let mut listing = Self::default();
        for entry in entries(articles)? {
            match entry.kind {
                Kind::Folder if !entry.name.starts_with('.') => listing.article(&entry.path)?,
                Kind::Folder => {}
                Kind::Other => listing.no_file(&entry.path),
                Kind::File if is_article(&entry.name) => listing.misplaced(&entry.path),
                Kind::File => listing.look_alike(&entry),
            }
        }
        Ok(listing)
    }

    /// Of one article's folder.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn of_article(folder: &Path) -> io::Result<Self> {
        let mut listing = Self::default();
        listing.article(folder)?;
        Ok(listing)
    }

    fn article(&mut self, folder: &Path) -> io::Result<()> {
        let mut editions = Vec::new();
        for entry in entries(folder)? {
            match entry.kind {
                Kind::File if is_article(&entry.name) => editions.push(entry.path),
                Kind::File => self.look_alike(&entry),
                Kind::Other if is_article(&entry.name) => self.no_file(&entry.path),
                Kind::Other => {}
                Kind::Folder => self.too_deep(&entry.path)?,
            }
        }
        editions.sort_by_key(|file| (!file.ends_with(FIRST), file.clone()));
        if editions.first().is_some_and(|file| file.ends_with(FIRST)) {
            self.articles.push(ArticleFiles { folder: folder.to_owned(), editions });
        } else {
            for file in editions {
                let message = "this edition has no article.json beside it, and is not published";
                let remedy =
                    "the first edition is article.json, in whatever language; further ones are article.<language>.json";
                self.add(Code::Misplaced, &file, message, remedy);
            }
        }
        Ok(())
    }

    /// Articles below an article's folder.
    fn too_deep(&mut self, folder: &Path) -> io::Result<()> {
        for entry in entries(folder)? {
            match entry.kind {
                Kind::File if is_article(&entry.name) => self.misplaced(&entry.path),
                Kind::Folder => self.too_deep(&entry.path)?,
                Kind::File | Kind::Other => {}
            }
        }
        Ok(())
    }

    fn misplaced(&mut self, file: &Path) {
        let message = "this article is not published: it does not stand in a folder of its own among the articles";
        let remedy = "move its folder up, to <articles>/<id>/article.json; or move it out of the folder of articles";
        self.add(Code::Misplaced, file, message, remedy);
    }

    fn no_file(&mut self, path: &Path) {
        let message = "this is a link, a pipe or a device, and is not followed";
        self.add(Code::NotAFile, path, message, "put the file or folder itself there, or take this away");
    }

    fn look_alike(&mut self, entry: &Entry) {
        let name = entry.name.to_lowercase();
        if name.starts_with("article") && name.contains("json") {
            let message = format!("{:?} is not published: it is not named as an edition is", entry.name);
            let remedy = "name it article.json or article.<language>.json, as in article.es-SV.json; or move it away";
            self.add(Code::LeftOut, &entry.path, message, remedy);
        }
    }

    fn add(&mut self, code: Code, file: &Path, message: impl Into<String>, remedy: &str) {
        self.findings.push(Finding::of_file(file, Notice::new(code, "", message, remedy)));
    }
}

/// Whether a file is an article by its name: `article.json`, or `article.<language>.json` for a later edition.
pub(super) fn is_article(name: &str) -> bool {
    let language = name.strip_prefix("article.").and_then(|rest| rest.strip_suffix(".json"));
    name == FIRST || language.is_some_and(|tag| tag.chars().all(|one| one.is_ascii_alphanumeric() || one == '-'))
}

/// The first edition beside a later one.
pub(super) fn first_beside(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy();
    (name != FIRST && is_article(&name)).then(|| path.with_file_name(FIRST))
}

/// Entries of a folder, in order.
fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", folder.display()));
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(named)? {
        let entry = entry.map_err(named)?;
        let kind = entry.file_type().map_err(named)?;
        let kind = match (kind.is_file(), kind.is_dir()) {
            (true, _) => Kind::File,
            (_, true) => Kind::Folder,
            _ => Kind::Other,
        };
        all.push(Entry { path: entry.path(), name: entry.file_name().to_string_lossy().into_owned(), kind });
    }
    all.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(all)
}
