//! `figures.csv`: the numbers of all charts, as numbers.

use crate::article::{Article, Confidence, PointStyle};

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
                &series.title,
                &point.label,
                &point.value.to_string(),
                &series.unit,
                &point.as_of,
                if point.confidence == Confidence::High { "high" } else { "medium" },
                if point.style == PointStyle::Differing { "no" } else { "yes" },
                point.note.as_deref().unwrap_or_default(),
                &urls.join(" "),
            ])?;
        }
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}
