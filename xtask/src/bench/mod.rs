//! `cargo xtask bench`: sizes, loading, interaction, memory and scale, in the same run with those it is compared with.

mod budgets;
mod chart;
mod interaction;
mod measure;
mod memory;
mod native;
mod peers;
mod record;
mod release;
mod scale;
mod statistics;
mod subject;
mod visit;

use crate::build::build;
use crate::sizes::{self, Manifest};
use crate::{browsers, place};
use anyhow::{Context, bail};
use clap::Args;
use glosa_stage::{Engine, Stage};
use std::process::ExitCode;

#[derive(Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(crate) struct Bench {
    /// Only what has a budget that binds (bytes, counts, layout shift); exit with 1 past one.
    #[arg(long)]
    check: bool,
    /// Few repetitions, to see that all is well.
    #[arg(long)]
    quick: bool,
    /// Write docs/performance.md with its charts; with `--native` only that part of it.
    #[arg(long, conflicts_with = "check")]
    record: bool,
    /// Make today's sizes those of the last release (bench/sizes.json).
    #[arg(long)]
    release: bool,
    /// Publish so many articles instead, on one core and on all, and once more unchanged.
    #[arg(long, value_name = "ARTICLES", num_args = 0..=1, default_missing_value = "1000")]
    native: Option<usize>,
}

impl Bench {
    /// Measures, prints tables, and writes `target/bench.json`.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        if let Some(articles) = self.native {
            native::run(articles)?;
            if self.record {
                record::write_native()?;
            }
            return Ok(ExitCode::SUCCESS);
        }
        if self.check {
            check(self.release)?;
            return Ok(ExitCode::SUCCESS);
        }
        build(false)?;
        browsers::ready(Engine::Chromium)?;
        let manifest = Manifest::read()?;
        let rows = sizes::rows(&manifest)?;
        if self.release {
            release::write(&rows)?;
        }
        let peers = peers::build()?;
        let stage = Stage::open(Engine::Chromium, &place::dist(), &[("/peers/", &peers)])?;
        let measured = measure::all(&stage, &manifest, rows, &peers, self.quick);
        stage.close();
        let measured = measured?;
        let file = place::root().join("target/bench.json");
        std::fs::write(&file, serde_json::to_string_pretty(&measured)? + "\n")
            .with_context(|| format!("{}: cannot be written", file.display()))?;
        release::print(&measured.budgets);
        println!("\n{}", record::tables(&measured));
        if self.record {
            record::write(&measured)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The budgets that bind. The step "Budgets" of `cargo xtask test` is this.
pub(crate) fn check(renew: bool) -> anyhow::Result<()> {
    build(false)?;
    browsers::ready(Engine::Chromium)?;
    let manifest = Manifest::read()?;
    let mut rows = sizes::rows(&manifest)?;
    if renew {
        release::write(&rows)?;
    }
    let stage = Stage::open(Engine::Chromium, &place::dist(), &[])?;
    let counted = budgets::rows(&stage, &manifest);
    stage.close();
    rows.extend(counted?);
    release::print(&rows);
    if let Some(row) = rows.iter().find(|row| row.binding && !row.fits()) {
        bail!("{} is past its budget", row.what);
    }
    Ok(())
}
