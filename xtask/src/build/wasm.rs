//! The wasm and its glue: compiled by cargo, bound by wasm-bindgen, made small by wasm-opt.

use super::profile::Profile;
use super::trunk_link::TrunkLink;
use crate::tools::Tools;
use crate::{place, run};
use anyhow::Context;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The small standard library: unwinding, messages and formatting of panics are left out, which saves 10 to 16 kB.
/// The compiler calls this unstable, hence the switch; Yew's own size benchmark builds the same way.
pub(crate) const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort"),
];

const REMEDY: &str = "mend what it says; the last build is as it was before";

/// Puts `web.js` and `web_bg.wasm` into a folder, under the names that Trunk gives them.
pub(crate) fn build(profile: Profile, tools: &Tools, folder: &Path) -> anyhow::Result<()> {
    let link = TrunkLink::read()?;
    let program = link.program()?;
    let compiled = compile(profile, &link, tools.rust_src)?;
    bind(&compiled, program, folder)?;
    if profile == Profile::Release {
        let bound = folder.join(format!("{program}_bg.wasm"));
        let small = profile.work()?.join("small.wasm");
        let mut command = Command::new("wasm-opt");
        command.arg("--output").arg(&small).arg(&bound).args(link.wasm_opt()?);
        run::quietly(tools.lend(&mut command)?, REMEDY)?;
        std::fs::rename(&small, &bound).with_context(|| format!("{}: cannot be replaced", bound.display()))?;
    }
    Ok(())
}

/// Compiles, and returns the file that cargo names.
fn compile(profile: Profile, link: &TrunkLink, rust_src: bool) -> anyhow::Result<PathBuf> {
    let program = link.program()?;
    let mut command = Command::new("cargo");
    command.args(["build", "--target", "wasm32-unknown-unknown", "--profile", profile.name(), "--bin", program]);
    command.args(link.features()?).args(["--message-format", "json-render-diagnostics"]).current_dir(place::root());
    if rust_src && profile == Profile::Release {
        command.envs(SMALL);
    }
    let messages = run::quietly(&mut command, REMEDY)?;
    artifact(&messages, program).context("cargo names no wasm among what it has built")
}

/// The wasm of a program, among cargo's messages.
fn artifact(messages: &str, program: &str) -> Option<PathBuf> {
    #[derive(Deserialize)]
    struct Message {
        reason: String,
        #[serde(default)]
        target: Target,
        #[serde(default)]
        filenames: Vec<PathBuf>,
    }
    #[derive(Default, Deserialize)]
    struct Target {
        name: String,
        kind: Vec<String>,
    }
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Message>(line).ok());
    messages
        .filter(|message| message.reason == "compiler-artifact" && message.target.name == program)
        .filter(|message| message.target.kind.iter().any(|kind| kind == "bin"))
        .flat_map(|message| message.filenames)
        .find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
}

/// Makes the glue, as `wasm-bindgen --target web --no-typescript` does.
fn bind(compiled: &Path, name: &str, folder: &Path) -> anyhow::Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name(name).web(true)?.typescript(false);
    // The program leaves the wasm's own name in the glue, the library does not.
    bindgen.omit_default_module_path(false);
    bindgen.generate(folder).context("wasm-bindgen cannot make the glue")
}

#[cfg(test)]
mod tests {
    use super::artifact;
    use std::path::PathBuf;

    #[test]
    fn the_wasm_of_the_program_is_found_among_cargos_messages() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"glosa","kind":["lib"]},"filenames":["/t/libglosa.rlib"]}
{"reason":"compiler-artifact","target":{"name":"web","kind":["bin"]},"filenames":["/t/web.js","/t/web.wasm"]}
{"reason":"build-finished","success":true}"#;
        assert_eq!(artifact(messages, "web"), Some(PathBuf::from("/t/web.wasm")));
        assert_eq!(artifact(messages, "desk"), None);
    }
}
