//! `figures.csv`: the numbers of all charts, as numbers.

use crate::article::{Article, Confidence, PointStyle};
use std::borrow::Cow;

/// The charts' data: one row a value.
///
/// # Errors
/// If a row cannot be written.
pub(in crate::publish) fn figures_csv(article: &Article) -> anyhow::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "series",
        "title",
        "label",
        "value",
        "unit",
        "as_of",
        "confidence",
        "comparable",
        "note",
        "sources",
    ])?;
    for series in article.fact_box.groups.iter().flat_map(|group| &group.series) {
        for point in &series.points {
            let urls: Vec<&str> = point
                .sources
                .iter()
                .filter_map(|key| article.sources.iter().find(|source| source.key == *key))
                .map(|source| source.url.as_str())
                .collect();
            writer.write_record([
                series.key.as_str(),
                &as_text(&series.title),
                &as_text(&point.label),
                &point.value.to_string(),
                &as_text(&series.unit),
                &point.as_of,
                if point.confidence == Confidence::High { "high" } else { "medium" },
                if point.style == PointStyle::Differing { "no" } else { "yes" },
                &as_text(point.note.as_deref().unwrap_or_default()),
                &urls.join(" "),
            ])?;
        }
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// A text that no spreadsheet takes for a formula: an apostrophe, which spreadsheets do not show, comes before what would be one.
fn as_text(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::as_text;

    #[test]
    fn formulas_are_text() {
        for formula in ["=HYPERLINK(\"https://evil.example\")", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(as_text(formula), format!("'{formula}"));
        }
        assert_eq!(as_text("Port Quill, 1 = 1"), "Port Quill, 1 = 1");
    }
}
