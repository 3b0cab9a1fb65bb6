//! Reading: tells the page what is seen of the article, for how long, and which of its links and controls are used.

use super::engagement::{Engagement, Marks, PERCENTS, SECONDS};
use super::host_event::Sender;
use super::mount::elements;
use crate::view::model::anchor;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Interval;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, Event, IntersectionObserver, IntersectionObserverEntry, window};

/// How often is looked, in milliseconds. What is seen twice in a row has been seen for so long.
const LOOK_EVERY: u32 = 1000;
/// No window is higher than this, in pixels: in a frame as high as the article the window's height says nothing.
const SCREENFUL: f64 = 800.0;
/// What a reader does on a page.
const HEARD: [&str; 8] =
    ["pointermove", "pointerdown", "keydown", "scroll", "click", "copy", "toggle", "visibilitychange"];
/// What a click on an element tells: selector, event, parameter, and the attribute around it that has its value.
const CLICKS: [(&str, &str, &str, &str); 5] = [
    (".glosa-card a[href^=http]", "entity_link", "entity_id", "data-glosa-card"),
    (".glosa-source a,.glosa-sources a", "source_open", "figure_id", "data-figure"),
    (".glosa-download", "data_download", "series_id", "data-figure"),
    (".glosa-switch button", "chart_inspect", "series_id", "data-figure"),
    ("[data-concern]>button", "viewpoint_filter", "concern", "data-concern"),
];

/// A part of the article that is told of when it has been seen.
struct Part {
    element: Element,
    event: &'static str,
    parameter: &'static str,
    id: String,
    seen: bool,
}

/// What is known of a reader's way through one article.
struct Reading {
    article: Element,
    document: Document,
    sender: Sender,
    engagement: RefCell<Engagement>,
    seconds: RefCell<Marks>,
    percents: RefCell<Marks>,
    parts: RefCell<Vec<Part>>,
    /// The viewpoints that were opened, and how many were told at the last balance.
    opened: RefCell<Vec<String>>,
    balanced: Cell<Option<usize>>,
}

/// What has to go with the article.
pub(super) struct Watch {
    observer: IntersectionObserver,
    _told: Closure<dyn FnMut(js_sys::Array)>,
    _look: Interval,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Begins to watch an article that has become live.
pub(super) fn watch(
    document: &Document,
    article: &Element,
    sender: &Sender,
) -> Option<(Watch, impl Iterator<Item = EventListener>)> {
    let reading = Rc::new(Reading {
        article: article.clone(),
        document: document.clone(),
        sender: sender.clone(),
        engagement: RefCell::default(),
        seconds: RefCell::new(Marks::new(&SECONDS)),
        percents: RefCell::new(Marks::new(&PERCENTS)),
        parts: RefCell::new(parts(article, sender)),
        opened: RefCell::default(),
        balanced: Cell::new(None),
    });
    let told = {
        let reading = reading.clone();
        Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            reading.look(entries.get(0).unchecked_ref());
        })
    };
    // An observer knows what of a frame its host shows, which no rectangle does.
    let observer = IntersectionObserver::new(told.as_ref().unchecked_ref()).ok()?;
    let look = {
        let (observer, article) = (observer.clone(), article.clone());
        // Observing anew makes it say what is seen now, without forcing a layout.
        Interval::new(LOOK_EVERY, move || {
            observer.unobserve(&article);
            observer.observe(&article);
        })
    };
    let document = document.clone();
    let listeners = HEARD.into_iter().map(move |name| {
        let reading = reading.clone();
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
        EventListener::new_with_options(&document, name, options, move |event| {
            let _ = reading.hear(event);
        })
    });
    Some((Watch { observer, _told: told, _look: look }, listeners))
}

fn parts(article: &Element, sender: &Sender) -> Vec<Part> {
    let prefix = anchor(&sender.article, "");
    let part = |element: Element, event, parameter| {
        let id = element.get_attribute("data-figure").unwrap_or_else(|| element.id().replacen(&prefix, "", 1));
        Part { element, event, parameter, id, seen: false }
    };
    let all = |selector| elements(article.query_selector_all(selector).ok()).into_iter();
    let figures = all("[data-figure]").map(|element| part(element, "fact_view", "figure_id"));
    let corrections = all(".glosa-corrections li").map(|element| part(element, "correction_view", "correction_id"));
    [part(article.clone(), "view", "")].into_iter().chain(figures).chain(corrections).collect()
}

impl Reading {
    /// Takes what is seen of the article.
    fn look(&self, entry: &IntersectionObserverEntry) {
        let shown = entry.intersection_rect();
        let whole = entry.bounding_client_rect();
        let visible = shown.height() > 0.0 && !self.document.hidden();
        let engaged = self.engagement.borrow_mut().tick(js_sys::Date::now(), visible);
        if !visible {
            return;
        }
        let tell = |marks: &RefCell<Marks>, value, event, parameter| {
            loop {
                let mark = marks.borrow_mut().reach(value);
                let Some(mark) = mark else { break };
                self.sender.send_numbers(event, &[], &[(parameter, mark)]);
            }
        };
        tell(&self.seconds, engaged, "engaged", "seconds");
        // A pixel of grace, as browsers round.
        let read = (shown.bottom() + 1.0 - whole.top()) / whole.height() * 100.0;
        tell(&self.percents, read, "scroll", "percent");
        let screenful =
            window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(SCREENFUL).min(SCREENFUL);
        let mut seen = Vec::new();
        self.parts.borrow_mut().retain_mut(|part| {
            let at = part.element.get_bounding_client_rect();
            let height = at.bottom().min(shown.bottom()) - at.top().max(shown.top());
            let now = height > 0.0 && height * 2.0 >= at.height().min(screenful);
            let told = now && part.seen;
            part.seen = now;
            if told {
                seen.push((part.event, part.parameter, std::mem::take(&mut part.id)));
            }
            !told
        });
        for (event, parameter, id) in &seen {
            let parameters: &[_] = if parameter.is_empty() { &[] } else { &[(*parameter, id.as_str())] };
            self.sender.send(event, parameters);
        }
    }

    /// Takes what the reader does.
    fn hear(&self, event: &Event) -> Option<()> {
        let kind = event.type_();
        if kind == "visibilitychange" {
            return self.balance();
        }
        if kind != "toggle" {
            self.engagement.borrow_mut().act(js_sys::Date::now());
        }
        if !matches!(kind.as_str(), "click" | "copy" | "toggle") {
            return None;
        }
        let target = event.target()?.dyn_into::<Element>().ok()?;
        if !self.article.contains(Some(&target)) {
            return None;
        }
        if kind == "copy" {
            self.sender.send("share", &[("method", "copy")]);
        } else if kind == "toggle" {
            let key = target.get_attribute("data-viewpoint")?;
            let mut opened = self.opened.borrow_mut();
            if target.has_attribute("open") && !opened.contains(&key) {
                opened.push(key);
            }
        } else {
            self.click(&target);
        }
        None
    }

    fn click(&self, target: &Element) -> Option<()> {
        for (selector, event, parameter, attribute) in CLICKS {
            let Some(used) = target.closest(selector).ok()? else { continue };
            let around = used.closest(&format!("[{attribute}]")).ok()?;
            let value = around.and_then(|around| around.get_attribute(attribute));
            let parameter = value.as_ref().map(|value| (parameter, value.as_str()));
            // What leads to a source says which, by its number in the article's list.
            let sources = elements(self.article.query_selector_all(".glosa-sources a").ok());
            let href = used.get_attribute("href");
            let source = href.and_then(|href| {
                sources.iter().zip(1..).find(|(one, _)| one.get_attribute("href").is_some_and(|one| one == href))
            });
            let source = source.map(|(_, number)| ("source", number));
            self.sender.send_numbers(event, parameter.as_slice(), source.as_slice());
            break;
        }
        None
    }

    /// Tells how many of each side were opened, when the page is hidden and it has changed.
    fn balance(&self) -> Option<()> {
        let opened = self.opened.borrow();
        if self.document.hidden() && self.balanced.replace(Some(opened.len())) != Some(opened.len()) {
            let count = |stance: &str| {
                let of = |key: &&String| {
                    let selector = format!("[data-viewpoint=\"{key}\"][data-stance={stance}]");
                    self.article.query_selector(&selector).is_ok_and(|found| found.is_some())
                };
                u32::try_from(opened.iter().filter(of).count()).unwrap_or_default()
            };
            let counts = [("critics", count("critic")), ("proponents", count("proponent"))];
            self.sender.send_numbers("balance", &[], &counts);
        }
        None
    }
}
