//! The scripts of `loader/`, held to as much as the Rust is: types, lints and unit tests.

use crate::tools::Tools;
use crate::{place, run};
use std::process::Command;

/// Runs the checks, and stops at the first that finds something.
pub(crate) fn check() -> anyhow::Result<()> {
    const TYPES: &str = "Mend the types that it names; loader/types.d.ts has those of the page.";
    let tools = Tools::ready()?;
    let node_types = tools.node_types();
    let commands: [(&str, &[&str], &str); 4] = [
        ("tsc", &["--project", "."], TYPES),
        ("tsc", &["--project", "tests", "--typeRoots", &node_types], TYPES),
        ("eslint", &["."], "Mend what eslint says."),
        ("node", &["--test", "tests/"], "Mend what fails."),
    ];
    for (program, arguments, remedy) in commands {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(place::root().join("loader"));
        run::openly(tools.lend(&mut command)?, remedy)?;
    }
    Ok(())
}
