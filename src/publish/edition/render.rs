//! Rendering by Yew on the server side: no script's marks in it, since islands are drawn anew and not hydrated.

use crate::view::model::Edition;
use crate::view::{Article, ArticleProperties};
use std::rc::Rc;
use yew::{BaseComponent, LocalServerRenderer};

/// The static article, as a CMS pastes it; `base` is the address of its folder, or empty.
#[must_use]
pub fn fragment(edition: &Rc<Edition>, base: &str) -> String {
    let properties = ArticleProperties { edition: edition.clone(), base: base.to_owned() };
    let mut html = render::<Article>(properties);
    html.push('\n');
    html
}

/// A whole page, rendered from a component whose root is `<html>`.
#[must_use]
pub fn page_html<Page: BaseComponent>(properties: Page::Properties) -> String {
    format!("<!DOCTYPE html>\n{}\n", render::<Page>(properties))
}

pub(in crate::publish) fn render<Component: BaseComponent>(properties: Component::Properties) -> String {
    let renderer = LocalServerRenderer::<Component>::with_props(properties).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    match runtime {
        Ok(runtime) => tokio::task::LocalSet::new().block_on(&runtime, renderer.render()),
        // A current-thread runtime without drivers opens nothing that could be refused.
        Err(error) => unreachable!("a plain runtime could not be made: {error}"),
    }
}
