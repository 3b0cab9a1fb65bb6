//! More of it: many widgets on a page, and articles of many times the length.

use super::visit::{self, CONDITIONS, Condition, WATCH};
use crate::{place, run};
use anyhow::Context;
use glosa_stage::{Answer, PageOptions, Stage};
use serde::Serialize;
use serde_json::Value;
use std::process::Command;

/// How many widgets are on a page.
pub(crate) const WIDGETS: [usize; 3] = [1, 10, 50];
/// How many times the length an article has.
pub(crate) const LENGTHS: [usize; 3] = [1, 10, 100];

/// A page with many widgets.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Widgets {
    pub(crate) count: usize,
    pub(crate) all_live: f64,
    pub(crate) longest_task: f64,
    /// Of the same page without our script: what the articles cost as text.
    pub(crate) longest_without_script: f64,
    pub(crate) wasm_downloads: usize,
    pub(crate) heap: f64,
}

/// A host page around something.
pub(crate) fn host_page(body: &str, loader: bool) -> String {
    let loader = if loader { "<script type=\"module\" src=\"/glosa.js\"></script>" } else { "" };
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>A host page</title><link rel=\"stylesheet\" href=\"/{style}\">{loader}</head><body>{body}</body></html>",
        style = style()
    )
}

fn style() -> String {
    let text = std::fs::read_to_string(place::dist().join("manifest.json")).unwrap_or_default();
    let manifest: Value = serde_json::from_str(&text).unwrap_or_default();
    manifest.pointer("/style/file").and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Serves a page.
pub(crate) fn serve(stage: &Stage, path: &str, html: String) {
    let headers = vec![("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
    stage.server.instead(path, Answer { status: 200, headers, body: Some(html.into_bytes()) });
}

/// Page with this number of widgets.
pub(crate) fn widgets(stage: &Stage, path: &str, fragment: &str, widgets: usize) -> anyhow::Result<Widgets> {
    let one = format!("<glosa-article src=\"{path}\" load=\"idle\">{fragment}</glosa-article>");
    serve(stage, "/bench/many-static", host_page(&one.repeat(widgets), false));
    let page = stage.page(&PageOptions::new("/bench/many-static").before(WATCH))?;
    page.pause(500);
    let longest_without_script = page.eval("Math.max(0, ...__tasks)")?;
    serve(stage, "/bench/many", host_page(&one.repeat(widgets), true));
    let page = stage.page(&PageOptions::new("/bench/many").before(WATCH))?;
    page.wait_for(&format!("__ready === {widgets}"))?;
    page.pause(100);
    let wasm_downloads = page.requests().iter().filter(|request| request.url.contains(".wasm")).count();
    Ok(Widgets {
        count: widgets,
        all_live: page.eval("performance.getEntriesByName('bench:live').at(-1).startTime")?,
        longest_without_script,
        longest_task: page.eval("Math.max(0, ...__tasks)")?,
        wasm_downloads,
        heap: page.metric("JSHeapUsedSize", true)?,
    })
}

/// Publishes articles of all lengths and serves a page of each, `/bench/long/N`.
pub(crate) fn publish_lengths(stage: &Stage) -> anyhow::Result<()> {
    let folder = place::work("lengths")?;
    let articles = folder.join("articles");
    let file = place::root().join("articles/el-salvador-deportation-deal/article.json");
    let first: Value = serde_json::from_str(&std::fs::read_to_string(&file).context("the first article")?)?;
    for times in LENGTHS {
        let id = format!("long-{times}");
        std::fs::create_dir_all(articles.join(&id))?;
        std::fs::write(articles.join(&id).join("article.json"), longer(&first, &id, times).to_string())?;
    }
    let mut publish = Command::new("cargo");
    publish.args(["run", "--quiet", "--bin", "glosa", "--", "publish"]).arg(&articles).arg("--out");
    publish.arg(folder.join("out")).current_dir(place::root());
    run::quietly(&mut publish, "mend what it says")?;
    stage.server.mount("/long/", &folder.join("out"));
    for times in LENGTHS {
        let fragment = std::fs::read_to_string(folder.join(format!("out/long-{times}/fragment.html")))?;
        let body = format!("<glosa-article src=\"/long/long-{times}/\">{fragment}</glosa-article>");
        serve(stage, &format!("/bench/long/{times}"), host_page(&body, true));
    }
    Ok(())
}

/// Mounts an article of so many times the length at 4x throttle: the time of mounting, in ms.
pub(crate) fn mount(stage: &Stage, times: usize) -> anyhow::Result<f64> {
    let [_, slow, ..]: [Condition; 4] = CONDITIONS;
    let page = stage.page(&slow.options(&format!("/bench/long/{times}")))?;
    page.wait_for("__ready === 1")?;
    visit::mount(&page)
}

/// An article whose story and people are there again and again, each time with keys of their own.
fn longer(first: &Value, id: &str, times: usize) -> Value {
    let list = |pointer: &str| first.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
    let (story, entities) = (list("/body"), list("/entities"));
    let mut long = first.clone();
    let Some(parts) = long.as_object_mut() else { return long };
    let again = |all: &[Value], change: fn(&Value, usize) -> Value| {
        let more = (1..times).flat_map(|time| all.iter().map(move |one| change(one, time)).collect::<Vec<_>>());
        Value::from(all.iter().cloned().chain(more).collect::<Vec<_>>())
    };
    parts.insert("id".to_owned(), id.into());
    parts.insert("body".to_owned(), again(&story, block));
    parts.insert("entities".to_owned(), again(&entities, entity));
    long
}

fn own(key: &Value, time: usize) -> Value {
    format!("{}-{time}", key.as_str().unwrap_or_default()).into()
}

fn entity(one: &Value, time: usize) -> Value {
    let mut one = one.clone();
    if let Some(parts) = one.as_object_mut() {
        let label = parts.get("label").and_then(Value::as_str).unwrap_or_default().to_owned();
        let key = parts.get("_key").map(|key| own(key, time)).unwrap_or_default();
        parts.insert("_key".to_owned(), key);
        parts.insert("label".to_owned(), format!("{label} {time}").into());
        // A name in the story stays as it is.
        let mut aliases = parts.get("aliases").and_then(Value::as_array).cloned().unwrap_or_default();
        aliases.push(label.into());
        parts.insert("aliases".to_owned(), aliases.into());
        parts.remove("sameAs");
    }
    one
}

/// A paragraph with keys of its own, that mentions the people of its own time. Passages stay where they were.
fn block(one: &Value, time: usize) -> Value {
    let mut one = one.clone();
    let Some(parts) = one.as_object_mut() else { return one };
    let key = parts.get("_key").map(|key| own(key, time)).unwrap_or_default();
    parts.insert("_key".to_owned(), key);
    let mut mentions = Vec::new();
    let marks = parts.get("markDefs").and_then(Value::as_array).cloned().unwrap_or_default();
    for mut mark in marks.into_iter().filter(|mark| mark.get("_type").is_some_and(|kind| kind == "entityMention")) {
        mentions.push(mark.get("_key").cloned().unwrap_or_default());
        for name in ["_key", "entity"] {
            let value = mark.get(name).map(|value| own(value, time)).unwrap_or_default();
            if let Some(mark) = mark.as_object_mut() {
                mark.insert(name.to_owned(), value);
            }
        }
        if let Some(kept) = parts.entry("kept").or_insert_with(|| Value::Array(Vec::new())).as_array_mut() {
            kept.push(mark);
        }
    }
    let kept = parts.remove("kept").unwrap_or_else(|| Value::Array(Vec::new()));
    parts.insert("markDefs".to_owned(), kept);
    for span in parts.get_mut("children").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(marks) = span.get_mut("marks").and_then(Value::as_array_mut) {
            marks.retain(|mark| mentions.contains(mark));
            for mark in marks {
                *mark = own(mark, time);
            }
        }
    }
    one
}
