//! Chromium, over its own protocol (CDP): the engine of which most can be seen.

mod browser;
mod tab;
mod touch;
mod trace;

pub(crate) use browser::Browser;
pub(crate) use tab::Tab;
pub(crate) use trace::scripts_between;
