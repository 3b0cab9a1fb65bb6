// To an address of the page's own: how often each thing happened, with no word on who did it. For newsrooms without
// analytics. Says nothing where the reader's browser asks for privacy or the consent manager has no consent.
import { about, listen } from "./listen.js";

/** "Measure content performance" in the Transparency and Consent Framework 2.2. */
const PURPOSE = 8;

/** Counts that are sent at once: browsers take 64 kB, and a count has at most some 250 bytes. */
const PART = 200;

/** Calls `decide` with whether the reader agrees, at once and whenever it changes. Without a consent manager: yes. */
const consent = (decide) => {
  if (!window.__tcfapi) return decide(true);
  window.__tcfapi("addEventListener", 2, (data, success) => {
    if (!success) return decide(false);
    const chosen = data.eventStatus === "tcloaded" || data.eventStatus === "useractioncomplete";
    const consents = data.publisher?.consents ?? data.purpose?.consents;
    decide(data.gdprApplies === false || chosen && consents?.[PURPOSE] === true);
  });
};

export const beacon = ({ url, target }) => {
  const address = new URL(url, location.href);
  if (address.origin !== location.origin) throw new Error(`Glosa: the beacon goes to the page's own origin, not to ${address.origin}`);
  if (navigator.globalPrivacyControl) return () => {};
  let allowed = false;
  consent((now) => allowed = now);
  const counts = new Map();
  const deaf = listen(({ name, articleId, params }) => {
    const key = [articleId, name, about(params)].filter((part) => part !== undefined).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }, target);
  const send = () => {
    if (document.visibilityState !== "hidden" || !allowed || !counts.size) return;
    for (let rest = [...counts]; rest.length;) {
      const part = rest.splice(0, PART);
      // A part that the browser refuses is kept for the next time.
      if (navigator.sendBeacon(address, JSON.stringify(Object.fromEntries(part)))) for (const [key] of part) counts.delete(key);
    }
  };
  // After the article's own listener, which tells the balance.
  addEventListener("visibilitychange", send);
  return () => { deaf(); removeEventListener("visibilitychange", send); };
};
