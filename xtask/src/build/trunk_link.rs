//! Trunk's link in `index.html`, read here too, so that both build the same.

use crate::place;
use anyhow::{Context, bail};
use std::collections::BTreeMap;

/// The attributes of Trunk's link.
pub(crate) struct TrunkLink {
    attributes: BTreeMap<String, String>,
}

/// The attributes that a build obeys. Another one would be obeyed by Trunk alone.
const KNOWN: [&str; 10] = [
    "data-trunk",
    "rel",
    "href",
    "data-bin",
    "data-bindgen-target",
    "data-cargo-no-default-features",
    "data-cargo-features",
    "data-wasm-opt",
    "data-wasm-opt-params",
    "data-wasm-no-import",
];

impl TrunkLink {
    /// Reads `index.html`.
    ///
    /// # Errors
    /// If the file cannot be read, has no such link, or the link has an attribute that nobody here obeys.
    pub(crate) fn read() -> anyhow::Result<Self> {
        let page = std::fs::read_to_string(place::root().join("index.html")).context("index.html cannot be read")?;
        Self::of(&page)
    }

    fn of(page: &str) -> anyhow::Result<Self> {
        let link = page
            .split_once("<link data-trunk")
            .and_then(|(_, rest)| rest.split_once('>'))
            .map(|(link, _)| format!("data-trunk{link}"))
            .context("index.html has no <link data-trunk …>, which names what the wasm is built of")?;
        let mut attributes = BTreeMap::new();
        let mut rest = link.trim();
        while !rest.is_empty() {
            let end = rest.find(|letter: char| letter == '=' || letter.is_whitespace()).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => {
                    quoted.split_once('"').context("index.html: an attribute of Trunk's link has no end")?
                }
                None => ("", after),
            };
            if !KNOWN.contains(&name) {
                bail!(
                    "index.html: Trunk's link has {name}, which `cargo xtask build` would not obey; teach it in xtask/src/build/"
                );
            }
            attributes.insert(name.to_owned(), value.to_owned());
            rest = after.trim_start();
        }
        Ok(Self { attributes })
    }

    /// The program that the wasm is built of.
    pub(crate) fn program(&self) -> anyhow::Result<&str> {
        self.value("data-bin")
    }

    /// Arguments for cargo about features.
    pub(crate) fn features(&self) -> anyhow::Result<Vec<&str>> {
        let mut arguments = Vec::new();
        if self.attributes.contains_key("data-cargo-no-default-features") {
            arguments.push("--no-default-features");
        }
        arguments.extend(["--features", self.value("data-cargo-features")?]);
        Ok(arguments)
    }

    /// Arguments for wasm-opt.
    pub(crate) fn wasm_opt(&self) -> anyhow::Result<Vec<String>> {
        let level = format!("-O{}", self.value("data-wasm-opt")?);
        let rest = self.value("data-wasm-opt-params")?.split_whitespace().map(str::to_owned);
        Ok([level].into_iter().chain(rest).collect())
    }

    fn value(&self, name: &str) -> anyhow::Result<&str> {
        self.attributes.get(name).map(String::as_str).with_context(|| format!("index.html: Trunk's link has no {name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::TrunkLink;

    #[test]
    fn attributes_become_arguments() {
        let link = TrunkLink::of(
            "<head><link data-trunk rel=\"rust\" data-bin=\"web\"\n  data-cargo-no-default-features data-cargo-features=\"web\" \
             data-wasm-opt=\"z\" data-wasm-opt-params=\"--converge  --low-memory-unused\"></head>",
        )
        .unwrap();
        assert_eq!(link.program().unwrap(), "web");
        assert_eq!(link.features().unwrap(), ["--no-default-features", "--features", "web"]);
        assert_eq!(link.wasm_opt().unwrap(), ["-Oz", "--converge", "--low-memory-unused"]);
    }

    #[test]
    fn ours_is_understood() {
        assert!(TrunkLink::read().is_ok());
    }

    #[test]
    fn an_attribute_that_only_trunk_would_obey_is_refused() {
        let error = TrunkLink::of("<link data-trunk rel=\"rust\" data-keep-debug>").err().unwrap().to_string();
        assert!(error.contains("data-keep-debug"), "{error}");
        assert!(TrunkLink::of("<head></head>").is_err());
    }
}
