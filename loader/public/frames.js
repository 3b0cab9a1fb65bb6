// On a host page with Glosa in iframes: gives each frame the height it asks for, and dispatches from it what the article
// inside tells. Include it once, before or after.

/** @returns {NodeListOf<HTMLIFrameElement>} */
const ours = () => document.querySelectorAll("iframe[data-glosa-frame]");

const short = (value) => typeof value === "string" && value.length <= 100;
const named = (value) => typeof value === "string" && /^[a-z_]{1,40}$/.test(value);
/** A number, whatever a frame has sent for one. */
const number = (value) => typeof value === "number" ? value : NaN;
/** No article is so high, in CSS pixels; a frame of millions of them would be all there is of the page. */
const HIGHEST = 200000;

/** An event's detail with what belongs in one and nothing else; nothing if it is none. */
const checked = ({ name, ts, articleId, instanceId, locale, revision, params }) => {
  if (!named(name) || typeof params !== "object" || !params) return;
  const kept = Object.entries(params).filter(([key, value]) => named(key) && (short(value) || Number.isFinite(value)));
  return { name, ts: number(ts), articleId: short(articleId) ? articleId : undefined, instanceId: number(instanceId),
    locale: short(locale) ? locale : undefined, revision: number(revision), mode: "iframe", params: Object.fromEntries(kept) };
};

const take = (frame, { type, height, detail }) => {
  const dispatch = (name, told) => frame.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: told }));
  if (type === "resize" && Number.isFinite(height) && height > 0) frame.style.blockSize = `${Math.min(Math.ceil(height), HIGHEST)}px`;
  if (type === "activity") dispatch("glosa:activity");
  const event = type === "event" && detail && checked(detail);
  if (event) dispatch("glosa:event", event);
};

addEventListener("message", ({ source, data }) => {
  if (data?.source !== "glosa") return;
  // By window and never by address: the same article may be there twice.
  for (const frame of ours()) if (frame.contentWindow === source) take(frame, data);
});

for (const frame of ours()) frame.contentWindow?.postMessage({ source: "glosa", type: "measure" }, "*");
