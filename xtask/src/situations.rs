//! `docs/situations.md`: what is tried in which browser, written from the tests' own results.

use crate::place;
use anyhow::{Context, bail};
use glosa_stage::Engine;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// What stands above the table.
const HEAD: &str = "# What is tried, and where\n\n\
    Written by `cargo xtask test --only e2e --record` from the results of the tests of pages; `cargo xtask test` fails if it is not\n\
    what was tested. Each line is a test of that name in `tests/e2e/`, in the file of its part's name. The browsers are those of\n\
    Debian 12. Firefox and WebKitGTK are driven over WebDriver: a finger is a mouse in WebKitGTK, a slower processor is tried in\n\
    Chromium alone, and the rules for print are applied on screen.\n";

/// The results by test and browser.
#[derive(Default)]
pub(crate) struct Situations {
    results: BTreeMap<String, BTreeMap<&'static str, bool>>,
}

impl Situations {
    /// Takes a line of a test program, if it is a result: `test cards: closing ... ok`.
    pub(crate) fn take(&mut self, engine: Engine, line: &str) {
        let Some((name, result)) = line.strip_prefix("test ").and_then(|line| line.rsplit_once("... ")) else {
            return;
        };
        self.results.entry(name.trim().to_owned()).or_default().insert(engine.name(), result.trim() == "ok");
    }

    /// The page.
    fn page(&self) -> String {
        let mut page = HEAD.to_owned();
        let mut part = "";
        for (name, results) in &self.results {
            let (of, situation) = name.split_once(": ").unwrap_or(("", name));
            if of != part {
                part = of;
                let engines = Engine::ALL.map(|engine| format!(" {engine} |")).concat();
                let _ = write!(page, "\n## {}\n\n| situation |{engines}\n| --- |{}\n", capital(of), " --- |".repeat(3));
            }
            let of_engine = |engine: Engine| match results.get(engine.name()) {
                Some(true) => " passes |",
                Some(false) => " **fails** |",
                None => " |",
            };
            let _ = writeln!(page, "| {situation} |{}", Engine::ALL.map(of_engine).concat());
        }
        let tried: usize = self.results.values().map(BTreeMap::len).sum();
        let _ = writeln!(page, "\n{} situations, {tried} trials.", self.results.len());
        page
    }

    /// Writes the page, or compares it with the one that is there.
    pub(crate) fn settle(&self, record: bool) -> anyhow::Result<()> {
        let file: PathBuf = place::root().join("docs/situations.md");
        let page = self.page();
        if record {
            return std::fs::write(&file, page).context("docs/situations.md cannot be written");
        }
        if std::fs::read_to_string(&file).unwrap_or_default() != page {
            bail!("docs/situations.md is not what was tested: `cargo xtask test --only e2e --record` writes it");
        }
        Ok(())
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Situations;
    use glosa_stage::Engine;

    #[test]
    fn results_become_rows() {
        let mut situations = Situations::default();
        situations.take(Engine::Chromium, "test cards: closing    ... ok");
        situations.take(Engine::Firefox, "test cards: closing    ... FAILED");
        situations.take(Engine::Firefox, "running 3 tests");
        let page = situations.page();
        assert!(page.contains("## Cards\n\n| situation | Chromium | Firefox | WebKitGTK |"), "{page}");
        assert!(page.contains("| closing | passes | **fails** | |"), "{page}");
        assert!(page.ends_with("1 situations, 2 trials.\n"), "{page}");
    }
}
