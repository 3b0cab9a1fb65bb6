//! What the test programs have counted.

use crate::run;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// How many tests have passed and failed.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    /// Runs tests, shows what they print and adds up what they count.
    pub(crate) fn count(&mut self, command: &mut Command, mut each: impl FnMut(&str)) -> anyhow::Result<()> {
        let line = run::words(command);
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                println!("{line}");
                each(&line);
                if let Some(result) = line.trim_start().strip_prefix("test result:") {
                    self.passed += number_before(result, "passed");
                    self.failed += number_before(result, "failed");
                }
            }
        }
        let status = child.wait()?;
        anyhow::ensure!(status.success(), "`{line}` failed ({status})");
        Ok(())
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
    use super::number_before;

    #[test]
    fn counts_are_read_from_the_result_line() {
        let line = " ok. 143 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.12s";
        assert_eq!((number_before(line, "passed"), number_before(line, "failed")), (143, 2));
        assert_eq!(number_before("", "passed"), 0);
    }
}
