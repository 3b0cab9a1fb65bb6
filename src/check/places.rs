//! Places: from a JSON pointer to line and column, by a parser that remembers where things stand.

use crate::check::code::Code;
use crate::check::notice::Notice;
use crate::check::spot::spot_at;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::collections::HashMap;

/// Where every value of a document stands, as byte offsets by JSON pointer.
#[derive(Debug, Default)]
pub(super) struct Places {
    values: HashMap<String, usize>,
    keys: HashMap<String, usize>,
    repeated: Vec<String>,
}

impl Places {
    /// Reads the places of a document in strict JSON.
    pub(super) fn of(text: &str) -> Result<Self, Notice> {
        let options = ParseOptions {
            allow_comments: false,
            allow_loose_object_property_names: false,
            allow_trailing_commas: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            allow_bare_decimal_point_numbers: false,
            allow_extended_string_escapes: false,
            allow_non_finite_numbers: false,
        };
        let parsed = parse_to_ast(text, &CollectOptions::default(), &options).map_err(|error| {
            let place = spot_at(text, error.range().start);
            Notice::syntax(place.line, place.column, &error.kind().to_string())
        })?;
        let mut places = Self::default();
        let Some(value) = parsed.value else {
            let remedy = "begin it with `glosa draft`, or bring back what it held";
            return Err(Notice { remedy: remedy.to_owned(), ..Notice::syntax(1, 1, "the file is empty") });
        };
        places.visit(&value, String::new());
        Ok(places)
    }

    fn visit(&mut self, value: &Value<'_>, pointer: String) {
        match value {
            Value::Object(object) => {
                for property in &object.properties {
                    let key = property.name.as_str().replace('~', "~0").replace('/', "~1");
                    let inside = format!("{pointer}/{key}");
                    if self.keys.insert(inside.clone(), property.range.start).is_some() {
                        self.repeated.push(inside.clone());
                    }
                    self.visit(&property.value, inside);
                }
            }
            Value::Array(array) => {
                for (index, element) in array.elements.iter().enumerate() {
                    self.visit(element, format!("{pointer}/{index}"));
                }
            }
            _ => {}
        }
        self.values.insert(pointer, value.start());
    }

    /// The byte offset of a value, or of its key. What is not there has the place of what it should stand in.
    pub(super) fn find(&self, pointer: &str, at_key: bool) -> usize {
        let map = if at_key { &self.keys } else { &self.values };
        let mut pointer = pointer;
        loop {
            if let Some(offset) = map.get(pointer).or_else(|| self.values.get(pointer)) {
                return *offset;
            }
            match pointer.rfind('/') {
                Some(end) => pointer = pointer.get(..end).unwrap_or_default(),
                None => return 0,
            }
        }
    }

    /// Keys that stand twice in one object; every JSON reader keeps only one of them.
    pub(super) fn duplicate_keys(&self) -> Vec<Notice> {
        self.repeated
            .iter()
            .map(|pointer| {
                let key = pointer.rsplit('/').next().unwrap_or_default();
                Notice::new(
                    Code::RepeatedKey,
                    pointer,
                    format!("the key {key:?} stands twice in this object"),
                    "keep one of them",
                )
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Places;
    use crate::check::spot::{Spot, spot_at};

    #[test]
    fn a_pointer_has_line_and_column_in_characters() {
        let text = "{\n  \"a\": [\"é\", 2]\n}";
        let places = Places::of(text).unwrap();
        assert_eq!(spot_at(text, places.find("/a/1", false)), Spot { line: 2, column: 14 });
        assert_eq!(spot_at(text, places.find("/a", true)), Spot { line: 2, column: 3 });
    }

    #[test]
    fn what_is_missing_has_the_place_of_its_object() {
        let text = "{\"a\": {}}";
        let places = Places::of(text).unwrap();
        assert_eq!(spot_at(text, places.find("/a/b", false)), Spot { line: 1, column: 7 });
    }

    #[test]
    fn hostile_texts_are_findings() {
        for text in ["", "{", "\u{feff}", "{,}", "[1,]", "// no", &"[".repeat(100_000)] {
            assert!(Places::of(text).is_err(), "{}", text.chars().take(10).collect::<String>());
        }
    }
}
