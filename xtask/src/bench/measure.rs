//! The whole run: every repetition visits all subjects in turn, so that what else the machine does meets them alike.

use super::budgets;
use super::interaction::interact;
use super::memory::{Memory, memory};
use super::scale::{self, LENGTHS, WIDGETS, Widgets};
use super::statistics::Sample;
use super::subject::{ALL, Subject};
use super::visit::{CONDITIONS, visit};
use crate::place;
use crate::sizes::{Manifest, Row, compressed};
use anyhow::Context;
use glosa_stage::Stage;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// Samples by what was measured, by subject.
pub(crate) type Samples = BTreeMap<String, BTreeMap<String, Sample>>;
type Values = BTreeMap<String, BTreeMap<String, Vec<f64>>>;

/// All that was measured.
#[derive(Serialize)]
pub(crate) struct Measured {
    pub(crate) machine: String,
    pub(crate) budgets: Vec<Row>,
    /// Bytes of script and style, and of text and data: raw, gzip, brotli.
    pub(crate) bytes: BTreeMap<String, Bytes>,
    /// By condition.
    pub(crate) loading: BTreeMap<String, Samples>,
    /// By how many times slower the machine is.
    pub(crate) interaction: BTreeMap<String, Samples>,
    pub(crate) memory: Memory,
    pub(crate) widgets: Vec<Widgets>,
    /// Mounting, by how many times the article is as long, at 4x throttle.
    pub(crate) lengths: BTreeMap<usize, Sample>,
}

/// Downloads of a subject.
#[derive(Clone, Copy, Default, Serialize)]
pub(crate) struct Bytes {
    pub(crate) code: Size,
    pub(crate) text: Size,
}

#[derive(Clone, Copy, Default, Serialize)]
pub(crate) struct Size {
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

/// Measures everything.
pub(crate) fn all(
    stage: &Stage,
    manifest: &Manifest,
    mut rows: Vec<Row>,
    peers: &Path,
    quick: bool,
) -> anyhow::Result<Measured> {
    let fragment = budgets::serve_pages(stage, manifest)?;
    let path = format!("/{}", manifest.articles.first().context("dist/ has no article")?.path);
    let times = if quick { 2 } else { 7 };
    rows.extend(budgets::rows(stage, manifest)?);
    let mut loading = BTreeMap::new();
    for condition in CONDITIONS {
        eprintln!("  Loading at {} …", condition.name);
        let times = if condition.slow_network { times.min(5) } else { times };
        let samples = repeated(times, |subject| visit(stage, subject, condition))?;
        loading.insert(condition.name.to_owned(), samples);
    }
    eprintln!("  Cards, viewpoints, charts …");
    let mut interaction = BTreeMap::new();
    for throttle in [1.0, 4.0] {
        let samples = repeated(times.min(5), |subject| interact(stage, subject, throttle, if quick { 5 } else { 10 }))?;
        interaction.insert(format!("{throttle}x"), samples);
    }
    eprintln!("  Many widgets, long articles …");
    let mut widgets = Vec::new();
    for many in WIDGETS {
        widgets.push(scale::widgets(stage, &path, &fragment, many)?);
    }
    scale::publish_lengths(stage)?;
    let mut mounts: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    // Each phase takes its time, of which mounting is the least, and is told from the others.
    for _ in 0..times * 2 {
        for length in LENGTHS {
            mounts.entry(length).or_default().push(scale::mount(stage, length)?);
        }
    }
    let lengths: BTreeMap<usize, Sample> =
        mounts.into_iter().map(|(length, values)| (length, Sample::of(values))).collect();
    eprintln!("  Memory …");
    let memory = if quick { memory(stage, 200, 50)? } else { memory(stage, 2_000, 500)? };
    rows.extend(not_binding(&memory, &lengths, &loading, &interaction));
    Ok(Measured {
        machine: machine(),
        budgets: rows,
        bytes: bytes(manifest, peers)?,
        loading,
        interaction,
        memory,
        widgets,
        lengths,
    })
}

/// Each subject in turn, again and again.
fn repeated(
    times: usize,
    measure: impl Fn(Subject) -> anyhow::Result<BTreeMap<&'static str, f64>>,
) -> anyhow::Result<Samples> {
    let mut values = Values::new();
    for _ in 0..times {
        for subject in ALL {
            for (what, value) in measure(subject).with_context(|| subject.name)? {
                values.entry(what.to_owned()).or_default().entry(subject.name.to_owned()).or_default().push(value);
            }
        }
    }
    let sampled = |of: BTreeMap<String, Vec<f64>>| of.into_iter().map(|(name, all)| (name, Sample::of(all))).collect();
    Ok(values.into_iter().map(|(what, of)| (what, sampled(of))).collect())
}

/// Budgets of times and memory: told, since they waver with the machine.
fn not_binding(
    memory: &Memory,
    lengths: &BTreeMap<usize, Sample>,
    loading: &BTreeMap<String, Samples>,
    interaction: &BTreeMap<String, Samples>,
) -> Vec<Row> {
    let median = |samples: Option<&Samples>, what: &str| {
        samples.and_then(|samples| samples.get(what)?.get("Glosa")).map_or(0.0, |sample| sample.median)
    };
    let length = |times| lengths.get(&times).map_or(0.0, |sample: &Sample| sample.median);
    let row = |what: &str, measured, unit, budget| budgets::row(what, measured, unit, budget, false);
    vec![
        row("mount, 4x CPU throttle, median", median(loading.get("4x"), "mount, ms"), "ms", 50.0),
        row(
            "a card's script after its delay",
            median(interaction.get("1x"), "opening a card, script after its delay"),
            "ms",
            4.0,
        ),
        row(
            "the same, 4x CPU throttle",
            median(interaction.get("4x"), "opening a card, script after its delay"),
            "ms",
            4.0,
        ),
        row("mount of 100 times the length", length(100) / length(1).max(0.1), "times", 1.3),
        row("memory grown by cards", memory.growth_of_cards() * 100.0, "%", 5.0),
        row("left by a mount and unmount", memory.left_by_a_cycle(), "B", 1_000.0),
        row("left by a new element, src alone", memory.left_by_a_new_element(), "B", 1_000.0),
    ]
}

/// Downloads of each: Glosa by its manifest, the peers all that is bundled, with the article they read.
fn bytes(manifest: &Manifest, peers: &Path) -> anyhow::Result<BTreeMap<String, Bytes>> {
    let article = &manifest.articles.first().context("dist/ has no article")?.path;
    let at = |file: &str| place::dist().join(file);
    let mut all = BTreeMap::new();
    for subject in ALL {
        let mut bytes = Bytes::default();
        let peer = subject.path.strip_prefix("/peers/").and_then(|path| path.strip_suffix("/index.html"));
        if let Some(peer) = peer {
            for file in ["main.js", "main.css"] {
                bytes.code.add(&peers.join(peer).join(file))?;
            }
            bytes.text.add(&at(&format!("{article}article.json")))?;
        } else {
            bytes.text.add(&at(&format!("{article}fragment.html")))?;
            if subject.lacks.is_empty() {
                for file in manifest.code() {
                    bytes.code.add(&at(file))?;
                }
                bytes.text.add(&at(&format!("{article}payload.bin")))?;
            } else {
                bytes.code.add(&at(manifest.style()))?;
            }
        }
        all.insert(subject.name.to_owned(), bytes);
    }
    Ok(all)
}

impl Size {
    /// Adds a file, if it is there.
    fn add(&mut self, file: &Path) -> anyhow::Result<()> {
        let Ok(bytes) = std::fs::read(file) else { return Ok(()) };
        let (gzip, brotli) = compressed(&bytes)?;
        self.raw += bytes.len();
        self.gzip += gzip;
        self.brotli += brotli;
        Ok(())
    }
}

/// Machine of the run.
fn machine() -> String {
    let read = |file: &str| std::fs::read_to_string(file).unwrap_or_default();
    let about = read("/proc/cpuinfo");
    let model =
        about.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": ")).map_or("", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = read("/proc/loadavg");
    format!("{model}, {cores} cores, load {} at its end", load.split(' ').next().unwrap_or_default())
}
