//! Guides and schemas that are checked in say what the checker does.

use crate::Outcome;
use crate::desk::{Desk, GOOD, glosa};
use glosa::check::Code;
use serde_json::Value;
use std::path::Path;

#[test]
fn the_guide_explains_every_code() -> Outcome {
    let guide = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/check-codes.md"))?;
    let explained: Vec<&str> = guide.lines().filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`')).collect();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.text()).collect();
    assert_eq!(explained, codes, "docs/check-codes.md has other codes, or another order");
    Ok(())
}

#[test]
fn the_schema_is_the_one_checked_in() -> Outcome {
    let printed = String::from_utf8(glosa(&["schema"]).output()?.stdout)?;
    let kept = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/article.schema.json"))?;
    assert!(printed == kept, "write it anew: cargo run -- schema > schema/article.schema.json");
    Ok(())
}

#[test]
fn an_article_may_name_its_schema_for_editors_that_complete_keys() -> Outcome {
    let named = GOOD.replacen('{', "{\n  \"$schema\": \"../../schema/article.schema.json\",", 1);
    assert_eq!(Desk::new(named)?.findings()?, Vec::<Value>::new());
    Ok(())
}

#[test]
fn the_schema_of_events_is_the_one_checked_in() -> Outcome {
    let printed = String::from_utf8(glosa(&["schema", "--events"]).output()?.stdout)?;
    let kept = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/events.schema.json"))?;
    assert!(printed == kept, "write it anew: cargo run -- schema --events > schema/events.schema.json");
    Ok(())
}
