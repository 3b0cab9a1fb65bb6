// Parts that all adapters share: hearing the events of a page, and an event's parameters flat beside what all events have.

/**
 * Calls `tell` with the detail of each event below `target`; returns a function that ends it.
 * @param {(detail: GlosaDetail) => void} tell
 * @param {EventTarget} target
 */
export const listen = (tell, target = document) => {
  /** @param {any} event */
  // A page may dispatch an event of this name with nothing in it.
  const hear = ({ detail }) => detail?.params && tell(detail);
  target.addEventListener("glosa:event", hear);
  return () => target.removeEventListener("glosa:event", hear);
};

/**
 * Article, language, revision, mode and the event's own parameters; those that have no value are left out.
 * @param {GlosaDetail} detail
 */
export const flat = ({ articleId, locale, revision, mode, params }) =>
  Object.fromEntries(Object.entries({ ...params, article_id: articleId, locale, revision, mode })
    .filter(([, value]) => value !== undefined && value === value));

/** What an event is about in one word: an id or a choice, or its number; of several numbers each with its name. */
export const about = (params) => {
  const values = Object.values(params);
  const several = values.length > 1 && Object.entries(params).map((pair) => pair.join(" ")).join(", ");
  return values.find((value) => typeof value === "string") ?? (several || values[0]);
};

/** What happens without the reader's doing: it must not make a visit look engaged. */
export const PASSIVE = new Set(["ready", "view", "fact_view", "scroll", "engaged", "balance", "correction_view", "error"]);
