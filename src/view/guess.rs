//! A guess: before looking, the reader may say what the value is. The chart's own bar is veiled only while they do.

use super::model::{ControlWords, Controls, GuessControl};
use super::number_class;
use std::rc::Rc;
use yew::prelude::*;

/// How a guess ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuessOutcome {
    /// It was too low.
    Low,
    /// It was near the answer.
    Near,
    /// It was too high.
    High,
    /// There was none.
    Skipped,
}

impl GuessOutcome {
    /// The word for it in events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Near => "near",
            Self::High => "high",
            Self::Skipped => "skipped",
        }
    }

    /// Of a guess at a step of the scale.
    #[must_use]
    pub fn of(guess: &GuessControl, step: u8) -> Self {
        let (first, last) = guess.near;
        match step {
            _ if step < first => Self::Low,
            _ if step > last => Self::High,
            _ => Self::Near,
        }
    }
}

/// Where the reader is with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Not begun.
    Offered,
    /// The slider is there.
    Guessing,
    /// The answer is there.
    Made,
}

/// Properties of [`Guess`].
#[derive(Clone, PartialEq, Properties)]
pub struct GuessProperties {
    /// The words on the controls, and the guesses.
    pub controls: Rc<Controls>,
    /// The place of this guess among them.
    pub place: usize,
    /// Called when a guess ends.
    pub on_guess: Callback<GuessOutcome>,
    /// Called with what is to be focused.
    pub on_focus: Callback<NodeRef>,
}

/// A guess: its bar under those of the chart, its slider, its words.
#[component]
pub fn Guess(properties: &GuessProperties) -> Html {
    let GuessProperties { controls, place, on_guess, on_focus } = properties;
    let stage = use_state(|| Stage::Offered);
    let step = use_state(|| None::<u8>);
    let (button, slider) = (use_node_ref(), use_node_ref());
    let begun = *stage == Stage::Guessing;
    {
        let (slider, on_focus) = (slider.clone(), on_focus.clone());
        use_effect_with(begun, move |begun| {
            if *begun {
                on_focus.emit(slider);
            }
        });
    }
    let Some(guess) = controls.guesses.get(*place) else {
        return html! { <span></span> };
    };
    let words = &controls.words;
    let chosen = step.unwrap_or(guess.start);
    let next = {
        let (stage, on_guess, outcome) = (stage.clone(), on_guess.clone(), GuessOutcome::of(guess, chosen));
        move |_: MouseEvent| {
            if begun {
                on_guess.emit(outcome);
            }
            stage.set(if begun { Stage::Made } else { Stage::Guessing });
        }
    };
    let skip = {
        let (stage, on_guess, on_focus, button) = (stage.clone(), on_guess.clone(), on_focus.clone(), button.clone());
        move |_: MouseEvent| {
            on_guess.emit(GuessOutcome::Skipped);
            // The button to skip by is about to go.
            on_focus.emit(button.clone());
            stage.set(Stage::Offered);
        }
    };
    let label = match *stage {
        Stage::Offered => &words.guess_first,
        Stage::Guessing => &words.show_answer,
        Stage::Made => &words.guess_again,
    };
    html! {
        <div class="glosa-guess" data-veiled={begun.then_some("")}>
            if *stage != Stage::Offered { { bar(words, guess, chosen) } }
            if begun { { question(guess, chosen, slider, step) } }
            <p class="glosa-verdict" role="status">
                if *stage == Stage::Made { { verdict(guess, chosen) } }
            </p>
            <button ref={button} type="button" onclick={next}>{ label.clone() }</button>
            if begun { <button type="button" onclick={skip}>{ words.skip_guess.clone() }</button> }
        </div>
    }
}

/// The guess as a bar of the chart. One that is longer than the chart is wide ends in nothing.
fn bar(words: &ControlWords, guess: &GuessControl, step: u8) -> Html {
    let Some(step) = guess.steps.get(usize::from(step)) else {
        return html! { <span></span> };
    };
    html! {
        <div class="glosa-guess-row" data-past={(step.length > 100).then_some("")}>
            <span class="glosa-point-label">{ words.your_guess.clone() }</span>
            <span class={number_class(step.length)}>
                <span class="glosa-bar"></span>
                <span class="glosa-value">{ step.text.clone() }</span>
            </span>
        </div>
    }
}

fn question(guess: &GuessControl, step: u8, slider: NodeRef, state: UseStateHandle<Option<u8>>) -> Html {
    let text = guess.steps.get(usize::from(step)).map(|step| step.text.clone());
    let oninput = move |event: InputEvent| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a step; it saturates")]
        state.set(Some(input.value_as_number() as u8));
    };
    html! {
        <label>
            { guess.question.clone() }
            <input ref={slider} type="range" max={(guess.steps.len() - 1).to_string()} value={step.to_string()}
                aria-valuetext={text} {oninput} />
        </label>
    }
}

fn verdict(guess: &GuessControl, step: u8) -> Html {
    let verdict = guess.steps.get(usize::from(step)).map(|step| step.verdict.clone());
    html! { <>{ verdict }{ " " }{ guess.answer.clone() }</> }
}

#[cfg(test)]
mod tests {
    use super::GuessOutcome;
    use crate::view::model::GuessControl;

    #[test]
    fn a_guess_is_low_near_or_high() {
        let guess = GuessControl {
            series: String::new(),
            question: String::new(),
            steps: Vec::new(),
            start: 0,
            near: (10, 18),
            answer: String::new(),
        };
        let outcomes = [9, 10, 18, 19].map(|step| GuessOutcome::of(&guess, step).name());
        assert_eq!(outcomes, ["low", "near", "near", "high"]);
    }
}
