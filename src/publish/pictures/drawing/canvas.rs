//! The canvas: boxes and text in a picture. Right-to-left pictures are drawn by the same measures, mirrored.

use crate::publish::pictures::drawing::typesetter::{Style, Typesetter};
use anyhow::Context;
use cosmic_text::Color;
use tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, PremultipliedColorU8, Rect, Transform};

/// A box in the picture, from the side where its lines begin.
#[derive(Clone, Copy, Debug)]
pub(in crate::publish) struct LineBox {
    pub(in crate::publish) start: f32,
    pub(in crate::publish) top: f32,
    pub(in crate::publish) width: f32,
}

/// A colour: red, green, blue.
pub(in crate::publish) type Rgb = [u8; 3];

/// A picture that is being drawn.
pub(in crate::publish) struct Canvas {
    pixels: Pixmap,
    /// Whether lines begin at the right.
    pub(in crate::publish) right: bool,
}

impl Canvas {
    /// An empty one.
    pub(in crate::publish) fn new(paper: Rgb, right: bool, (width, height): (u32, u32)) -> anyhow::Result<Self> {
        let mut pixels = Pixmap::new(width, height).context("a picture without an extent")?;
        pixels.fill(colour(paper));
        Ok(Self { pixels, right })
    }

    /// A box of one colour, with its corners rounded at the end of the line.
    pub(in crate::publish) fn fill(&mut self, area: LineBox, height: f32, round: f32, ink: Rgb) {
        let Some(rectangle) = Rect::from_xywh(self.left(area), area.top, area.width, height) else {
            return;
        };
        let radius = round.min(area.width / 2.0).min(height / 2.0);
        if let Some(path) = rounded(rectangle, radius, self.right) {
            self.paint(&path, ink);
        }
    }

    /// A shape with straight sides; its points are seen from the side where lines begin.
    pub(in crate::publish) fn shape(&mut self, points: &[(f32, f32)], ink: Rgb) {
        let mut path = PathBuilder::new();
        for (place, (start, top)) in points.iter().enumerate() {
            let left = self.left(LineBox { start: *start, top: *top, width: 0.0 });
            if place == 0 { path.move_to(left, *top) } else { path.line_to(left, *top) }
        }
        path.close();
        if let Some(path) = path.finish() {
            self.paint(&path, ink);
        }
    }

    fn paint(&mut self, path: &Path, ink: Rgb) {
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color(colour(ink));
        self.pixels.fill_path(path, &paint, FillRule::Winding, Transform::identity(), None);
    }

    /// A text; returns its height.
    pub(in crate::publish) fn text(
        &mut self,
        typesetter: &mut Typesetter,
        text: &str,
        style: Style,
        area: LineBox,
        ink: Rgb,
    ) -> f32 {
        self.text_at(typesetter, text, style, area, ink, self.right)
    }

    /// A text at the end of its lines.
    pub(in crate::publish) fn text_at_end(
        &mut self,
        typesetter: &mut Typesetter,
        text: &str,
        style: Style,
        area: LineBox,
        ink: Rgb,
    ) -> f32 {
        self.text_at(typesetter, text, style, area, ink, !self.right)
    }

    fn text_at(
        &mut self,
        typesetter: &mut Typesetter,
        text: &str,
        style: Style,
        area: LineBox,
        ink: Rgb,
        right: bool,
    ) -> f32 {
        let mut buffer = typesetter.set(text, style, area.width, right);
        let lines = buffer.layout_runs().count();
        let [red, green, blue] = ink;
        #[expect(clippy::cast_possible_truncation, reason = "a place in the picture")]
        let (left, top) = (self.left(area).round() as i32, area.top.round() as i32);
        let Typesetter { fonts, glyphs } = typesetter;
        buffer.draw(fonts, glyphs, Color::rgb(red, green, blue), |x, y, _, _, colour| {
            self.blend(left + x, top + y, colour);
        });
        #[expect(clippy::cast_precision_loss, reason = "few lines")]
        let height = lines as f32 * style.line;
        height
    }

    /// The picture as PNG.
    pub(in crate::publish) fn encode(&self) -> anyhow::Result<Vec<u8>> {
        self.pixels.encode_png().context("the picture cannot be written as PNG")
    }

    fn left(&self, area: LineBox) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "some thousand")]
        let width = self.pixels.width() as f32;
        if self.right { width - area.start - area.width } else { area.start }
    }

    /// Lays a part of a letter over what is there.
    fn blend(&mut self, x: i32, y: i32, ink: Color) {
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else {
            return;
        };
        if x >= self.pixels.width() || y >= self.pixels.height() {
            return;
        }
        let place = (y * self.pixels.width() + x) as usize;
        let Some(pixel) = self.pixels.pixels_mut().get_mut(place) else {
            return;
        };
        let cover = u16::from(ink.a());
        let mix = |over: u8, under: u8| {
            let mixed = (u16::from(over) * cover + u16::from(under) * (255 - cover) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        let mixed = PremultipliedColorU8::from_rgba(
            mix(ink.r(), pixel.red()),
            mix(ink.g(), pixel.green()),
            mix(ink.b(), pixel.blue()),
            u8::MAX,
        );
        if let Some(mixed) = mixed {
            *pixel = mixed;
        }
    }
}

fn colour([red, green, blue]: Rgb) -> tiny_skia::Color {
    tiny_skia::Color::from_rgba8(red, green, blue, u8::MAX)
}

/// A box whose corners are round at one side.
fn rounded(area: Rect, radius: f32, at_left: bool) -> Option<Path> {
    let (near, far) = if at_left { (area.right(), area.left()) } else { (area.left(), area.right()) };
    let bend = if at_left { far + radius } else { far - radius };
    let mut path = PathBuilder::new();
    path.move_to(near, area.top());
    path.line_to(bend, area.top());
    path.quad_to(far, area.top(), far, area.top() + radius);
    path.line_to(far, area.bottom() - radius);
    path.quad_to(far, area.bottom(), bend, area.bottom());
    path.line_to(near, area.bottom());
    path.close();
    path.finish()
}
