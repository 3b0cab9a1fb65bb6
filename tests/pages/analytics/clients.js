// The clients of analytics that npm has, bundled as a newsroom would.
export { default as MatomoTracker } from "@jonkoops/matomo-tracker";
export { init as initPlausible, track as trackPlausible } from "@plausible-analytics/tracker";
export { newTracker as newSnowplowTracker, trackSelfDescribingEvent } from "@snowplow/browser-tracker";
// Google's reader of a data layer, which sets `DataLayerHelper` on the window.
import "data-layer-helper/dist/data-layer-helper.js";
