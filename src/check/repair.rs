//! Repair: a document whose shape is wrong, made readable, so that the rules find the other mistakes in the same round.

use crate::article::Article;
use crate::check::code::Code;
use crate::check::notice::Notice;
use crate::check::structure::{Structure, resolved};
use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::{Map, Value};

/// Mending one fault may bring another to light; after so many rounds the document is too far from an article.
const ROUNDS: usize = 4;
/// The content model refers to itself nowhere, so nothing is deeper.
const DEPTH: usize = 16;

/// Parts that the keys of others lead to.
const LISTS_OF_KEYS: [&str; 6] = ["/sources", "/entities", "/body", "/viewpoints", "/concernScheme", "/factBox"];

/// An article made readable.
pub(super) struct Repaired {
    pub(super) article: Article,
    /// The JSON pointers of what was put in.
    places: Vec<String>,
}

impl Repaired {
    /// Makes a document readable; nothing is kept of it but what the rules say.
    pub(super) fn of(mut document: Value, structure: &Structure) -> Option<Self> {
        let mut places = Vec::new();
        for _ in 0..ROUNDS {
            let faults: Vec<Fault> =
                structure.errors(&document).flat_map(|error| Fault::of(&error, &structure.schema)).collect();
            if faults.is_empty() {
                break;
            }
            for fault in faults {
                places.extend(fault.mend(&mut document));
            }
        }
        let article = serde_json::from_value(document).ok()?;
        (!places.iter().any(String::is_empty)).then_some(Self { article, places })
    }

    /// Whether a finding of the rules is of what the editor wrote, and not of what was put in for it.
    pub(super) fn is_true(&self, notice: &Notice) -> bool {
        let put_in = |place: &String| {
            notice.pointer.strip_prefix(place.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        // A part whose content could not be read is not empty.
        let holds_it = |place: &String| {
            notice.code == Code::EmptyText
                && place.strip_prefix(&notice.pointer).is_some_and(|rest| rest.starts_with('/'))
        };
        // A key that could not be read leads nowhere, and what leads to it is not at fault.
        let keys_unread = self.places.iter().any(|place| {
            let last = place.rsplit('/').next().unwrap_or_default();
            ["_key", "code"].contains(&last) || LISTS_OF_KEYS.contains(&place.as_str()) || last.parse::<usize>().is_ok()
        });
        let of_keys = matches!(
            notice.code,
            Code::DanglingKey
                | Code::DuplicateKey
                | Code::UnusedSource
                | Code::UnusedEntity
                | Code::MentionText
                | Code::QuoteNotVerbatim
                | Code::StatementKind
        );
        !(self.places.iter().any(|place| put_in(place) || holds_it(place)) || of_keys && keys_unread)
    }
}

/// A fault of shape, and how it is mended.
enum Fault {
    Unknown { object: String, key: String },
    Missing { object: String, key: String, value: Value },
    Wrong { place: String, value: Value },
}

impl Fault {
    fn of(error: &ValidationError<'_>, schema: &Value) -> Vec<Self> {
        let place = error.instance_path().to_string();
        let path = error.schema_path().to_string();
        let part = path.rsplit_once('/').and_then(|(part, _)| resolved(schema, part)).unwrap_or(&Value::Null);
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                unexpected.iter().map(|key| Self::Unknown { object: place.clone(), key: key.clone() }).collect()
            }
            ValidationErrorKind::Required { property } => {
                let key = property.as_str().unwrap_or_default().to_owned();
                let described = part.get("properties").and_then(|all| all.get(&key));
                let value = described.map_or_else(|| Value::from(""), |one| least(one, schema, DEPTH));
                vec![Self::Missing { object: place, key, value }]
            }
            _ => vec![Self::Wrong { place, value: least(part, schema, DEPTH) }],
        }
    }

    /// Mends it, and returns the pointer of what was put in.
    fn mend(self, document: &mut Value) -> Option<String> {
        match self {
            Self::Unknown { object, key } => {
                document.pointer_mut(&object)?.as_object_mut()?.shift_remove(&key);
                None
            }
            Self::Missing { object, key, value } => {
                document.pointer_mut(&object)?.as_object_mut()?.insert(key.clone(), value);
                Some(format!("{object}/{key}"))
            }
            Self::Wrong { place, value } => {
                *document.pointer_mut(&place)? = value;
                Some(place)
            }
        }
    }
}

/// The least value that a part of the schema describes.
fn least(part: &Value, schema: &Value, depth: usize) -> Value {
    let Some(depth) = depth.checked_sub(1) else { return Value::Null };
    if let Some(reference) = part.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix('#')) {
        return schema.pointer(reference).map_or(Value::Null, |part| least(part, schema, depth));
    }
    if let Some(constant) = part.get("const") {
        return constant.clone();
    }
    let first = |name: &str| part.get(name).and_then(Value::as_array).and_then(|all| all.first());
    if let Some(value) = first("enum") {
        return value.clone();
    }
    if let Some(choice) = first("oneOf").or_else(|| first("anyOf")) {
        return least(choice, schema, depth);
    }
    let kind = part.get("type").and_then(|kind| kind.as_str().or_else(|| kind.as_array()?.first()?.as_str()));
    match kind {
        Some("string") => Value::from(""),
        Some("number" | "integer") => part.get("minimum").cloned().unwrap_or_else(|| Value::from(0)),
        Some("boolean") => Value::from(false),
        Some("array") => Value::Array(Vec::new()),
        Some("object") => {
            let required = part.get("required").and_then(Value::as_array).into_iter().flatten();
            let mut object = Map::new();
            for key in required.filter_map(Value::as_str) {
                let described = part.get("properties").and_then(|all| all.get(key)).unwrap_or(&Value::Null);
                object.insert(key.to_owned(), least(described, schema, depth));
            }
            Value::Object(object)
        }
        _ => Value::Null,
    }
}
