//! The pages of an article: its own page, and the one for an iframe.

use super::assets::Assets;
use super::page::{FRAME_POLICY, POLICY, Page, PageProperties};
use super::page_html;
use crate::article::{Article, DescriptionRole};
use crate::view::Article as ArticleView;
use crate::view::model::Edition;
use serde_json::json;
use std::rc::Rc;
use yew::prelude::*;

/// Where a page stands.
pub(super) struct Place<'a> {
    /// From the page to the root of the output, with a slash at its end.
    pub(super) to_root: &'a str,
    /// The page's own address, if known.
    pub(super) own_url: Option<&'a str>,
}

/// The article's own page.
///
/// # Errors
/// If the structured data cannot be written.
pub(super) fn article_page(
    article: &Article,
    edition: &Rc<Edition>,
    assets: &Assets,
    place: &Place<'_>,
) -> anyhow::Result<String> {
    let head = article_head(article, edition, place)?;
    let properties = page(
        edition,
        assets,
        place,
        "glosa-page",
        head,
        html! {
            <>
                <a class="glosa-page-skip" href={format!("#{}", edition.anchor("figures"))}>{ edition.words.to_facts.clone() }</a>
                <main>{ embedded(edition) }</main>
                <footer class="glosa-page-foot"><a href={place.to_root.to_owned()}>{ "All articles" }</a></footer>
            </>
        },
    );
    Ok(page_html::<Page>(properties))
}

/// The page for an iframe: the article and nothing around it.
pub(super) fn frame_page(edition: &Rc<Edition>, assets: &Assets, place: &Place<'_>) -> String {
    let head = html! {
        <>
            <meta name="robots" content="noindex" />
            <script type="module" src={format!("{}{}", place.to_root, assets.frame())}></script>
        </>
    };
    let content = html! { <main>{ embedded(edition) }</main> };
    let properties = page(edition, assets, place, "glosa-frame", head, content);
    page_html::<Page>(PageProperties { policy: FRAME_POLICY, ..properties })
}

fn page(
    edition: &Edition,
    assets: &Assets,
    place: &Place<'_>,
    class: &str,
    head: Html,
    children: Html,
) -> PageProperties {
    PageProperties {
        language: edition.language.clone(),
        policy: POLICY,
        title: edition.masthead.headline.clone(),
        to_root: place.to_root.to_owned(),
        styles: vec![assets.style().to_owned(), assets.page_style().to_owned()],
        icon: assets.icon().to_owned(),
        head,
        class: class.to_owned(),
        children,
    }
}

/// The static article in the element that makes it live; the page is its own embed.
fn embedded(edition: &Rc<Edition>) -> Html {
    html! {
        <@{"glosa-article"} src="./">
            <ArticleView edition={edition.clone()} data_url="figures.csv" />
        </@>
    }
}

/// What search engines, link previews and oEmbed consumers read.
fn article_head(article: &Article, edition: &Edition, place: &Place<'_>) -> anyhow::Result<Html> {
    let masthead = &edition.masthead;
    let summary = article.descriptions.iter().find(|text| text.role == DescriptionRole::Summary);
    let summary = summary.map_or_else(|| masthead.standfirst.clone(), |text| text.value.clone());
    let canonical = article.uri.as_deref().or(place.own_url);
    let property =
        |name: &str, content: &str| html! { <meta property={name.to_owned()} content={content.to_owned()} /> };
    Ok(html! {
        <>
            <meta name="description" content={summary.clone()} />
            { property("og:type", "article") }
            { property("og:title", &masthead.headline) }
            { property("og:description", &summary) }
            { property("og:locale", &article.language.replace('-', "_")) }
            { property("article:published_time", &article.date_published) }
            { property("article:modified_time", &article.date_modified) }
            if let Some(url) = canonical {
                <link rel="canonical" href={url.to_owned()} />
                { property("og:url", url) }
            }
            <link rel="alternate" type="application/json+oembed" title={masthead.headline.clone()}
                href={place.own_url.map_or_else(|| "oembed.json".to_owned(), |url| format!("{url}oembed.json"))} />
            <script type="application/ld+json">{ structured_data(article, edition, &summary, canonical)? }</script>
        </>
    })
}

/// The article in schema.org's words.
fn structured_data(article: &Article, edition: &Edition, summary: &str, url: Option<&str>) -> anyhow::Result<String> {
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": edition.masthead.headline,
        "description": summary,
        "inLanguage": article.language,
        "datePublished": article.date_published,
        "dateModified": article.date_modified,
        "mentions": article.entities.iter().filter(|entity| !entity.background).map(|entity| json!({
            "@type": "Thing", "name": entity.label, "sameAs": entity.same_as,
        })).collect::<Vec<_>>(),
    });
    if let (Some(url), Some(object)) = (url, data.as_object_mut()) {
        object.insert("url".to_owned(), json!(url));
    }
    // A `<` would let a text end the script element.
    Ok(serde_json::to_string(&data)?.replace('<', "\\u003c"))
}
