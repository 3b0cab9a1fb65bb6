//! The typesetter: breaks, orders and draws text with the fonts in `fonts/`, and no others, so that every machine draws the
//! same picture.

use cosmic_text::fontdb::{Database, Source};
use cosmic_text::{
    Align, Attrs, Buffer, Ellipsize, EllipsizeHeightLimit, Fallback, Family, FeatureTag, FontFeatures, FontSystem,
    Metrics, Shaping, SwashCache, Weight, Wrap,
};
use std::collections::BTreeSet;
use std::sync::Arc;
use unicode_script::Script;

const FONTS: [&[u8]; 6] = [
    include_bytes!("fonts/Newsreader-SemiBold.ttf"),
    include_bytes!("fonts/LibreFranklin-Regular.ttf"),
    include_bytes!("fonts/LibreFranklin-SemiBold.ttf"),
    include_bytes!("fonts/NotoSerif-SemiBold.ttf"),
    include_bytes!("fonts/NotoNaskhArabic-SemiBold.ttf"),
    include_bytes!("fonts/NotoSerifHebrew-SemiBold.ttf"),
];
/// Characters that stay in a text whatever the fonts have, since they draw no letter.
const INVISIBLE: [char; 8] =
    ['\u{200B}', '\u{200C}', '\u{200D}', '\u{200E}', '\u{200F}', '\u{2060}', '\u{FE0F}', '\u{AD}'];

/// A face of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::publish) enum Face {
    /// Headline and large figures.
    Headline,
    /// Labels.
    Label,
    /// Labels that stand out.
    StrongLabel,
}

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(in crate::publish) struct Style {
    pub(in crate::publish) face: Face,
    /// In pixels.
    pub(in crate::publish) size: f32,
    /// In pixels.
    pub(in crate::publish) line: f32,
    /// At most so many lines; what does not fit ends in an ellipsis.
    pub(in crate::publish) lines: usize,
}

/// Sets text.
pub(in crate::publish) struct Typesetter {
    pub(in crate::publish) fonts: FontSystem,
    pub(in crate::publish) glyphs: SwashCache,
}

/// The fonts for letters that Newsreader and Libre Franklin lack.
struct OtherScripts;

impl Fallback for OtherScripts {
    fn common_fallback(&self) -> &[&'static str] {
        &["Newsreader", "Libre Franklin"]
    }

    fn forbidden_fallback(&self) -> &[&'static str] {
        &[]
    }

    fn script_fallback(&self, script: Script, _: &str) -> &[&'static str] {
        match script {
            Script::Arabic => &["Noto Naskh Arabic"],
            Script::Hebrew => &["Noto Serif Hebrew"],
            Script::Cyrillic | Script::Greek => &["Noto Serif"],
            _ => &[],
        }
    }
}

impl Typesetter {
    /// For a language.
    pub(in crate::publish) fn new(language: &str) -> Self {
        let mut database = Database::new();
        for font in FONTS {
            database.load_font_source(Source::Binary(Arc::new(font)));
        }
        Self {
            fonts: FontSystem::new_with_locale_and_db_and_fallback(language.to_owned(), database, OtherScripts),
            glyphs: SwashCache::new(),
        }
    }

    /// A text, broken to a width. `right` says at which side its lines begin.
    pub(in crate::publish) fn set(&mut self, text: &str, style: Style, width: f32, right: bool) -> Buffer {
        let whole = self.broken(text, style, width, right, Ellipsize::None);
        if style.lines > 1 && whole.layout_runs().count() <= style.lines {
            return whole;
        }
        // Asked for where it is needed alone: with it, lines are broken before the space and not after it.
        self.broken(text, style, width, right, Ellipsize::End(EllipsizeHeightLimit::Lines(style.lines)))
    }

    fn broken(&mut self, text: &str, style: Style, width: f32, right: bool, ellipsize: Ellipsize) -> Buffer {
        let mut buffer = Buffer::new(&mut self.fonts, Metrics::new(style.size, style.line));
        buffer.set_size(Some(width), None);
        buffer.set_wrap(if style.lines == 1 { Wrap::None } else { Wrap::WordOrGlyph });
        buffer.set_ellipsize(ellipsize);
        let align = if right { Align::Right } else { Align::Left };
        buffer.set_text(text, &attributes(style.face), Shaping::Advanced, Some(align));
        buffer.shape_until_scroll(&mut self.fonts, false);
        buffer
    }

    /// How many lines a text takes if it is not shortened.
    pub(in crate::publish) fn lines(&mut self, text: &str, style: Style, width: f32) -> usize {
        let buffer = self.set(text, Style { lines: usize::MAX, ..style }, width, false);
        buffer.layout_runs().count()
    }

    /// How wide a text is on one line.
    pub(in crate::publish) fn width(&mut self, text: &str, style: Style) -> f32 {
        let buffer = self.set(text, Style { lines: 1, ..style }, f32::MAX, false);
        buffer.layout_runs().map(|run| run.line_w).fold(0.0, f32::max)
    }

    /// Takes out signs that no font has, such as emoji, and returns the letters and digits that none has.
    pub(in crate::publish) fn clear_of_unknown(&mut self, texts: Vec<&mut String>) -> BTreeSet<char> {
        let faces: Vec<_> = self.fonts.db().faces().map(|face| (face.id, face.weight)).collect();
        let fonts: Vec<_> = faces.into_iter().filter_map(|(id, weight)| self.fonts.get_font(id, weight)).collect();
        let has = |letter: char| fonts.iter().any(|font| font.as_swash().charmap().map(letter) != 0);
        let known = |letter: char| letter.is_whitespace() || INVISIBLE.contains(&letter) || has(letter);
        let mut missing = BTreeSet::new();
        for text in texts {
            missing.extend(text.chars().filter(|letter| letter.is_alphanumeric() && !known(*letter)));
            text.retain(known);
        }
        missing
    }
}

fn attributes(face: Face) -> Attrs<'static> {
    let (family, weight) = match face {
        Face::Headline => ("Newsreader", Weight::SEMIBOLD),
        Face::Label => ("Libre Franklin", Weight::NORMAL),
        Face::StrongLabel => ("Libre Franklin", Weight::SEMIBOLD),
    };
    let mut features = FontFeatures::new();
    features.enable(FeatureTag::KERNING).enable(FeatureTag::STANDARD_LIGATURES);
    Attrs::new().family(Family::Name(family)).weight(weight).font_features(features)
}

#[cfg(test)]
mod tests {
    use super::{Face, Style, Typesetter};

    const STYLE: Style = Style { face: Face::Headline, size: 40.0, line: 48.0, lines: 2 };

    #[test]
    fn a_long_text_ends_in_an_ellipsis_within_its_lines_and_width() {
        let mut typesetter = Typesetter::new("en-US");
        for text in ["word ".repeat(60), "x".repeat(400), "كلمة ".repeat(60), "מילה ".repeat(60)] {
            let buffer = typesetter.set(&text, STYLE, 300.0, false);
            assert_eq!(buffer.layout_runs().count(), 2, "{text}");
            assert!(buffer.layout_runs().all(|run| run.line_w <= 300.5), "{text} is too wide");
            assert!(typesetter.lines(&text, STYLE, 300.0) > 2);
        }
    }

    #[test]
    fn every_script_that_the_fonts_are_for_has_its_letters() {
        let mut typesetter = Typesetter::new("en-US");
        let text = "Ñandú Łódź Αθήνα Київ القاهرة تهران ירושלים “1,659” …";
        let buffer = typesetter.set(text, STYLE, 2000.0, false);
        let glyphs: Vec<u16> = buffer.layout_runs().flat_map(|run| run.glyphs).map(|glyph| glyph.glyph_id).collect();
        assert!(glyphs.len() > 30 && !glyphs.contains(&0), "{glyphs:?}");
    }

    #[test]
    fn unknown_signs_go_and_unknown_letters_are_told() {
        let mut typesetter = Typesetter::new("en-US");
        let (mut emoji, mut chinese) = ("A 🎉 day".to_owned(), "北京".to_owned());
        assert_eq!(typesetter.clear_of_unknown(vec![&mut emoji]).len(), 0);
        assert_eq!(emoji, "A  day");
        assert_eq!(typesetter.clear_of_unknown(vec![&mut chinese]).len(), 2);
    }
}
