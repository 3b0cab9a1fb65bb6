//! The social picture: what a link preview shows of an edition, 1200 by 630 pixels.

pub(super) mod canvas;
mod content;
mod layout;
pub(super) mod typesetter;

use crate::article::Article;
use crate::view::model::Edition;
use content::Content;
use typesetter::Typesetter;

/// The size that previews ask for.
pub(super) const WIDTH: u32 = 1200;
/// Its height.
pub(super) const HEIGHT: u32 = 630;

/// A social picture.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// The PNG.
    pub(super) png: Vec<u8>,
    /// What it shows, in words.
    pub(super) alt: String,
}

/// Draws the picture of an edition; none if it needs letters that the fonts have not, with a warning.
///
/// # Errors
/// If the PNG cannot be made.
pub(super) fn picture(
    article: &Article,
    edition: &Edition,
    warnings: &mut Vec<String>,
) -> anyhow::Result<Option<Picture>> {
    let mut typesetter = Typesetter::new(&article.language);
    let mut content = Content::of(article, edition);
    let missing = typesetter.clear_of_unknown(content.texts());
    if !missing.is_empty() {
        let letters: String = missing.into_iter().take(10).collect();
        warnings.push(format!(
            "{} ({}): no social picture, since its fonts lack these letters: {letters}",
            article.id, article.language
        ));
        return Ok(None);
    }
    let alt = content.alt();
    Ok(Some(Picture { png: layout::draw(&content, &mut typesetter)?.encode()?, alt }))
}
