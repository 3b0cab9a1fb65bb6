//! Sanitisers of content systems: what they leave of a pasted fragment, by their own published lists.

use ammonia::Builder;
use scraper::{Html, Node};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;

/// A content system that filters what is pasted into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sanitizer {
    /// WordPress for users without `unfiltered_html`: `wp_kses_post`, as of 6.8.3.
    WordPress,
}

/// Every sanitiser with its name.
pub const SANITIZERS: [(&str, Sanitizer); 1] = [("wordpress", Sanitizer::WordPress)];

/// Elements of `$allowedposttags` in wp-includes/kses.php.
const WORDPRESS_TAGS: &str = "address a abbr acronym area article aside audio b bdo big blockquote br button caption cite \
    code col colgroup del dd dfn details div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup \
    hr i img ins kbd label legend li main map mark menu nav object ol p pre q rb rp rt rtc ruby s samp section small span \
    strike strong sub summary sup table tbody td tfoot th thead title tr track tt u ul var video";
/// Attributes that every element may have there, beside `data-*`.
const WORDPRESS_GLOBAL: &str = "aria-controls aria-current aria-describedby aria-details aria-expanded aria-hidden aria-label \
    aria-labelledby aria-live class dir hidden id lang style title role xml:lang";
/// And those of single elements, as far as articles can have them.
const WORDPRESS_OWN: [(&str, &str); 13] = [
    ("a", "href rel rev name target download"),
    ("blockquote", "cite"),
    ("button", "disabled name type value"),
    ("col", "align char charoff span valign width"),
    ("del", "datetime"),
    ("details", "align open"),
    ("img", "alt align border height hspace loading longdesc vspace src usemap width"),
    ("ins", "datetime cite"),
    ("label", "for"),
    ("ol", "start type reversed"),
    ("q", "cite"),
    ("td", "abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width"),
    ("th", "abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width"),
];
/// The schemes of `wp_allowed_protocols`, as far as links to sources can have them.
const WORDPRESS_SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl Sanitizer {
    /// The sanitiser of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        SANITIZERS.iter().find(|(one, _)| *one == name).map(|(_, sanitizer)| *sanitizer)
    }

    /// What it leaves.
    #[must_use]
    pub fn clean(self, html: &str) -> String {
        let Self::WordPress = self;
        let words = |list: &'static str| list.split_whitespace().collect::<HashSet<_>>();
        let own: HashMap<_, _> = WORDPRESS_OWN.iter().map(|(tag, list)| (*tag, words(list))).collect();
        Builder::empty()
            .tags(words(WORDPRESS_TAGS))
            .generic_attributes(words(WORDPRESS_GLOBAL))
            .generic_attribute_prefixes(HashSet::from(["data-"]))
            .tag_attributes(own)
            .url_schemes(HashSet::from(WORDPRESS_SCHEMES))
            .url_relative(ammonia::UrlRelative::PassThrough)
            .link_rel(None)
            .clean(html)
            .to_string()
    }
}

/// Something that a sanitiser has taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What: an element, an attribute, a text.
    pub what: String,
    /// How often.
    pub times: usize,
}

impl fmt::Display for Loss {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({} {})", self.what, self.times, if self.times == 1 { "time" } else { "times" })
    }
}

/// What is in `before` and not in `after`: elements, attributes with their values, text.
#[must_use]
pub fn losses(before: &str, after: &str) -> Vec<Loss> {
    let (before, mut kept) = (contents(before), contents(after));
    before
        .into_iter()
        .filter_map(|(what, times)| {
            let times = times.saturating_sub(kept.remove(&what).unwrap_or_default());
            (times > 0).then_some(Loss { what, times })
        })
        .collect()
}

/// Everything in a fragment, by what it is and how often it is there.
fn contents(html: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let mut count = |what: String| *found.entry(what).or_default() += 1;
    let mut text = String::new();
    for node in Html::parse_fragment(html).tree.nodes() {
        match node.value() {
            Node::Element(element) => {
                count(format!("the element <{}>", element.name()));
                for (name, value) in element.attrs() {
                    // Sanitisers may write a style another way, and we publish none.
                    count(format!("the attribute {name}=\"{value}\" of <{}>", element.name()));
                }
            }
            Node::Text(part) => text.push_str(part),
            _ => {}
        }
    }
    count(format!("the text {:?} and so on", text.chars().take(40).collect::<String>()));
    count(format!("{} letters of text", text.chars().count()));
    found
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
        for lost in ["<time>", "<svg>", "javascript:", "tabindex"] {
            assert!(told.iter().any(|one| one.contains(lost)), "{lost} is not told: {told:?}");
        }
    }
}
