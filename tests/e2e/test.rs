//! A test of pages: its name, what it does, and the engines in which it can be tried.

use super::site::Site;
use glosa_stage::{Engine, Nginx};
use libtest_mimic::{Completion, Failed, Trial};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// How many tests of a run get a second try. More than these are no accident.
const SECOND_TRIES: usize = 3;

/// A test.
pub(crate) struct Test {
    name: &'static str,
    run: fn(&Site) -> anyhow::Result<()>,
    /// The engines it is tried in.
    engines: &'static [Engine],
    /// Why it is not tried in the others.
    reason: &'static str,
    needs_nginx: bool,
}

impl Test {
    /// Makes a test for every engine. The name begins with its part's, which is that of its file: `cards: closing`.
    pub(crate) const fn new(name: &'static str, run: fn(&Site) -> anyhow::Result<()>) -> Self {
        Self { name, run, engines: &Engine::ALL, reason: "", needs_nginx: false }
    }

    /// Tried in these engines only; elsewhere it is told as not tried, with the reason.
    pub(crate) const fn only_in(self, engines: &'static [Engine], reason: &'static str) -> Self {
        Self { engines, reason, ..self }
    }

    /// Put to a real nginx, which `cargo xtask test` installs for it, and `--fast` does not.
    pub(crate) const fn with_nginx(self) -> Self {
        Self { needs_nginx: true, ..self }
    }

    /// The test as it is listed, and never run: `cargo xtask test` sees from the list whether nginx is needed.
    pub(crate) fn listed(&self) -> Trial {
        let kind = if self.needs_nginx { "nginx" } else { "" };
        Trial::test(self.name, || Err("it is listed only".into())).with_kind(kind)
    }

    /// The test as the runner takes it.
    pub(crate) fn trial(&'static self, site: &Arc<Site>, second_tries: &Arc<SecondTries>) -> Trial {
        let (site, second_tries) = (site.clone(), second_tries.clone());
        Trial::ignorable_test(self.name, move || {
            if !self.engines.contains(&site.stage.engine) {
                return Ok(Completion::ignored_with(self.reason));
            }
            if self.needs_nginx && !Nginx::is_installed() {
                return Ok(Completion::ignored_with("nginx is not installed"));
            }
            let done = (self.run)(&site).or_else(|error| second_tries.take(self, &site, error));
            done.map(|()| Completion::Completed).map_err(|error| Failed::from(format!("{error:#}")))
        })
    }
}

/// The second tries of a run: machines are shared, and a browser that stood still for seconds is no defect of the article.
/// A test that always fails still fails.
#[derive(Default)]
pub(crate) struct SecondTries {
    taken: AtomicUsize,
    passed: Mutex<Vec<&'static str>>,
}

impl SecondTries {
    /// Runs a test that has failed once more, unless too many have been, and prints the first failure.
    fn take(&self, test: &Test, site: &Site, error: anyhow::Error) -> anyhow::Result<()> {
        if self.taken.fetch_add(1, Ordering::Relaxed) >= SECOND_TRIES {
            return Err(error);
        }
        eprintln!("{} is tried once more, as it failed at first: {error:#}", test.name);
        (test.run)(site)?;
        if let Ok(mut passed) = self.passed.lock() {
            passed.push(test.name);
        }
        Ok(())
    }

    /// Prints a line for each test that passed then; `cargo xtask test` reads them.
    pub(crate) fn print(&self) {
        for name in self.passed.lock().iter().flat_map(|passed| passed.iter()) {
            println!("passed at the second try: {name}");
        }
    }
}
