//! Layout of a chart's picture, in pixels: 1200 wide, and as high as its content.

use super::{Content, Drawing, Mark, WIDTH};
use crate::publish::pictures::drawing::canvas::{LineBox, Rgb};
use crate::publish::pictures::drawing::typesetter::{Face, Style, Typesetter};
use crate::view::model::{ChartPoint, ChartShape, PointLook};

const INK: Rgb = [22, 25, 27];
const QUIET: Rgb = [84, 92, 98];
const RULE: Rgb = [150, 156, 160];
const ACCENT: Rgb = [15, 111, 120];
const TINT: Rgb = [195, 219, 221];
const BAR: Rgb = [137, 151, 163];
const PAPER: Rgb = super::PAPER;

const MARGIN: f32 = 48.0;
const FULL: f32 = WIDTH as f32;
const MEASURE: f32 = FULL - 2.0 * MARGIN;
const ROW: f32 = 46.0;
const VALUE: f32 = 110.0;
const PLOT: f32 = 420.0;
/// Above the columns, for what is written at one of them.
const ANNOTATIONS: f32 = 84.0;

const LABEL: Style = Style { face: Face::Label, size: 24.0, line: 30.0, lines: 1 };
const STRONG: Style = Style { face: Face::StrongLabel, ..LABEL };
const SMALL: Style = Style { face: Face::Label, size: 19.0, line: 26.0, lines: usize::MAX };

/// A picture that is being laid out, from top to bottom.
struct Layout<'a> {
    typesetter: &'a mut Typesetter,
    marks: Vec<Mark>,
    top: f32,
}

/// Lays a chart out.
pub(in crate::publish) fn draw(content: &Content<'_>, typesetter: &mut Typesetter) -> Drawing {
    let chart = content.chart;
    let mut layout = Layout { typesetter, marks: Vec::new(), top: MARGIN };
    let title = Style { face: Face::Headline, size: 40.0, line: 48.0, lines: usize::MAX };
    layout.paragraph(&chart.title, title, MARGIN, INK);
    layout.paragraph(&chart.measure, Style { size: 22.0, line: 30.0, ..SMALL }, MARGIN, QUIET);
    layout.top += 20.0;
    match chart.shape {
        ChartShape::Bars => layout.bars(content),
        ChartShape::Columns => layout.columns(content),
    }
    layout.top += 22.0;
    if let Some(note) = &chart.differing_note {
        layout.bar((MARGIN, layout.top + 4.0), (40.0, 18.0), PointLook::Differing);
        layout.paragraph(note, SMALL, MARGIN + 54.0, QUIET);
        layout.top += 8.0;
    }
    layout.paragraph(&content.sources, SMALL, MARGIN, QUIET);
    layout.top += 8.0;
    layout.paragraph(&content.origin, SMALL, MARGIN, INK);
    Drawing {
        height: layout.top + MARGIN - 12.0,
        marks: layout.marks,
        right_to_left: content.right_to_left,
        title: chart.title.clone(),
        description: format!("{} {}", chart.extremes, chart.summary),
        language: content.language.to_owned(),
    }
}

impl Layout<'_> {
    fn text(&mut self, text: &str, style: Style, area: LineBox, ink: Rgb) {
        self.marks.push(Mark::Text { text: text.to_owned(), style, area, ink, at_end: false });
    }

    /// A text over the whole width; what comes next stands under it.
    fn paragraph(&mut self, text: &str, style: Style, start: f32, ink: Rgb) {
        let area = LineBox { start, top: self.top, width: FULL - MARGIN - start };
        #[expect(clippy::cast_precision_loss, reason = "few lines")]
        let lines = self.typesetter.lines(text, style, area.width) as f32;
        self.text(text, style, area, ink);
        self.top += lines * style.line;
    }

    /// A box that looks as its point does.
    fn bar(&mut self, (start, top): (f32, f32), (width, height): (f32, f32), look: PointLook) {
        let area = |inset: f32| {
            let (start, top, end, bottom) = (start + inset, top + inset, start + width - inset, top + height - inset);
            vec![(start, top), (end, top), (end, bottom), (start, bottom)]
        };
        match look {
            PointLook::Plain => self.marks.push(Mark::Shape(area(0.0), BAR)),
            PointLook::Highlight => self.marks.push(Mark::Shape(area(0.0), ACCENT)),
            PointLook::Reference => {
                self.marks.push(Mark::Shape(area(0.0), BAR));
                self.marks.push(Mark::Shape(area(3.0), PAPER));
            }
            PointLook::Differing => {
                self.marks.push(Mark::Shape(area(0.0), ACCENT));
                self.marks.push(Mark::Shape(area(2.0), TINT));
                self.marks.extend(stripes(&area(2.0)).into_iter().map(|stripe| Mark::Shape(stripe, ACCENT)));
            }
        }
    }

    fn rule(&mut self, (start, top): (f32, f32), (width, height): (f32, f32), ink: Rgb) {
        let (end, bottom) = (start + width, top + height);
        self.marks.push(Mark::Shape(vec![(start, top), (end, top), (end, bottom), (start, bottom)], ink));
    }

    fn bars(&mut self, content: &Content<'_>) {
        let points = &content.chart.points;
        let widest = points.iter().map(|point| self.typesetter.width(&point.label, STRONG)).fold(0.0, f32::max);
        let zero = MARGIN + widest.min(MEASURE * 0.4).ceil() + 16.0;
        let longest = FULL - MARGIN - VALUE - zero;
        let first = self.top;
        for (point, share) in points.iter().zip(shares(content)) {
            let strong = point.look == PointLook::Highlight;
            let style = if strong { STRONG } else { LABEL };
            let top = self.top + (ROW - style.line) / 2.0;
            self.text(&point.label, style, LineBox { start: MARGIN, top, width: zero - MARGIN - 10.0 }, INK);
            let length = (share * longest).max(2.0);
            self.bar((zero, self.top + 8.0), (length, ROW - 16.0), point.look);
            self.text(&point.value, STRONG, LineBox { start: zero + length + 12.0, top, width: VALUE - 12.0 }, INK);
            self.top += ROW;
        }
        self.rule((zero - 1.0, first), (2.0, self.top - first), RULE);
    }

    fn columns(&mut self, content: &Content<'_>) {
        let points = &content.chart.points;
        let slots = points.iter().map(|point| point.slot + point.slots).max().unwrap_or(1).max(1);
        let step = MEASURE / f32::from(slots);
        let ceiling = self.top + ANNOTATIONS;
        let ground = ceiling + PLOT;
        for (point, share) in points.iter().zip(shares(content)) {
            let width = step * f32::from(point.slots);
            let start = MARGIN + step * f32::from(point.slot);
            let height = (share * PLOT).max(2.0);
            let inset = width * 0.08;
            self.bar((start + inset, ground - height), (width - 2.0 * inset, height), point.look);
            let middle = start + width / 2.0;
            if point.labelled.is_some() {
                let style = Style { size: 20.0, line: 26.0, ..STRONG };
                let half = self.typesetter.width(&point.value, style) / 2.0;
                // Beside the neighbour's bar or line, not over it.
                let at = match (point.labelled, &point.annotation) {
                    _ if half < width / 2.0 => middle,
                    (Some("jump"), _) => start + inset + half,
                    (_, Some(_)) => start + width - half,
                    _ => middle,
                };
                self.centred(&point.value, style, at, ground - height - 28.0);
            }
            if let Some(year) = &point.short_label {
                self.centred(year, Style { size: 20.0, line: 26.0, ..LABEL }, middle, ground + 8.0);
            }
            self.annotation(point, middle, (self.top, ground - height - 32.0));
        }
        self.rule((MARGIN, ground), (MEASURE, 2.0), INK);
        self.top = ground + 38.0;
    }

    /// A text around a middle, within the margins.
    fn centred(&mut self, text: &str, style: Style, middle: f32, top: f32) {
        let width = self.typesetter.width(text, style).ceil() + 1.0;
        let start = (middle - width / 2.0).clamp(MARGIN / 2.0, FULL - MARGIN / 2.0 - width);
        self.text(text, style, LineBox { start, top, width }, INK);
    }

    /// Annotation of a point with a line down to it, on the side that has more room.
    fn annotation(&mut self, point: &ChartPoint, middle: f32, (top, bottom): (f32, f32)) {
        let Some(text) = &point.annotation else {
            return;
        };
        self.rule((middle - 1.0, top), (2.0, bottom - top), INK);
        let style = Style { size: 20.0, line: 25.0, lines: 3, ..LABEL };
        let before = middle > FULL / 2.0;
        let room = if before { middle - MARGIN - 10.0 } else { FULL - MARGIN - middle - 10.0 }.min(320.0);
        // The narrowest box with as many lines, so that no line has a word alone.
        let lines = self.typesetter.lines(text, style, room);
        let mut width = room;
        while width > 100.0 && self.typesetter.lines(text, style, width - 10.0) == lines {
            width -= 10.0;
        }
        let start = if before { middle - 10.0 - width } else { middle + 10.0 };
        let area = LineBox { start, top, width };
        self.marks.push(Mark::Text { text: text.clone(), style, area, ink: INK, at_end: before });
    }
}

/// Each value's share of the greatest, of the numbers themselves.
fn shares(content: &Content<'_>) -> Vec<f32> {
    let values = content.series.points.iter().map(|point| point.value);
    let most = values.clone().fold(0.0, f64::max);
    #[expect(clippy::cast_possible_truncation, reason = "a part of one")]
    values.map(|value| if most > 0.0 { (value / most) as f32 } else { 0.0 }).collect()
}

/// Stripes from one corner to the other, cut to a box.
fn stripes(area: &[(f32, f32)]) -> Vec<Vec<(f32, f32)>> {
    const STRIPE: f32 = 8.0;
    let along = |(start, top): (f32, f32)| start + top;
    let first = area.iter().copied().map(along).fold(f32::INFINITY, f32::min);
    let last = area.iter().copied().map(along).fold(0.0, f32::max);
    let mut stripes = Vec::new();
    let mut from = first;
    while from < last {
        let above = cut(area, |point| along(point) - from);
        let stripe = cut(&above, |point| from + STRIPE / 2.0 - along(point));
        if stripe.len() > 2 {
            stripes.push(stripe);
        }
        from += STRIPE;
    }
    stripes
}

/// The part of a shape where a line's side is positive (Sutherland and Hodgman).
fn cut(shape: &[(f32, f32)], side: impl Fn((f32, f32)) -> f32) -> Vec<(f32, f32)> {
    let mut kept = Vec::new();
    for (index, point) in shape.iter().enumerate() {
        let before = shape.get((index + shape.len() - 1) % shape.len()).unwrap_or(point);
        let (is, was) = (side(*point), side(*before));
        if (is >= 0.0) != (was >= 0.0) {
            let part = was / (was - is);
            kept.push((before.0 + (point.0 - before.0) * part, before.1 + (point.1 - before.1) * part));
        }
        if is >= 0.0 {
            kept.push(*point);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::stripes;

    #[test]
    fn stripes_stay_in_their_box() {
        let all = stripes(&[(10.0, 5.0), (110.0, 5.0), (110.0, 35.0), (10.0, 35.0)]);
        assert!(all.len() > 10);
        for (start, top) in all.into_iter().flatten() {
            assert!((10.0..=110.0).contains(&start) && (5.0..=35.0).contains(&top), "{start} {top}");
        }
    }
}
