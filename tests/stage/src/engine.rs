//! The browser engines that the pages are tried in.

use std::fmt;
use std::path::{Path, PathBuf};

/// The environment variable that names the engine of a test run.
pub const BROWSER: &str = "GLOSA_BROWSER";

/// A browser engine, by the browser that Debian has of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// WebKitGTK's small browser.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name in options and in [`BROWSER`].
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The one of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// The one that the environment names; Chromium if it names none.
    #[must_use]
    pub fn chosen() -> Self {
        std::env::var(BROWSER).ok().and_then(|name| Self::named(&name)).unwrap_or(Self::Chromium)
    }

    /// Debian's packages of it, with what a test drives it by.
    #[must_use]
    pub const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "fonts-liberation", "fonts-dejavu-core"],
            Self::Firefox => &["firefox-esr", "fonts-liberation", "fonts-dejavu-core"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb", "fonts-liberation", "fonts-dejavu-core"],
        }
    }

    /// The environment variable that names its program.
    #[must_use]
    pub const fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "GLOSA_CHROMIUM",
            Self::Firefox => "GLOSA_FIREFOX",
            Self::WebKit => "GLOSA_WEBKIT",
        }
    }

    /// Path of the browser's program, if it is installed.
    #[must_use]
    pub fn find(self) -> Option<PathBuf> {
        if let Some(named) = std::env::var_os(self.variable()) {
            return Some(PathBuf::from(named));
        }
        match self {
            Self::Chromium => {
                ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].into_iter().find_map(on_path)
            }
            Self::Firefox => ["firefox-esr", "firefox"].into_iter().find_map(on_path),
            Self::WebKit => mini_browser(),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

/// A program of the PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// WebKitGTK's browser is not on the PATH but beside its library, in a folder of the machine's own name.
fn mini_browser() -> Option<PathBuf> {
    let folders = std::fs::read_dir(Path::new("/usr/lib")).ok()?;
    folders
        .flatten()
        .flat_map(|folder| ["webkit2gtk-4.1", "webkitgtk-6.0"].map(|api| folder.path().join(api).join("MiniBrowser")))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn names_are_found_again() {
        for engine in Engine::ALL {
            assert_eq!(Engine::named(engine.name()), Some(engine));
        }
        assert_eq!(Engine::named("lynx"), None);
    }
}
