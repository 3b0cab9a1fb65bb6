//! Languages: another edition takes this one's place in the page, and the reader stays where they were.

use crate::embed::decide::px::pixels;
use crate::embed::dom::host_event::Sender;
use crate::embed::dom::query::document;
use crate::embed::dom::query::{elements, open_viewpoints};
use crate::embed::dom::selector::having;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};

/// Links to other editions.
pub(in crate::embed) const LANGUAGE: &str = ".glosa-languages a";

/// Where the reader was when they chose a language.
struct ReadingPosition {
    article: String,
    language: String,
    /// Which of the article's links was pressed, and how far below the top of the window it stood.
    link: usize,
    top: f64,
    open: Vec<String>,
}

thread_local! {
    static PLACE: RefCell<Option<ReadingPosition>> = const { RefCell::new(None) };
}

/// Lets the edition that `link` names take this one's place. Nothing if the page gives no way, and the link leads there.
pub(in crate::embed) fn choose(sender: &Sender, article: &Element, link: &Element) -> Option<()> {
    if link.has_attribute("aria-current") {
        return Some(());
    }
    let (link_to, language) = (link.get_attribute("href")?, link.get_attribute("lang")?);
    let (id, left) = (article.get_attribute("data-glosa-id")?, article.get_attribute("lang")?);
    let host = &sender.host;
    // In a fragment that was pasted into a page it starts from the article's folder, not from the page's.
    let folder = ["src", "data-glosa-src"].iter().find_map(|name| host.get_attribute(name))?;
    let address = if link_to.contains(':') { link_to } else { [folder.trim_end_matches('/'), "/", &link_to].concat() };
    let new = if host.has_attribute("src") { None } else { Some(document()?.create_element("glosa-article").ok()?) };
    sender.send("language", &[("from", &left), ("to", &language)]);
    let place = ReadingPosition {
        article: id,
        language,
        link: links(article).iter().position(|one| one == link).unwrap_or_default(),
        top: link.get_bounding_client_rect().top(),
        open: open_viewpoints(article),
    };
    PLACE.set(Some(place));
    // Until the other one is there the page is to be as high as it was.
    let element = new.as_ref().and_then(|new| new.dyn_ref()).unwrap_or(host);
    let height = pixels(article.client_height());
    // None of these can fail: the names are valid, and setting a custom property is allowed under every policy.
    let _ = element.style().set_property("--glosa-kept", &height);
    match new {
        None => drop(host.set_attribute("src", &address)),
        Some(new) => {
            // A figure keeps what else is in it; the element inside it does all by itself.
            for name in ["data-glosa-load", "data-glosa-cards"] {
                if let Some(value) = host.get_attribute(name) {
                    let _ = new.set_attribute(name, &value);
                }
            }
            let _ = host.remove_attribute("data-glosa-src");
            let _ = host.remove_attribute("data-glosa-state");
            let _ = new.set_attribute("src", &address);
            let _ = article.replace_with_with_node_1(&new);
            super::instance::remove(sender.instance);
        }
    }
    Some(())
}

/// Puts the reader of a new edition where they were in the one before.
pub(in crate::embed) fn arrive(article: &Element, id: &str, language: &str) {
    let place = PLACE.with_borrow_mut(|place| place.take_if(|place| place.article == id && place.language == language));
    let Some(place) = place else {
        return;
    };
    for key in place.open {
        if let Ok(Some(details)) = article.query_selector(&having("data-viewpoint", &key)) {
            // An attribute that every `<details>` has.
            let _ = details.set_attribute("open", "");
        }
    }
    let links = links(article);
    if let Some((link, window)) = links.get(place.link).and_then(|link| link.dyn_ref::<HtmlElement>()).zip(window()) {
        // Scrolls as it likes; the next line says how far it is to be.
        let _ = link.focus();
        window.scroll_by_with_x_and_y(0.0, link.get_bounding_client_rect().top() - place.top);
    }
}

fn links(article: &Element) -> Vec<Element> {
    elements(article.query_selector_all(LANGUAGE).ok())
}
