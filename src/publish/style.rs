//! Style sheets: joined from `styles/`, one file there for each thing a reader sees.

/// The style sheets of the article, in their order.
const ARTICLE: [&str; 12] = [
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/host.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/masthead.css"),
    include_str!("../../styles/story.css"),
    include_str!("../../styles/card.css"),
    include_str!("../../styles/viewpoints.css"),
    include_str!("../../styles/factbox.css"),
    include_str!("../../styles/chart.css"),
    include_str!("../../styles/guess.css"),
    include_str!("../../styles/sections.css"),
    include_str!("../../styles/print.css"),
];

/// The icon of our own pages.
pub(super) const ICON: &str = include_str!("../../styles/icon.svg");

/// Everything that an article needs, on any page.
pub(super) fn article() -> String {
    ARTICLE.concat()
}

/// What only our own pages need, around the article.
pub(super) fn page() -> String {
    include_str!("../../styles/page.css").to_owned()
}
