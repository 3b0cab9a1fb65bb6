//! A chart as a file, SVG and PNG: title, labels, sources and day are in it, since a picture travels alone.

mod layout;
mod svg;

use crate::article::{Article, Series};
use crate::present::words::Interface;
use crate::publish::pictures::drawing::canvas::{Canvas, LineBox, Rgb};
use crate::publish::pictures::drawing::typesetter::{Style, Typesetter};
use crate::view::model::{Chart, Edition};

/// The width of the picture, in pixels.
const WIDTH: u16 = 1200;
const PAPER: Rgb = [255, 255, 255];

/// Something drawn. Places are seen from the side where lines begin.
enum Mark {
    /// A shape with straight sides.
    Shape(Vec<(f32, f32)>, Rgb),
    /// A text, at the start of its lines or at their end.
    Text { text: String, style: Style, area: LineBox, ink: Rgb, at_end: bool },
}

/// A chart that has been laid out.
struct Drawing {
    marks: Vec<Mark>,
    height: f32,
    right_to_left: bool,
    /// Description for those who do not see it.
    title: String,
    description: String,
    language: String,
}

/// The files of a chart.
pub(in crate::publish) struct ChartFiles {
    pub(in crate::publish) key: String,
    pub(in crate::publish) svg: String,
    pub(in crate::publish) png: Vec<u8>,
}

/// The files of all charts of an edition. A letter that the fonts lack is left out of the PNG, with a warning.
///
/// # Errors
/// If a PNG cannot be made.
pub(in crate::publish) fn chart_files(
    article: &Article,
    edition: &Edition,
    address: Option<&str>,
    warnings: &mut Vec<String>,
) -> anyhow::Result<Vec<ChartFiles>> {
    let mut typesetter = Typesetter::new(&article.language);
    let series = article.fact_box.groups.iter().flat_map(|group| &group.series);
    let charts = edition.facts.groups.iter().flat_map(|group| &group.charts);
    let mut files = Vec::new();
    for (series, chart) in series.zip(charts) {
        let mut drawing = layout::draw(&Content::of(series, chart, article, edition, address), &mut typesetter);
        let svg = svg::write(&drawing, &mut typesetter);
        let texts = drawing.marks.iter_mut().filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text),
            Mark::Shape(..) => None,
        });
        let missing: String = typesetter.clear_of_unknown(texts.collect()).into_iter().take(10).collect();
        if !missing.is_empty() {
            warnings.push(format!("{}: chart-{}.png lacks these letters: {missing}", article.id, chart.key));
        }
        files.push(ChartFiles { key: chart.key.clone(), svg, png: png(&drawing, &mut typesetter)? });
    }
    Ok(files)
}

/// Text of a chart's picture.
struct Content<'a> {
    series: &'a Series,
    chart: &'a Chart,
    language: &'a str,
    right_to_left: bool,
    sources: String,
    /// Publisher, day that the values describe, and address.
    origin: String,
}

impl<'a> Content<'a> {
    fn of(
        series: &'a Series,
        chart: &'a Chart,
        article: &'a Article,
        edition: &'a Edition,
        address: Option<&str>,
    ) -> Self {
        let names = chart.sources.iter().filter_map(|index| edition.sources.get(usize::from(*index)));
        let names: Vec<&str> = names.map(|source| source.name.as_str()).collect();
        let label = if names.len() == 1 { &edition.words.source } else { &edition.words.sources_label };
        let newest = series.points.iter().zip(&chart.points).max_by(|one, other| one.0.as_of.cmp(&other.0.as_of));
        let as_of = newest.map(|(_, point)| Interface::new(&article.language).as_of(point.as_of.clone()));
        let publisher = article.publisher.as_ref().map(|publisher| publisher.name.clone());
        let origin = [publisher, as_of, address.map(str::to_owned)];
        Self {
            series,
            chart,
            language: &article.language,
            right_to_left: edition.right_to_left,
            sources: format!("{label}: {}", names.join("; ")),
            origin: origin.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        }
    }
}

fn png(drawing: &Drawing, typesetter: &mut Typesetter) -> anyhow::Result<Vec<u8>> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some thousand pixels")]
    let size = (u32::from(WIDTH), drawing.height.ceil() as u32);
    let mut canvas = Canvas::new(PAPER, drawing.right_to_left, size)?;
    for mark in &drawing.marks {
        match mark {
            Mark::Shape(points, ink) => canvas.shape(points, *ink),
            Mark::Text { text, style, area, ink, at_end: false } => {
                canvas.text(typesetter, text, *style, *area, *ink);
            }
            Mark::Text { text, style, area, ink, at_end: true } => {
                canvas.text_at_end(typesetter, text, *style, *area, *ink);
            }
        }
    }
    canvas.encode()
}

#[cfg(test)]
mod tests {
    use super::chart_files;
    use crate::article::Article;
    use crate::present::present;

    #[test]
    fn every_chart_has_a_picture_with_its_title_values_sources_and_day() {
        for text in [
            include_str!("../../../../tests/articles/sample/article.json"),
            include_str!("../../../../tests/articles/sample/article.es-SV.json"),
            include_str!("../../../../tests/articles/sample-arabic/article.json"),
        ] {
            let article: Article = serde_json::from_str(text).unwrap();
            let edition = present(&article).unwrap();
            let mut warnings = Vec::new();
            let files = chart_files(&article, &edition, Some("https://example.org/a/"), &mut warnings).unwrap();
            let charts: Vec<_> = edition.facts.groups.iter().flat_map(|group| &group.charts).collect();
            assert_eq!(files.len(), charts.len());
            assert_eq!(warnings, Vec::<String>::new());
            for (file, chart) in files.iter().zip(charts) {
                // An HTML parser in its foreign mode would forgive; this one does not.
                let document = roxmltree::Document::parse(&file.svg).unwrap();
                let texts = document.descendants().filter(|node| node.has_tag_name("text"));
                let said = texts.filter_map(|node| node.text()).collect::<Vec<_>>().join(" ");
                let source = &edition.sources[usize::from(chart.sources[0])].name;
                let publisher = &article.publisher.as_ref().unwrap().name;
                let day = &chart.points.last().unwrap().value;
                for part in [&chart.title, &chart.measure, source, publisher, day] {
                    assert!(said.contains(part.as_str()), "{}: {part:?} is not in {said:?}", chart.key);
                }
                assert!(said.contains("https://example.org/a/"));
                let root = document.root_element();
                assert_eq!(root.attribute("role"), Some("img"));
                assert!(root.children().any(|node| node.has_tag_name("desc") && node.text().is_some()));
                assert!(file.png.starts_with(b"\x89PNG\r\n") && file.png.len() > 5000, "{}", chart.key);
            }
        }
    }
}
