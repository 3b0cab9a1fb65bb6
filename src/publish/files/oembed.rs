//! oEmbed: the file that a CMS reads when somebody pastes the article's address.

use crate::publish::edition::escape::escape;
use crate::publish::edition::published::PublishedEdition;
use serde_json::json;

/// The size that consumers get; the frame tells its real height once it is there.
const WIDTH: u32 = 720;
const HEIGHT: u32 = 900;

/// A static oEmbed 1.0 answer of type "rich".
///
/// # Errors
/// If it cannot be written as JSON.
pub(in crate::publish) fn oembed_json(edition: &PublishedEdition, own_url: Option<&str>) -> anyhow::Result<String> {
    let html = html(edition, own_url.unwrap_or("./"));
    let answer = json!({
        "type": "rich", "version": "1.0", "title": edition.headline, "provider_name": "Glosa",
        "width": WIDTH, "height": HEIGHT, "html": html,
    });
    Ok(serde_json::to_string_pretty(&answer)? + "\n")
}

/// HTML that a consumer puts into its page: a link that can be read without the frame, and the frame.
pub(in crate::publish) fn html(edition: &PublishedEdition, url: &str) -> String {
    let title = escape(&edition.headline);
    let standfirst =
        if edition.standfirst.is_empty() { String::new() } else { format!(" {}", escape(&edition.standfirst)) };
    format!(
        "<blockquote><a href=\"{url}\">{title}</a>{standfirst}</blockquote><iframe data-glosa-frame src=\"{url}embed.html\" \
         title=\"{title}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\"></iframe>"
    )
}

#[cfg(test)]
mod tests {
    use super::{PublishedEdition, oembed_json};

    #[test]
    fn a_headline_cannot_break_out() {
        let edition = PublishedEdition {
            unchanged: false,
            id: "a".to_owned(),
            language: "en-US".to_owned(),
            path: "a/".to_owned(),
            headline: "\"><script>".to_owned(),
            standfirst: "b".to_owned(),
        };
        let answer = oembed_json(&edition, Some("https://news.example/a/")).unwrap();
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        let html = answer["html"].as_str().unwrap();
        assert!(!html.contains("<script>") && html.contains("&quot;&gt;&lt;script&gt;"));
        assert!(html.contains("https://news.example/a/embed.html"));
    }
}
