//! A laid-out chart as SVG: text stays text, and nothing in it is fetched or runs.

use super::{Drawing, Mark, PAPER, WIDTH};
use crate::publish::edition::escape::escape;
use crate::publish::pictures::drawing::canvas::{LineBox, Rgb};
use crate::publish::pictures::drawing::typesetter::{Face, Style, Typesetter};
use std::fmt::Write;

/// Writes the file.
pub(in crate::publish) fn write(drawing: &Drawing, typesetter: &mut Typesetter) -> String {
    let (width, height) = (WIDTH, drawing.height.ceil());
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" xml:lang=\"{}\">\n<title>{}</title>\n<desc>{}</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n",
        escape(&drawing.language),
        escape(&drawing.title),
        escape(&drawing.description),
        hex(PAPER),
    );
    for mark in &drawing.marks {
        match mark {
            Mark::Shape(points, ink) => shape(&mut svg, drawing.right_to_left, points, *ink),
            Mark::Text { text, style, area, ink, at_end } => {
                let right = drawing.right_to_left != *at_end;
                lines(&mut svg, typesetter, text, *style, mirrored(drawing.right_to_left, *area), right, *ink);
            }
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Writing to a string does not fail.
fn shape(svg: &mut String, right_to_left: bool, points: &[(f32, f32)], ink: Rgb) {
    let at = |start: f32| if right_to_left { f32::from(WIDTH) - start } else { start };
    let path: Vec<String> = points.iter().map(|(start, top)| format!("{:.1} {top:.1}", at(*start))).collect();
    let _ = writeln!(svg, "<path fill=\"{}\" d=\"M{}Z\"/>", hex(ink), path.join("L"));
}

fn lines(
    svg: &mut String,
    typesetter: &mut Typesetter,
    text: &str,
    style: Style,
    area: LineBox,
    right: bool,
    ink: Rgb,
) {
    let (family, weight) = match style.face {
        Face::Headline => ("Newsreader, Georgia, serif", 600),
        Face::Label => ("'Libre Franklin', 'Helvetica Neue', Arial, sans-serif", 400),
        Face::StrongLabel => ("'Libre Franklin', 'Helvetica Neue', Arial, sans-serif", 600),
    };
    let left = if right { area.start + area.width } else { area.start };
    let buffer = typesetter.set(text, style, area.width, right);
    for run in buffer.layout_runs() {
        let start = run.glyphs.iter().map(|glyph| glyph.start).min().unwrap_or_default();
        let end = run.glyphs.iter().map(|glyph| glyph.end).max().unwrap_or_default();
        let line = run.text.get(start..end).unwrap_or(run.text).trim();
        let (direction, anchor) = match (run.rtl, right) {
            (true, true) => (" direction=\"rtl\"", "start"),
            (true, false) => (" direction=\"rtl\"", "end"),
            (false, true) => ("", "end"),
            (false, false) => ("", "start"),
        };
        let _ = writeln!(
            svg,
            "<text x=\"{left:.1}\" y=\"{:.1}\" font-family=\"{family}\" font-size=\"{}\" font-weight=\"{weight}\" \
             text-anchor=\"{anchor}\"{direction} fill=\"{}\">{}</text>",
            area.top + run.line_y,
            style.size,
            hex(ink),
            escape(line),
        );
    }
}

fn mirrored(right_to_left: bool, area: LineBox) -> LineBox {
    let start = if right_to_left { f32::from(WIDTH) - area.start - area.width } else { area.start };
    LineBox { start, ..area }
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
