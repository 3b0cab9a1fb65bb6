//! What a reader does: moves, clicks, taps, presses keys.

use crate::Page;
use crate::page::quoted;
use crate::touch::Touch;
use anyhow::{Context, anyhow};
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType, MouseButton,
};

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
        self.mouse(DispatchMouseEventType::MouseMoved, x, y)
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
        self.mouse(DispatchMouseEventType::MousePressed, x, y)?;
        self.mouse(DispatchMouseEventType::MouseReleased, x, y)
    }

    fn mouse(&self, kind: DispatchMouseEventType, x: f64, y: f64) -> anyhow::Result<()> {
        let mut event = DispatchMouseEventParams::new(kind.clone(), x, y);
        if !matches!(kind, DispatchMouseEventType::MouseMoved) {
            event.button = Some(MouseButton::Left);
            event.click_count = Some(1);
        }
        self.stage.run(self.inner.execute(event))?;
        Ok(())
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
        self.stage.run(self.inner.execute(Touch::start(at)))?;
        self.stage.run(self.inner.execute(Touch::end()))?;
        Ok(())
    }

    /// Presses a key: "Escape", "Enter", "Space", "Tab", "Shift+Tab".
    ///
    /// # Errors
    /// If it is no key we know.
    pub fn press(&self, key: &str) -> anyhow::Result<()> {
        let (name, modifiers) = key.strip_prefix("Shift+").map_or((key, 0), |name| (name, 8));
        let (key, code, number, text) = match name {
            "Escape" => ("Escape", "Escape", 27, None),
            "Enter" => ("Enter", "Enter", 13, Some("\r")),
            "Space" => (" ", "Space", 32, Some(" ")),
            "Tab" => ("Tab", "Tab", 9, None),
            _ => return Err(anyhow!("{name} is no key that this stage knows")),
        };
        for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            let mut event = DispatchKeyEventParams::new(kind.clone());
            event.key = Some(key.to_owned());
            event.code = Some(code.to_owned());
            event.windows_virtual_key_code = Some(number);
            event.modifiers = Some(modifiers);
            event.text = text.filter(|_| matches!(kind, DispatchKeyEventType::KeyDown)).map(str::to_owned);
            self.stage.run(self.inner.execute(event))?;
        }
        Ok(())
    }
}
