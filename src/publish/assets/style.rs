//! Style sheets: joined from `styles/`, one file there for each thing a reader sees.

use crate::axis::{MOST_SLOTS, WIDTHS};

/// The style sheets of the article, in their order.
const ARTICLE: [&str; 12] = [
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/host.css"),
    include_str!("../../../styles/base.css"),
    include_str!("../../../styles/masthead.css"),
    include_str!("../../../styles/story.css"),
    include_str!("../../../styles/card.css"),
    include_str!("../../../styles/viewpoints.css"),
    include_str!("../../../styles/factbox.css"),
    include_str!("../../../styles/chart.css"),
    include_str!("../../../styles/chart_columns.css"),
    include_str!("../../../styles/sections.css"),
    include_str!("../../../styles/print.css"),
];

/// The icon of our own pages.
pub(in crate::publish) const ICON: &str = include_str!("../../../styles/icon.svg");

/// Everything that an article needs, on any page.
pub(in crate::publish) fn article() -> String {
    ARTICLE.concat() + &numbers()
}

/// Classes for numbers: a length in hundredths, or a place and a width on the time axis. A strict policy allows no inline style.
fn numbers() -> String {
    let number = (0..=100).map(|number| format!(".glosa-n{number} {{ --glosa-number: {number}; }}\n"));
    let hundreds = (1..MOST_SLOTS / 100)
        .map(|hundred| format!(".glosa-hundreds-{hundred} {{ --glosa-hundreds: {hundred}00; }}\n"));
    let widths = WIDTHS.map(|width| format!(".glosa.glosa .glosa-slots-{width} {{ --glosa-slots: {width}; }}\n"));
    number.chain(hundreds).chain(widths).collect()
}

/// Style that comes with the tools of the charts, when a reader is near them.
pub(in crate::publish) fn chart_tools() -> String {
    include_str!("../../../styles/chart_tools.css").to_owned()
}

/// Style that comes with the maps on cards.
pub(in crate::publish) fn locator() -> String {
    include_str!("../../../styles/locator.css").to_owned()
}

/// Style that only our own pages need, around the article.
pub(in crate::publish) fn page() -> String {
    include_str!("../../../styles/page.css").to_owned()
}

#[cfg(test)]
mod tests {
    use super::{MOST_SLOTS, WIDTHS, article};
    use crate::view::place_class;

    #[test]
    fn every_place_and_width_of_a_time_axis_has_its_class() {
        let style = article();
        let places = (0..MOST_SLOTS).filter_map(|slot| u16::try_from(slot).ok()).map(place_class);
        let widths = WIDTHS.map(|width| format!("glosa-slots-{width}"));
        for class in places.chain(widths).flat_map(|classes| classes.split(' ').map(str::to_owned).collect::<Vec<_>>())
        {
            assert!(style.contains(&format!(".{class} {{")), "the style sheet has no {class}");
        }
    }
}
