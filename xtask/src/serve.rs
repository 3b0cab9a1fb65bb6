//! `cargo xtask serve`: builds and shows the article live on this machine.

use crate::build::{Profile, Switch, inputs};
use anyhow::Context;
use clap::Args;
use glosa_stage::Server;
use notify::{RecursiveMode, Watcher};
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::Duration;

/// An editor writes several files at once; they are one change.
const ONE_CHANGE: Duration = Duration::from_millis(300);

#[derive(Args)]
pub(crate) struct Serve {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Build again whenever a source changes.
    #[arg(long)]
    watch: bool,
    #[command(flatten)]
    switch: Switch,
}

impl Serve {
    /// Serves until Ctrl-C.
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let profile = self.switch.profile();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        // The port is taken first: nobody wants to hear after ten minutes that it was not to be had.
        let server = runtime.block_on(Server::start(&profile.dist()?, &[], self.port))?;
        server.guard();
        profile.build(false)?;
        println!("\n  The article is live at {}/\n  Stop with Ctrl-C.\n", server.origin());
        if self.watch {
            std::thread::spawn(move || {
                if let Err(error) = watch(profile) {
                    eprintln!("Watching has ended: {error:#}");
                }
            });
        }
        runtime.block_on(tokio::signal::ctrl_c())?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Builds after every change; a build that fails leaves the last good one in place.
fn watch(profile: Profile) -> anyhow::Result<()> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // A change that nobody waits for any more is lost with the program.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = sender.send(());
        }
    })?;
    for path in inputs() {
        watcher
            .watch(&path, RecursiveMode::Recursive)
            .with_context(|| format!("{}: cannot be watched", path.display()))?;
    }
    while changes.recv().is_ok() {
        while changes.recv_timeout(ONE_CHANGE).is_ok() {}
        if let Err(error) = profile.build(false) {
            eprintln!("\n{error:#}\nThe page stays as it was.");
        }
    }
    Ok(())
}
