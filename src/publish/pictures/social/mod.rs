//! The social picture: what a link preview shows of an edition, 1200 by 630 pixels.

mod content;
mod layout;

use crate::article::Article;
use crate::publish::pictures::drawing::typesetter::Typesetter;
use crate::publish::pictures::social::content::Content;
use crate::view::model::Edition;

/// The size that previews ask for.
pub(in crate::publish) const WIDTH: u32 = 1200;
/// Height in pixels.
pub(in crate::publish) const HEIGHT: u32 = 630;

/// A social picture.
#[derive(Clone, Debug)]
pub(in crate::publish) struct Picture {
    /// The PNG.
    pub(in crate::publish) png: Vec<u8>,
    /// Description for those who do not see it.
    pub(in crate::publish) alt: String,
}

/// Draws the picture of an edition; none if it needs letters that the fonts have not, with a warning.
///
/// # Errors
/// If the PNG cannot be made.
pub(in crate::publish) fn picture(
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
