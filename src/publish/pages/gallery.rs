//! The gallery: `dist/gallery/`, every component in its states, from which the visual tests are made.

use crate::publish::assets::Assets;
use crate::publish::edition::output::Output;
use crate::publish::edition::page::{Page, PageProperties};
use crate::publish::edition::render::page_html;
use crate::publish::edition::robots::{Robots, robots_meta};
use crate::view::gallery::{AS_TABLE, specimens};
use crate::view::model::Edition;
use yew::prelude::*;

/// Policy of our other pages, and fonts, so that pictures of every machine can be compared.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; \
     base-uri 'none'; form-action 'none'";
/// Fonts of the gallery, which the social picture has too.
const FONTS: [(&str, &[u8]); 2] = [
    ("regular.ttf", include_bytes!("../pictures/drawing/fonts/LibreFranklin-Regular.ttf")),
    ("semibold.ttf", include_bytes!("../pictures/drawing/fonts/LibreFranklin-SemiBold.ttf")),
];

/// Adds it to the output; `path` is the article's folder.
pub(in crate::publish) fn write(edition: &Edition, path: &str, assets: &Assets, output: &mut Output) {
    let page = page_html::<Page>(PageProperties {
        language: edition.language.clone(),
        right_to_left: edition.right_to_left,
        policy: POLICY,
        title: "Gallery".to_owned(),
        to_root: "../".to_owned(),
        styles: vec![assets.style().to_owned(), assets.page_style().to_owned(), "gallery/gallery.css".to_owned()],
        icon: assets.icon().to_owned(),
        head: robots_meta(Robots::Noindex),
        class: "glosa-page glosa-gallery".to_owned(),
        children: body(edition, &format!("../{path}")),
    });
    output.text("gallery/index.html", as_tables(page));
    output.text("gallery/gallery.css", include_str!("../../../styles/gallery.css").to_owned());
    for (name, bytes) in FONTS {
        output.bytes(&format!("gallery/{name}"), bytes.to_vec());
    }
}

fn body(edition: &Edition, home: &str) -> Html {
    html! {
        <main>
            <h1>{ "Gallery" }</h1>
            <p>{ "Every component in its states, drawn without script; nothing here does anything. " }
                <a href={home.to_owned()}>{ "The article" }</a>{ " has them live." }</p>
            { for specimens(edition, home).into_iter().map(|specimen| html! {
                <section key={specimen.id} id={specimen.id} class="glosa-specimen">
                    <h2>{ specimen.title }</h2>
                    <p>{ specimen.text }</p>
                    <h3>{ "As drawn" }</h3>
                    <div class="glosa" inert=true>{ specimen.html }</div>
                </section>
            }) }
        </main>
    }
}

/// A chart turns to its table by its own state, which a static page does not have: here by what that state sets.
fn as_tables(page: String) -> String {
    let view = "data-view=\"chart\"";
    let Some(start) = page.find(&format!("id=\"glosa-{AS_TABLE}")) else { return page };
    let (before, chart) = page.split_at(start);
    format!("{before}{}", chart.replacen(view, "data-view=\"table\"", 1))
}
