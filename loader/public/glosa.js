// The one script a page includes. It finds articles, and makes one live when the reader comes near it.
// Parts that most pages never need are in aside.js. `glosa publish` fills in the names in double braces.

const ROOT = new URL(".", import.meta.url).href;
const CODE = ROOT + "{{code}}";
const STYLE = "{{style}}";
const STATE = "data-glosa-state";

/** Articles that are live or about to be: their engine, its number for them, the islands to fall back to. */
const live = new Map();
let starts = 0;

/** A failure is thrown as its code, as the wasm does it: whatever has a stack is a fault of ours or of the browser. A class for them costs 20 B. */
const failure = (code) => { throw code; };
/** A file of ours: the response, or what its method `read` makes of it. Whatever goes wrong gets the code. A silent one must not keep the article waiting. */
const fetched = (url, code, read, integrity) => fetch(url, { signal: AbortSignal.timeout(30000), integrity })
  .then((response) => response.ok ? read ? response[read]() : response : failure())
  .catch(() => failure(code + "-unreachable"));
const aside = () => import(ROOT + "{{aside}}");

/** A wasm instance. Each start has addresses of its own: a module that failed is never run again, and a stack tells whose it is. */
const start = async () => {
  const own = starts++ ? "?" + starts : "";
  const glue = await import(CODE + ".js" + own).catch(() => failure("glue-unreachable"));
  const wasm = await fetched(CODE + ".wasm" + own, "wasm", "", glue.integrity);
  await glue.default({ module_or_path: wasm }).catch(() => failure("wasm-refused"));
  return { glue, own };
};
/** Made once. A failure is forgotten, so that a later article tries again; so is all that was made when told to. */
const once = (make, made) => (forget) => made = forget ? 0 : made || make().catch((error) => { made = 0; throw error; });
/** One wasm instance for all articles of the page. */
const started = once(start);
/** The style sheet. An adopted sheet needs no `style-src` and puts nothing in the head. */
const sheet = once(async () =>
  new CSSStyleSheet().replace(await fetched(ROOT + STYLE, "style", "text")));
/** Styles the document or shadow root of an article, unless it links the sheet; again where another script has thrown it out. */
const styled = async (host) => {
  const root = host.getRootNode();
  // Asked of the links: WebKit lists a sheet only when it has come. Its name tells its content, wherever it is from.
  if (root.querySelector(`[rel=stylesheet][href$="${STYLE}"]`)) return;
  const own = await sheet(), { adoptedStyleSheets } = root;
  adoptedStyleSheets?.includes(own) || adoptedStyleSheets?.push(own);
};

const setting = (host, name) => host.getAttribute(name) ?? host.getAttribute("data-glosa-" + name);
const article = (host) => host.querySelector("article.glosa");

const fail = (host, code) => {
  host.setAttribute(STATE, "failed");
  const { lang, dataset } = article(host) ?? host;
  host.dispatchEvent(new CustomEvent("glosa:event", { bubbles: true, composed: true, detail: {
    name: "error", ts: Date.now(), articleId: dataset.glosaId, instanceId: 0, locale: lang, revision: +dataset.glosaRevision,
    mode: "static", params: { code },
  } }));
  aside().then(({ explain }) => explain(host, code, again), () => {
    console.error("Glosa: " + code);
    // Not even that came: the reader gets the address.
    const href = host.glosa.base;
    host.firstElementChild || href && host.append(Object.assign(document.createElement("a"), { href, textContent: href }));
  });
};

/** Tries anew: all of it, or in a wasm instance of its own. */
const again = (host, apart) => {
  host.setAttribute(STATE, "static");
  apart ? activate(host, start()) : (release(host), attach(host));
};

/** A panic in the wasm freezes all that is live in its instance. */
const broken = (error, host) => {
  started(true);
  aside().then(({ recover }) => recover(error, host, live, CODE, again, fail));
};

/** @type {(host: HTMLElement, own?: ReturnType<typeof start>) => Promise<void>} */
const activate = async (host, own) => {
  if (host.getAttribute(STATE) !== "static") return;
  host.setAttribute(STATE, "loading");
  const life = /** @type {GlosaLife} */ (host.glosa);
  try {
    if (!("popover" in host)) failure("browser-too-old");
    const [instance, payload] = await Promise.all([own ?? started(), fetched(life.base + "payload.bin", "payload", "arrayBuffer"), styled(host)]);
    // Gone in the meantime, or put in anew, perhaps with another article.
    if (host.glosa !== life) return;
    const entry = { instance, islands: [...host.querySelectorAll("[data-glosa-island]")] };
    live.set(host, entry);
    entry.number = instance.glue.mount(host, new Uint8Array(payload), setting(host, "cards") !== "off");
    // Drawing takes milliseconds, but Yew gives way to the page; what is not live by now never will be.
    setTimeout(() => live.get(host) === entry && host.getAttribute(STATE) === "loading" && broken({}, host), 5000);
  } catch (/** @type {any} */ error) {
    if (host.glosa !== life) return;
    if (error.stack) return broken(error, host);
    live.delete(host);
    fail(host, error);
  }
};

const attach = async (host) => {
  if (host.glosa) return;
  // The mark of this one time: on the element, so that the loader of another version leaves it alone, and a copy starts afresh.
  /** @type {GlosaLife} */
  const life = host.glosa = { style: () => styled(host) };
  host.setAttribute(STATE, "static");
  life.style().catch(() => {});
  // While the page is being read its script may run before the article inside has come; and a framework may set `src` last.
  await (document.readyState === "loading" && new Promise((done) => addEventListener("DOMContentLoaded", done)));
  try {
    const { href } = new URL(setting(host, "src").replace(/\/?$/, "/"), document.baseURI);
    /^https?:/.test(href) || failure();
    life.base = href;
    const found = article(host) ?? await (await aside()).fill(href, host);
    if (host.glosa !== life) return;
    host.contains(found) || host.replaceChildren(found);
  } catch { return host.glosa === life && fail(host, life.base ? "article-unreachable" : "src-invalid"); }
  const go = () => activate(host);
  const when = setting(host, "load");
  if (when && when !== "visible") aside().then(({ wait }) => wait(host, when, go));
  else new IntersectionObserver((entries, observer) => {
    // The last one is how it is now. By an address of ours the reader may be below: the browser jumps before the style has come.
    if (/^#glosa-/.test(location.hash) || entries.pop()?.isIntersecting) { observer.disconnect(); go(); }
  }, { rootMargin: "200px" }).observe(host);
};

const release = (host) => {
  const entry = live.get(host);
  live.delete(host);
  host.glosa = 0;
  entry?.instance.glue.unmount(entry.number);
  host.removeAttribute(STATE);
};

/** Makes every article below `root` live in its time, and lets go those that have left; for pages that put one in later. */
export const scan = (root = document) => {
  live.forEach((entry, host) => host.isConnected || release(host));
  root.querySelectorAll("[data-glosa-src]").forEach(attach);
};

// A trap arrives here because Yew draws in microtasks, where no `try` of ours can stand around it.
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
    attributeChangedCallback(name, before, after) {
      // Frameworks that take over a server's markup set it to what it is.
      if (before === after) return;
      const { glosa } = this;
      release(this);
      before && this.replaceChildren();
      glosa && attach(this);
    }
  });
}
scan();
