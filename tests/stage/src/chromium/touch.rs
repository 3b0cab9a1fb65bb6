//! A finger, as Chromium's protocol has it.

use chromiumoxide::{Command, Method};
use serde::Serialize;
use std::borrow::Cow;

/// A change of what touches the screen.
///
/// The crate's own type leaves out an empty list of points, without which Chromium refuses to end a touch.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Touch {
    r#type: &'static str,
    touch_points: Vec<Point>,
}

#[derive(Debug, Serialize)]
struct Point {
    x: f64,
    y: f64,
}

impl Touch {
    /// The finger comes down.
    pub(super) fn start((x, y): (f64, f64)) -> Self {
        Self { r#type: "touchStart", touch_points: vec![Point { x, y }] }
    }

    /// The finger goes up.
    pub(super) fn end() -> Self {
        Self { r#type: "touchEnd", touch_points: Vec::new() }
    }
}

impl Method for Touch {
    fn identifier(&self) -> Cow<'static, str> {
        "Input.dispatchTouchEvent".into()
    }
}

impl Command for Touch {
    type Response = serde_json::Value;
}
