//! The social picture: its size, that something is in it, that nothing runs out of it.

use crate::newsroom::{ID, Newsroom};
use serde_json::{Value, json};
use tiny_skia::Pixmap;

const PAPER: [u8; 3] = [253, 252, 250];

/// The picture of the article, changed.
fn picture(change: impl FnOnce(&mut Value)) -> Pixmap {
    let published = Newsroom::new(change).publish(&[]);
    Pixmap::decode_png(&published.bytes(&format!("{ID}/social.png"))).unwrap()
}

fn colour(picture: &Pixmap, x: u32, y: u32) -> [u8; 3] {
    let pixel = picture.pixel(x, y).unwrap();
    [pixel.red(), pixel.green(), pixel.blue()]
}

/// How many pixels of a part are not paper.
fn ink(picture: &Pixmap, across: std::ops::Range<u32>, down: std::ops::Range<u32>) -> usize {
    down.flat_map(|y| across.clone().map(move |x| (x, y))).filter(|(x, y)| colour(picture, *x, *y) != PAPER).count()
}

#[test]
fn it_has_the_size_of_previews_and_shows_headline_figure_bars_and_sources() {
    let picture = picture(|_| ());
    assert_eq!((picture.width(), picture.height()), (1200, 630));
    let parts = [
        ("headline", 64..1136, 98..330),
        ("figure", 64..412, 356..560),
        ("bars", 468..1136, 400..560),
        ("foot", 64..1136, 570..620),
    ];
    for (part, across, down) in parts {
        assert!(ink(&picture, across, down) > 1000, "{part} is empty");
    }
}

#[test]
fn headlines_of_every_length_and_direction_stay_within_the_margins() {
    let headlines = [
        "War",
        "Port Quill’s gull plan",
        &"A very long headline that goes on and on, ".repeat(20),
        &"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(4),
        "السلفادور توافق على قبول المرحّلين من أي جنسية من الولايات المتحدة، وتعرض احتجاز سجنائها",
        &"כותרת ארוכה מאוד שלא נגמרת ".repeat(20),
    ];
    for headline in headlines {
        let picture = picture(|article| article["headlines"][0]["value"] = json!(headline));
        // The stripe is at the side where lines begin.
        let right = colour(&picture, 5, 5) == PAPER;
        let (start, end) = if right { (1138..1180, 0..62) } else { (20..62, 1138..1200) };
        for (side, across) in [("start", start), ("end", end)] {
            assert_eq!(ink(&picture, across, 0..630), 0, "{headline:.40} runs into the margin at its {side}");
        }
        assert_eq!(ink(&picture, 64..1136, 333..343), 0, "{headline:.40} runs into the figures");
        assert!(ink(&picture, 64..1136, 98..330) > 1000, "{headline:.40} is not there");
        let arabic_or_hebrew = headline.starts_with(['ا', 'כ']);
        assert_eq!(right, arabic_or_hebrew, "{headline:.40} begins at the wrong side");
    }
}

#[test]
fn a_disputed_figure_is_not_shown_without_its_dispute() {
    let disputed = |article: &mut Value| {
        article["headlines"][0]["value"] = json!("War");
        article["factBox"]["headlineFigures"] = json!(["netted"]);
        article["factBox"]["groups"][1]["series"] = json!([]);
    };
    let picture = picture(disputed);
    assert_eq!(ink(&picture, 64..1136, 356..560), 0);
}

#[test]
fn letters_that_no_font_has_are_told_and_no_picture_has_holes() {
    let newsroom = Newsroom::new(|article| article["headlines"][0]["value"] = json!("萨尔瓦多"));
    let published = newsroom.publish(&["--public-url", "https://news.example/"]);
    assert!(published.told.contains("no social picture") && published.told.contains('萨'), "{}", published.told);
    assert!(!published.has(&format!("{ID}/social.png")));
    let page = published.page(&format!("{ID}/index.html"));
    assert_eq!(page.meta("og:image"), None);
    assert_eq!(page.meta("twitter:card").as_deref(), Some("summary"));
}

#[test]
fn signs_without_a_glyph_are_left_out_of_the_picture_alone() {
    let newsroom = Newsroom::new(|article| article["headlines"][0]["value"] = json!("A deal 🎉"));
    let published = newsroom.publish(&[]);
    assert!(published.has(&format!("{ID}/social.png")));
    let page = published.page(&format!("{ID}/index.html"));
    assert_eq!(page.meta("og:title").as_deref(), Some("A deal 🎉"));
}
