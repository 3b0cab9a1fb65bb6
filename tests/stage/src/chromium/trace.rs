//! The browser's trace of a page: the marks its scripts set, with the time that the processor has spent on the page by then.

use anyhow::Context;
use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::tracing::{
    EndParams, EventDataCollected, EventTracingComplete, StartParams, StartTransferMode, TraceConfig,
};
use futures::StreamExt;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Duration;

/// How long the browser may take to hand its trace over.
const PATIENCE: Duration = Duration::from_secs(20);

/// Begins a trace of marks alone, which costs the page next to nothing.
pub(super) async fn begin(page: &Page) -> anyhow::Result<()> {
    let config = TraceConfig {
        included_categories: Some(vec!["blink.user_timing".to_owned()]),
        excluded_categories: Some(vec!["*".to_owned()]),
        ..TraceConfig::default()
    };
    let start = StartParams::builder().transfer_mode(StartTransferMode::ReportEvents).trace_config(config).build();
    page.execute(start).await?;
    Ok(())
}

/// Ends the trace: of each mark, the first time that it was set, in milliseconds of the page's processor.
pub(super) async fn end(page: &Page) -> anyhow::Result<BTreeMap<String, f64>> {
    let mut collected = page.event_listener::<EventDataCollected>().await?;
    let mut complete = page.event_listener::<EventTracingComplete>().await?;
    page.execute(EndParams::default()).await?;
    tokio::time::timeout(PATIENCE, complete.next()).await.context("the browser does not end its trace")?;
    let mut marks = BTreeMap::new();
    // All of them were sent before the end was, which has come.
    while let Ok(Some(events)) = tokio::time::timeout(Duration::from_millis(100), collected.next()).await {
        for event in &events.value {
            let name = event.get("name").and_then(Value::as_str);
            let microseconds = event.get("tts").and_then(Value::as_f64);
            if let Some((name, microseconds)) = name.zip(microseconds) {
                marks.entry(name.to_owned()).or_insert(microseconds / 1000.0);
            }
        }
    }
    Ok(marks)
}
