//! Selectors, put together without the standard library's formatting (`length.rs` says why).

/// A selector of what has the attribute with this value.
pub(super) fn having(attribute: &str, value: &str) -> String {
    ["[", attribute, "=\"", value, "\"]"].concat()
}

/// A selector of what has this id, which browsers find without looking through the page. `glosa check` sees to it that the
/// keys that ids are made of need no escape.
pub(super) fn id(id: &str) -> String {
    ["#", id].concat()
}
