//! Findings as people read them.

use super::Finding;
use std::collections::BTreeMap;
use std::fmt;

/// How many findings of one code are shown: one mistake of a machine is often made a thousand times.
const ALIKE: usize = 20;

/// Findings, one after the other, and how many of a code are left out.
pub struct Listed<'a>(pub &'a [Finding]);

impl fmt::Display for Listed<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut counts = BTreeMap::new();
        for finding in self.0 {
            let count: &mut usize = counts.entry(finding.code).or_default();
            *count += 1;
            if *count <= ALIKE {
                writeln!(formatter, "{finding}")?;
            }
        }
        for (code, count) in counts.into_iter().filter(|(_, count)| *count > ALIKE) {
            writeln!(formatter, "{} more of {code} are left out; glosa check --format json has all", count - ALIKE)?;
        }
        Ok(())
    }
}
