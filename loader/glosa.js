// The one script a page includes. It finds articles, and makes one live when the reader comes near it.
// `glosa publish` fills in the names in braces.

const ROOT = new URL(".", import.meta.url).href;
const WASM = ROOT + "{wasm}";
const STYLE = ROOT + "{style}";
const STATE = "data-glosa-state";

/** Hosts by what is live in them: the instance's number and the static islands to fall back to. */
const live = new Map();
let engine;
let style;

const failure = (code) => { throw code; };
const fetched = async (url, code, options) => {
  const response = await fetch(url, options).catch(() => failure(code));
  return response.ok ? response : failure(code);
};

/** One wasm instance for all articles of the page. A failed start is forgotten, so that a later article tries again. */
const started = () => engine ??= (async () => {
  const glue = await import(ROOT + "{glue}").catch(() => failure("glue-unreachable"));
  const wasm = await fetched(WASM, "wasm-unreachable", { integrity: "{wasm-integrity}" });
  await glue.default({ module_or_path: wasm }).catch(() => failure("wasm-refused"));
  return glue;
})().catch((error) => { engine = undefined; throw error; });

/** The style sheet, once, unless the page links it. An adopted sheet needs no `style-src` and puts nothing in the head. */
const styled = () => style ??= (async () => {
  if ([...document.styleSheets].some((sheet) => sheet.href === STYLE)) return;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(await sheet.replace(await (await fetched(STYLE, "style-unreachable")).text()));
})().catch((error) => { style = undefined; throw error; });

const setting = (host, name) => host.getAttribute(name) ?? host.getAttribute("data-glosa-" + name);
const base = (host) => new URL(setting(host, "src").replace(/\/?$/, "/"), document.baseURI).href;
const article = (host) => host.querySelector("article.glosa");

const fail = (host, code) => {
  host.setAttribute(STATE, "failed");
  const { lang, dataset } = article(host) ?? host;
  host.dispatchEvent(new CustomEvent("glosa:event", { bubbles: true, composed: true, detail: {
    name: "error", ts: Date.now(), articleId: dataset.glosaId, instanceId: 0, locale: lang, revision: +dataset.glosaRevision,
    mode: "static", params: { code: code.length ? code : "broken" },
  } }));
};

/** Puts the static article in where the page has none. A response that is a document needs no Trusted Types policy. */
const filled = (host) => article(host) || new Promise((done, refused) => {
  const request = new XMLHttpRequest();
  request.onloadend = () => {
    const found = request.status === 200 && request.response?.querySelector("article.glosa");
    if (found) {
      for (const link of found.querySelectorAll("a[download]")) link.href = new URL(link.getAttribute("href"), base(host));
      return done(host.replaceChildren(found));
    }
    const link = host.appendChild(document.createElement("a"));
    link.href = link.textContent = base(host);
    refused("article-unreachable");
  };
  request.open("GET", base(host) + "fragment.html");
  request.responseType = "document";
  request.send();
});

const activate = async (host) => {
  if (host.getAttribute(STATE) !== "static") return;
  host.setAttribute(STATE, "loading");
  try {
    if (!("popover" in host)) failure("browser-too-old");
    const payload = fetched(base(host) + "payload.bin", "payload-unreachable").then((response) => response.arrayBuffer());
    const [glue, bytes] = await Promise.all([started(), payload, styled()]);
    if (!host.isConnected) return;
    const entry = { islands: [...host.querySelectorAll("[data-glosa-island]")] };
    live.set(host, entry);
    entry.number = glue.mount(host, new Uint8Array(bytes), setting(host, "cards") !== "off");
  } catch (error) {
    live.delete(host);
    fail(host, error);
  }
};

const attach = async (host) => {
  if (host.hasAttribute(STATE) || !setting(host, "src")) return;
  host.setAttribute(STATE, "static");
  styled().catch(() => {});
  try { await filled(host); } catch (error) { return fail(host, error); }
  const go = () => activate(host);
  const when = setting(host, "load");
  if (when === "idle") (window.requestIdleCallback ?? setTimeout)(go);
  else if (when === "interaction") ["pointerover", "focusin"].map((type) => host.addEventListener(type, go, { once: true }));
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
    for (const island of islands) host.querySelector(`[data-glosa-island="${island.dataset.glosaIsland}"]`)?.replaceWith(island);
    host.querySelector(".glosa-card")?.parentNode.remove();
    fail(host, "panic");
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
