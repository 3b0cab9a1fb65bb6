//! Imports run one way, as the house in `docs/architecture.md` says: its lines are the rules.

use anyhow::{Context, ensure};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};

/// The drawing of the house.
const HOUSE: &str = include_str!("../docs/architecture.md");
/// Files of `src/` itself and programs name every floor.
const ABOVE_ALL: [&str; 2] = ["", "bin"];

/// A folder of `src/` as the house draws it.
#[derive(Debug)]
struct Floor {
    name: String,
    /// Floors, or single modules of theirs: `article`, `view::model`.
    uses: BTreeSet<String>,
    /// From the lowest, each using only those before it.
    rooms: Vec<String>,
}

/// The floors, from the drawing: `src/check/   what …   uses article, atlas`.
fn floors(house: &str) -> anyhow::Result<Vec<Floor>> {
    let mut floors: Vec<Floor> = Vec::new();
    for line in house.lines().filter(|line| line.starts_with("src/")) {
        let (folder, said) = line.split_once(' ').context("a line of the house says nothing")?;
        let name = folder.trim_start_matches("src/").trim_end_matches('/').to_owned();
        let above = || floors.iter().map(|floor: &Floor| floor.name.clone());
        let uses = if said.contains("knows nobody") {
            BTreeSet::new()
        } else if said.contains("uses all above") {
            above().collect()
        } else if let Some((_, name)) = said.split_once("uses all but ") {
            above().filter(|floor| floor != name.trim()).collect()
        } else if let Some((_, names)) = said.split_once("uses ") {
            names.split(", ").map(|name| name.trim().to_owned()).collect()
        } else {
            ensure!(ABOVE_ALL.contains(&name.as_str()), "docs/architecture.md does not say whom {folder} uses");
            continue;
        };
        let rooms = said.split_once("in rooms: ").map_or_else(Vec::new, |(_, rooms)| {
            rooms.split("  ").next().unwrap_or_default().split(", ").map(|room| room.trim().to_owned()).collect()
        });
        floors.push(Floor { name, uses, rooms });
    }
    Ok(floors)
}

/// The paths of this crate's own modules that a file names, in `use`, in code and in macros.
#[derive(Default)]
struct Paths(Vec<Vec<String>>);

impl Paths {
    fn of(text: &str) -> syn::Result<Self> {
        let mut paths = Self::default();
        paths.visit_file(&syn::parse_file(text)?);
        Ok(paths)
    }

    fn add_tree(&mut self, before: &[String], tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => self.add_tree(&[before, &[path.ident.to_string()]].concat(), &path.tree),
            syn::UseTree::Name(name) => self.0.push([before, &[name.ident.to_string()]].concat()),
            syn::UseTree::Rename(name) => self.0.push([before, &[name.ident.to_string()]].concat()),
            syn::UseTree::Glob(_) => self.0.push(before.to_owned()),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_tree(before, tree)),
        }
    }

    /// The body of a macro has no syntax yet: names that are joined by `::` are a path.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut colons) = (Vec::new(), 0);
        for token in tokens {
            match token {
                TokenTree::Ident(name) if colons == 2 => path.push(name.to_string()),
                TokenTree::Ident(name) => self.0.push(std::mem::replace(&mut path, vec![name.to_string()])),
                TokenTree::Punct(mark) if mark.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Group(group) => self.add_tokens(group.stream()),
                _ => self.0.push(std::mem::take(&mut path)),
            }
            colons = 0;
        }
        self.0.push(path);
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.add_tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.0.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.add_tokens(call.tokens.clone());
    }
}

/// The modules of the crate that a path leads to, seen from the module of a file; other crates lead nowhere.
fn resolved(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" | "glosa" => Some(rest.to_owned()),
        "super" => {
            let steps = path.iter().take_while(|name| *name == "super").count();
            let (kept, names) = (module.len().checked_sub(steps)?, path.get(steps..)?);
            Some([module.get(..kept)?, names].concat())
        }
        _ => None,
    }
}

/// `src/embed/dom/query.rs` is `embed::dom::query`, and `mod.rs` is its folder.
fn module(file: &Path) -> Vec<String> {
    let names = file.with_extension("");
    names.iter().map(|name| name.to_string_lossy().into_owned()).filter(|name| name != "mod" && name != "lib").collect()
}

fn files(folder: &Path) -> anyhow::Result<BTreeMap<PathBuf, String>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.insert(path.strip_prefix(folder)?.to_owned(), std::fs::read_to_string(&path)?);
            }
        }
    }
    Ok(found)
}

/// The arrows that run back, of a crate's files.
fn wrong_arrows(floors: &[Floor], files: &BTreeMap<PathBuf, String>) -> anyhow::Result<BTreeSet<String>> {
    let mut wrong = BTreeSet::new();
    for (file, text) in files {
        let own = module(file);
        let floor_name = own.first().map_or("", String::as_str);
        if ABOVE_ALL.contains(&floor_name) {
            continue;
        }
        let floor = floors.iter().find(|floor| floor.name == floor_name);
        let floor = floor.with_context(|| format!("docs/architecture.md has no line for src/{floor_name}/"))?;
        let room = |names: &[String]| floor.rooms.iter().position(|room| names.get(1) == Some(room));
        for path in Paths::of(text).with_context(|| file.display().to_string())?.0 {
            let Some(names) = resolved(&own, &path) else { continue };
            let Some(other) = names.first().filter(|name| floors.iter().any(|floor| floor.name == **name)) else {
                continue;
            };
            let upward = if other == floor_name {
                room(&own).zip(room(&names)).is_some_and(|(own, other)| other > own)
            } else {
                let allowed = |path: &String| {
                    path.split("::").enumerate().all(|(depth, part)| names.get(depth).is_some_and(|name| name == part))
                };
                !floor.uses.iter().any(allowed)
            };
            if upward {
                wrong.insert(format!("src/{} uses {}", file.display(), names.join("::")));
            }
        }
    }
    Ok(wrong)
}

#[test]
fn imports_run_one_way() -> anyhow::Result<()> {
    let floors = floors(HOUSE)?;
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for floor in &floors {
        for room in &floor.rooms {
            ensure!(
                source.join(&floor.name).join(room).is_dir(),
                "src/{}/{room}/ is drawn and is not there",
                floor.name
            );
        }
    }
    let wrong = wrong_arrows(&floors, &files(&source)?)?;
    ensure!(wrong.is_empty(), "these run against docs/architecture.md:\n{}", Vec::from_iter(wrong).join("\n"));
    Ok(())
}

#[test]
fn an_arrow_that_runs_back_is_found_however_it_is_written() -> anyhow::Result<()> {
    let floors = floors(
        "src/article/  serde types    knows nobody\n\
         src/view/     components     knows nobody\n\
         src/embed/    in rooms: dom, card   uses view\n\
         src/command/  subcommands    uses all but embed\n",
    )?;
    let cases = [
        ("view/card.rs", "use crate::{article::{Article, Block}, view::model};", 2),
        ("view/card.rs", "fn name() -> String { crate::article::name() }", 1),
        ("view/card.rs", "fn name() -> Html { html! { <p>{ crate::article::name() }</p> } }", 1),
        ("view/mod.rs", "use super::embed::dom;", 1),
        ("embed/dom/query.rs", "use super::super::card::Layer;", 1),
        ("embed/dom/query.rs", "use crate::embed::{card::Layer, dom::focus};", 1),
        ("embed/card/layer.rs", "use crate::embed::dom::focus; use crate::view::model;", 0),
        ("command/check.rs", "use crate::article::Article; use crate::embed::dom;", 1),
        ("bin/web.rs", "use glosa::embed;", 0),
    ];
    for (file, text, expected) in cases {
        let files = BTreeMap::from([(PathBuf::from(file), text.to_owned())]);
        let found = wrong_arrows(&floors, &files)?;
        ensure!(found.len() == expected, "{file}: {text} has {expected}, and these were found: {found:?}");
    }
    Ok(())
}
