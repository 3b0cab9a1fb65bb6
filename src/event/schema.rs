//! The schemas of the events: one JSON Schema for all, and a self-describing copy of each for Snowplow.

use super::Event;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The schema of an event's `detail`, in draft 2020-12. Nothing may be added to an event.
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<Event>().to_value();
    if let Some(all) = schema.as_object_mut() {
        all.insert("unevaluatedProperties".to_owned(), false.into());
        for kind in all.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(params) = kind.pointer_mut("/properties/params").and_then(Value::as_object_mut) {
                params.insert("additionalProperties".to_owned(), false.into());
            }
        }
    }
    schema
}

/// Name, description and parameters' schema of an event.
pub(super) struct Kind {
    pub(super) name: String,
    pub(super) when: String,
    pub(super) params: Map<String, Value>,
    pub(super) required: Vec<Value>,
}

/// Every kind of event, in the order of the types.
pub(super) fn kinds() -> Vec<Kind> {
    let schema = schema();
    let all = schema.get("oneOf").and_then(Value::as_array).cloned().unwrap_or_default();
    all.into_iter()
        .filter_map(|kind| {
            let params = kind.pointer("/properties/params");
            Some(Kind {
                name: kind.pointer("/properties/name/const")?.as_str()?.to_owned(),
                when: kind.get("description").and_then(Value::as_str).unwrap_or_default().replace('\n', " "),
                params: params?.get("properties").and_then(Value::as_object).cloned().unwrap_or_default(),
                required: params?.get("required").and_then(Value::as_array).cloned().unwrap_or_default(),
            })
        })
        .collect()
}

/// A schema as Iglu serves it.
pub struct SelfDescribing {
    /// Path below `schemas/`.
    pub path: String,
    /// The schema.
    pub schema: Value,
}

/// The self-describing schemas: flat, the parameters beside what every event has, as the Snowplow adapter sends them.
#[must_use]
pub fn self_describing() -> Vec<SelfDescribing> {
    kinds()
        .into_iter()
        .map(|kind| {
            let name = format!("glosa_{}", kind.name);
            let text = json!({ "type": "string", "maxLength": 100 });
            let mut properties = Map::from_iter([
                ("article_id".to_owned(), text.clone()),
                ("locale".to_owned(), text),
                ("mode".to_owned(), json!({ "enum": ["script", "iframe", "static"] })),
                ("revision".to_owned(), json!({ "type": "integer", "minimum": 0, "maximum": 4_294_967_295_u32 })),
            ]);
            // Formats are of schemars, not of the old draft that Iglu reads.
            properties.extend(kind.params.into_iter().map(|(key, value)| (key, plain(value))));
            let mut schema = json!({
                "$schema": "http://iglucentral.com/schemas/com.snowplowanalytics.self-desc/schema/jsonschema/1-0-0#",
                "description": kind.when,
                "self": { "vendor": "glosa", "name": name, "format": "jsonschema", "version": "1-0-0" },
                "type": "object",
                "properties": properties,
                "additionalProperties": false,
            });
            // The old draft forbids an empty list.
            if let (false, Some(schema)) = (kind.required.is_empty(), schema.as_object_mut()) {
                schema.insert("required".to_owned(), kind.required.into());
            }
            SelfDescribing { path: format!("glosa/{name}/jsonschema/1-0-0"), schema }
        })
        .collect()
}

/// A parameter's schema in the words of draft 4.
fn plain(mut value: Value) -> Value {
    let choices: Option<Vec<Value>> = value
        .get("oneOf")
        .and_then(Value::as_array)
        .map(|all| all.iter().filter_map(|one| one.get("const").cloned()).collect());
    if let Some(object) = value.as_object_mut() {
        object.remove("format");
        if let Some(choices) = choices {
            object.remove("oneOf");
            object.insert("enum".to_owned(), choices.into());
        } else if object.get("type").is_some_and(|kind| kind == "string") {
            object.insert("maxLength".to_owned(), 100.into());
        } else {
            object.insert("maximum".to_owned(), u32::MAX.into());
        }
    }
    value
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "of a JSON value, where what is missing is null")]
mod tests {
    use super::{kinds, schema, self_describing};
    use serde_json::json;

    /// Parameters that the adapters add to an event's own.
    const ALWAYS: usize = 4;

    #[test]
    fn names_and_parameters_fit_google_plausible_and_snowplow() {
        let kinds = kinds();
        assert_eq!(kinds.len(), 19);
        for kind in kinds {
            assert!(format!("glosa_{}", kind.name).len() <= 40, "{}", kind.name);
            assert!(kind.params.len() + ALWAYS <= 25, "{}", kind.name);
            assert!(kind.params.keys().all(|key| format!("glosa_{key}").len() <= 40), "{}", kind.name);
            assert!(!kind.when.is_empty(), "{}", kind.name);
        }
    }

    #[test]
    fn the_schema_takes_an_event_and_nothing_more() -> Result<(), Box<dyn std::error::Error>> {
        let valid = jsonschema::validator_for(&schema())?;
        let mut event = json!({ "name": "scroll", "params": { "percent": 25 }, "ts": 1.5, "articleId": "a", "instanceId": 1,
            "locale": "en-US", "revision": 1, "mode": "script" });
        assert!(valid.is_valid(&event));
        event["params"]["reader"] = "somebody".into();
        assert!(!valid.is_valid(&event));
        event["params"] = json!({ "percent": 25 });
        event["reader"] = "somebody".into();
        assert!(!valid.is_valid(&event));
        Ok(())
    }

    #[test]
    fn each_event_has_a_self_describing_schema_that_is_one() -> Result<(), Box<dyn std::error::Error>> {
        for one in self_describing() {
            let mut schema = one.schema;
            schema["$schema"] = "http://json-schema.org/draft-04/schema#".into();
            jsonschema::validator_for(&schema)?;
            assert_eq!(schema["self"]["version"], "1-0-0");
        }
        Ok(())
    }
}
