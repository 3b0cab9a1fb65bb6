//! An article with 10,000 mentions: published, live, and the page never freezes.

use super::site::{Site, same};
use super::test::Test;
use anyhow::{Context, bail, ensure};
use glosa_stage::PageOptions;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

pub(crate) const TESTS: &[Test] =
    &[Test::new("long article: 10,000 mentions are published and live, and nothing freezes", ten_thousand)];

/// How often the first article's story is repeated; it has 42 mentions.
const TIMES: usize = 240;
/// The longest that scripts may hold up the page, in ms: a tenth of what it takes to think that it hangs would do, but
/// these machines are busy.
const LONGEST: f64 = 2000.0;
/// Notes each time by how long a timer comes late.
const WATCH: &str =
    "window.__latest = 0; let __last = performance.now(); setInterval(() => { const now = performance.now();
    __latest = Math.max(__latest, now - __last - 10); __last = now; }, 10)";

/// The first article with its story again and again.
fn long() -> anyhow::Result<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles/el-salvador-deportation-deal/article.json");
    let mut article: Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    article["id"] = "long".into();
    let story = article["body"].as_array().context("no body")?.clone();
    let again = (1..TIMES).flat_map(|time| story.iter().map(move |block| repeated(block, time)));
    article["body"] = story.iter().cloned().chain(again).collect();
    Ok(article)
}

/// A paragraph with a key of its own. Passages stay where the viewpoints look for them.
fn repeated(block: &Value, time: usize) -> Value {
    let mut block = block.clone();
    let is_mention = |mark: &Value| mark["_type"] == "entityMention";
    let (mentions, others): (Vec<Value>, Vec<Value>) =
        block["markDefs"].as_array().cloned().unwrap_or_default().into_iter().partition(is_mention);
    let own = |key: &Value| Value::from(format!("{}-{time}", key.as_str().unwrap_or_default()));
    block["_key"] = own(&block["_key"]);
    block["markDefs"] = mentions
        .into_iter()
        .map(|mut mention| {
            mention["_key"] = own(&mention["_key"]);
            mention
        })
        .collect();
    for span in block["children"].as_array_mut().into_iter().flatten() {
        if let Some(marks) = span.get_mut("marks").and_then(Value::as_array_mut) {
            marks.retain(|mark| !others.iter().any(|other| other["_key"] == *mark));
            for mark in marks {
                *mark = own(mark);
            }
        }
    }
    block
}

fn ten_thousand(site: &Site) -> anyhow::Result<()> {
    let desk = tempfile::tempdir()?;
    let (articles, out) = (desk.path().join("articles"), desk.path().join("out"));
    std::fs::create_dir_all(articles.join("long"))?;
    std::fs::write(articles.join("long/article.json"), serde_json::to_string(&long()?)?)?;
    let made =
        Command::new(env!("CARGO_BIN_EXE_glosa")).arg("publish").arg(&articles).arg("--out").arg(&out).output()?;
    if !made.status.success() {
        bail!("it is not published: {}", String::from_utf8_lossy(&made.stderr));
    }
    let fragment = std::fs::read_to_string(out.join("long/fragment.html"))?;
    site.stage.server.mount("/long/", &out);
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A long read</title>\
         <script type=\"module\" src=\"/glosa.js\"></script></head><body><glosa-article src=\"/long/long/\">{fragment}</glosa-article></body></html>"
    );
    site.publish("/pages/long", &[], html);
    let page = site.live(&PageOptions::new("/pages/long").before(WATCH))?;
    let starting: f64 = page.eval("__latest")?;
    ensure!(starting < LONGEST, "coming alive held the page up for {starting} ms");
    let mentions = page.count("a.glosa-mention")?;
    ensure!(mentions >= 10_000, "it has {mentions} mentions only");
    let last = ".glosa-story > p:last-child a.glosa-mention:last-of-type";
    page.act(&format!("document.querySelector('{last}').scrollIntoView({{ block: 'center' }})"))?;
    page.act("__latest = 0")?;
    page.hover(last)?;
    page.wait_for("document.querySelector('.glosa-card:popover-open')")?;
    let opening: f64 = page.eval("__latest")?;
    println!("10,000 mentions: {starting:.0} ms to start, {opening:.0} ms to open");
    ensure!(opening < LONGEST, "a card held the page up for {opening} ms");
    page.press("Escape")?;
    page.click("[data-concern=legal] > button")?;
    page.wait_for("document.querySelector('[data-viewpoint=rubio]').hidden")?;
    same("the console", &page.console(), &Vec::new())
}
