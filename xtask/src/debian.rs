//! Debian's packages that the tests need: installed where that may be done, else told how.

use crate::run;
use crate::tools::say;
use anyhow::{Context, bail};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

/// File that Debian runs before it starts a service which has been installed.
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// Installs packages, and starts no service that comes with them.
pub(crate) fn install(what: &str, packages: &[&str], remedy: &str) -> anyhow::Result<()> {
    let root = run::quietly(Command::new("id").arg("-u"), remedy)?.trim() == "0";
    if !root || !Path::new("/usr/bin/apt-get").is_file() {
        bail!("the tests need {what}: {remedy}");
    }
    say(&format!("Installing {what} with apt-get, once, about a minute"));
    let _quiet = NoServices::begin()?;
    run::quietly(Command::new("apt-get").arg("update"), remedy)?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "--no-install-recommends"]).args(packages);
    run::quietly(install.env("DEBIAN_FRONTEND", "noninteractive"), remedy)?;
    Ok(())
}

/// Guard: no service starts while this value lives.
struct NoServices {
    /// Somebody else's policy stays as it is.
    ours: bool,
}

impl NoServices {
    fn begin() -> anyhow::Result<Self> {
        let ours = !Path::new(POLICY).exists();
        if ours {
            std::fs::write(POLICY, "#!/bin/sh\nexit 101\n").with_context(|| format!("{POLICY} cannot be written"))?;
            std::fs::set_permissions(POLICY, std::fs::Permissions::from_mode(0o755))?;
        }
        Ok(Self { ours })
    }
}

impl Drop for NoServices {
    fn drop(&mut self) {
        if self.ours {
            // A file that cannot be removed now could not have been written before.
            let _ = std::fs::remove_file(POLICY);
        }
    }
}
