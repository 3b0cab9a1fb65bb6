//! The structure: the document against the schema, told in plain words.

use crate::check::code::Code;
use crate::check::notice::Notice;
use crate::check::schema::schema;
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
            let known = known_keys(error, schema);
            unexpected.iter().map(|key| unknown_key(&at, key, &known)).collect()
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

fn unknown_key(at: &str, key: &str, known: &[&str]) -> Notice {
    let nearest = known
        .iter()
        .map(|known| (strsim::damerau_levenshtein(&known.to_lowercase(), &key.to_lowercase()), known))
        .min()
        .filter(|(distance, _)| *distance <= 2);
    let remedy = match nearest {
        Some((_, known)) => format!("did you mean {known:?}? Keys of your own begin with \"x-\""),
        None => format!("use one of: {}; keys of your own begin with \"x-\"", known.join(", ")),
    };
    let pointer = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
    Notice::new(Code::UnknownKey, pointer, format!("the content model has no key {key:?} here"), remedy)
}

/// The keys that the content model has where the error is.
fn known_keys<'a>(error: &ValidationError<'_>, schema: &'a Value) -> Vec<&'a str> {
    let path = error.schema_path().to_string();
    let object = path.rsplit_once('/').and_then(|(object, _)| resolved(schema, object));
    let keys = object.and_then(|object| object.get("properties")?.as_object());
    keys.into_iter().flat_map(|keys| keys.keys()).map(String::as_str).collect()
}

/// The part of the schema at a path that goes through references.
fn resolved<'a>(schema: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('/').skip(1).try_fold(schema, |part, step| {
        let next = match part {
            Value::Array(items) => items.get(step.parse::<usize>().ok()?)?,
            _ => part.get(step)?,
        };
        match next.as_str().filter(|_| step == "$ref").and_then(|reference| reference.strip_prefix('#')) {
            Some(reference) => schema.pointer(reference),
            None => Some(next),
        }
    })
}

/// The values that the schema allows at the error, whether it lists them or describes each.
fn allowed(error: &ValidationError<'_>, schema: &Value) -> String {
    if let ValidationErrorKind::Enum { options } = error.kind() {
        return list(options);
    }
    let path = error.schema_path().to_string();
    let choices = resolved(schema, &path).cloned().unwrap_or_default();
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
