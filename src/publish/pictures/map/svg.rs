//! A drawing as SVG. By itself it has the colours of paper; in a card the classes take those of the page.

use super::{HEIGHT, Point, WIDTH};
use crate::publish::edition::escape::escape;
use crate::publish::pictures::map::drawing::Drawing;
use std::fmt::Write;

/// The marked point's radius.
const DOT: f64 = 8.0;

/// Writes the file.
pub(in crate::publish) fn write(drawing: &Drawing, title: &str, language: &str) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         role=\"img\" xml:lang=\"{language}\">\n<title>{}</title>\n<desc>Natural Earth</desc>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        escape(title),
    );
    path(&mut svg, "land", "fill=\"#dfe2e3\" stroke=\"#fff\" stroke-width=\"1.5\"", &outlines(&drawing.land));
    path(&mut svg, "country", "fill=\"#0b6068\" stroke=\"#fff\" stroke-width=\"1.5\"", &outlines(&drawing.country));
    if let Some((middle, radius)) = drawing.ring {
        path(&mut svg, "ring", "fill=\"none\" stroke=\"#0b6068\" stroke-width=\"4\"", &circle(middle, radius));
    }
    if let Some(point) = drawing.point {
        path(&mut svg, "point", "fill=\"#16191b\" stroke=\"#fff\" stroke-width=\"3\"", &circle(point, DOT));
    }
    svg.push_str("</svg>\n");
    svg
}

/// Writing to a string does not fail.
fn path(svg: &mut String, class: &str, look: &str, line: &str) {
    if !line.is_empty() {
        let _ = writeln!(svg, "<path class=\"{class}\" {look} d=\"{line}\"/>");
    }
}

/// Closed lines in whole units, each corner by its way from the one before.
fn outlines(lines: &[Vec<Point>]) -> String {
    let mut all = String::new();
    for line in lines {
        let mut corners: Vec<(i32, i32)> = line.iter().map(|point| whole(*point)).collect();
        corners.dedup();
        let mut at = None;
        for (x, y) in corners {
            let _ = match at {
                None => write!(all, "M{x} {y}l"),
                Some((before_x, before_y)) => write!(all, "{}", step(x - before_x, y - before_y, all.ends_with('l'))),
            };
            at = Some((x, y));
        }
        all.push('z');
    }
    all
}

/// A step, with a space only where the numbers would run into each other.
fn step(across: i32, down: i32, first: bool) -> String {
    let apart = |number: i32, first: bool| if first || number < 0 { "" } else { " " };
    format!("{}{across}{}{down}", apart(across, first), apart(down, false))
}

fn circle((x, y): Point, radius: f64) -> String {
    let ((left, middle), radius) = (whole((x - radius, y)), whole((radius, 0.0)).0);
    let across = radius * 2;
    format!("M{left} {middle}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z")
}

#[expect(clippy::cast_possible_truncation, reason = "what is drawn is within some hundred units")]
fn whole((x, y): Point) -> (i32, i32) {
    (x.round() as i32, y.round() as i32)
}

#[cfg(test)]
mod tests {
    use super::{circle, outlines};

    #[test]
    fn an_outline_is_written_by_its_steps() {
        let square = vec![(10.2, 10.0), (20.0, 10.0), (20.0, 19.6), (10.0, 20.0)];
        assert_eq!(outlines(&[square]), "M10 10l10 0 0 10-10 0z");
        assert_eq!(outlines(&[]), "");
    }

    #[test]
    fn a_circle_is_two_arcs() {
        assert_eq!(circle((400.0, 120.0), 8.0), "M392 120a8 8 0 1 0 16 0a8 8 0 1 0-16 0z");
    }
}
