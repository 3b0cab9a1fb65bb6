//! Input by a reader's hands, in no browser's words.

/// Action of a mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pointer {
    Move,
    Press,
    Release,
}

/// The keys that tests press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Escape,
    Enter,
    Space,
    Tab,
    Left,
    Right,
    End,
}

impl Key {
    /// The key of a name, and whether Shift is held: "Escape", "Shift+Tab".
    pub(crate) fn named(name: &str) -> Option<(Self, bool)> {
        let (name, shift) = name.strip_prefix("Shift+").map_or((name, false), |name| (name, true));
        let key = match name {
            "Escape" => Self::Escape,
            "Enter" => Self::Enter,
            "Space" => Self::Space,
            "Tab" => Self::Tab,
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "End" => Self::End,
            _ => return None,
        };
        Some((key, shift))
    }
}
