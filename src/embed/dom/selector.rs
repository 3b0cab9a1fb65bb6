//! Selectors, put together without the standard library's formatting (`length.rs` says why).

/// A selector of what has the attribute with this value.
pub(in crate::embed) fn having(attribute: &str, value: &str) -> String {
    ["[", attribute, "=\"", value, "\"]"].concat()
}
