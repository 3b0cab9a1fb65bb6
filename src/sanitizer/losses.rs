//! Losses: elements, attributes and text that a sanitiser has taken away.

use scraper::{Html, Node};
use std::collections::BTreeMap;
use std::fmt;

/// Something that a sanitiser has taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Kind of the loss: an element, an attribute, a text.
    pub what: String,
    /// How often.
    pub times: usize,
}

impl fmt::Display for Loss {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({} {})", self.what, self.times, if self.times == 1 { "time" } else { "times" })
    }
}

/// Elements, attributes with their values and text that are in `before` and not in `after`.
#[must_use]
pub fn losses(before: &str, after: &str) -> Vec<Loss> {
    let mut kept = contents(after);
    let mut lost = BTreeMap::new();
    for (content, times) in contents(before) {
        let times = times.saturating_sub(kept.remove(&content).unwrap_or_default());
        if times > 0 {
            *lost.entry(content.what).or_default() += times;
        }
    }
    // Elements come first: a lost element takes its attributes with it.
    let (elements, others): (Vec<_>, Vec<_>) =
        lost.into_iter().partition(|(what, _): &(String, usize)| what.starts_with("the element"));
    elements.into_iter().chain(others).map(|(what, times)| Loss { what, times }).collect()
}

/// A part of a fragment.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Content {
    what: String,
    /// The value of an attribute.
    value: String,
}

/// Everything in a fragment, by what it is and how often it is there.
fn contents(html: &str) -> BTreeMap<Content, usize> {
    let mut found = BTreeMap::new();
    let mut count = |what: String, value: &str| {
        *found.entry(Content { what, value: value.to_owned() }).or_default() += 1;
    };
    let mut text = String::new();
    for node in Html::parse_fragment(html).tree.nodes() {
        match node.value() {
            Node::Element(element) => {
                count(format!("the element <{}>", element.name()), "");
                for (name, value) in element.attrs() {
                    count(format!("the attribute {name} of <{}>", element.name()), value);
                }
            }
            Node::Text(part) => text.push_str(part),
            _ => {}
        }
    }
    count("text".to_owned(), &text);
    found
}
