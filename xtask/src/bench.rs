//! `cargo xtask bench`: sizes, requests, layout shift and mounting, against the budgets.

use crate::build::build;
use crate::sizes::{self, Manifest, Row};
use crate::{browsers, place};
use anyhow::{Context, bail};
use clap::Args;
use glosa_stage::{Engine, PageOptions, Stage};
use std::process::ExitCode;

/// How often mounting is measured; the median is told.
const TIMES: usize = 7;

#[derive(Args)]
pub(crate) struct Bench {
    /// Exit with 1 past a budget of bytes or counts.
    #[arg(long)]
    check: bool,
}

impl Bench {
    /// Measures, prints a table, and writes `target/bench.json`.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        build(false)?;
        browsers::ready(Engine::Chromium)?;
        let manifest = Manifest::read()?;
        let mut rows = sizes::rows(&manifest)?;
        rows.extend(in_browser(&manifest)?);
        print(&rows);
        let file = place::root().join("target/bench.json");
        std::fs::write(&file, serde_json::to_string_pretty(&rows)? + "\n")
            .with_context(|| format!("{}: cannot be written", file.display()))?;
        let past = rows.iter().any(|row| row.binding && !row.fits());
        Ok(if self.check && past { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

/// The budgets that need no browser.
pub(crate) fn check_bytes() -> anyhow::Result<()> {
    build(false)?;
    let rows = sizes::rows(&Manifest::read()?)?;
    print(&rows);
    if let Some(row) = rows.iter().find(|row| !row.fits()) {
        bail!("{} is past its budget", row.what);
    }
    Ok(())
}

fn in_browser(manifest: &Manifest) -> anyhow::Result<Vec<Row>> {
    let path = manifest.articles.first().map(|article| format!("/{}", article.path)).context("dist/ has no article")?;
    let stage = Stage::open(Engine::Chromium, &place::dist(), &[])?;
    let measured = measure(&stage, &path);
    stage.close();
    measured
}

fn measure(stage: &Stage, path: &str) -> anyhow::Result<Vec<Row>> {
    let page = stage.page(&PageOptions::new(path))?;
    page.live()?;
    let origin = stage.server.origin();
    let requests = page.requests();
    let (own, other): (Vec<_>, Vec<_>) = requests.iter().partition(|request| request.url.starts_with(&origin));
    let beyond_page =
        own.iter().filter(|request| !request.url.ends_with(path) && !is_of_our_page(&request.url)).count();
    let shift = page.layout_shift()?;
    drop(page);
    let mut mounts = Vec::new();
    for _ in 0..TIMES {
        let page = stage.page(&PageOptions::new(path).throttle(4.0))?;
        page.live()?;
        mounts.push(page.eval::<f64>("performance.getEntriesByName('glosa:mount')[0].duration")?);
    }
    mounts.sort_by(f64::total_cmp);
    let row = |what: &str, measured: f64, unit, budget, binding| Row {
        what: what.to_owned(),
        raw: None,
        gzip: None,
        measured,
        unit,
        budget: Some(budget),
        binding,
    };
    #[expect(clippy::cast_precision_loss, reason = "there are few requests")]
    let (beyond_page, other) = (beyond_page as f64, other.len() as f64);
    Ok(vec![
        row("requests before live", beyond_page, "", 5.0, true),
        row("requests to other origins", other, "", 0.0, true),
        row("layout shift", shift, "", 0.0, true),
        row("mount, 4x CPU throttle, median", mounts.get(TIMES / 2).copied().unwrap_or_default(), "ms", 50.0, false),
    ])
}

/// What our own page around the article loads for itself.
fn is_of_our_page(url: &str) -> bool {
    url.contains("/assets/page-") || url.contains("/assets/icon-")
}

fn print(rows: &[Row]) {
    println!("{:<32} {:>9} {:>9} {:>18} {:>9}", "what", "raw", "gzip", "measured", "budget");
    for row in rows {
        let size = |size: Option<usize>| size.map(|size| size.to_string()).unwrap_or_default();
        let budget = row.budget.map(|budget| budget.to_string()).unwrap_or_default();
        let verdict = if row.fits() { "" } else { "PAST" };
        let measured = format!("{} {}", (row.measured * 1000.0).round() / 1000.0, row.unit);
        println!("{:<32} {:>9} {:>9} {measured:>18} {budget:>9} {verdict}", row.what, size(row.raw), size(row.gzip));
    }
}
