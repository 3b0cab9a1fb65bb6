//! The structure: the document against the schema, told in plain words.

use super::code::Code;
use super::finding::Notice;
use super::schema::schema;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, validator_for};
use serde_json::Value;

/// Everything about the shape of the document that is not as the content model says.
pub(super) fn check(document: &Value) -> Vec<Notice> {
    let schema = schema();
    match validator_for(&schema) {
        Ok(validator) => validator.iter_errors(document).flat_map(|error| notices(&error, &schema)).collect(),
        Err(error) => vec![Notice::structure(format!("the schema of this program is broken: {error}"))],
    }
}

fn notices(error: &ValidationError<'_>, schema: &Value) -> Vec<Notice> {
    let at = error.instance_path().to_string();
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            unexpected.iter().map(|key| unknown_key(&at, key, schema)).collect()
        }
        ValidationErrorKind::Required { property } => {
            let key = property.as_str().unwrap_or_default();
            let remedy = format!("add {key:?}; `glosa schema` says what it holds");
            vec![Notice::new(Code::MissingKey, at, format!("the key {key:?} is missing"), remedy)]
        }
        ValidationErrorKind::Type { kind } => {
            let wanted = match kind {
                TypeKind::Single(one) => one.to_string(),
                TypeKind::Multiple(several) => {
                    several.iter().map(|one| one.to_string()).collect::<Vec<_>>().join(" or ")
                }
            };
            let message = format!("here stands {}, but it has to be of type {wanted}", shorten(error.instance()));
            vec![Notice::new(Code::WrongType, at, message, format!("write a value of type {wanted}"))]
        }
        ValidationErrorKind::Enum { .. }
        | ValidationErrorKind::Constant { .. }
        | ValidationErrorKind::OneOfNotValid { .. } => {
            let allowed = allowed(error, schema);
            let message = format!("{} is not a value that is allowed here", shorten(error.instance()));
            vec![Notice::new(Code::UnknownValue, at, message, format!("use one of: {allowed}"))]
        }
        _ => vec![Notice { pointer: at, ..Notice::structure(error.to_string()) }],
    }
}

fn unknown_key(at: &str, key: &str, schema: &Value) -> Notice {
    let nearest = known_keys(schema)
        .into_iter()
        .map(|known| (strsim::damerau_levenshtein(&known.to_lowercase(), &key.to_lowercase()), known))
        .min()
        .filter(|(distance, _)| *distance <= 2);
    let remedy = match nearest {
        Some((_, known)) => format!("did you mean {known:?}? Keys of your own begin with \"x-\""),
        None => "take it out, or let it begin with \"x-\" if it is a key of your own".to_owned(),
    };
    let pointer = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
    Notice::new(Code::UnknownKey, pointer, format!("the content model has no key {key:?} here"), remedy)
}

/// Every key that the content model has anywhere.
fn known_keys(schema: &Value) -> Vec<&str> {
    match schema {
        Value::Object(object) => {
            let own = object.get("properties").and_then(Value::as_object).into_iter().flat_map(|keys| keys.keys());
            own.map(String::as_str).chain(object.values().flat_map(known_keys)).collect()
        }
        Value::Array(items) => items.iter().flat_map(known_keys).collect(),
        _ => Vec::new(),
    }
}

/// The values that the schema allows at the error, whether it lists them or describes each.
fn allowed(error: &ValidationError<'_>, schema: &Value) -> String {
    if let ValidationErrorKind::Enum { options } = error.kind() {
        return list(options);
    }
    let path = error.schema_path().to_string();
    let choices = schema.pointer(&path).cloned().unwrap_or_default();
    let constants: Vec<Value> =
        choices.as_array().into_iter().flatten().filter_map(|choice| choice.get("const").cloned()).collect();
    if constants.is_empty() { "see `glosa schema`".to_owned() } else { list(&Value::Array(constants)) }
}

fn list(options: &Value) -> String {
    options.as_array().into_iter().flatten().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A value in an error message: whole if short, else its beginning.
fn shorten(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
