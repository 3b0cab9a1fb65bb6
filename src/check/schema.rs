//! The JSON Schema of the content model, made from the types; `schema/article.schema.json` is its copy for editors.

use crate::article::Article;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::{Value, json};

/// The schema, in draft 2020-12. Unknown keys are errors, except `x-*`.
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(close));
    settings.into_generator().into_root_schema_for::<Article>().to_value()
}

fn close(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    // A condition on one key says nothing of the others.
    if object.contains_key("properties") && object.contains_key("type") {
        object.insert("additionalProperties".to_owned(), json!(false));
        object.insert("patternProperties".to_owned(), json!({ "^x-": true }));
    }
}
