//! Parts of a fragment: every element, attribute and role that the static article has. The loader rebuilds a fragment that it
//! has fetched from these lists, `docs/embedding.md` has them as a table, and a test holds both to what is published.

/// Elements.
pub(in crate::publish) const ELEMENTS: [&str; 28] = [
    "a",
    "article",
    "blockquote",
    "button",
    "caption",
    "details",
    "div",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "li",
    "nav",
    "p",
    "section",
    "span",
    "strong",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Attributes. `class`, `id`, `href` and `role` are held to their values besides; `type` is every button's.
pub(in crate::publish) const ATTRIBUTES: [&str; 28] = [
    "aria-current",
    "aria-label",
    "aria-labelledby",
    "class",
    "data-concern",
    "data-entity",
    "data-figure",
    "data-glosa-id",
    "data-glosa-island",
    "data-glosa-revision",
    "data-labelled",
    "data-look",
    "data-nosnippet",
    "data-shape",
    "data-short",
    "data-stance",
    "data-view",
    "data-viewpoint",
    "dir",
    "download",
    "hidden",
    "href",
    "id",
    "lang",
    "open",
    "role",
    "scope",
    "type",
];

/// Values of `role`.
pub(in crate::publish) const ROLES: [&str; 6] = ["cell", "columnheader", "row", "rowgroup", "rowheader", "table"];

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, ELEMENTS, ROLES};
    use crate::publish::edition::reading::edition_of;
    use crate::publish::edition::render::fragment;
    use scraper::{Html, Node};
    use std::collections::BTreeSet;
    use std::path::Path;

    const EDITIONS: [&str; 3] = ["sample/article.json", "sample/article.es-SV.json", "sample-arabic/article.json"];

    /// An element with its attributes.
    struct Published {
        name: String,
        attributes: Vec<(String, String)>,
    }

    /// Every element of the tests' articles.
    fn published() -> anyhow::Result<Vec<Published>> {
        let mut elements = Vec::new();
        for file in EDITIONS {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles").join(file);
            let html = Html::parse_fragment(&fragment(&edition_of(&file)?.edition, ""));
            for node in html.tree.nodes() {
                if let Node::Element(element) = node.value() {
                    let attributes = element.attrs().map(|(name, value)| (name.to_owned(), value.to_owned()));
                    elements.push(Published { name: element.name().to_owned(), attributes: attributes.collect() });
                }
            }
        }
        // The parser puts them around the fragment.
        elements.retain(|element| element.name != "html" && element.name != "body");
        Ok(elements)
    }

    fn set<'a>(names: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
        names.map(str::to_owned).collect()
    }

    #[test]
    fn the_lists_are_what_is_published() -> anyhow::Result<()> {
        let published = published()?;
        let attributes = || published.iter().flat_map(|element| &element.attributes);
        assert_eq!(set(published.iter().map(|element| element.name.as_str())), set(ELEMENTS.into_iter()));
        // Set by the reader or the live article in a fragment that has been saved: open viewpoints, hidden parts.
        let later = ["hidden", "open"];
        let names = attributes().map(|(name, _)| name.as_str()).chain(later);
        assert_eq!(set(names), set(ATTRIBUTES.into_iter()));
        let roles = attributes().filter(|(name, _)| name == "role").map(|(_, value)| value.as_str());
        assert_eq!(set(roles), set(ROLES.into_iter()));
        for (name, value) in attributes().filter(|(name, _)| name == "class" || name == "id") {
            for word in value.split_whitespace() {
                // As `OURS` in loader/parts/aside.js.
                let ours = word == "glosa" || word.starts_with("glosa-") && word != "glosa-card";
                assert!(ours, "{name}={word:?} would not come through the loader");
            }
        }
        Ok(())
    }

    #[test]
    fn the_documentation_has_the_lists() {
        let row = |what: &str, names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            format!("| {what} | {} |", names.join(" "))
        };
        let table =
            [row("elements", &ELEMENTS), row("attributes", &ATTRIBUTES), row("values of `role`", &ROLES)].join("\n");
        let page = include_str!("../../../docs/embedding.md");
        assert!(page.contains(&table), "docs/embedding.md lacks these lines:\n{table}");
    }
}
