//! Style sheets: joined from `styles/`, one file there for each thing a reader sees.

/// The style sheets of the article, in their order.
const ARTICLE: [&str; 11] = [
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/host.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/masthead.css"),
    include_str!("../../styles/story.css"),
    include_str!("../../styles/card.css"),
    include_str!("../../styles/viewpoints.css"),
    include_str!("../../styles/factbox.css"),
    include_str!("../../styles/chart.css"),
    include_str!("../../styles/sections.css"),
    include_str!("../../styles/print.css"),
];

/// The icon of our own pages.
pub(super) const ICON: &str = include_str!("../../styles/icon.svg");

/// Everything that an article needs, on any page.
pub(super) fn article() -> String {
    ARTICLE.concat()
}

/// What comes with the tools of the charts, when a reader is near them.
pub(super) fn chart_tools() -> String {
    include_str!("../../styles/chart_tools.css").to_owned()
}

/// What comes with the maps on cards.
pub(super) fn locator() -> String {
    include_str!("../../styles/locator.css").to_owned()
}

/// What only our own pages need, around the article.
pub(super) fn page() -> String {
    include_str!("../../styles/page.css").to_owned()
}
