//! The sizes of the last release, in `bench/sizes.json`: each run tells what has grown since.

use crate::place;
use crate::sizes::Row;
use anyhow::Context;
use std::collections::BTreeMap;

/// Path of the sizes of the last release.
const FILE: &str = "bench/sizes.json";

/// Size of each file in the last release; none without one.
pub(crate) fn read() -> BTreeMap<String, f64> {
    let text = std::fs::read_to_string(place::root().join(FILE)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Makes today's sizes those of the last release.
pub(crate) fn write(rows: &[Row]) -> anyhow::Result<()> {
    let sizes: BTreeMap<&str, f64> =
        rows.iter().filter(|row| row.raw.is_some()).map(|row| (row.what.as_str(), row.measured)).collect();
    std::fs::write(place::root().join(FILE), serde_json::to_string_pretty(&sizes)? + "\n")
        .with_context(|| format!("{FILE}: cannot be written"))
}

/// Prints sizes and counts with their budgets, and what has changed since the last release.
pub(crate) fn print(rows: &[Row]) {
    let before = read();
    println!("{:<32} {:>9} {:>9} {:>18} {:>9} {:>12}", "what", "raw", "gzip", "measured", "budget", "last release");
    for row in rows {
        let size = |size: Option<usize>| size.map(|size| size.to_string()).unwrap_or_default();
        let budget = row.budget.map(|budget| budget.to_string()).unwrap_or_default();
        let verdict = match (row.fits(), row.binding) {
            (true, _) => "",
            (false, true) => "PAST",
            (false, false) => "past, not binding",
        };
        let measured = format!("{} {}", (row.measured * 1000.0).round() / 1000.0, row.unit);
        let change = before.get(&row.what).map(|before| format!("{:+}", row.measured - before)).unwrap_or_default();
        let (raw, gzip) = (size(row.raw), size(row.gzip));
        println!("{:<32} {raw:>9} {gzip:>9} {measured:>18} {budget:>9} {change:>12} {verdict}", row.what);
    }
}
