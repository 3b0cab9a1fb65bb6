//! The browsers of the tests: installed where that may be done, else told how.

use crate::debian;
use glosa_stage::Engine;

/// Makes sure that a browser is there.
pub(crate) fn ready(engine: Engine) -> anyhow::Result<()> {
    if engine.find().is_some() {
        return Ok(());
    }
    let packages = engine.packages().join(" ");
    let remedy = format!(
        "install Debian's packages {packages} by hand, or name the program in {}, or test in another browser with --browser",
        engine.variable()
    );
    debian::install(&engine.to_string(), engine.packages(), &remedy)
}
