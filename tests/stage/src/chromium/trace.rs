//! The browser's trace of a page: the marks that its scripts set, and when scripts ran, in time of the page's processor.

use anyhow::Context;
use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::tracing::{
    EndParams, EventDataCollected, EventTracingComplete, StartParams, StartTransferMode, TraceConfig,
};
use futures::StreamExt;
use serde_json::Value;
use std::time::Duration;

/// How long the browser may take to hand its trace over.
const PATIENCE: Duration = Duration::from_secs(20);
/// The trace's name for the times in which scripts run, with what these have the browser do at once, such as layout.
const SCRIPTS: [&str; 7] = [
    "EvaluateScript",
    "EventDispatch",
    "FireAnimationFrame",
    "FireIdleCallback",
    "FunctionCall",
    "RunMicrotasks",
    "TimerFire",
];

/// Begins a trace.
pub(super) async fn begin(page: &Page) -> anyhow::Result<()> {
    let config = TraceConfig {
        included_categories: Some(vec!["blink.user_timing".to_owned(), "devtools.timeline".to_owned()]),
        excluded_categories: Some(vec!["*".to_owned()]),
        ..TraceConfig::default()
    };
    let start = StartParams::builder().transfer_mode(StartTransferMode::ReportEvents).trace_config(config).build();
    page.execute(start).await?;
    Ok(())
}

/// Ends the trace: its events, as Chromium has them.
pub(super) async fn end(page: &Page) -> anyhow::Result<Vec<Value>> {
    let mut collected = page.event_listener::<EventDataCollected>().await?;
    let mut complete = page.event_listener::<EventTracingComplete>().await?;
    page.execute(EndParams::default()).await?;
    tokio::time::timeout(PATIENCE, complete.next()).await.context("the browser does not end its trace")?;
    let mut all = Vec::new();
    // All of them were sent before the end was, which has come.
    while let Ok(Some(events)) = tokio::time::timeout(Duration::from_millis(100), collected.next()).await {
        all.extend(events.value.iter().cloned());
    }
    Ok(all)
}

/// How long the processor ran scripts between two marks, the first of each, in milliseconds. What it did for the page in
/// between, as scripts give way to it, is not counted.
pub(crate) fn scripts_between(trace: &[Value], from: &str, to: &str) -> anyhow::Result<f64> {
    let number = |event: &Value, name: &str| event.get(name).and_then(Value::as_f64);
    let named = |event: &Value, name: &str| event.get("name").and_then(Value::as_str) == Some(name);
    let mark = |name: &str| {
        let found = trace.iter().find(|event| named(event, name) && event.get("tts").is_some());
        found.with_context(|| format!("the page has not set the mark {name}"))
    };
    let (first, last) = (mark(from)?, mark(to)?);
    let (begin, end) = (number(first, "tts").unwrap_or_default(), number(last, "tts").unwrap_or_default());
    let mut scripts: Vec<(f64, f64)> = trace
        .iter()
        .filter(|event| event.get("tid") == first.get("tid") && event.get("pid") == first.get("pid"))
        .filter(|event| SCRIPTS.iter().any(|script| named(event, script)))
        .filter_map(|event| {
            let at = number(event, "tts")?;
            Some((at.max(begin), (at + number(event, "tdur")?).min(end)))
        })
        .filter(|(at, until)| at < until)
        .collect();
    scripts.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut sum, mut counted) = (0.0, begin);
    // Some run within others.
    for (at, until) in scripts {
        sum += (until - at.max(counted)).max(0.0);
        counted = counted.max(until);
    }
    Ok(sum / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::scripts_between;
    use serde_json::{Value, json};

    fn event(name: &str, at: u32, length: u32) -> Value {
        json!({ "name": name, "pid": 1, "tid": 1, "ph": "X", "tts": at, "tdur": length })
    }

    #[test]
    fn what_runs_within_another_counts_once_and_what_is_not_script_not() {
        let other_thread = json!({ "name": "FunctionCall", "pid": 1, "tid": 2, "tts": 1000, "tdur": 9000 });
        let trace = [
            event("FunctionCall", 0, 2000),
            event("from", 1000, 0),
            event("Paint", 2000, 5000),
            event("TimerFire", 8000, 4000),
            event("FunctionCall", 8500, 1000),
            event("to", 11_000, 0),
            other_thread,
        ];
        assert_eq!(scripts_between(&trace, "from", "to").ok(), Some(4.0));
        assert!(scripts_between(&trace, "from", "never").is_err());
    }
}
