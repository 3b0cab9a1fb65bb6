//! `docs/cases.md` names tests that are there.

mod published;

use published::files;
use std::collections::BTreeSet;
use std::path::Path;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Names of all tests in `tests/`: those of pages as they are given, `cards: closing`, and those of functions in code letters.
fn tests() -> std::io::Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for (file, bytes) in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"))? {
        if file.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let text = String::from_utf8_lossy(&bytes);
        let between = |before: &str, after: char| -> Vec<String> {
            text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0.to_owned())).collect()
        };
        names.extend(between("Test::new(\"", '"'));
        names.extend(between("#[test]\nfn ", '(').iter().map(|name| format!("`{name}`")));
    }
    Ok(names)
}

#[test]
fn every_case_names_tests_that_are_there_or_says_why_none() -> Outcome {
    let tests = tests()?;
    let guide = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/cases.md"))?;
    let rows: Vec<&str> = guide.lines().filter(|line| line.starts_with("| ")).skip(2).collect();
    assert!(rows.len() > 30, "{} rows are read", rows.len());
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let &[_, _, held_by, besides] = cells.as_slice() else {
            return Err(format!("four cells are needed: {row}").into());
        };
        assert!(!(held_by.is_empty() && besides.is_empty()), "neither a test nor why there is none: {row}");
        for name in held_by.split("; ").filter(|name| !name.is_empty()) {
            assert!(tests.contains(name), "no test of this name: {name}");
        }
    }
    for name in guide.split('`').skip(1).step_by(2).filter(|name| name.matches('_').count() > 2) {
        assert!(tests.contains(&format!("`{name}`")), "no test of this name: {name}");
    }
    Ok(())
}
