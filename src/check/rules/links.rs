//! Rules on links: http or https, and whole.

use super::Findings;
use crate::article::Article;
use crate::check::code::Code;
use url::Url;

pub(super) fn check(article: &Article, findings: &mut Findings) {
    let mut links: Vec<(String, &str)> = Vec::new();
    if let Some(uri) = &article.uri {
        links.push(("/uri".to_owned(), uri));
    }
    for (index, source) in article.sources.iter().enumerate() {
        links.push((format!("/sources/{index}/url"), &source.url));
    }
    for (index, entity) in article.entities.iter().enumerate() {
        for (place, link) in entity.same_as.iter().enumerate() {
            links.push((format!("/entities/{index}/sameAs/{place}"), link));
        }
    }
    for (index, byline) in article.by.iter().enumerate() {
        if let Some(uri) = &byline.uri {
            links.push((format!("/by/{index}/uri"), uri));
        }
    }
    if let Some(uri) = article.publisher.as_ref().and_then(|publisher| publisher.uri.as_ref()) {
        links.push(("/publisher/uri".to_owned(), uri));
    }
    for (pointer, link) in links {
        let whole = Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        if !whole || link.contains(char::is_whitespace) || !link.is_ascii() {
            let message = format!("{link:?} is no http or https link");
            findings.add(Code::Link, pointer, message, "write the whole address, with other letters percent-encoded");
        }
    }
}
