//! Counts of the test programs: of all together, and of those of pages by engine.

use crate::run;
use glosa_stage::Engine;
use std::fmt;
use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

/// How many tests passed, failed, and were not tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    passed: usize,
    failed: usize,
    not_tried: usize,
}

impl Counts {
    /// Reads the counts of a result line: `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    fn read(line: &str) -> Option<Self> {
        let result = line.trim_start().strip_prefix("test result:")?;
        let of = |word: &str| number_before(result, word);
        Some(Self { passed: of("passed"), failed: of("failed"), not_tried: of("ignored") })
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.not_tried += other.not_tried;
    }
}

/// The counts of a run.
#[derive(Default)]
pub(crate) struct Tally {
    all: Counts,
    by_engine: Vec<(Engine, Counts)>,
}

impl Tally {
    /// Runs tests, shows what they print and adds up what they count, to the engine's own counts too if there is one.
    pub(crate) fn count(
        &mut self,
        engine: Option<Engine>,
        command: &mut Command,
        mut each: impl FnMut(&str),
    ) -> anyhow::Result<()> {
        let line = run::words(command);
        let mut counts = Counts::default();
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                println!("{line}");
                each(&line);
                counts += Counts::read(&line).unwrap_or_default();
            }
        }
        self.all += counts;
        self.by_engine.extend(engine.map(|engine| (engine, counts)));
        let status = child.wait()?;
        anyhow::ensure!(status.success(), "`{line}` failed ({status})");
        Ok(())
    }

    /// The closing lines: one for each engine, and at last the one for all tests that CI reads, in the words that it knows.
    /// A step that failed without a test that did, as that of the format, counts as one failed.
    pub(crate) fn closing(&self, failed_steps: usize) -> String {
        let engines = self.by_engine.iter().map(|(engine, counts)| format!("in {engine}: {counts}\n"));
        let all = Counts { failed: self.all.failed.max(failed_steps), ..self.all };
        let all = format!("{} passed, {} failed, {} skipped", all.passed, all.failed, all.not_tried);
        engines.chain([all]).collect()
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed, {} not tried", self.passed, self.failed, self.not_tried)
    }
}

fn number_before(text: &str, word: &str) -> usize {
    let words: Vec<&str> = text.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [number, one] if *one == word => number.parse().ok(),
            _ => None,
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Counts, Tally};
    use glosa_stage::Engine;

    #[test]
    fn counts_are_read_from_the_result_line() {
        let line = "test result: ok. 143 passed; 2 failed; 7 ignored; 0 measured; 0 filtered out; finished in 0.12s";
        assert_eq!(Counts::read(line), Some(Counts { passed: 143, failed: 2, not_tried: 7 }));
        assert_eq!(Counts::read("running 3 tests"), None);
    }

    #[test]
    fn the_closing_lines_count_by_engine_and_in_all() {
        let (one, other) =
            (Counts { passed: 3, failed: 0, not_tried: 0 }, Counts { passed: 2, failed: 0, not_tried: 1 });
        let mut tally = Tally { all: one, by_engine: vec![(Engine::Chromium, one), (Engine::WebKit, other)] };
        tally.all += other;
        let engines = "in Chromium: 3 passed, 0 failed, 0 not tried\nin WebKitGTK: 2 passed, 0 failed, 1 not tried\n";
        assert_eq!(tally.closing(0), format!("{engines}5 passed, 0 failed, 1 skipped"));
        assert_eq!(tally.closing(2), format!("{engines}5 passed, 2 failed, 1 skipped"));
    }
}
