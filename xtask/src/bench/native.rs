//! The native side: `glosa publish` of many articles, on one core and on all, and once more when nothing has changed.

use super::chart::number;
use crate::{place, run};
use anyhow::{Context, ensure};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Heading of this part of docs/performance.md.
pub(crate) const TITLE: &str = "\n### Publishing (`cargo xtask bench --native`)\n\n";

/// A run of the tool.
#[derive(Deserialize, Serialize)]
struct Run {
    what: String,
    articles: usize,
    seconds: f64,
    /// The most memory it had, in MB.
    memory: f64,
}

/// Measures, prints, and writes `target/bench-native.json`.
pub(crate) fn run(articles: usize) -> anyhow::Result<()> {
    let folder = place::work("native")?;
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("what an earlier run has left cannot be removed")?;
    }
    let mut build = Command::new("cargo");
    build.args(["build", "--profile", "bench", "--bin", "glosa"]).current_dir(place::root());
    run::quietly(&mut build, "mend what it says")?;
    let source = std::fs::read_to_string(place::root().join("articles/el-salvador-deportation-deal/article.json"))?;
    for (desk, many) in [("one", 1), ("tenth", articles.div_ceil(10)), ("all", articles)] {
        for number in 0..many {
            let id = format!("article-{number}");
            let place = folder.join(desk).join(&id);
            std::fs::create_dir_all(&place)?;
            let text = source.replacen("\"el-salvador-deportation-deal\"", &format!("\"{id}\""), 1);
            std::fs::write(place.join("article.json"), text)?;
        }
    }
    let all = folder.join("all");
    let changed = all.join("article-0/article.json");
    let mut runs = vec![
        publish("one article", &folder.join("one"), &folder.join("out-one"), 1, &[])?,
        publish(
            "a tenth, one core",
            &folder.join("tenth"),
            &folder.join("out-tenth"),
            articles.div_ceil(10),
            &["--jobs", "1"],
        )?,
        publish("all, one core", &all, &folder.join("out"), articles, &["--jobs", "1"])?,
        publish("all, all cores", &all, &folder.join("out"), articles, &["--all"])?,
        publish("all, nothing changed", &all, &folder.join("out"), articles, &[])?,
    ];
    std::fs::write(&changed, std::fs::read_to_string(&changed)? + "\n")?;
    runs.push(publish("all, one changed", &all, &folder.join("out"), articles, &[])?);
    std::fs::write(place::root().join("target/bench-native.json"), serde_json::to_string_pretty(&runs)? + "\n")?;
    println!("{}", table(&runs));
    std::fs::remove_dir_all(&folder).context("what was published cannot be removed")
}

fn publish(what: &str, articles: &Path, out: &Path, many: usize, more: &[&str]) -> anyhow::Result<Run> {
    let start = Instant::now();
    let mut child = Command::new(place::root().join("target/release/glosa"))
        .arg("publish")
        .arg(articles)
        .arg("--out")
        .arg(out)
        .args(more)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("glosa cannot be started")?;
    let mut memory = 0.0;
    let status = loop {
        // The kernel keeps the most it had until it ends.
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let most =
            status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse::<f64>().ok());
        memory = most.map_or(memory, |kilobytes| kilobytes * 1.024 / 1000.0);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    ensure!(status.success(), "{what}: glosa publish failed ({status})");
    Ok(Run { what: what.to_owned(), articles: many, seconds: start.elapsed().as_secs_f64(), memory })
}

fn table(runs: &[Run]) -> String {
    let mut text =
        String::from("| | articles | s | ms an article | most memory, MB |\n| --- | ---: | ---: | ---: | ---: |\n");
    for Run { what, articles, seconds, memory } in runs {
        #[expect(clippy::cast_precision_loss, reason = "there are some thousand articles")]
        let each = seconds * 1000.0 / (*articles).max(1) as f64;
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {what} | {articles} | {seconds:.2} | {each:.1} | {memory:.0} |");
    }
    text
}

/// Figures of the last runs for the document; none for a bench that was not run.
pub(crate) fn recorded() -> String {
    let read = |file: &str| std::fs::read_to_string(place::root().join("target").join(file)).unwrap_or_default();
    let mut text = String::new();
    let runs: Vec<Run> = serde_json::from_str(&read("bench-native.json")).unwrap_or_default();
    if !runs.is_empty() {
        let _ = write!(text, "{TITLE}{}", table(&runs));
    }
    let mut rows = String::new();
    for step in ["parse", "check", "present", "render"] {
        let found: Value =
            serde_json::from_str(&read(&format!("criterion/{step}/new/estimates.json"))).unwrap_or_default();
        let nanoseconds = |pointer: &str| found.pointer(pointer).and_then(Value::as_f64);
        let middle = nanoseconds("/median/point_estimate");
        let ends = nanoseconds("/median/confidence_interval/lower_bound")
            .zip(nanoseconds("/median/confidence_interval/upper_bound"));
        if let Some((middle, (low, high))) = middle.zip(ends) {
            let [middle, low, high] = [middle, low, high].map(|one| number(one / 1_000_000.0));
            let _ = writeln!(rows, "| {step} | {middle} | {low}–{high} |");
        }
    }
    if !rows.is_empty() {
        let _ = write!(
            text,
            "\n### The first article natively, one core (`cargo bench`)\n\n| | median, ms | of 95 % |\n| --- | ---: | ---: |\n{rows}"
        );
    }
    text
}
