// The one script a page includes. It finds articles, and makes one live when the reader comes near it.
// `glosa publish` fills in the names in braces.

const ROOT = new URL(".", import.meta.url).href;
const GLUE = ROOT + "{glue}";
const WASM = ROOT + "{wasm}";
const STYLE = ROOT + "{style}";

const STATE = "data-glosa-state";
const ISLANDS = "[data-glosa-island]";

/** Hosts by what is live in them: the instance's number and the static islands to fall back to. */
const live = new Map();
let engine;
let style;

/** An error with a code for the `error` event. */
const failure = (code, cause) => Object.assign(new Error(code, { cause }), { code });

const fetched = async (url, code, options) => {
  const response = await fetch(url, options).catch((error) => { throw failure(code, error); });
  if (!response.ok) throw failure(code, response.status);
  return response;
};

/** One wasm instance for all articles of the page. A failed start is forgotten, so that a later article tries again. */
const started = () => engine ??= (async () => {
  const glue = await import(GLUE).catch((error) => { throw failure("glue-unreachable", error); });
  const wasm = await fetched(WASM, "wasm-unreachable", { integrity: "{wasm-integrity}" });
  await glue.default({ module_or_path: wasm }).catch((error) => { throw failure("wasm-refused", error); });
  return glue;
})().catch((error) => { engine = undefined; throw error; });

/** The style sheet, once, unless the page links it. An adopted sheet needs no `style-src` and puts nothing in the head. */
const styled = () => style ??= [...document.styleSheets].some((sheet) => sheet.href === STYLE) || (async () => {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(await sheet.replace(await (await fetched(STYLE, "style-unreachable")).text()));
})().catch((error) => { style = undefined; throw error; });

const setting = (host, name) => host.getAttribute(name) ?? host.getAttribute("data-glosa-" + name);
const base = (host) => new URL(setting(host, "src").replace(/\/?$/, "/"), document.baseURI).href;

const fail = (host, error) => {
  host.setAttribute(STATE, "failed");
  if (!host.querySelector("article.glosa")) {
    const link = document.createElement("a");
    link.href = link.textContent = base(host);
    host.append(link);
  }
  const article = host.querySelector("article.glosa");
  const code = error.code ?? (typeof error === "string" ? error : "broken");
  host.dispatchEvent(new CustomEvent("glosa:event", { bubbles: true, composed: true, detail: {
    name: "error", ts: Date.now(), articleId: article?.dataset.glosaId ?? "", instanceId: 0, locale: article?.lang ?? "",
    revision: +(article?.dataset.glosaRevision ?? 0), mode: "static", params: { code },
  } }));
};

const activate = async (host) => {
  if (host.getAttribute(STATE) !== "static") return;
  host.setAttribute(STATE, "loading");
  try {
    if (!("popover" in HTMLElement.prototype)) throw failure("browser-too-old");
    const url = base(host);
    const payload = fetched(url + "payload.bin", "payload-unreachable").then((response) => response.arrayBuffer());
    const [glue, bytes] = await Promise.all([started(), payload, styled()]);
    if (!host.isConnected) return host.setAttribute(STATE, "static");
    const islands = new Map([...host.querySelectorAll(ISLANDS)].map((one) => [one.dataset.glosaIsland, one]));
    const entry = { islands };
    live.set(host, entry);
    entry.number = glue.mount(host, new Uint8Array(bytes), url, setting(host, "cards") !== "off");
  } catch (error) {
    live.delete(host);
    fail(host, error);
  }
};

const attach = (host) => {
  if (host.hasAttribute(STATE) || !setting(host, "src")) return;
  host.setAttribute(STATE, "static");
  const go = () => activate(host);
  const when = setting(host, "load");
  styled()?.catch?.(() => {});
  if (when === "idle") (window.requestIdleCallback ?? setTimeout)(go);
  else if (when === "interaction") for (const type of ["pointerover", "focusin"]) host.addEventListener(type, go, { once: true });
  else if (when !== "never") new IntersectionObserver((entries, observer) => {
    if (entries.some((entry) => entry.isIntersecting)) { observer.disconnect(); go(); }
  }, { rootMargin: "200px" }).observe(host);
};

const detach = async (host) => {
  await null;
  if (host.isConnected) return;
  const entry = live.get(host);
  live.delete(host);
  if (entry) (await engine)?.unmount(entry.number);
  host.removeAttribute(STATE);
};

/** Makes every article below `root` live in its time; for pages that put one in later. */
export const scan = (root = document) => root.querySelectorAll("[data-glosa-src]").forEach(attach);

// A panic in the wasm freezes all that is live: the static parts come back. It arrives here because Yew draws in
// microtasks, where no `try` of ours can stand around it.
addEventListener("error", ({ error }) => {
  if (!(error instanceof WebAssembly.RuntimeError && error.stack?.includes(WASM))) return;
  for (const [host, { islands }] of live) {
    for (const [name, island] of islands) host.querySelector(`[data-glosa-island="${name}"]`)?.replaceWith(island);
    host.querySelector("[data-glosa-card]")?.parentNode.remove();
    fail(host, failure("panic"));
  }
  live.clear();
  engine = undefined;
});

if (!customElements.get("glosa-article")) {
  customElements.define("glosa-article", class extends HTMLElement {
    connectedCallback() { attach(this); }
    disconnectedCallback() { detach(this); }
  });
}
scan();
