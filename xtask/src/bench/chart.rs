//! A chart as an SVG file: horizontal bars, with the spread as a line, readable in light and dark.

use super::statistics::Sample;
use std::fmt::Write;

const WIDTH: f64 = 720.0;
const LABELS: f64 = 220.0;
const ROW: f64 = 30.0;
const STYLE: &str = "text{font:13px system-ui,sans-serif;fill:#222}.bar{fill:#7a93b8}.own{fill:#b3541e}.spread{stroke:#222;stroke-width:1.5}\
@media (prefers-color-scheme:dark){text{fill:#eee}.spread{stroke:#eee}}";

/// Bars of a title and a unit, in the order given; Glosa's own in another colour.
pub(crate) fn bars(title: &str, unit: &str, values: &[(String, Sample)]) -> String {
    let most = values.iter().map(|(_, sample)| sample.upper_quartile).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let scale = (WIDTH - LABELS - 110.0) / most;
    let mut rows = String::new();
    let mut top = 34.0;
    for (name, sample) in values {
        let class = if name.starts_with("Glosa") { "own" } else { "bar" };
        let (middle, text) = (top + ROW / 2.0 - 3.0, top + ROW / 2.0 + 2.0);
        let at = |value: f64| LABELS + value * scale;
        // Writing to a string cannot fail.
        let _ = writeln!(
            rows,
            "<text x=\"{:.1}\" y=\"{text:.1}\" text-anchor=\"end\">{}</text>\
             <rect class=\"{class}\" x=\"{LABELS:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"20\"/>\
             <line class=\"spread\" x1=\"{:.1}\" x2=\"{:.1}\" y1=\"{middle:.1}\" y2=\"{middle:.1}\"/>\
             <text x=\"{:.1}\" y=\"{text:.1}\">{} {unit}</text>",
            LABELS - 8.0,
            escaped(name),
            top + 2.0,
            (sample.median * scale).max(1.0),
            at(sample.lower_quartile),
            at(sample.upper_quartile),
            at(sample.upper_quartile.max(sample.median)) + 8.0,
            number(sample.median),
        );
        top += ROW;
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {:.0}\" role=\"img\" aria-label=\"{title}\">\
         <style>{STYLE}</style>\n<text x=\"8\" y=\"20\" font-weight=\"bold\">{}</text>\n{rows}</svg>\n",
        top + 8.0,
        escaped(title),
        title = escaped(title)
    )
}

/// A number as short as it may be told.
pub(crate) fn number(value: f64) -> String {
    if value.abs() >= 100.0 {
        format!("{value:.0}")
    } else if value.abs() >= 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Sample, bars};

    #[test]
    fn the_longest_bar_is_of_the_largest_value() {
        let of = |name: &str, value| (name.to_owned(), Sample::of(vec![value]));
        let svg = bars("a & b", "ms", &[of("Glosa", 5.0), of("Other", 10.0)]);
        assert!(
            svg.contains("a &amp; b") && svg.contains("width=\"195.0\"") && svg.contains("width=\"390.0\""),
            "{svg}"
        );
    }
}
