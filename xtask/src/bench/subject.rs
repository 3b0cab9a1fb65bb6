//! Subjects of the bench: Glosa, its static article alone, and the peers, each with the way it is used.

/// Something that is measured.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    /// Path of the page on the stage.
    pub(crate) path: &'static str,
    /// When all answers, as a condition of the page.
    pub(crate) live: &'static str,
    /// How a card is opened, and closed again, of the mention `one`.
    pub(crate) card: Option<Card>,
    /// Selectors of the controls that open viewpoints and turn a chart into a table.
    pub(crate) viewpoints: Option<&'static str>,
    pub(crate) chart: Option<&'static str>,
    /// Features of Glosa that the subject lacks.
    pub(crate) lacks: &'static str,
}

/// Scripts that do what a reader's pointer or keys would, to the mention `one`; `say` dispatches an event of the pointer's.
#[derive(Clone, Copy)]
pub(crate) struct Card {
    pub(crate) open: &'static str,
    pub(crate) close: &'static str,
    /// Whether a card opens some time after the pointer has come, and closes some time after it has left.
    pub(crate) delayed: bool,
}

/// The mark that a peer sets.
const MARKED: &str = "performance.getEntriesByName('bench:live').length > 0";
/// Hovering, for those that listen to the pointer.
const HOVER: Card = Card {
    open: "say('pointerover', true); say('pointerenter', false); one.dispatchEvent(new MouseEvent('mouseenter'))",
    close: "say('pointerout', true); say('pointerleave', false); one.dispatchEvent(new MouseEvent('mouseleave'))",
    delayed: false,
};
/// A click, and Escape.
const CLICK: Card = Card {
    open: "one.click()",
    close: "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))",
    delayed: false,
};

/// The host page with the static article and no script: what all else is added to.
pub(crate) const STATIC: Subject = Subject {
    name: "static article, no script",
    path: "/bench/static",
    live: "true",
    card: None,
    viewpoints: None,
    chart: None,
    lacks: "everything live",
};

/// Glosa on the same page.
pub(crate) const GLOSA: Subject = Subject {
    name: "Glosa",
    path: "/bench/glosa",
    live: MARKED,
    card: Some(Card { delayed: true, ..HOVER }),
    viewpoints: Some(".glosa-viewpoint > summary"),
    chart: Some(".glosa-switch button:last-child"),
    lacks: "",
};

/// All, in the order of the tables.
pub(crate) const ALL: [Subject; 7] = [
    STATIC,
    GLOSA,
    Subject {
        name: "React 19 + Radix + Chart.js",
        path: "/peers/react/index.html",
        live: MARKED,
        card: Some(HOVER),
        viewpoints: Some(".viewpoint button"),
        chart: Some(".switch"),
        lacks: "static HTML (drawn in the browser), sources, context notes, filter, events, print and dark styles",
    },
    Subject {
        name: "Preact, hand-written",
        path: "/peers/preact/index.html",
        live: MARKED,
        card: Some(HOVER),
        viewpoints: Some(".viewpoint > summary"),
        chart: Some(".switch"),
        lacks: "as React; besides: delays and corridor of the card, cards by key and touch",
    },
    Subject {
        name: "Svelte 5 + Floating UI",
        path: "/peers/svelte/index.html",
        live: MARKED,
        card: Some(HOVER),
        viewpoints: Some(".viewpoint > summary"),
        chart: Some(".switch"),
        lacks: "as Preact",
    },
    Subject {
        name: "wikipedia-preview",
        path: "/peers/wikipedia-preview/index.html",
        live: MARKED,
        card: Some(HOVER),
        viewpoints: None,
        chart: None,
        lacks: "viewpoints, fact box, charts, own texts (they come from Wikipedia, here kept out)",
    },
    Subject {
        name: "littlefoot",
        path: "/peers/littlefoot/index.html",
        live: MARKED,
        card: Some(CLICK),
        viewpoints: None,
        chart: None,
        lacks: "viewpoints, fact box, charts, mentions in the text (footnote marks instead)",
    },
];

impl Subject {
    /// Selector of the mentions.
    pub(crate) fn mentions(&self) -> &'static str {
        match self.name {
            "Glosa" => "a.glosa-mention",
            "littlefoot" => ".littlefoot__button",
            _ => ".mention",
        }
    }
}
