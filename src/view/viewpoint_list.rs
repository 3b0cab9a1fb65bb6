//! The viewpoints: a column for each stance, critics first, a filter by concern, all opened at once.

use super::model::{Controls, StanceControl, VoiceControl, anchor};
use super::viewpoint_filter::viewpoint_filter;
use std::rc::Rc;
use yew::prelude::*;

/// Contents that the list holds and does not make: drawn by the static page, cloned from it by the live one.
#[derive(Clone, Debug)]
pub struct ViewpointSlots {
    /// The heading of the section.
    pub title: Html,
    /// Heading of each stance, in the order of the controls.
    pub headings: Vec<Html>,
    /// Summary and body of each viewpoint, in the order of the controls.
    pub items: Vec<(Html, Html)>,
    /// Why these voices.
    pub why: Html,
}

impl PartialEq for ViewpointSlots {
    /// Never: who makes slots anew wants them drawn. Comparing nodes one by one is code that the wasm does not need.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Properties of [`ViewpointList`].
#[derive(Clone, PartialEq, Properties)]
pub struct ViewpointListProperties {
    /// Concerns, words and keys.
    pub controls: Rc<Controls>,
    /// Contents that the list holds.
    pub slots: ViewpointSlots,
    /// Script runs: the filter works and all can be opened at once.
    #[prop_or_default]
    pub live: bool,
    /// Keys of the viewpoints that are open to begin with.
    #[prop_or_default]
    pub initially_open: Vec<String>,
    /// Called with the place of a viewpoint that the reader opens or closes.
    #[prop_or_default]
    pub on_toggle: Callback<(usize, bool)>,
    /// Called with the index of a viewpoint that was hidden and was to be revealed, once it can be seen.
    #[prop_or_default]
    pub on_revealed: Callback<usize>,
    /// Called once it has been drawn.
    #[prop_or_default]
    pub on_drawn: Callback<()>,
}

/// Messages to the list.
#[derive(Clone, Debug)]
pub enum ViewpointMessage {
    /// Chooses the concern of this code; any other means all.
    Choose(String),
    /// Takes the filter away.
    ShowAll,
    /// Takes the filter away so that the viewpoint of this key can be opened.
    Reveal(String),
    /// One of this key is open now, or closed.
    Toggle(String, bool),
    /// Opens all, or closes them when all are open.
    ToggleAll,
}

/// The section of viewpoints. A struct, as hooks bring code of their own into the wasm (docs/architecture.md, "Small").
#[derive(Debug)]
pub struct ViewpointList {
    /// The place of the concern that is chosen.
    chosen: Option<u16>,
    /// Which are open.
    open: Vec<bool>,
    /// Which have been open.
    seen: Vec<bool>,
    /// The reader has used the filter.
    filtered: bool,
    /// The reader has done something here since it came alive, so it may say more than the static page.
    used: bool,
    /// The viewpoint that is to be told as revealed after the next drawing.
    revealed: Option<usize>,
}

impl Component for ViewpointList {
    type Message = ViewpointMessage;
    type Properties = ViewpointListProperties;

    fn create(context: &Context<Self>) -> Self {
        let ViewpointListProperties { controls, initially_open, .. } = context.props();
        let open: Vec<bool> = controls.voices.iter().map(|voice| initially_open.contains(&voice.key)).collect();
        Self { chosen: None, seen: open.clone(), open, filtered: false, used: false, revealed: None }
    }

    fn update(&mut self, context: &Context<Self>, message: ViewpointMessage) -> bool {
        match message {
            ViewpointMessage::Choose(code) => {
                self.filtered = true;
                let concerns = context.props().controls.concerns.iter();
                self.chosen = concerns.zip(0_u16..).find(|(concern, _)| concern.code == code).map(|(_, place)| place);
            }
            ViewpointMessage::ShowAll => self.show_all(),
            ViewpointMessage::Reveal(key) => {
                self.show_all();
                self.revealed = context.props().controls.voices.iter().position(|voice| voice.key == key);
            }
            ViewpointMessage::ToggleAll => {
                let open = !self.all_open();
                self.open.fill(open);
                self.seen.iter_mut().for_each(|seen| *seen |= open);
                self.used = true;
            }
            ViewpointMessage::Toggle(key, now) => {
                let Some(place) = context.props().controls.voices.iter().position(|voice| voice.key == key) else {
                    return false;
                };
                // Skips the browser's word of what we have opened ourselves.
                let Some(open) = self.open.get_mut(place).filter(|open| **open != now) else {
                    return false;
                };
                *open = now;
                if let Some(seen) = self.seen.get_mut(place).filter(|_| now) {
                    *seen = true;
                }
                self.used = true;
                context.props().on_toggle.emit((place, now));
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let ViewpointListProperties { controls, slots, live, .. } = context.props();
        let showing = self.chosen.and_then(|concern| controls.concerns.get(usize::from(concern)));
        let showing = showing.map_or(&controls.tally, |concern| &concern.showing);
        html! {
            <section class="glosa-viewpoints" id={anchor(&controls.id, "viewpoints")}
                aria-labelledby={anchor(&controls.id, "viewpoints-title")}>
                { slots.title.clone() }
                { viewpoint_filter(controls, *live, self.chosen) }
                <div class="glosa-toolbar">
                    <p>{ showing.clone() }</p>
                    // Empty until the reader has filtered: browsers read out a live region that comes with a text.
                    if *live { <span class="glosa-announced" aria-live="polite">if self.filtered { { showing.clone() } }</span> }
                    if *live { { self.open_all_button(controls) } }
                </div>
                <div class="glosa-stances">
                    { for (0_u16..).zip(controls.stances.iter().zip(&slots.headings)).map(|(stance, (control, heading))| {
                        self.column(context, stance, control, heading)
                    }) }
                </div>
                if self.used { { self.opened_so_far(controls) } }
                { slots.why.clone() }
            </section>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            context.props().on_drawn.emit(());
        }
        if let Some(revealed) = self.revealed.take() {
            context.props().on_revealed.emit(revealed);
        }
    }
}

impl ViewpointList {
    fn show_all(&mut self) {
        self.filtered = true;
        self.chosen = None;
    }

    /// The viewpoints of one side.
    fn column(&self, context: &Context<Self>, stance: u16, control: &StanceControl, heading: &Html) -> Html {
        let ViewpointListProperties { controls, slots, .. } = context.props();
        let of_stance =
            controls.voices.iter().zip(&slots.items).enumerate().filter(|(_, (voice, _))| voice.stance == stance);
        html! {
            <div class="glosa-stance" data-stance={control.name.clone()}>
                { heading.clone() }
                { for of_stance.map(|(place, (voice, content))| self.viewpoint(context, place, voice, content)) }
            </div>
        }
    }

    /// One viewpoint, open or closed. Find-in-page finds what the filter hides, where browsers can do that.
    fn viewpoint(
        &self,
        context: &Context<Self>,
        place: usize,
        voice: &VoiceControl,
        (summary, body): &(Html, Html),
    ) -> Html {
        let left_out = self.chosen.is_some_and(|concern| !voice.concerns.contains(&concern));
        let open = self.open.get(place).copied().unwrap_or_default();
        html! {
            <details key={voice.key.clone()} class="glosa-viewpoint" id={anchor(&context.props().controls.id, &voice.key)}
                data-viewpoint={voice.key.clone()} data-stance={context.props().controls.stance_of(voice).to_owned()} {open}
                // Yew 0.23 takes `hidden` for a switch without a value; the browser does not care about the letter.
                Hidden={left_out.then_some("until-found")}>
                { summary.clone() }
                { body.clone() }
            </details>
        }
    }

    /// One button that opens all viewpoints, and closes them when all are open.
    fn open_all_button(&self, controls: &Controls) -> Html {
        let label = if self.all_open() { &controls.words.close_all } else { &controls.words.open_all };
        html! { <button type="button" class="glosa-open-all">{ label.clone() }</button> }
    }

    fn all_open(&self) -> bool {
        self.open.iter().all(|one| *one)
    }

    /// How many voices of each side the reader has opened. It stands at the end and comes with the first, so nothing moves.
    fn opened_so_far(&self, controls: &Controls) -> Html {
        let counts = (0_u16..).zip(&controls.stances).filter_map(|(number, stance)| {
            let seen = controls.voices.iter().zip(&self.seen);
            stance.opened.get(seen.filter(|(voice, seen)| **seen && voice.stance == number).count())
        });
        html! {
            <p class="glosa-opened">{ for counts.map(|count| html! { <>{ count.clone() }{ " " }</> }) }</p>
        }
    }
}
