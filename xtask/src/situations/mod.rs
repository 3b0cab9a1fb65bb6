//! `docs/situations.md`: what is tried in which browser, written from the tests' own results.

mod outcome;

use crate::place;
use anyhow::{Context, ensure};
use glosa_stage::Engine;
use outcome::{AT_SECOND_TRY, Outcome};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

/// Text above the table.
const HEAD: &str = "# What is tried, and where\n\n\
    Written by `cargo xtask test --only e2e --record` from the results of the tests of pages; `cargo xtask test` fails if it is not\n\
    what was tested. Each line is a test of that name in `tests/e2e/`, in the file of its part's name. The browsers are those of\n\
    Debian 12. Firefox and WebKitGTK are driven over WebDriver: a finger is a mouse in WebKitGTK, a slower processor is tried in\n\
    Chromium alone, and the rules for print are applied on screen but for the PDF. What is not tried has its reason beside it. A test\n\
    that failed at first and passed when it was run once more is marked.\n";
/// How a test program names a test that has passed when it was run once more.
const SECOND_TRY: &str = "passed at the second try: ";

/// The outcomes by test and browser.
#[derive(Default)]
pub(crate) struct Situations {
    outcomes: BTreeMap<String, BTreeMap<&'static str, Outcome>>,
}

impl Situations {
    /// The ones on the page.
    ///
    /// # Errors
    /// If the page cannot be read.
    pub(crate) fn recorded() -> anyhow::Result<Self> {
        Ok(Self::read(&recorded_page()?))
    }

    fn read(page: &str) -> Self {
        let mut situations = Self::default();
        let mut part = String::new();
        for line in page.lines() {
            if let Some(heading) = line.strip_prefix("## ") {
                part = with_initial(heading, |letter| letter.to_lowercase().collect());
            }
            let cells = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |"));
            let Some((name, cells)) = cells.and_then(|cells| cells.split_once(" | ")) else {
                continue;
            };
            let outcomes = Engine::ALL.into_iter().zip(cells.split(" | "));
            let outcomes: BTreeMap<_, _> =
                outcomes.filter_map(|(engine, cell)| Some((engine.name(), Outcome::of_cell(cell)?))).collect();
            if !outcomes.is_empty() {
                situations.outcomes.insert(format!("{part}: {name}"), outcomes);
            }
        }
        situations
    }

    /// Takes a line of a test program, if it is a result: `test cards: closing ... ok`.
    pub(crate) fn take(&mut self, engine: Engine, line: &str) {
        let result = line.strip_prefix("test ").and_then(|line| line.split_once("... "));
        let (name, outcome) = match (result, line.strip_prefix(SECOND_TRY)) {
            (Some((name, words)), _) => (name, Outcome::of_result(words.trim())),
            (None, Some(name)) => (name, Outcome::PassedAtSecondTry),
            (None, None) => return,
        };
        self.outcomes.entry(name.trim().to_owned()).or_default().insert(engine.name(), outcome);
    }

    /// Keeps the ones of tests that are there.
    pub(crate) fn keep(&mut self, names: &BTreeSet<String>) {
        self.outcomes.retain(|name, _| names.contains(name));
    }

    /// Compares the tests of the page with those that are there, before any is run.
    ///
    /// # Errors
    /// If a test has no line, or a line no test; names them all.
    pub(crate) fn are_of(&self, names: &BTreeSet<String>) -> anyhow::Result<()> {
        let missing =
            names.iter().filter(|name| !self.outcomes.contains_key(*name)).map(|name| format!("no line: {name}"));
        let stale = self.outcomes.keys().filter(|name| !names.contains(*name)).map(|name| format!("no test: {name}"));
        let differences: Vec<_> = missing.chain(stale).collect();
        ensure!(
            differences.is_empty(),
            "docs/situations.md does not name the tests that are there:\n  {}\n\
             Run `cargo xtask test --only e2e --record <part of their name>`, which runs them and writes their lines.",
            differences.join("\n  ")
        );
        Ok(())
    }

    /// The page.
    fn page(&self) -> String {
        let mut page = HEAD.to_owned();
        let mut part = "";
        for (name, outcomes) in &self.outcomes {
            let (of, situation) = name.split_once(": ").unwrap_or(("", name));
            if of != part {
                part = of;
                let engines = Engine::ALL.map(|engine| format!(" {engine} |")).concat();
                let heading = with_initial(of, |letter| letter.to_uppercase().collect());
                let _ = write!(page, "\n## {heading}\n\n| situation |{engines}\n| --- |{}\n", " --- |".repeat(3));
            }
            let cell = |engine: Engine| outcomes.get(engine.name()).map_or(" |".to_owned(), |one| format!(" {one} |"));
            let _ = writeln!(page, "| {situation} |{}", Engine::ALL.map(cell).concat());
        }
        let tried = |engine: Engine| {
            let all = self.outcomes.values().filter_map(|outcomes| outcomes.get(engine.name()));
            let count = all.filter(|outcome| !matches!(outcome, Outcome::NotTried(_))).count();
            format!("{count} in {engine}")
        };
        let _ = writeln!(page, "\n{} situations. Tried: {}.", self.outcomes.len(), Engine::ALL.map(tried).join(", "));
        page
    }

    /// Writes the page.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn record(&self) -> anyhow::Result<()> {
        std::fs::write(file(), self.page()).context("docs/situations.md cannot be written")
    }

    /// Compares the page with these results.
    ///
    /// # Errors
    /// If they differ in more than a second try; tells the lines that the page should have.
    pub(crate) fn are_recorded(&self) -> anyhow::Result<()> {
        let (recorded, tested) = (recorded_page()?.replace(AT_SECOND_TRY, ""), self.page().replace(AT_SECOND_TRY, ""));
        let recorded_lines: BTreeSet<_> = recorded.lines().collect();
        let missing: Vec<_> = tested.lines().filter(|line| !recorded_lines.contains(line)).collect();
        ensure!(
            recorded == tested,
            "docs/situations.md is not what was tested, which is:\n{}\n`cargo xtask test --only e2e --record` writes it",
            missing.join("\n")
        );
        Ok(())
    }
}

fn file() -> PathBuf {
    place::root().join("docs/situations.md")
}

fn recorded_page() -> anyhow::Result<String> {
    std::fs::read_to_string(file()).context("docs/situations.md cannot be read")
}

/// A name with another first letter.
fn with_initial(name: &str, change: impl FnOnce(char) -> String) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| change(first) + letters.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Situations;
    use glosa_stage::Engine;
    use std::collections::BTreeSet;

    fn situations() -> Situations {
        let mut situations = Situations::default();
        situations.take(Engine::Chromium, "test cards: closing    ... ok");
        situations.take(Engine::Firefox, "test cards: closing    ... FAILED");
        situations.take(Engine::WebKit, "test cards: closing    ... ignored (it has no (usable) cards)");
        situations.take(Engine::Firefox, "running 3 tests");
        situations
    }

    #[test]
    fn results_become_rows() {
        let page = situations().page();
        assert!(page.contains("## Cards\n\n| situation | Chromium | Firefox | WebKitGTK |"), "{page}");
        assert!(page.contains("| closing | passes | **fails** | not tried: it has no (usable) cards |"), "{page}");
        assert!(page.ends_with("1 situations. Tried: 1 in Chromium, 1 in Firefox, 0 in WebKitGTK.\n"), "{page}");
    }

    #[test]
    fn a_second_try_is_marked() {
        let mut situations = Situations::default();
        situations.take(Engine::Chromium, "test cards: closing ... ok");
        situations.take(Engine::Chromium, "passed at the second try: cards: closing");
        assert!(situations.page().contains("| closing | passes at the second try | | |"));
    }

    #[test]
    fn the_page_is_read_as_it_was_written() {
        let mut situations = situations();
        situations.take(Engine::Chromium, "test touch: a tap ... ok");
        situations.take(Engine::Chromium, "passed at the second try: touch: a tap");
        situations.take(Engine::Firefox, "test touch: a tap ... ok");
        situations.take(Engine::WebKit, "test touch: a tap ... ok");
        let page = situations.page();
        assert_eq!(Situations::read(&page).page(), page);
    }

    #[test]
    fn tests_without_a_line_and_lines_without_a_test_are_named() {
        let names = BTreeSet::from(["cards: opening".to_owned()]);
        let error = situations().are_of(&names).unwrap_err().to_string();
        assert!(error.contains("no line: cards: opening\n  no test: cards: closing\n"), "{error}");
        let mut kept = situations();
        kept.keep(&names);
        assert!(kept.outcomes.is_empty());
    }
}
