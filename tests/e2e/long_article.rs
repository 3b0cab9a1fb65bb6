//! An article with 10,000 mentions: published, live, and the page never freezes.

use super::site::{PAGE, Site, articles, same};
use super::test::Test;
use anyhow::{Context, bail, ensure};
use glosa_stage::{Page, PageOptions};
use serde_json::Value;
use std::process::Command;

pub(crate) const TESTS: &[Test] =
    &[Test::new("long article: 10,000 mentions are published and live, and nothing freezes", ten_thousand)];

/// How many mentions it has at least.
const MENTIONS: usize = 10_000;
/// Counts how often the wasm calls the browser: what it does for each mention one by one is what would freeze the page, and is
/// the same number on every machine.
const COUNTING: &str = "window.__calls = 0;
  const __counted = (one) => typeof one === 'function' ? (...all) => { window.__calls += 1; return one(...all); } : one;
  const __each = (all, change) => Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]));
  for (const way of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[way];
    WebAssembly[way] = (code, imports) => own.call(WebAssembly, code, __each(imports, (all) => __each(all, __counted)));
  }";

/// An article with its story again and again.
fn long() -> anyhow::Result<Value> {
    let file = articles().join("sample/article.json");
    let mut article: Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    article["id"] = "long".into();
    let story = article["body"].as_array().context("no body")?.clone();
    let marks = story.iter().flat_map(|block| block["markDefs"].as_array().into_iter().flatten());
    let mentions = marks.filter(|mark| mark["_type"] == "entityMention").count().max(1);
    let again = (1..MENTIONS.div_ceil(mentions)).flat_map(|time| story.iter().map(move |block| repeated(block, time)));
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
    let short = Effort::of(&site.live(&PageOptions::new(PAGE).before(COUNTING))?)?;
    let page = site.live(&PageOptions::new("/pages/long").before(COUNTING))?;
    let long = Effort::of(&page)?;
    ensure!(long.mentions >= MENTIONS, "it has {} mentions only", long.mentions);
    ensure!(long.starting <= short.starting * 11 / 10, "it takes more to come alive: {long:?}, not {short:?}");
    // At most a call for each mention, as a card knows whether its entity is named again.
    ensure!(long.opening <= short.opening + long.mentions, "a card takes more to open: {long:?}, not {short:?}");
    page.press("Escape")?;
    page.click("[data-concern=legal] > button")?;
    page.wait_for("document.querySelector('[data-viewpoint=brine]').hidden")?;
    same("the console", &page.console(), &Vec::new())
}

/// How often the wasm called the browser for an article.
#[derive(Debug)]
struct Effort {
    mentions: usize,
    /// Until all of it was live.
    starting: usize,
    /// While the card of its last mention opened.
    opening: usize,
}

impl Effort {
    /// Height of a live page, with the card of its last mention open.
    fn of(page: &Page<'_>) -> anyhow::Result<Self> {
        page.wait_for("document.querySelector('.glosa-switch') && document.querySelector('.glosa-locator')")?;
        let calls = || page.eval::<usize>("window.__calls");
        let starting = calls()?;
        let last = ".glosa-story > p:last-child a.glosa-mention:last-of-type";
        page.act(&format!("document.querySelector('{last}').scrollIntoView({{ block: 'center' }})"))?;
        page.hover(last)?;
        page.wait_for("document.querySelector('.glosa-card:popover-open')")?;
        Ok(Self { mentions: page.count("a.glosa-mention")?, starting, opening: calls()? - starting })
    }
}
