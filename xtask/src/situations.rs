//! `docs/situations.md`: what is tried in which browser, written from the tests' own results.

use crate::place;
use anyhow::{Context, bail};
use glosa_stage::Engine;
use std::collections::BTreeMap;
use std::fmt::{self, Write};
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

/// Outcome of a test in a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    PassedAtSecondTry,
    Failed,
    /// With the reason.
    NotTried(String),
}

impl Outcome {
    /// The one of a result's word or words: `ok`, `FAILED`, `ignored (reason)`.
    fn read(text: &str) -> Self {
        match text.strip_prefix("ignored") {
            Some(reason) => Self::NotTried(within_brackets(reason).to_owned()),
            None if text == "ok" => Self::Passed,
            None => Self::Failed,
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Passed => formatter.write_str("passes"),
            Self::PassedAtSecondTry => write!(formatter, "passes{AT_SECOND_TRY}"),
            Self::Failed => formatter.write_str("**fails**"),
            Self::NotTried(reason) => write!(formatter, "not tried: {reason}"),
        }
    }
}

/// The mark of a second try. One run has it and the next has it not, so it is left out when pages are compared.
const AT_SECOND_TRY: &str = " at the second try";

/// The outcomes by test and browser.
#[derive(Default)]
pub(crate) struct Situations {
    outcomes: BTreeMap<String, BTreeMap<&'static str, Outcome>>,
}

impl Situations {
    /// Takes a line of a test program, if it is a result: `test cards: closing ... ok`.
    pub(crate) fn take(&mut self, engine: Engine, line: &str) {
        let result = line.strip_prefix("test ").and_then(|line| line.split_once("... "));
        let (name, outcome) = match (result, line.strip_prefix(SECOND_TRY)) {
            (Some((name, words)), _) => (name, Outcome::read(words.trim())),
            (None, Some(name)) => (name, Outcome::PassedAtSecondTry),
            (None, None) => return,
        };
        self.outcomes.entry(name.trim().to_owned()).or_default().insert(engine.name(), outcome);
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
                let _ = write!(page, "\n## {}\n\n| situation |{engines}\n| --- |{}\n", capital(of), " --- |".repeat(3));
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

    /// Writes the page, or compares it with the one that is there.
    pub(crate) fn settle(&self, record: bool) -> anyhow::Result<()> {
        let file: PathBuf = place::root().join("docs/situations.md");
        let page = self.page();
        if record {
            return std::fs::write(&file, page).context("docs/situations.md cannot be written");
        }
        let recorded = std::fs::read_to_string(&file).unwrap_or_default();
        if recorded.replace(AT_SECOND_TRY, "") != page.replace(AT_SECOND_TRY, "") {
            bail!("docs/situations.md is not what was tested: `cargo xtask test --only e2e --record` writes it");
        }
        Ok(())
    }
}

/// The reason as the test program has it: ` (a reason)`.
fn within_brackets(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text)
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
        situations.take(Engine::WebKit, "test cards: closing    ... ignored (it has no (usable) cards)");
        situations.take(Engine::Firefox, "running 3 tests");
        let page = situations.page();
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
}
