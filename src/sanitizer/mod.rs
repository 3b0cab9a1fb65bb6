//! Sanitisers of content systems: what they leave of a pasted fragment, by their own published lists.

mod dompurify;
mod losses;
mod sanitize_html;
mod wordpress;

pub use crate::sanitizer::losses::{Loss, losses};

use ammonia::Builder;
use std::collections::{HashMap, HashSet};

/// A program that filters what is pasted into a content system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sanitizer {
    /// WordPress for users without `unfiltered_html`.
    WordPress,
    /// DOMPurify without options.
    DomPurify,
    /// sanitize-html without options.
    SanitizeHtml,
}

/// Every sanitiser with its name.
pub const SANITIZERS: [(&str, Sanitizer); 3] = [
    ("wordpress", Sanitizer::WordPress),
    ("dompurify", Sanitizer::DomPurify),
    ("sanitize-html", Sanitizer::SanitizeHtml),
];

/// Lists of what a sanitiser leaves, each in one string, as its publisher writes them.
struct AllowList {
    tags: &'static str,
    /// Attributes that every element may have.
    everywhere: &'static str,
    /// Beginnings of such.
    prefixes: &'static [&'static str],
    /// Attributes of single elements.
    own: &'static [(&'static str, &'static str)],
    /// Schemes that links may have; relative links may stay.
    schemes: &'static [&'static str],
}

impl Sanitizer {
    /// The sanitiser of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        SANITIZERS.iter().find(|(one, _)| *one == name).map(|(_, sanitizer)| *sanitizer)
    }

    /// Rules of the sanitiser.
    #[must_use]
    pub fn clean(self, html: &str) -> String {
        let list = match self {
            Self::WordPress => wordpress::LIST,
            Self::DomPurify => dompurify::LIST,
            Self::SanitizeHtml => sanitize_html::LIST,
        };
        let words = |list: &'static str| list.split_whitespace().collect::<HashSet<_>>();
        Builder::empty()
            .tags(words(list.tags))
            .generic_attributes(words(list.everywhere))
            .generic_attribute_prefixes(list.prefixes.iter().copied().collect())
            .tag_attributes(list.own.iter().map(|(tag, own)| (*tag, words(own))).collect::<HashMap<_, _>>())
            .url_schemes(list.schemes.iter().copied().collect())
            .url_relative(ammonia::UrlRelative::PassThrough)
            .link_rel(None)
            .clean(html)
            .to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{Sanitizer, losses};

    #[test]
    fn what_wordpress_keeps_is_no_loss() {
        let html = "<section id=\"a\" data-x=\"1\"><h2>T</h2><details open=\"open\"><summary>S</summary>\
                    <a href=\"https://example.org/\" download=\"x.csv\">L</a></details></section>";
        assert_eq!(losses(html, &Sanitizer::WordPress.clean(html)), Vec::new());
    }

    #[test]
    fn what_wordpress_drops_is_told() {
        let html =
            "<p>A<time datetime=\"2025\">day</time><svg></svg><a href=\"javascript:alert(1)\" tabindex=\"0\">L</a></p>";
        let told: Vec<String> =
            losses(html, &Sanitizer::WordPress.clean(html)).iter().map(ToString::to_string).collect();
        for lost in ["<time>", "<svg>", "href of <a>", "tabindex"] {
            assert!(told.iter().any(|one| one.contains(lost)), "{lost} is not told: {told:?}");
        }
    }

    #[test]
    fn what_sanitize_html_drops_is_told() {
        let html = "<details class=\"glosa-viewpoint\"><summary>S</summary></details>";
        let told: Vec<String> =
            losses(html, &Sanitizer::SanitizeHtml.clean(html)).iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|one| one.contains("<details>")), "{told:?}");
    }
}
