//! What readers and publishers notice, in a real browser. One file a behaviour; `cargo xtask test` runs them.

#![allow(clippy::indexing_slicing, reason = "of a JSON value, where what is missing is null")]

mod accessibility;
mod activity;
mod adapters;
mod analytics;
mod apps;
mod beacon;
mod card_controls;
mod cards;
mod chart_files;
mod chart_inspection;
mod clock;
mod contrast;
mod deep_links;
mod embedding;
mod engagement;
mod events;
mod examples;
mod fact_box;
mod failures;
mod focus;
mod frames;
mod frameworks;
mod goldens;
mod guess;
mod heard;
mod host_policies;
mod hosting;
mod isolation;
mod keyboard;
mod languages;
mod lifecycle;
mod locator_maps;
mod long_article;
mod markup;
mod names;
mod network;
mod numbers;
mod policy;
mod preferences;
mod printing;
mod races;
mod reader_mode;
mod recovery;
mod reflow;
mod right_to_left;
mod sanitizers;
mod scripts_off;
mod site;
mod steadiness;
mod story;
mod targets;
mod touch;
mod turbo;
mod untrusted;
mod versions;
mod viewpoints;

use libtest_mimic::{Arguments, Trial};
use site::Site;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A test by its name.
type Test = (&'static str, fn(&Site) -> anyhow::Result<()>);

/// How many tests of a run get a second try. More than these are no accident.
const SECOND_TRIES: usize = 3;

/// Set where the tests without a browser are run alone.
const SKIP: &str = "GLOSA_SKIP_E2E";

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    if std::env::var_os(SKIP).is_some() {
        return ExitCode::SUCCESS;
    }
    let site = match Site::open() {
        Ok(site) => Arc::new(site),
        Err(error) => {
            eprintln!("The end-to-end tests cannot start: {error:#}\nRun them with `cargo xtask test --only e2e`.");
            return ExitCode::FAILURE;
        }
    };
    let conclusion = libtest_mimic::run(&arguments, trials(&site));
    // Every trial is done, so this is the last hold on the browser.
    if let Some(site) = Arc::into_inner(site) {
        site.close();
    }
    conclusion.exit_code()
}

fn trials(site: &Arc<Site>) -> Vec<Trial> {
    let suites: &[&[Test]] = &[
        story::TESTS,
        cards::TESTS,
        card_controls::TESTS,
        locator_maps::TESTS,
        keyboard::TESTS,
        touch::TESTS,
        viewpoints::TESTS,
        deep_links::TESTS,
        languages::TESTS,
        fact_box::TESTS,
        guess::TESTS,
        goldens::TESTS,
        chart_inspection::TESTS,
        chart_files::TESTS,
        numbers::TESTS,
        scripts_off::TESTS,
        failures::TESTS,
        recovery::TESTS,
        lifecycle::TESTS,
        races::TESTS,
        long_article::TESTS,
        embedding::TESTS,
        sanitizers::TESTS,
        untrusted::TESTS,
        policy::TESTS,
        events::TESTS,
        engagement::TESTS,
        adapters::TESTS,
        activity::TESTS,
        beacon::TESTS,
        host_policies::TESTS,
        hosting::TESTS,
        frames::TESTS,
        frameworks::TESTS,
        turbo::TESTS,
        versions::TESTS,
        network::TESTS,
        examples::TESTS,
        isolation::TESTS,
        steadiness::TESTS,
        accessibility::TESTS,
        heard::TESTS,
        focus::TESTS,
        reflow::TESTS,
        right_to_left::TESTS,
        targets::TESTS,
        preferences::TESTS,
        contrast::TESTS,
        names::TESTS,
        reader_mode::TESTS,
        markup::TESTS,
        printing::TESTS,
    ];
    let tests = suites.iter().copied().flatten();
    tests
        .map(|(name, test)| {
            let site = site.clone();
            Trial::test(*name, move || with_second_try(name, *test, &site).map_err(|error| format!("{error:#}").into()))
        })
        .collect()
}

/// Runs a test, and once more if it fails: these machines are shared, and a browser that stood still for seconds
/// is no defect of the article. What fails always still fails, and each second try is printed with its reason.
fn with_second_try(name: &str, test: fn(&Site) -> anyhow::Result<()>, site: &Site) -> anyhow::Result<()> {
    static TAKEN: AtomicUsize = AtomicUsize::new(0);
    let Err(error) = test(site) else { return Ok(()) };
    if TAKEN.fetch_add(1, Ordering::Relaxed) >= SECOND_TRIES {
        return Err(error);
    }
    eprintln!("{name} is tried once more, as it failed at first: {error:#}");
    test(site)
}
