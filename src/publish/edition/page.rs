//! A page of our own: the document around an article, with a strict policy and no inline script or style.

use yew::prelude::*;

/// Policy of our own pages: their own files and WebAssembly, nothing else.
pub(in crate::publish) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// Policy of the page in an iframe. In a sandbox the page has no origin, and WebKit then finds nothing to be `'self'`: files by
/// any address, then, but still nothing inline. `tests/e2e/frames.rs` tries it.
pub(in crate::publish) const FRAME_POLICY: &str = "default-src 'none'; script-src https: http: 'wasm-unsafe-eval'; style-src https: http:; \
     connect-src https: http:; img-src https: http:; base-uri 'none'; form-action 'none'";

/// Properties of [`Page`].
#[derive(Clone, PartialEq, Properties)]
pub struct PageProperties {
    /// The language.
    pub language: String,
    /// Whether the page runs from right to left.
    pub right_to_left: bool,
    /// The Content Security Policy.
    pub policy: &'static str,
    /// The title of the window.
    pub title: String,
    /// From the page to the root of the output, with a slash at its end.
    pub to_root: String,
    /// The style sheets, from the root.
    pub styles: Vec<String>,
    /// The icon, from the root.
    pub icon: String,
    /// More of the head.
    pub head: Html,
    /// The class of the body.
    pub class: String,
    /// The body.
    pub children: Html,
}

/// A page.
#[component]
pub fn Page(properties: &PageProperties) -> Html {
    let root = &properties.to_root;
    html! {
        <html lang={properties.language.clone()} dir={properties.right_to_left.then_some("rtl")}>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta http-equiv="Content-Security-Policy" content={properties.policy} />
                <title>{ properties.title.clone() }</title>
                <meta name="color-scheme" content="light dark" />
                { for properties.styles.iter().map(|style| html! { <link rel="stylesheet" href={format!("{root}{style}")} /> }) }
                <link rel="icon" type="image/svg+xml" href={format!("{root}{}", properties.icon)} />
                <script type="module" src={format!("{root}glosa.js")}></script>
                { properties.head.clone() }
            </head>
            <body class={properties.class.clone()}>{ properties.children.clone() }</body>
        </html>
    }
}
