//! What readers and publishers notice, in Chromium.
fn main() {}
