// To Snowplow: `trackSelfDescribingEvent` of @snowplow/browser-tracker, or the `snowplow` of its tag. The schemas are in
// dist/schemas/, for your Iglu server.
import { flat, listen } from "./listen.js";

const byTag = (event) => window.snowplow?.("trackSelfDescribingEvent", event);

/** @param {{ target?: EventTarget, track?: (event: object) => void }} [settings] */
export const snowplow = ({ target, track = byTag } = {}) => listen((detail) => {
  track({ event: { schema: `iglu:glosa/glosa_${detail.name}/jsonschema/1-0-0`, data: flat(detail) } });
}, target);
