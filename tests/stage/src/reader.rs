//! Actions of a reader: moves, clicks, taps, presses keys.

use crate::Page;
use crate::input::{Key, Pointer};
use crate::page::quoted;
use anyhow::Context;

impl Page<'_> {
    /// Brings an element to the middle of the view and tells where its first line is.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn point(&self, selector: &str) -> anyhow::Result<(f64, f64)> {
        self.eval(&format!(
            "(() => {{ const one = document.querySelector({}); one.scrollIntoView({{ block: 'center', behavior: 'instant' }});
              const line = one.getClientRects()[0]; return [line.left + Math.min(line.width / 2, 20), line.top + line.height / 2]; }})()",
            quoted(selector)
        ))
        .with_context(|| format!("{selector} is not in the page"))
    }

    /// Moves the pointer to a place.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn move_to(&self, (x, y): (f64, f64)) -> anyhow::Result<()> {
        self.stage.ask(self.tab.pointer(Pointer::Move, (x, y)))
    }

    /// Moves the pointer onto an element.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn hover(&self, selector: &str) -> anyhow::Result<()> {
        self.move_to(self.point(selector)?)
    }

    /// Clicks an element with the mouse.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn click(&self, selector: &str) -> anyhow::Result<()> {
        let (x, y) = self.point(selector)?;
        self.move_to((x, y))?;
        self.press_at((x, y))
    }

    /// Presses the mouse's button at a place and lets it go.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn press_at(&self, at: (f64, f64)) -> anyhow::Result<()> {
        self.stage.ask(async {
            self.tab.pointer(Pointer::Press, at).await?;
            self.tab.pointer(Pointer::Release, at).await
        })
    }

    /// Taps an element with a finger.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn tap(&self, selector: &str) -> anyhow::Result<()> {
        self.tap_at(self.point(selector)?)
    }

    /// Taps a place with a finger.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn tap_at(&self, at: (f64, f64)) -> anyhow::Result<()> {
        self.stage.ask(self.tab.tap(at))
    }

    /// Presses a key: "Escape", "Enter", "Space", "Tab", "Shift+Tab", "End", `ArrowLeft`, `ArrowRight`.
    ///
    /// # Errors
    /// If it is no key we know.
    pub fn press(&self, key: &str) -> anyhow::Result<()> {
        let (key, shift) = Key::named(key).with_context(|| format!("{key} is no key that this stage knows"))?;
        self.stage.ask(self.tab.key(key, shift))
    }
}
