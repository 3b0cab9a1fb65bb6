//! `cargo xtask load`: `dist/` behind a real nginx on the loopback address, asked for what a reader's visit asks for.

use crate::build::build;
use crate::place;
use crate::sizes::Manifest;
use anyhow::Context;
use clap::Args;
use glosa_stage::{Connection, Nginx};
use std::fmt::Write as _;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long the whole may take, whatever it was told.
const LONGEST: Duration = Duration::from_mins(1);

#[derive(Args)]
pub(crate) struct Load {
    /// How many visits.
    #[arg(long, default_value_t = 20_000)]
    visits: usize,
    /// How many at once.
    #[arg(long, default_value_t = 8)]
    readers: usize,
    /// Write the figures into docs/scale.md.
    #[arg(long)]
    record: bool,
}

impl Load {
    /// Asks, and tells how it went.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        build(false)?;
        let manifest = Manifest::read()?;
        let article = manifest.articles.first().context("dist/ has no article")?;
        let mut paths: Vec<String> = manifest.code().iter().map(|file| format!("/{file}")).collect();
        paths.extend(["payload.bin", "maps.json"].map(|file| format!("/{}{file}", article.path)));
        let nginx = Nginx::start(&place::dist())?;
        let (next, bytes) = (AtomicUsize::new(0), AtomicU64::new(0));
        let start = Instant::now();
        let read = || -> anyhow::Result<Vec<f64>> {
            let mut times = Vec::new();
            let mut connection = Connection::to(nginx.port())?;
            while next.fetch_add(1, Ordering::Relaxed) < self.visits && start.elapsed() < LONGEST {
                let began = Instant::now();
                for path in &paths {
                    bytes.fetch_add(connection.length(path)?, Ordering::Relaxed);
                }
                times.push(began.elapsed().as_secs_f64() * 1000.0);
            }
            Ok(times)
        };
        let all: Vec<anyhow::Result<Vec<f64>>> = std::thread::scope(|scope| {
            let readers: Vec<_> = (0..self.readers).map(|_| scope.spawn(read)).collect();
            readers
                .into_iter()
                .map(|one| one.join().unwrap_or_else(|_| Err(anyhow::anyhow!("a reader panicked"))))
                .collect()
        });
        let seconds = start.elapsed().as_secs_f64();
        let mut times: Vec<f64> = all.into_iter().collect::<anyhow::Result<Vec<_>>>()?.concat();
        times.sort_by(f64::total_cmp);
        let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "the numbers are bounded")]
        let (visits, bytes) = (times.len() as f64, bytes.load(Ordering::Relaxed) as f64);
        #[expect(clippy::cast_precision_loss, reason = "a handful of files")]
        let requests = visits * paths.len() as f64;
        let brotli = crate::sizes::rows(&manifest)?
            .iter()
            .find(|row| row.what == "all that loads by itself")
            .map_or(0.0, |row| row.measured);
        let mut told = format!(
            "| | |\n| --- | ---: |\n| visits, by {} readers at once | {visits} |\n| requests, none failed | {requests} |\n\
             | visits a second | {:.0} |\n| requests a second | {:.0} |\n| MB a second | {:.1} |\n\
             | ms a visit, median | {:.2} |\n| ms a visit, 99 % | {:.2} |\n\
             | bytes a visit, nginx's gzip | {:.0} |\n| bytes a visit, brotli 11 | {brotli:.0} |\n",
            self.readers,
            visits / seconds,
            requests / seconds,
            bytes / seconds / 1e6,
            at(50),
            at(99),
            bytes / visits
        );
        told.push_str("\nA million views with nothing cached, by these bytes. The prices are examples: yours is in your contract.\n\n");
        told.push_str("| | GB | at $0.01 a GB | at $0.05 | at $0.10 |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (what, each) in [("gzip", bytes / visits), ("brotli 11", brotli)] {
            // A million times bytes, in GB.
            let volume = each / 1000.0;
            let [low, middle, high] = [0.01, 0.05, 0.10].map(|price| volume * price);
            // Writing to a string cannot fail.
            let _ = writeln!(told, "| {what} | {volume:.1} | ${low:.2} | ${middle:.2} | ${high:.2} |");
        }
        println!("{told}");
        if self.record {
            record(&told)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Puts the figures in their place in the document.
fn record(told: &str) -> anyhow::Result<()> {
    const BEGIN: &str = "<!-- load -->";
    const END: &str = "<!-- /load -->";
    let file = place::root().join("docs/scale.md");
    let text = std::fs::read_to_string(&file).context("docs/scale.md cannot be read")?;
    let (before, rest) = text.split_once(BEGIN).context("docs/scale.md has no place for the figures")?;
    let (_, after) = rest.split_once(END).context("docs/scale.md has no end of the figures")?;
    std::fs::write(&file, format!("{before}{BEGIN}\n\n{told}\n{END}{after}")).context("docs/scale.md cannot be written")
}
