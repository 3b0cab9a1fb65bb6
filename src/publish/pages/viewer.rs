//! The viewer: `dist/index.html`, made of Trunk's `index.html` with the first article live and the list of all.

use crate::publish::assets::Assets;
use crate::publish::assets::filled::filled;
use crate::publish::edition::output::Output;
use crate::publish::edition::page::POLICY;
use crate::publish::edition::published::PublishedEdition;
use crate::publish::edition::render::render;
use crate::publish::edition::robots::{Robots, robots_meta};
use crate::view::Article;
use crate::view::model::Edition;
use anyhow::Context;
use std::path::Path;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ArticleList`].
#[derive(Clone, PartialEq, Properties)]
pub struct ArticleListProperties {
    /// Path, language and headline of each article.
    pub articles: Vec<(String, String, String)>,
}

/// The list of articles.
#[component]
pub fn ArticleList(properties: &ArticleListProperties) -> Html {
    html! {
        <ul>
            { for properties.articles.iter().map(|(path, language, headline)| html! {
                <li key={path.clone()}>
                    <a href={path.clone()} lang={language.clone()}>{ headline.clone() }</a>
                </li>
            }) }
        </ul>
    }
}

/// Properties of [`Live`].
#[derive(Clone, PartialEq, Properties)]
pub struct LiveProperties {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Folder of the edition.
    pub path: String,
}

/// An article in the element that makes it live.
#[component]
pub fn Live(properties: &LiveProperties) -> Html {
    html! {
        <@{"glosa-article"} src={properties.path.clone()}>
            <Article edition={properties.edition.clone()} base={properties.path.clone()} />
        </@>
    }
}

/// Properties of [`Head`].
#[derive(Clone, PartialEq, Properties)]
pub struct HeadProperties {
    /// The style sheets.
    pub styles: Vec<String>,
    /// The icon.
    pub icon: String,
    /// The address that the article on it is to be found under, if known.
    pub canonical: Option<String>,
    /// Whether search engines may list it.
    pub robots: Robots,
}

/// Elements for the viewer's head.
#[component]
pub fn Head(properties: &HeadProperties) -> Html {
    html! {
        <>
            <meta http-equiv="Content-Security-Policy" content={POLICY} />
            { for properties.styles.iter().map(|style| html! { <link rel="stylesheet" href={style.clone()} /> }) }
            { robots_meta(properties.robots) }
            if let Some(url) = &properties.canonical { <link rel="canonical" href={url.clone()} /> }
            <link rel="icon" type="image/svg+xml" href={properties.icon.clone()} />
            <script type="module" src="glosa.js"></script>
        </>
    }
}

/// The viewer.
pub(in crate::publish) struct Viewer<'a> {
    /// The article on it.
    pub(in crate::publish) first: &'a Rc<Edition>,
    /// The address that this article is to be found under, if known: the viewer only shows it once more.
    pub(in crate::publish) canonical: Option<String>,
    /// Whether search engines may list it.
    pub(in crate::publish) robots: Robots,
}

/// Fills in Trunk's `index.html`.
pub(in crate::publish) fn write(
    web: &Path,
    viewer: &Viewer<'_>,
    editions: &[PublishedEdition],
    assets: &Assets,
    output: &mut Output,
) -> anyhow::Result<()> {
    let file = web.join("index.html");
    let page = std::fs::read_to_string(&file).with_context(|| format!("{}: cannot be read", file.display()))?;
    let page = without_trunk_link(&page);
    let path = editions.first().map(|edition| edition.path.clone()).unwrap_or_default();
    let styles = vec![assets.style().to_owned(), assets.page_style().to_owned()];
    let articles = editions.iter().map(|one| (one.path.clone(), one.language.clone(), one.headline.clone())).collect();
    let head = HeadProperties {
        styles,
        icon: assets.icon().to_owned(),
        canonical: viewer.canonical.clone(),
        robots: viewer.robots,
    };
    let parts: [(&str, &str); 3] = [
        ("<!-- glosa:head -->", &render::<Head>(head)),
        ("<!-- glosa:article -->", &render::<Live>(LiveProperties { edition: viewer.first.clone(), path })),
        ("<!-- glosa:articles -->", &render::<ArticleList>(ArticleListProperties { articles })),
    ];
    output.text("index.html", filled(&file.display().to_string(), &page, &parts)?);
    Ok(())
}

/// Trunk leaves its own link in the page when it is told to inject no script.
fn without_trunk_link(page: &str) -> String {
    let Some(start) = page.find("<link data-trunk") else {
        return page.to_owned();
    };
    let (before, link) = page.split_at(start);
    let after = link.split_once('>').map_or("", |(_, after)| after);
    format!("{}{}", before.trim_end(), after)
}

#[cfg(test)]
mod tests {
    use super::without_trunk_link;

    #[test]
    fn only_trunks_link_goes() {
        assert_eq!(without_trunk_link("<head>\n  <link data-trunk rel=\"rust\">\n</head>"), "<head>\n</head>");
        assert_eq!(without_trunk_link("<head></head>"), "<head></head>");
    }
}
