//! `docs/cases.md` names tests that are there.

use std::collections::BTreeSet;
use std::path::Path;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn read(path: &str) -> std::io::Result<String> {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
}

/// Names of the tests of pages, as `docs/situations.md` has them: `cards: closing`.
fn tests_of_pages() -> std::io::Result<BTreeSet<String>> {
    let (mut part, mut names) = (String::new(), BTreeSet::new());
    for line in read("docs/situations.md")?.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            part = heading.to_lowercase();
        } else if let Some(name) = line.strip_prefix("| ").and_then(|line| line.split(" | ").next()) {
            names.insert(format!("{part}: {name}"));
        }
    }
    Ok(names)
}

/// Names of the tests without a browser, from the files that have them.
fn tests_of_commands() -> std::io::Result<BTreeSet<String>> {
    let files = ["commands", "draft", "editions", "figures", "findings"].map(|file| format!("tests/check/{file}.rs"));
    let mut names = BTreeSet::new();
    for file in files.iter().map(String::as_str).chain(["tests/publish.rs"]) {
        let text = read(file)?;
        let tests = text.split("#[test]\nfn ").skip(1);
        names.extend(tests.filter_map(|rest| rest.split('(').next()).map(str::to_owned));
    }
    Ok(names)
}

#[test]
fn every_case_names_a_test_that_is_there_or_says_why_not() -> Outcome {
    let (pages, commands) = (tests_of_pages()?, tests_of_commands()?);
    let guide = read("docs/cases.md")?;
    let rows: Vec<&str> = guide.lines().filter(|line| line.starts_with("| ")).skip(2).collect();
    assert!(rows.len() > 30, "{} rows are read", rows.len());
    for row in rows {
        let held_by = row.trim_end_matches(" |").rsplit(" | ").next().unwrap_or_default();
        let first = held_by.split("; ").next().unwrap_or_default();
        let is_there =
            pages.contains(first) || commands.contains(first.trim_matches('`')) || first.starts_with("no test: ");
        assert!(is_there, "no test of this name: {first}");
        for name in held_by.split("; ").filter(|name| pages.iter().any(|page| starts_alike(page, name))) {
            assert!(pages.contains(name), "no test of this name: {name}");
        }
    }
    let named = guide.split('`').skip(1).step_by(2).filter(|name| name.matches('_').count() > 2);
    for name in named {
        assert!(commands.contains(name), "no test of this name: {name}");
    }
    Ok(())
}

/// Whether a text begins with the part that a test of pages belongs to.
fn starts_alike(page: &str, text: &str) -> bool {
    page.split_once(": ").is_some_and(|(part, _)| text.starts_with(&format!("{part}: ")))
}
