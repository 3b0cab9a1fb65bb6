//! esbuild, which makes scripts and styles smaller, and scripts out of several parts one.

use anyhow::{Context, bail};
use std::ffi::OsString;
use std::io::Write;
use std::process::{Command, Stdio};

/// The environment variable that names the program. Without it files are larger, and what needs bundling is left out.
const PROGRAM: &str = "GLOSA_ESBUILD";
/// The environment variable that names the folder of npm's packages.
const PACKAGES: &str = "GLOSA_NPM";
/// Browsers that the published files run in.
const TARGET: &str = "--target=es2022,chrome111,firefox115,safari16.4";

/// The file without what only people need, if esbuild is at hand.
pub(in crate::publish) fn minify(bytes: Vec<u8>, kind: &str) -> anyhow::Result<Vec<u8>> {
    let Some(program) = std::env::var_os(PROGRAM) else {
        return Ok(bytes);
    };
    let mut command = Command::new(program);
    command.args(["--minify", TARGET, &format!("--loader={kind}")]);
    if kind == "js" {
        command.args(["--format=esm", "--tree-shaking=true"]);
    }
    run(command, bytes)
}

/// A script with the npm packages that it names, if esbuild and they are at hand. Our own loader stays where it is.
pub(in crate::publish) fn bundle(jsx: String) -> anyhow::Result<Option<Vec<u8>>> {
    let named = |name: &str| -> Option<OsString> { std::env::var_os(name) };
    let (Some(program), Some(packages)) = (named(PROGRAM), named(PACKAGES)) else {
        return Ok(None);
    };
    let mut command = Command::new(program);
    command.env("NODE_PATH", packages).args(["--bundle", "--minify", TARGET, "--loader=jsx", "--jsx=automatic"]);
    command.args(["--format=esm", "--external:*/glosa.js", "--legal-comments=eof"]);
    command.arg("--define:process.env.NODE_ENV=\"production\"");
    run(command, jsx.into_bytes()).map(Some)
}

/// Gives a program its input and takes its output.
fn run(mut command: Command, input: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{PROGRAM} names {}, which cannot be started", command.get_program().display()))?;
    let mut pipe = child.stdin.take().context("esbuild has no standard input")?;
    // Written from a thread of its own: esbuild may fill its output before it has read all of its input.
    let writer = std::thread::spawn(move || pipe.write_all(&input));
    let result = child.wait_with_output()?;
    let written = writer.join();
    if !result.status.success() || !matches!(written, Ok(Ok(()))) {
        bail!("esbuild refused a file:\n{}", String::from_utf8_lossy(&result.stderr));
    }
    Ok(result.stdout)
}
