//! The two ways to build: what is shipped, and what is quick to make.

use crate::place;
use clap::Args;
use std::path::PathBuf;

/// How a build is made, and where it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small, as it is shipped: into `dist/`.
    Release,
    /// Large and soon made, for the inner loop: into cargo's target folder, so that nobody ships it.
    Fast,
}

/// The switch between them, for the commands that build.
#[derive(Args)]
pub(crate) struct Switch {
    /// A debug build, made in seconds after a change: for your own eyes, not for publishing.
    #[arg(long)]
    fast: bool,
}

impl Switch {
    /// The chosen profile.
    pub(crate) const fn profile(&self) -> Profile {
        if self.fast { Profile::Fast } else { Profile::Release }
    }
}

impl Profile {
    /// The profile's name in `Cargo.toml`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Fast => "fast",
        }
    }

    /// The folder of the finished build.
    ///
    /// # Errors
    /// If the folder around it cannot be made.
    pub(crate) fn dist(self) -> anyhow::Result<PathBuf> {
        match self {
            Self::Release => Ok(place::dist()),
            Self::Fast => Ok(self.work()?.join("dist")),
        }
    }

    /// The folder of what is made on the way.
    ///
    /// # Errors
    /// If it cannot be made.
    pub(crate) fn work(self) -> anyhow::Result<PathBuf> {
        place::work(self.name())
    }

    /// The folder of the wasm, its glue and the page, which articles are published with: the shipped ones, and those of the tests.
    ///
    /// # Errors
    /// If it cannot be made.
    pub(crate) fn web(self) -> anyhow::Result<PathBuf> {
        place::work(&format!("{}/web", self.name()))
    }
}
