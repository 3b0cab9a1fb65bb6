//! Decisions that touch no browser: numbers in, numbers out, tested natively.

pub mod card_state;
pub mod corridor;
pub mod hover_intent;
pub mod placement;
pub mod pointer_trail;
pub mod px;
