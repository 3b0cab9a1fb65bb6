//! schema.org's own definitions, and whether a graph keeps to them.

use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};

/// Extract of schema.org's release file, made by `extract.py`.
const DEFINITIONS: &str = include_str!("schema-org.tsv");

/// Types and properties.
pub(crate) struct Vocabulary {
    parents: HashMap<&'static str, Vec<&'static str>>,
    properties: HashMap<&'static str, Property>,
}

struct Property {
    of: Vec<&'static str>,
    values: Vec<&'static str>,
}

impl Vocabulary {
    pub(crate) fn read() -> Self {
        let mut vocabulary = Self { parents: HashMap::new(), properties: HashMap::new() };
        for line in DEFINITIONS.lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            let words = |place: usize| fields.get(place).map(|field| field.split(' ').collect()).unwrap_or_default();
            match fields.as_slice() {
                ["type", name, _] => drop(vocabulary.parents.insert(name, words(2))),
                ["property", name, _, _] => {
                    vocabulary.properties.insert(name, Property { of: words(2), values: words(3) });
                }
                _ => panic!("no definition: {line}"),
            }
        }
        assert!(vocabulary.parents.len() > 700 && vocabulary.properties.len() > 1300, "definitions are missing");
        vocabulary
    }

    /// Faults of a JSON-LD document by schema.org's definitions, one line each.
    pub(crate) fn faults(&self, document: &Value) -> Vec<String> {
        let mut types = HashMap::new();
        collect_types(document, &mut types);
        let mut faults = Vec::new();
        if document["@context"] != "https://schema.org" {
            faults.push(format!("the context is {}", document["@context"]));
        }
        let nodes = document["@graph"].as_array().cloned().unwrap_or_default();
        if nodes.is_empty() {
            faults.push("the graph is empty".to_owned());
        }
        for node in nodes {
            match node.as_object() {
                Some(node) => self.node(node, &types, &mut faults),
                None => faults.push(format!("{node} is no node")),
            }
        }
        faults
    }

    fn node(&self, node: &Map<String, Value>, types: &HashMap<String, String>, faults: &mut Vec<String>) {
        let Some(kind) = node.get("@type").and_then(Value::as_str) else {
            faults.push(format!("a node has no type: {node:?}"));
            return;
        };
        if !self.parents.contains_key(kind) {
            faults.push(format!("there is no type {kind}"));
            return;
        }
        for (name, value) in node.iter().filter(|(name, _)| !matches!(name.as_str(), "@type" | "@id")) {
            let Some(property) = self.properties.get(name.as_str()) else {
                faults.push(format!("there is no property {name}"));
                continue;
            };
            if !property.of.iter().any(|of| self.is(kind, of)) {
                faults.push(format!("{kind} has no property {name}"));
            }
            for value in value.as_array().map_or_else(|| std::slice::from_ref(value), Vec::as_slice) {
                if !self.fits(value, property, types) {
                    faults.push(format!("{kind}.{name} may not be {value}"));
                }
                if let Some(inner) = value.as_object().filter(|inner| inner.contains_key("@type")) {
                    self.node(inner, types, faults);
                }
            }
        }
    }

    /// Whether a value is of one of the types that the property takes.
    fn fits(&self, value: &Value, property: &Property, types: &HashMap<String, String>) -> bool {
        property.values.iter().any(|wanted| match value {
            Value::String(text) => match *wanted {
                "Text" => true,
                "URL" => text.starts_with("https://") || text.starts_with("http://") || text == "figures.csv",
                "Date" | "DateTime" => is_date(text),
                _ => false,
            },
            Value::Number(_) => matches!(*wanted, "Number" | "Integer" | "Float"),
            Value::Bool(_) => *wanted == "Boolean",
            Value::Object(node) => {
                let named = || types.get(node.get("@id")?.as_str()?).map(String::as_str);
                let kind = node.get("@type").and_then(Value::as_str).or_else(named);
                kind.is_some_and(|kind| self.is(kind, wanted))
            }
            Value::Null | Value::Array(_) => false,
        })
    }

    /// Whether a type is another one, itself or by its parents.
    fn is(&self, kind: &str, wanted: &str) -> bool {
        let mut seen = HashSet::new();
        let mut next = vec![kind];
        while let Some(kind) = next.pop() {
            if kind == wanted {
                return true;
            }
            if seen.insert(kind) {
                next.extend(self.parents.get(kind).into_iter().flatten());
            }
        }
        false
    }
}

/// The type of every thing that is described somewhere in the document, by its id.
fn collect_types(value: &Value, types: &mut HashMap<String, String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect_types(value, types)),
        Value::Object(node) => {
            if let (Some(Value::String(id)), Some(Value::String(kind))) = (node.get("@id"), node.get("@type")) {
                types.insert(id.clone(), kind.clone());
            }
            node.values().for_each(|value| collect_types(value, types));
        }
        _ => {}
    }
}

/// `2024`, `2024-11` or `2024-11-05`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &&str, many: usize| part.len() == many && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.len(), 1..=3)
        && parts.iter().enumerate().all(|(place, part)| digits(part, if place == 0 { 4 } else { 2 }))
}
