//! The pages of an article: its own page, and the one for an iframe.

use crate::publish::assets::Assets;
use crate::publish::edition::page::{FRAME_POLICY, POLICY, Page, PageProperties};
use crate::publish::edition::render::page_html;
use crate::publish::edition::robots::FRAME_ROBOTS;
use crate::publish::pages::head::{ArticleHead, article_head};
use crate::view::Article as ArticleView;
use crate::view::model::Edition;
use std::rc::Rc;
use yew::prelude::*;

/// The article's own page; `to_root` leads to the root of the output, with a slash at its end.
///
/// # Errors
/// If the structured data cannot be written.
pub(in crate::publish) fn article_page(
    head: &ArticleHead<'_>,
    edition: &Rc<Edition>,
    assets: &Assets,
    to_root: &str,
) -> anyhow::Result<String> {
    let head = html! {
        <>
            { article_head(head)? }
            <script type="module" src={format!("{to_root}{}", assets.page_script())}></script>
        </>
    };
    let properties = page(
        edition,
        assets,
        to_root,
        "glosa-page",
        head,
        html! {
            <>
                { skip(edition) }
                <main>{ embedded(edition) }</main>
                <footer class="glosa-page-foot"><a href={to_root.to_owned()}>{ edition.words.all_articles.clone() }</a></footer>
            </>
        },
    );
    Ok(page_html::<Page>(properties))
}

/// The first thing that the keyboard reaches: a link past the story, to the figures where there are any.
fn skip(edition: &Edition) -> Html {
    let parts = edition.parts_below();
    let Some((part, label)) = parts.iter().find(|(part, _)| *part == "figures").or(parts.first()) else {
        return Html::default();
    };
    html! { <a class="glosa-page-skip" href={format!("#{}", edition.anchor(part))}>{ (*label).to_owned() }</a> }
}

/// The page for an iframe: the article and nothing around it.
pub(in crate::publish) fn frame_page(edition: &Rc<Edition>, assets: &Assets, to_root: &str) -> String {
    let head = html! {
        <>
            <meta name="robots" content={FRAME_ROBOTS} />
            <script type="module" src={format!("{to_root}{}", assets.frame())}></script>
        </>
    };
    let content = html! { <main>{ embedded(edition) }</main> };
    let properties = page(edition, assets, to_root, "glosa-frame", head, content);
    page_html::<Page>(PageProperties { policy: FRAME_POLICY, ..properties })
}

fn page(edition: &Edition, assets: &Assets, to_root: &str, class: &str, head: Html, children: Html) -> PageProperties {
    PageProperties {
        language: edition.language.clone(),
        right_to_left: edition.right_to_left,
        policy: POLICY,
        title: edition.masthead.headline.clone(),
        to_root: to_root.to_owned(),
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
            <ArticleView edition={edition.clone()} base="" />
        </@>
    }
}
