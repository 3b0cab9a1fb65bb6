// To Plausible: `track` of @plausible-analytics/tracker, or the `plausible` of its script.
import { flat, listen, PASSIVE } from "./listen.js";

/** @param {{ target?: EventTarget, track?: (...all: unknown[]) => void }} [settings] */
export const plausible = ({ target, track = (...all) => window.plausible?.(...all) } = {}) => listen((detail) => {
  const props = Object.fromEntries(Object.entries(flat(detail)).map(([key, value]) => [key, String(value)]));
  track("glosa_" + detail.name, { props, interactive: !PASSIVE.has(detail.name) });
}, target);
