//! Everything that readers and publishers notice, in a real browser. One file a behaviour; `cargo xtask test` runs them.

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
mod following;
mod frames;
mod frameworks;
mod goldens;
mod guess;
mod heard;
mod host_layouts;
mod host_policies;
mod host_scripts;
mod hosting;
mod isolation;
mod keyboard;
mod languages;
mod lifecycle;
mod links;
mod locator_maps;
mod long_article;
mod markup;
mod minifiers;
mod names;
mod network;
mod node;
mod numbers;
mod parts;
mod policy;
mod preferences;
mod prerendering;
mod printing;
mod races;
mod reader_mode;
mod recovery;
mod reflow;
mod right_to_left;
mod sanitizers;
mod scripts_off;
mod shipped;
mod site;
mod steadiness;
mod story;
mod targets;
mod test;
mod timers;
mod touch;
mod turbo;
mod untrusted;
mod versions;
mod viewpoints;

use libtest_mimic::Arguments;
use site::Site;
use std::process::ExitCode;
use std::sync::Arc;
use test::{SecondTries, Test};

/// The tests of each file.
const SUITES: &[&[Test]] = &[
    shipped::TESTS,
    story::TESTS,
    parts::TESTS,
    cards::TESTS,
    card_controls::TESTS,
    following::TESTS,
    links::TESTS,
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
    minifiers::TESTS,
    prerendering::TESTS,
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
    host_layouts::TESTS,
    host_scripts::TESTS,
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

/// Set where the tests without a browser are run alone.
const SKIP: &str = "GLOSA_SKIP_E2E";

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    if std::env::var_os(SKIP).is_some() {
        return ExitCode::SUCCESS;
    }
    let tests = || SUITES.iter().copied().flatten();
    if arguments.list {
        return libtest_mimic::run(&arguments, tests().map(Test::listed).collect()).exit_code();
    }
    let site = match Site::open() {
        Ok(site) => Arc::new(site),
        Err(error) => {
            eprintln!("The end-to-end tests cannot start: {error:#}\nRun them with `cargo xtask test --only e2e`.");
            return ExitCode::FAILURE;
        }
    };
    let second_tries = Arc::<SecondTries>::default();
    let trials = tests().map(|test| test.trial(&site, &second_tries)).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    second_tries.print();
    // Every trial is done, so this is the last hold on the browser.
    if let Some(site) = Arc::into_inner(site) {
        site.close();
    }
    conclusion.exit_code()
}
