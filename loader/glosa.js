// The one script a page includes. It finds articles, and makes one live when the reader comes near it.
// What most pages never need is in aside.js. `glosa publish` fills in the names in braces.

const ROOT = new URL(".", import.meta.url).href;
const CODE = ROOT + "{code}";
const STYLE = ROOT + "{style}";
const STATE = "data-glosa-state";

/** Articles that are live or about to be: their engine, its number for them, the islands to fall back to. */
const live = new Map();
/** The articles we have, each with what tells its present life from an earlier one. */
const known = new WeakMap();
let starts = 0;

const failure = (code) => { throw code; };
const fetched = (url, code, options) =>
  fetch(url, options).then((response) => response.ok ? response : failure(code), () => failure(code));
const aside = () => import(ROOT + "{aside}");

/** A wasm instance. Each start has addresses of its own: a module that failed is never run again, and a stack tells whose it is. */
const start = async () => {
  const own = starts++ ? "?" + starts : "";
  const glue = await import(CODE + ".js" + own).catch(() => failure("glue-unreachable"));
  const wasm = await fetched(CODE + ".wasm" + own, "wasm-unreachable", { integrity: "{wasm-integrity}" });
  await glue.default({ module_or_path: wasm }).catch(() => failure("wasm-refused"));
  return { glue, own };
};
/** Made once. A failure is forgotten, so that a later article tries again; so is all that was made when told to. */
const once = (make, made) => (forget) => made = forget ? 0 : made || make().catch((error) => { made = 0; throw error; });
/** One wasm instance for all articles of the page. */
const started = once(start);
/** The style sheet, unless the page links it. An adopted sheet needs no `style-src` and puts nothing in the head. */
const styled = once(async () => {
  // Asked of the links: WebKit lists a sheet only when it has come.
  if ([...document.querySelectorAll("[rel=stylesheet]")].some((link) => link.href === STYLE)) return;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(await sheet.replace(await (await fetched(STYLE, "style-unreachable")).text()));
});

const setting = (host, name) => host.getAttribute(name) ?? host.getAttribute("data-glosa-" + name);
const base = (host) => {
  try { return new URL(setting(host, "src").replace(/\/?$/, "/"), document.baseURI).href; } catch { failure("src-invalid"); }
};
const article = (host) => host.querySelector("article.glosa");

const fail = (host, code) => {
  host.setAttribute(STATE, "failed");
  const { lang, dataset } = article(host) ?? host;
  host.dispatchEvent(new CustomEvent("glosa:event", { bubbles: true, composed: true, detail: {
    name: "error", ts: Date.now(), articleId: dataset.glosaId, instanceId: 0, locale: lang, revision: +dataset.glosaRevision,
    mode: "static", params: { code },
  } }));
  aside().then(({ explain }) => explain(host, code, base, again), () => console.error("Glosa: " + code));
};

/** Tries anew: all of it, or in a wasm instance of its own. */
const again = (host, apart) => {
  host.setAttribute(STATE, "static");
  apart ? activate(host, start()) : attach(host, known.delete(host));
};

/** A panic in the wasm freezes all that is live in its instance. */
const broken = (error, host) => {
  started(true);
  aside().then(({ recover }) => recover(error, host, live, CODE, again, fail));
};

const activate = async (host, own) => {
  if (host.getAttribute(STATE) !== "static") return;
  host.setAttribute(STATE, "loading");
  try {
    const from = base(host);
    if (!("popover" in host)) failure("browser-too-old");
    const payload = fetched(from + "payload.bin", "payload-unreachable").then((response) => response.arrayBuffer());
    const [instance, bytes] = await Promise.all([own ?? started(), payload, styled()]);
    // Gone in the meantime, or another article by now.
    if (!known.has(host) || base(host) !== from) return;
    const entry = { instance, islands: [...host.querySelectorAll("[data-glosa-island]")] };
    live.set(host, entry);
    entry.number = instance.glue.mount(host, new Uint8Array(bytes), setting(host, "cards") !== "off");
    // Drawing takes milliseconds, but Yew gives way to the page; what is not live by now never will be.
    setTimeout(() => live.get(host) === entry && host.getAttribute(STATE) === "loading" && broken({}, host), 5000);
  } catch (error) {
    if (error.stack) return broken(error, host);
    live.delete(host);
    fail(host, error);
  }
};

const attach = async (host) => {
  if (known.has(host)) return;
  const life = {};
  known.set(host, life);
  host.setAttribute(STATE, "static");
  styled().catch(() => {});
  // While the page is being read its script may run before the article inside has come; and a framework may set `src` last.
  await (document.readyState === "loading" && new Promise((done) => addEventListener("DOMContentLoaded", done)));
  try {
    const from = base(host);
    const found = article(host) ?? await (await aside()).fill(from);
    if (known.get(host) !== life) return;
    host.contains(found) || host.replaceChildren(found);
  } catch (error) { return fail(host, error); }
  const go = () => activate(host);
  const when = setting(host, "load");
  if (when && when !== "visible") aside().then(({ wait }) => wait(host, when, go));
  else new IntersectionObserver((entries, observer) => {
    if (entries.some((entry) => entry.isIntersecting)) { observer.disconnect(); go(); }
  }, { rootMargin: "200px" }).observe(host);
};

const release = (host) => {
  const entry = live.get(host);
  live.delete(host);
  known.delete(host);
  entry?.instance.glue.unmount(entry.number);
  host.removeAttribute(STATE);
};

/** Makes every article below `root` live in its time; for pages that put one in later. */
export const scan = (root = document) => root.querySelectorAll("[data-glosa-src]").forEach(attach);

// It arrives here because Yew draws in microtasks, where no `try` of ours can stand around it.
addEventListener("error", (event) => {
  // Only a trap: an error of a host's own listener has our wasm in its stack too.
  if (event.error?.name !== "RuntimeError" || !event.error.stack.includes(CODE)) return;
  event.preventDefault();
  broken(event.error);
});

if (!customElements.get("glosa-article")) {
  customElements.define("glosa-article", class extends HTMLElement {
    static observedAttributes = ["src"];
    connectedCallback() { attach(this); }
    async disconnectedCallback() {
      // Moved within the page it is back by now, and stays as it is.
      await null;
      this.isConnected || release(this);
    }
    attributeChangedCallback(name, before) {
      if (!known.has(this)) return;
      release(this);
      before && this.replaceChildren();
      attach(this);
    }
  });
}
scan();
