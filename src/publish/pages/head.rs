//! The head of the article's page: description, addresses, Open Graph, Twitter card, oEmbed discovery, JSON-LD.

use crate::article::{Article, DescriptionRole};
use crate::publish::edition::addresses::Addresses;
use crate::publish::edition::robots::{Robots, robots_meta};
use crate::publish::files::graph::Graph;
use crate::publish::pictures::social::{HEIGHT, Picture, WIDTH};
use crate::view::model::Edition;
use yew::prelude::*;

/// Data of a head.
pub(in crate::publish) struct ArticleHead<'a> {
    pub(in crate::publish) article: &'a Article,
    pub(in crate::publish) edition: &'a Edition,
    pub(in crate::publish) addresses: &'a Addresses,
    pub(in crate::publish) picture: Option<&'a Picture>,
    pub(in crate::publish) robots: Robots,
}

/// Head for search engines, link previews and oEmbed consumers.
///
/// # Errors
/// If the structured data cannot be written.
pub(in crate::publish) fn article_head(head: &ArticleHead<'_>) -> anyhow::Result<Html> {
    let ArticleHead { article, edition, addresses, .. } = *head;
    let headline = &edition.masthead.headline;
    let summary = summary(article, edition);
    Ok(html! {
        <>
            if !summary.is_empty() { <meta name="description" content={summary.to_owned()} /> }
            { robots_meta(head.robots) }
            { links(addresses) }
            { property("og:type", "article") }
            { property("og:title", headline) }
            if !summary.is_empty() { { property("og:description", summary) } }
            if let Some(publisher) = &article.publisher { { property("og:site_name", &publisher.name) } }
            if let Some(url) = &addresses.canonical { { property("og:url", url) } }
            { locales(article, addresses) }
            { for article.date_published.iter().map(|date| property("article:published_time", date)) }
            { for article.last_changed().map(|date| property("article:modified_time", date)) }
            { picture(head.picture, addresses) }
            <link rel="alternate" type="application/json+oembed" title={headline.clone()} href={addresses.file("oembed.json")} />
            <script type="application/ld+json">{ Graph::of_page(article, edition, summary, addresses).to_script()? }</script>
        </>
    })
}

/// Title and text of a search result or preview.
fn summary<'a>(article: &'a Article, edition: &'a Edition) -> &'a str {
    let summary = article.descriptions.iter().find(|text| text.role == DescriptionRole::Summary);
    summary.map_or(&edition.masthead.standfirst, |text| &text.value)
}

/// The address to be found under, and those of the other languages. The first edition serves readers of all the rest.
fn links(addresses: &Addresses) -> Html {
    let alternate = |language: &str, url: &str| {
        html! { <link rel="alternate" hreflang={language.to_owned()} href={url.to_owned()} /> }
    };
    html! {
        <>
            if let Some(url) = &addresses.canonical { <link rel="canonical" href={url.clone()} /> }
            { for addresses.alternates.iter().map(|one| alternate(&one.language, &one.url)) }
            { for addresses.alternates.first().map(|first| alternate("x-default", &first.url)) }
        </>
    }
}

fn locales(article: &Article, addresses: &Addresses) -> Html {
    let locale = |language: &str| language.replace('-', "_");
    let others = addresses.alternates.iter().filter(|one| one.language != article.language);
    html! {
        <>
            { property("og:locale", &locale(&article.language)) }
            { for others.map(|one| property("og:locale:alternate", &locale(&one.language))) }
        </>
    }
}

/// The social picture. Previews are made far from this page, so its address has to be whole.
fn picture(picture: Option<&Picture>, addresses: &Addresses) -> Html {
    let Some((picture, own)) = picture.zip(addresses.own.as_ref()) else {
        return html! { <meta name="twitter:card" content="summary" /> };
    };
    html! {
        <>
            { property("og:image", &format!("{own}social.png")) }
            { property("og:image:type", "image/png") }
            { property("og:image:width", &WIDTH.to_string()) }
            { property("og:image:height", &HEIGHT.to_string()) }
            { property("og:image:alt", &picture.alt) }
            <meta name="twitter:card" content="summary_large_image" />
            <meta name="twitter:image:alt" content={picture.alt.clone()} />
        </>
    }
}

fn property(name: &str, content: &str) -> Html {
    html! { <meta property={name.to_owned()} content={content.to_owned()} /> }
}
