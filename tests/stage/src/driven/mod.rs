//! Firefox and WebKitGTK, over WebDriver; what that cannot see or set, the server does (`visit`).

mod accessible;
mod browser;
mod session;
mod tab;

pub(crate) use browser::Browser;
pub(crate) use tab::Tab;
