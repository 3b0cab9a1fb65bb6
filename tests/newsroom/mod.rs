//! A newsroom, for the tests of publishing.

use crate::published::files;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A newsroom's folder of articles, with what is published of it.
pub struct Newsroom {
    pub folder: TempDir,
}

impl Newsroom {
    /// With as many articles as ids.
    pub fn with(ids: &[&str]) -> std::io::Result<Self> {
        let newsroom = Self { folder: tempfile::tempdir()? };
        for id in ids {
            newsroom.put(id, |text| text)?;
        }
        Ok(newsroom)
    }

    pub fn source() -> std::io::Result<String> {
        let file = "tests/articles/sample/article.json";
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file))
    }

    /// Puts an article there under an id, with changes.
    pub fn put(&self, id: &str, change: impl Fn(String) -> String) -> std::io::Result<()> {
        let folder = self.folder.path().join("articles").join(id);
        std::fs::create_dir_all(&folder)?;
        let text = Self::source()?.replacen("\"sample\"", &format!("\"{id}\""), 1);
        std::fs::write(folder.join("article.json"), change(text))
    }

    pub fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    pub fn run(&self, more: &[&str]) -> std::io::Result<Output> {
        self.command(more).output()
    }

    pub fn command(&self, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_glosa"));
        command.arg("publish").arg(self.folder.path().join("articles")).arg("--out").arg(self.out()).args(more);
        command
    }

    /// Publishes, and gives the first words of what is said of each article.
    pub fn publish(&self, more: &[&str]) -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let output = self.run(more)?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        let said = String::from_utf8(output.stdout)?;
        Ok(said.lines().filter_map(|line| line.rsplit_once("/ (").map(|(what, _)| what.to_owned())).collect())
    }

    /// The published files.
    pub fn files(&self) -> std::io::Result<BTreeMap<PathBuf, Vec<u8>>> {
        files(&self.out())
    }
}
