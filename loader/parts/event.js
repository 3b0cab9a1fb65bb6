// Events of a live article, made in one place: the wasm calls it, and so do the scripts that are loaded later. Publishing
// puts it into the glue, so it is one request less and there before all of them.

/** Dispatches an event with what all have. */
const glosaTell = (host, instanceId, name, params) => {
  const { lang, dataset } = host.querySelector("article.glosa") ?? host;
  host.dispatchEvent(new CustomEvent("glosa:event", { bubbles: true, composed: true, detail: {
    name, ts: Date.now(), articleId: dataset.glosaId, instanceId, locale: lang, revision: +dataset.glosaRevision, mode: "script", params,
  } }));
};
/** The same for the wasm, whose parameters come as lines of name and value. */
const glosaTellLines = (host, instanceId, name, lines) =>
  glosaTell(host, instanceId, name, Object.fromEntries(lines.split("\n").slice(1).map((line) => line.split("\t"))));
