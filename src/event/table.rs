//! The table of events in `docs/events.md`.

use super::schema::kinds;
use serde_json::Value;

/// The table, in Markdown.
#[must_use]
pub fn table() -> String {
    let rows = kinds().into_iter().map(|kind| {
        let params: Vec<String> = kind.params.iter().map(|(key, value)| parameter(key, value)).collect();
        format!("| `{}` | {} | {} |\n", kind.name, kind.when, params.join("; "))
    });
    std::iter::once("| name | when | params |\n| --- | --- | --- |\n".to_owned()).chain(rows).collect()
}

fn parameter(key: &str, value: &Value) -> String {
    let says = value.get("description").and_then(Value::as_str).unwrap_or_default().trim_end_matches('.');
    let choices: Vec<String> = value
        .get("oneOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|one| Some(format!("`{}`", one.get("const")?.as_str()?)))
        .collect();
    let choices = if choices.is_empty() { String::new() } else { format!(" ({})", choices.join(", ")) };
    format!("`{key}`: {says}{choices}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_documentation_has_the_table() {
        let page = include_str!("../../docs/events.md");
        assert!(page.contains(&super::table()), "put this into docs/events.md:\n{}", super::table());
    }
}
