//! `cargo xtask test`: every check and test, with a plain summary at the end.

use crate::audit::Audit;
use crate::build::{Profile, Switch, trunk};
use crate::situations::Situations;
use crate::tally::Tally;
use crate::tools::Tools;
use crate::{bench, browsers, debian, place, run, scripts};
use clap::{Args, ValueEnum};
use glosa_stage::{BROWSER, Engine, Nginx};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// The folders that the tests of pages read: the shipped articles as they are built, and what articles are published with.
const DIST: &str = "GLOSA_DIST";
const WEB: &str = "GLOSA_WEB";

#[derive(Args)]
pub(crate) struct Test {
    /// Run this step alone.
    #[arg(long, value_enum)]
    only: Option<Step>,
    /// Run the tests of pages in this browser alone.
    #[arg(long, value_parser = Engine::ALL.map(Engine::name))]
    browser: Option<String>,
    /// Write down in docs/situations.md what was tried in which browser. With a name, the lines of these tests alone.
    #[arg(long, conflicts_with_all = ["browser", "fast"])]
    record: bool,
    #[command(flatten)]
    switch: Switch,
    /// With `--only e2e`: run the tests of pages whose name has this in it.
    #[arg(requires = "only")]
    name: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    /// `cargo fmt`.
    Format,
    /// Clippy, natively and for the wasm.
    Lints,
    /// The scripts of `loader/`: types, lints and unit tests.
    Scripts,
    /// The documentation.
    Docs,
    /// Tests without a browser.
    Unit,
    /// Tests of pages in browsers.
    E2e,
    /// The budgets that bind: `cargo xtask bench --check`.
    Budgets,
    /// The dependencies against `deny.toml`.
    Audit,
    /// `trunk build` against `cargo xtask build`, where Trunk is installed.
    Trunk,
}

impl Step {
    const ALL: [Self; 9] = [
        Self::Format,
        Self::Lints,
        Self::Scripts,
        Self::Docs,
        Self::Unit,
        Self::E2e,
        Self::Budgets,
        Self::Audit,
        Self::Trunk,
    ];

    const fn title(self) -> &'static str {
        match self {
            Self::Format => "Format",
            Self::Lints => "Lints",
            Self::Scripts => "Scripts",
            Self::Docs => "Documentation",
            Self::Unit => "Tests without a browser",
            Self::E2e => "Tests in browsers",
            Self::Budgets => "Budgets",
            Self::Audit => "Dependencies",
            Self::Trunk => "The same build by Trunk",
        }
    }

    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn run(self, test: &Test, tally: &mut Tally) -> anyhow::Result<()> {
        match self {
            Self::Format => {
                run::openly(cargo(&["fmt", "--all", "--check"]).env("TERM", "dumb"), "Run `cargo fmt --all`.")
            }
            Self::Lints => {
                let remedy = "Mend what clippy says.";
                let native = ["--workspace", "--all-targets"];
                let web = [
                    "--target",
                    "wasm32-unknown-unknown",
                    "--no-default-features",
                    "--features",
                    "web",
                    "--lib",
                    "--bin",
                    "web",
                ];
                run::openly(cargo(&["clippy", "--quiet"]).args(native).args(["--", "-Dwarnings"]), remedy)?;
                run::openly(cargo(&["clippy", "--quiet"]).args(web).args(["--", "-Dwarnings"]), remedy)
            }
            Self::Scripts => scripts::check(),
            Self::Docs => run::openly(
                cargo(&["doc", "--quiet", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings"),
                "Mend what rustdoc says.",
            ),
            Self::Unit => {
                let mut command = cargo(&["test", "--quiet", "--workspace", "--lib", "--bins", "--tests"]);
                // The browser's tests are a step of their own, with the tools that they need.
                tally.count(None, command.env("GLOSA_SKIP_E2E", "1"), |_| ())
            }
            Self::E2e => in_browsers(test, tally),
            Self::Budgets if test.switch.profile() == Profile::Fast => {
                println!("not tried: the budgets are of what is shipped");
                Ok(())
            }
            Self::Budgets => bench::check(false),
            Self::Audit => Audit::default().check(),
            Self::Trunk => trunk::compare(),
        }
    }
}

/// The tests of pages, in one browser after the other; all of them even if one fails. The inner loop is Chromium's alone, and
/// installs nothing that needs root.
fn in_browsers(test: &Test, tally: &mut Tally) -> anyhow::Result<()> {
    let profile = test.switch.profile();
    profile.build(false)?;
    let (dist, web) = (profile.dist()?, profile.web()?);
    let mut tools = Tools::ready()?;
    let listed = tests_of_pages()?;
    let is_chosen = |one: &&PageTest| test.name.as_ref().is_none_or(|name| one.name.contains(name));
    let needs_nginx = listed.iter().filter(is_chosen).any(|one| one.needs_nginx);
    if profile == Profile::Release && needs_nginx && !Nginx::is_installed() {
        debian::install("nginx", &["nginx"], "install Debian's package nginx by hand; it need not run")?;
    }
    let named = test.browser.as_deref().and_then(Engine::named);
    let chosen = named.or_else(|| (profile == Profile::Fast).then_some(Engine::Chromium));
    let is_whole = chosen.is_none() && test.name.is_none();
    let names = listed.into_iter().map(|one| one.name).collect();
    if is_whole && !test.record {
        Situations::recorded()?.are_of(&names)?;
    }
    let mut situations = Situations::default();
    if test.record && !is_whole {
        situations = Situations::recorded()?;
        situations.keep(&names);
    }
    let mut failed = Vec::new();
    for engine in Engine::ALL.into_iter().filter(|engine| chosen.is_none_or(|chosen| chosen == *engine)) {
        println!("\n-- {engine}");
        browsers::ready(engine)?;
        if engine == Engine::Firefox {
            tools.add_geckodriver()?;
        }
        let mut command = cargo(&["test", "--quiet", "--test", "e2e"]);
        if let Some(name) = &test.name {
            command.args(["--", name]);
        }
        let command = tools.lend(&mut command)?.env(BROWSER, engine.name()).env(DIST, &dist).env(WEB, &web);
        if let Err(error) = tally.count(Some(engine), command, |line| situations.take(engine, line)) {
            println!("{error:#}");
            failed.push(engine.name());
        }
    }
    anyhow::ensure!(failed.is_empty(), "in one browser alone: --browser {}", failed.join(", --browser "));
    match (test.record, is_whole) {
        (true, _) => situations.record(),
        (false, true) => situations.are_recorded(),
        (false, false) => Ok(()),
    }
}

/// A test of pages as its program lists it.
struct PageTest {
    name: String,
    /// Put to a real nginx.
    needs_nginx: bool,
}

/// The tests of pages.
fn tests_of_pages() -> anyhow::Result<Vec<PageTest>> {
    let listed = run::quietly(&mut cargo(&["test", "--quiet", "--test", "e2e", "--", "--list"]), "Mend what it says.")?;
    let names = listed.lines().filter_map(|line| line.strip_suffix(": test"));
    let test = |line: &str| match line.strip_prefix("[nginx] ") {
        Some(name) => PageTest { name: name.to_owned(), needs_nginx: true },
        None => PageTest { name: line.to_owned(), needs_nginx: false },
    };
    Ok(names.map(test).collect())
}

impl Test {
    /// Runs the steps, all of them even if one fails.
    pub(crate) fn run(self) -> ExitCode {
        let start = Instant::now();
        let mut tally = Tally::default();
        let mut failed = Vec::new();
        for step in Step::ALL.into_iter().filter(|step| self.only.is_none_or(|only| only == *step)) {
            println!("\n== {}", step.title());
            let began = Instant::now();
            if let Err(error) = step.run(&self, &mut tally) {
                println!("{error:#}");
                failed.push(step);
            }
            println!("-- {} s", began.elapsed().as_secs());
        }
        let seconds = start.elapsed().as_secs();
        let (minutes, seconds) = (seconds / 60, seconds % 60);
        if failed.is_empty() {
            println!("\nGlosa: every check passed, in {minutes} min {seconds} s.");
        } else {
            println!(
                "\nGlosa: not everything passed ({minutes} min {seconds} s). What failed, and how to run it alone:"
            );
            for step in &failed {
                println!("  {}: cargo xtask test --only {}", step.title(), step.name());
            }
        }
        println!("{}", tally.closing(failed.len()));
        if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(place::root());
    command
}
