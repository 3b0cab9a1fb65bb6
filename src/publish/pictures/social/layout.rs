//! The layout: what stands where in the picture. Sizes in pixels, at 1200 by 630.

use super::{HEIGHT, WIDTH};
use crate::publish::pictures::drawing::canvas::{Canvas, LineBox, Rgb};
use crate::publish::pictures::drawing::typesetter::{Face, Style, Typesetter};
use crate::publish::pictures::social::content::{Bar, Comparison, Content, KeyFigure};
use crate::view::model::PointLook;
use unicode_bidi::{BidiClass, bidi_class};

const PAPER: Rgb = [253, 252, 250];
const INK: Rgb = [22, 25, 27];
const QUIET: Rgb = [84, 92, 98];
const RULE: Rgb = [214, 216, 215];
const ACCENT: Rgb = [11, 96, 104];
const BAR: Rgb = [150, 163, 173];
const REFERENCE: Rgb = [196, 204, 209];

const MARGIN: f32 = 64.0;
const MEASURE: f32 = 1200.0 - 2.0 * MARGIN;
const HEADLINE_TOP: f32 = 98.0;
const PANEL_TOP: f32 = 356.0;
const PANEL_BOTTOM: f32 = 556.0;
const FOOT_TOP: f32 = 572.0;
/// The largest size first; the headline takes the first at which it fits.
const HEADLINE_SIZES: [f32; 9] = [84.0, 76.0, 70.0, 64.0, 58.0, 52.0, 47.0, 42.0, 38.0];
const HEADLINE_LINE: f32 = 1.1;
const FIGURE_WIDTH: f32 = 348.0;
const GAP: f32 = 56.0;
const BAR_LABEL: f32 = 210.0;
const BAR_VALUE: f32 = 110.0;

/// Draws the picture.
pub(in crate::publish) fn draw(content: &Content, typesetter: &mut Typesetter) -> anyhow::Result<Canvas> {
    let mut canvas = Canvas::new(PAPER, is_right_to_left(&content.headline), (WIDTH, HEIGHT))?;
    canvas.fill(LineBox { start: 0.0, top: 0.0, width: 20.0 }, 630.0, 0.0, ACCENT);
    let kicker = Style { face: Face::StrongLabel, size: 23.0, line: 30.0, lines: 1 };
    canvas.text(typesetter, &content.kicker, kicker, line(MARGIN, 50.0, MEASURE), ACCENT);
    let panel = content.figure.is_some() || content.comparison.is_some();
    let bottom = if panel { PANEL_TOP - 24.0 } else { PANEL_BOTTOM };
    let headline = headline_style(typesetter, &content.headline, bottom - HEADLINE_TOP);
    canvas.text(typesetter, &content.headline, headline, line(MARGIN, HEADLINE_TOP, MEASURE), INK);
    if panel {
        canvas.fill(line(MARGIN, PANEL_TOP - 12.0, MEASURE), 2.0, 0.0, RULE);
    }
    if let Some(figure) = &content.figure {
        let width = if content.comparison.is_some() { FIGURE_WIDTH } else { MEASURE };
        key_figure(&mut canvas, typesetter, figure, width);
    }
    if let Some(chart) = &content.comparison {
        let start = if content.figure.is_some() { MARGIN + FIGURE_WIDTH + GAP } else { MARGIN };
        comparison(&mut canvas, typesetter, chart, start);
    }
    foot(&mut canvas, typesetter, content);
    Ok(canvas)
}

fn line(start: f32, top: f32, width: f32) -> LineBox {
    LineBox { start, top, width }
}

/// The largest size at which the headline fits; at the smallest it is shortened.
fn headline_style(typesetter: &mut Typesetter, headline: &str, height: f32) -> Style {
    let style = |size: f32| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "few lines")]
        let lines = (height / (size * HEADLINE_LINE)) as usize;
        Style { face: Face::Headline, size, line: size * HEADLINE_LINE, lines }
    };
    let mut styles = HEADLINE_SIZES.into_iter().map(style);
    let smallest = HEADLINE_SIZES.last().copied().unwrap_or_default();
    styles
        .find(|style| {
            let words_fit = headline.split_whitespace().all(|word| typesetter.width(word, *style) <= MEASURE);
            words_fit && typesetter.lines(headline, *style, MEASURE) <= style.lines
        })
        .unwrap_or_else(|| style(smallest))
}

fn key_figure(canvas: &mut Canvas, typesetter: &mut Typesetter, figure: &KeyFigure, width: f32) {
    let mut top = PANEL_TOP + 2.0;
    if !figure.qualifier.is_empty() {
        let style = Style { face: Face::Label, size: 23.0, line: 28.0, lines: 1 };
        top += canvas.text(typesetter, &figure.qualifier, style, line(MARGIN, top, width), QUIET);
    }
    let sized = |size: f32| Style { face: Face::Headline, size, line: size, lines: 1 };
    let fits =
        [84.0, 72.0, 60.0, 48.0].map(sized).into_iter().find(|style| typesetter.width(&figure.value, *style) <= width);
    let value = fits.unwrap_or_else(|| sized(38.0));
    top += canvas.text(typesetter, &figure.value, value, line(MARGIN, top, width), ACCENT) + 5.0;
    let label = Style { face: Face::StrongLabel, size: 21.0, line: 26.0, lines: 2 };
    top += canvas.text(typesetter, &figure.label, label, line(MARGIN, top, width), INK);
    let detail = Style { face: Face::Label, size: 18.0, line: 23.0, lines: 1 };
    canvas.text(typesetter, &figure.detail, detail, line(MARGIN, top, width), QUIET);
}

fn comparison(canvas: &mut Canvas, typesetter: &mut Typesetter, comparison: &Comparison, start: f32) {
    let width = 1200.0 - MARGIN - start;
    let measure = Style { face: Face::StrongLabel, size: 19.0, line: 24.0, lines: 2 };
    let quiet = Style { face: Face::Label, size: 18.0, line: 24.0, lines: 1 };
    let aside = typesetter.width(&comparison.selection, quiet).ceil() + 1.0;
    let room = if comparison.selection.is_empty() { width } else { width - aside - 20.0 };
    let height = canvas.text(typesetter, &comparison.measure, measure, line(start, PANEL_TOP + 4.0, room), INK);
    canvas.text_at_end(
        typesetter,
        &comparison.selection,
        quiet,
        line(start + width - aside, PANEL_TOP + 4.0, aside),
        QUIET,
    );
    let top = PANEL_TOP + 12.0 + height;
    #[expect(clippy::cast_precision_loss, reason = "few bars")]
    let step = ((PANEL_BOTTOM - top) / comparison.bars.len() as f32).min(44.0);
    let mut row = top;
    for one in &comparison.bars {
        #[expect(clippy::cast_possible_truncation, reason = "a part of one")]
        let length = one.share as f32 * (width - BAR_LABEL - BAR_VALUE);
        bar(canvas, typesetter, one, line(start, row, length), step);
        row += step;
    }
}

/// A bar with its label before it and its value at its end.
fn bar(canvas: &mut Canvas, typesetter: &mut Typesetter, bar: &Bar, area: LineBox, step: f32) {
    let (ink, face, text) = match bar.look {
        PointLook::Highlight => (ACCENT, Face::StrongLabel, ACCENT),
        PointLook::Reference => (REFERENCE, Face::Label, QUIET),
        PointLook::Plain | PointLook::Differing => (BAR, Face::Label, INK),
    };
    let style = Style { face, size: 20.0, line: 26.0, lines: 1 };
    let LineBox { start, top, width } = area;
    let text_top = top + (step - style.line) / 2.0;
    canvas.text(typesetter, &bar.label, style, line(start, text_top, BAR_LABEL - 14.0), text);
    let height = step * 0.64;
    canvas.fill(line(start + BAR_LABEL, top + (step - height) / 2.0, width.max(2.0)), height, 3.0, ink);
    canvas.text(
        typesetter,
        &bar.value,
        style,
        line(start + BAR_LABEL + width + 12.0, text_top, BAR_VALUE - 12.0),
        text,
    );
}

fn foot(canvas: &mut Canvas, typesetter: &mut Typesetter, content: &Content) {
    let name = Style { face: Face::StrongLabel, size: 21.0, line: 26.0, lines: 1 };
    let width = typesetter.width(&content.publisher, name).min(MEASURE / 3.0).ceil() + 1.0;
    let start = MARGIN + MEASURE - width;
    canvas.text_at_end(typesetter, &content.publisher, name, line(start, FOOT_TOP, width), ACCENT);
    let sources = Style { face: Face::Label, size: 16.0, line: 21.0, lines: 2 };
    canvas.text(typesetter, &content.sources, sources, line(MARGIN, FOOT_TOP, start - MARGIN - 32.0), QUIET);
}

/// The direction of the first letter that has one.
fn is_right_to_left(text: &str) -> bool {
    let strong = |letter| match bidi_class(letter) {
        BidiClass::R | BidiClass::AL => Some(true),
        BidiClass::L => Some(false),
        _ => None,
    };
    text.chars().find_map(strong).unwrap_or_default()
}
