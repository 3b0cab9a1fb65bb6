//! Snippets: what a publisher pastes, for each way into a page.

use crate::publish::edition::escape::escape;

/// A way into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The element with `src` alone.
    Page,
    /// The element around the static article.
    Fragment,
    /// An iframe.
    Iframe,
    /// A figure around the static article, which WordPress keeps.
    Wordpress,
    /// An HTML card of Ghost.
    Ghost,
    /// A React component.
    React,
    /// An AMP page.
    Amp,
}

/// Every target with its name.
pub const TARGETS: [(&str, Target); 7] = [
    ("page", Target::Page),
    ("fragment", Target::Fragment),
    ("iframe", Target::Iframe),
    ("wordpress", Target::Wordpress),
    ("ghost", Target::Ghost),
    ("react", Target::React),
    ("amp", Target::Amp),
];

/// Data of a snippet.
#[derive(Clone, Copy, Debug)]
pub struct Embedding<'a> {
    /// The address of `dist/`, with a slash at its end.
    pub root: &'a str,
    /// The edition's folder below it, with a slash at its end.
    pub path: &'a str,
    /// The headline.
    pub headline: &'a str,
    /// The static article.
    pub fragment: &'a str,
}

impl Target {
    /// The target of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TARGETS.iter().find(|(one, _)| *one == name).map(|(_, target)| *target)
    }

    /// HTML to paste.
    #[must_use]
    pub fn snippet(self, embedding: &Embedding<'_>) -> String {
        let Embedding { root, path, headline, fragment } = *embedding;
        let script = format!("<script type=\"module\" src=\"{root}glosa.js\"></script>");
        let src = format!("{root}{path}");
        let title = escape(headline);
        let fragment = fragment.trim_end();
        match self {
            Self::Page => format!("{script}\n<glosa-article src=\"{src}\"></glosa-article>\n"),
            Self::Fragment => format!("{script}\n<glosa-article src=\"{src}\">{fragment}</glosa-article>\n"),
            Self::Wordpress => format!("<figure data-glosa-src=\"{src}\">{fragment}</figure>\n"),
            Self::Ghost => format!("{script}\n<figure data-glosa-src=\"{src}\">{fragment}</figure>\n"),
            Self::Iframe => format!(
                "<iframe data-glosa-frame src=\"{src}embed.html\" title=\"{title}\" width=\"100%\" height=\"900\" \
                 loading=\"lazy\"></iframe>\n<script type=\"module\" src=\"{root}frames.js\"></script>\n"
            ),
            Self::Amp => format!(
                "<amp-iframe src=\"{src}embed.html\" title=\"{title}\" width=\"720\" height=\"900\" layout=\"responsive\" \
                 sandbox=\"allow-scripts allow-same-origin allow-popups\" resizable>\n  \
                 <div overflow tabindex=\"0\" role=\"button\" aria-label=\"Show all\">Show all</div>\n  \
                 <div placeholder></div>\n</amp-iframe>\n"
            ),
            Self::React => format!(
                "import {{ useEffect }} from \"react\";\n\nexport function Glosa() {{\n  useEffect(() => {{ \
                 import(/* @vite-ignore */ /* webpackIgnore: true */ \"{root}glosa.js\"); }}, []);\n  \
                 return <glosa-article src=\"{src}\" />;\n}}\n"
            ),
        }
    }

    /// Advice on search engines, where this way puts the text on a second page.
    #[must_use]
    pub fn warning(self, canonical: &str) -> Option<String> {
        if matches!(self, Self::Iframe | Self::Amp) {
            return None;
        }
        Some(format!(
            "The same text now stands at two addresses, and search engines list one of them.\n  \
             Is your page the story's own? Write its address as \"uri\" into article.json and publish again.\n  \
             Is it another page of yours? Put into its head: <link rel=\"canonical\" href=\"{canonical}\">\n  \
             Is it a partner's page? Have it say: <meta name=\"robots\" content=\"noindex\">, since search engines may ignore a \
             canonical on another site."
        ))
    }

    /// Steps besides pasting.
    #[must_use]
    pub fn advice(self, root: &str) -> Option<String> {
        match self {
            Self::Wordpress => Some(format!(
                "Put this once into the theme, since WordPress takes scripts out of posts:\n  \
                 <script type=\"module\" src=\"{root}glosa.js\"></script>"
            )),
            Self::Amp => Some(
                "The AMP page needs the script of amp-iframe, and this origin must differ from the page's.".to_owned(),
            ),
            _ => None,
        }
    }
}
