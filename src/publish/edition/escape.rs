//! Escaping of texts for HTML and SVG.

/// Returns a text as it stands in HTML and SVG.
pub(in crate::publish) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
