//! `glosa schema`: the JSON Schema of the content model.

use crate::check::schema as article_schema;
use std::process::ExitCode;

/// Prints the schema.
pub(super) fn run() -> anyhow::Result<ExitCode> {
    println!("{}", serde_json::to_string_pretty(&article_schema())?);
    Ok(ExitCode::SUCCESS)
}
