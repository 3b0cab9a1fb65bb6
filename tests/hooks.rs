//! Hooks: each class and `data-*` name that a style sheet, a script, the wasm or a test looks for is drawn by something, and each
//! that is drawn is looked for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

type Outcome = Result<(), Box<dyn std::error::Error>>;
/// Names with the files that have them.
type Names = BTreeMap<String, BTreeSet<PathBuf>>;

/// Attributes that a publisher writes; the loader puts their names together.
const PUBLISHERS: [&str; 3] = ["data-glosa-cards", "data-glosa-load", "data-glosa-theme"];
/// Attributes of frameworks and pages that tests put beside an article.
const OTHERS: [&str; 15] = [
    "data-bad",
    "data-bs-target",
    "data-bs-toggle",
    "data-count",
    "data-frame-src",
    "data-hx-on-click",
    "data-layer",
    "data-method",
    "data-secret",
    "data-trunk",
    "data-turbo-frame",
    "data-turbo-method",
    "data-turbo-permanent",
    "data-turbo-preview",
    "data-nosnippet",
];
/// Beginnings of ids and of files, which are no classes.
const NO_CLASSES: [&str; 3] = ["glosa-sample", "glosa-lock", "glosa-published"];

/// Files of a folder and of those below it whose names end so.
fn files(folder: &str, ending: &str) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut rest = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(path) = rest.pop() {
        for entry in std::fs::read_dir(path)? {
            let path = entry?.path();
            if path.is_dir() {
                rest.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    Ok(found)
}

/// The text of a file without the comments of whole lines, and without custom properties of CSS.
fn code(path: &Path) -> std::io::Result<String> {
    let text = std::fs::read_to_string(path)?.replace("--glosa-", "");
    Ok(text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n"))
}

/// `glosaCard` as `glosa-card`.
fn with_hyphens(name: &str) -> String {
    name.chars().fold(String::new(), |all, letter| {
        if letter.is_ascii_uppercase() {
            format!("{all}-{}", letter.to_ascii_lowercase())
        } else {
            format!("{all}{letter}")
        }
    })
}

/// The hooks that stand in a text. A number at the end is left out: `glosa-n40` is a class of the family `glosa-n`.
fn hooks(text: &str) -> BTreeSet<String> {
    let is_part = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let whole = |rest: &str| rest.chars().take_while(|letter| is_part(*letter)).collect::<String>();
    let mut found = BTreeSet::new();
    for beginning in ["glosa-", "data-"] {
        for (at, _) in text.match_indices(beginning) {
            let before = text[..at].chars().next_back().unwrap_or(' ');
            if !(before.is_ascii_alphanumeric() || before == '-' || before == '_') {
                found.insert(whole(&text[at..]));
            }
        }
    }
    for (at, before) in text.match_indices("dataset.") {
        let name: String = text[at + before.len()..].chars().take_while(char::is_ascii_alphabetic).collect();
        found.insert(format!("data-{}", with_hyphens(&name)));
    }
    let family =
        |name: String| name.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-').to_owned();
    let is_hook =
        |name: &String| name.len() > "glosa-".len() - 1 && !["glosa", "data", "data-glosa"].contains(&name.as_str());
    found
        .into_iter()
        .map(family)
        .filter(is_hook)
        .filter(|name| !NO_CLASSES.iter().any(|no| name.starts_with(no)))
        .collect()
}

fn names(folders: &[(&str, &str)]) -> std::io::Result<Names> {
    let mut names = Names::new();
    for (folder, ending) in folders {
        for file in files(folder, ending)? {
            for name in hooks(&code(&file)?) {
                names.entry(name).or_default().insert(file.clone());
            }
        }
    }
    Ok(names)
}

/// Hooks that a script makes: `class: "…"`, `className = "…"` and `dataset.… =`.
fn made_by_scripts() -> std::io::Result<BTreeSet<String>> {
    let mut made = BTreeSet::new();
    for file in files("loader", ".js")?.into_iter().filter(|file| !file.to_string_lossy().contains("/tests/")) {
        for line in code(&file)?.lines() {
            let is_made =
                ["class: \"", "className = \"", "status(\"", "ROOM = \""].iter().any(|form| line.contains(form))
                    || line.split("dataset.").skip(1).any(|rest| {
                        let after = rest.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
                        after.starts_with(" = ") || after.starts_with(" ??= ")
                    });
            if is_made {
                made.extend(hooks(line));
            }
        }
    }
    Ok(made)
}

fn told(what: &str, names: &Names) -> Outcome {
    if names.is_empty() { Ok(()) } else { Err(format!("{what}: {names:#?}").into()) }
}

#[test]
fn every_hook_that_is_looked_for_is_drawn() -> Outcome {
    let drawn = names(&[("src/view", ".rs"), ("src/publish", ".rs"), ("src/embed", ".rs")])?;
    let made = made_by_scripts()?;
    let mut searched = names(&[
        ("styles", ".css"),
        ("loader/public", ".js"),
        ("loader/parts", ".js"),
        ("tests/e2e", ".rs"),
        ("tests/pages", ".html"),
    ])?;
    searched.retain(|name, _| {
        let known = drawn.contains_key(name) || made.contains(name);
        !known && !PUBLISHERS.contains(&name.as_str()) && !OTHERS.contains(&name.as_str())
    });
    told("nothing draws these any more; look for what is drawn now", &searched)
}

#[test]
fn every_hook_that_the_wasm_looks_for_is_drawn() -> Outcome {
    let drawn = names(&[("src/view", ".rs"), ("src/publish", ".rs")])?;
    // Attributes that the wasm itself writes to the element of the host.
    let written = ["data-glosa-opened", "data-glosa-state", "data-glosa-context-off"];
    let mut searched = names(&[("src/embed", ".rs")])?;
    searched.retain(|name, _| {
        !drawn.contains_key(name) && !written.contains(&name.as_str()) && !PUBLISHERS.contains(&name.as_str())
    });
    told("nothing draws these any more", &searched)
}

#[test]
fn every_hook_that_is_drawn_is_looked_for() -> Outcome {
    let searched = names(&[
        ("styles", ".css"),
        ("src/publish/assets", "style.rs"),
        ("loader/public", ".js"),
        ("loader/parts", ".js"),
        ("src/embed", ".rs"),
        ("tests/e2e", ".rs"),
    ])?;
    let mut drawn = names(&[("src/view", ".rs"), ("src/publish", ".rs")])?;
    drawn.retain(|name, _| !searched.contains_key(name) && !OTHERS.contains(&name.as_str()));
    told("nobody looks for these; take them out", &drawn)
}
