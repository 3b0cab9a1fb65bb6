//! The structure: the document against the schema, told in plain words.

use crate::check::code::Code;
use crate::check::notice::Notice;
use crate::check::schema::schema;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator, validator_for};
use serde_json::Value;
use std::sync::LazyLock;

/// The content model as a schema that has been read.
pub(super) struct Structure {
    pub(super) schema: Value,
    validator: Validator,
}

impl Structure {
    /// It, read once.
    pub(super) fn get() -> Option<&'static Self> {
        static STRUCTURE: LazyLock<Option<Structure>> = LazyLock::new(|| {
            let schema = schema();
            validator_for(&schema).ok().map(|validator| Structure { schema, validator })
        });
        STRUCTURE.as_ref()
    }

    /// Everything about the shape of a document that is not as the content model says.
    pub(super) fn check(&self, document: &Value) -> Vec<Notice> {
        self.errors(document).flat_map(|error| notices(&error, &self.schema)).collect()
    }

    /// The same as the validator tells it.
    pub(super) fn errors<'a>(&'a self, document: &'a Value) -> impl Iterator<Item = ValidationError<'a>> {
        self.validator.iter_errors(document)
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
            if error.instance().is_null() && at.ends_with("/value") {
                let remedy = "leave the whole value out: its place on the time axis stays empty; say in the caveat that it is missing";
                return vec![Notice::new(Code::WrongType, at, "a value cannot be null", remedy)];
            }
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

/// A longer key is no slip of the pen for one of ours.
const LONGEST_KEY: usize = 40;

/// Keys of Portable Text that its users expect, and that this version of the content model lacks.
const NOT_IN_THE_MODEL: [(&str, &str); 9] = [
    ("style", "subheads and block quotes"),
    ("listItem", "lists"),
    ("level", "lists"),
    ("href", "links in the story"),
    ("asset", "pictures"),
    ("alt", "pictures"),
    ("url", "pictures and links in the story"),
    ("rows", "tables"),
    ("caption", "pictures"),
];

fn unknown_key(at: &str, key: &str, known: &[&str]) -> Notice {
    let pointer = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
    let shown = shorten_text(key);
    let lacking = NOT_IN_THE_MODEL.iter().find(|(name, _)| *name == key && at.starts_with("/body/"));
    if let Some((_, what)) = lacking {
        let message = format!("{what} are not in the content model yet: no key {shown:?} here");
        return Notice::new(Code::UnknownKey, pointer, message, "take it out: paragraphs are plain text with marks");
    }
    let nearest = known
        .iter()
        .filter(|_| key.len() <= LONGEST_KEY)
        .map(|known| (strsim::damerau_levenshtein(&known.to_lowercase(), &key.to_lowercase()), known))
        .min()
        .filter(|(distance, _)| *distance <= 2);
    let remedy = match nearest {
        Some((_, known)) => format!("did you mean {known:?}? Keys of your own begin with \"x-\""),
        None => format!("use one of: {}; keys of your own begin with \"x-\"", known.join(", ")),
    };
    Notice::new(Code::UnknownKey, pointer, format!("the content model has no key {shown:?} here"), remedy)
}

/// The keys that the content model has where the error is.
fn known_keys<'a>(error: &ValidationError<'_>, schema: &'a Value) -> Vec<&'a str> {
    let path = error.schema_path().to_string();
    let object = path.rsplit_once('/').and_then(|(object, _)| resolved(schema, object));
    let keys = object.and_then(|object| object.get("properties")?.as_object());
    keys.into_iter().flat_map(|keys| keys.keys()).map(String::as_str).collect()
}

/// The part of the schema at a path that goes through references.
pub(super) fn resolved<'a>(schema: &'a Value, path: &str) -> Option<&'a Value> {
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
    shorten_text(&value.to_string())
}

fn shorten_text(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
