// To Google Tag Manager's data layer, or to gtag.js (Google Analytics 4) if it is given.
import { flat, listen } from "./listen.js";

/** @param {{ target?: EventTarget, gtag?: (...all: unknown[]) => void, name?: string }} [settings] */
export const datalayer = ({ target, gtag, name = "dataLayer" } = {}) => listen((detail) => {
  const event = "glosa_" + detail.name;
  if (gtag) gtag("event", event, flat(detail));
  // `_clear`, since a data layer keeps an event's parameters for those that follow.
  else (window[name] ??= []).push({ event, glosa: flat(detail), _clear: true });
}, target);
