//! The card's frame: handle, pin and cross around what it says, the same on a live page and in the gallery.

use super::model::ControlWords;
use yew::prelude::*;

/// Properties of a frame.
#[derive(Default)]
pub(crate) struct CardFrame {
    /// The card's element, for who places it.
    pub(crate) node: NodeRef,
    /// "manual" for a popover that script opens; none for a specimen, which stands in the page.
    pub(crate) popover: Option<&'static str>,
    /// The entity's name.
    pub(crate) label: Option<String>,
    /// The entity's key, as long as the card is open.
    pub(crate) key: Option<String>,
    /// Whether the card is a sheet at the foot of a narrow window: for those who press, since a pointer that hovers could not reach it.
    pub(crate) sheet: bool,
    /// Whether the card says that it stays.
    pub(crate) pinned: bool,
    /// The card's text, and whether the story mentions its entity elsewhere too; none while it is empty.
    pub(crate) content: Option<(Html, bool)>,
}

/// Draws a card's frame.
pub(crate) fn card_frame(words: &ControlWords, frame: CardFrame) -> Html {
    let CardFrame { node, popover, label, key, sheet, pinned, content } = frame;
    html! {
        <div ref={node} class="glosa-card" {popover} role="dialog" tabindex={popover.map(|_| "-1")}
            aria-label={label} data-glosa-card={key} data-sheet={sheet.then_some("")}>
            <div class="glosa-handle"></div>
            <button type="button" class="glosa-pin" title={words.keep_open.clone()}
                aria-pressed={if pinned { "true" } else { "false" }}></button>
            <button type="button" class="glosa-close" aria-label={words.close.clone()}>{ "×" }</button>
            <div class="glosa-card-scroll">
                if let Some((content, has_next)) = content {
                    { content }
                    <p class="glosa-next" hidden={!has_next}>
                        <button type="button">{ words.next_mention.clone() }</button>
                        <span></span>
                    </p>
                }
            </div>
        </div>
    }
}
