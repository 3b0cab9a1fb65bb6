// Parts that most pages never need: the static article where the page has none, and what to do and say when something fails.

/** What went wrong and what the publisher does about it, by code. docs/embedding.md has the same table. */
const REMEDIES = {
  "glue-unreachable": ["the script in assets/ did not load", "publish all of dist/ and allow its origin in script-src"],
  "wasm-unreachable": ["the wasm did not load, or is not the published one", "publish all of dist/, allow its origin in connect-src and by CORS, purge the cache"],
  "wasm-refused": ["the browser did not compile the wasm", "allow 'wasm-unsafe-eval' in script-src"],
  "style-unreachable": ["the style sheet did not load", "publish all of dist/ and allow its origin in connect-src and by CORS"],
  "payload-unreachable": ["payload.bin did not load", "let src name the article's folder; allow its origin in connect-src and by CORS"],
  "payload-unknown": ["payload.bin is no payload, often a page that says it was not found", "let src name the article's folder"],
  "payload-version": ["payload.bin is of another version of Glosa", "publish all of dist/ together and purge the cache"],
  "payload-other": ["payload.bin is of another article or language than the one in the page", "let src name the folder that the fragment is from"],
  "payload-damaged": ["payload.bin is cut short or changed", "publish it again and purge the cache"],
  "src-invalid": ["src is missing, or is no address", "let src name the article's folder"],
  "article-unreachable": ["fragment.html did not load", "let src name the article's folder; allow its origin in connect-src and by CORS"],
  "browser-too-old": ["the browser has no Popover API", "nothing: its readers have the static article"],
  "panic": ["a fault in Glosa itself, twice in a row", "report it, with the page"],
  "broken": ["a fault in Glosa itself", "report it, with the page"],
};

/** Tells the publisher in the console; offers the reader a way where there is no static article. */
export const explain = (host, code, again) => {
  const [cause, remedy] = REMEDIES[code] ?? REMEDIES.broken;
  const { base } = host.glosa;
  console.error(`Glosa: ${code}: ${cause}. To mend it: ${remedy}.`, base ?? host);
  if (!base || host.querySelector("article.glosa")) return;
  const link = document.createElement("a");
  link.href = link.textContent = base;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Try again";
  button.addEventListener("click", () => {
    host.replaceChildren();
    again(host);
  });
  host.replaceChildren(link, " ", button);
};

/**
 * Parts of published fragments, from the publisher's own lists. `src` may be what somebody typed into a CMS, and the fragment
 * becomes part of the page: any other attribute may drive a script of the page's, a class its style, an id its variables.
 */
const ELEMENTS = new Set("{{elements}}".split(" "));
const ATTRIBUTES = new Set("{{attributes}}".split(" "));
const ROLES = new Set("{{roles}}".split(" "));
/** Classes and ids of ours, without that of a card, which stands above the page. */
const OURS = /^glosa(?!-card$)(-[\w-]{1,200})?$/;

/** Whether an attribute's value may stay, for those whose value matters. */
const VALUES = {
  href: (_, element) => /^https?:$/.test(element.protocol),
  id: (value) => OURS.test(value),
  role: (value) => ROLES.has(value),
  "data-glosa-id": (value) => /^[a-z0-9-]{1,100}$/.test(value),
};

/** Takes everything else out of an article. */
const clean = (article) => {
  for (const element of [article, ...article.querySelectorAll("*")]) {
    if (!ELEMENTS.has(element.localName)) element.remove();
    else for (const { name, value } of [...element.attributes]) {
      if (!ATTRIBUTES.has(name) || VALUES[name]?.(value, element) === false) element.removeAttribute(name);
    }
    element.classList.remove(...[...element.classList].filter((one) => !OURS.test(one)));
    // Around the article there may be a form, which no button of ours is to send.
    if (element.localName === "button") element.type = "button";
  }
  // Comments and processing instructions turn into markup where a page reads its own HTML again.
  const others = document.createNodeIterator(article, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  for (let node; node = others.nextNode();) node.parentNode?.removeChild(node);
  return article;
};

/** Bytes that a fragment may have; a long article has some 300 kB. */
const MOST = 3e6;

/** An article for this place that stands after the element: content systems close a paragraph, and with it the element, before it. */
const strayed = (base, host) => [...host.getRootNode().querySelectorAll("article.glosa")].find((one) => {
  const { lang, dataset: { glosaId } } = one;
  return host.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && !one.closest("glosa-article, [data-glosa-src]")
    && [`/${glosaId}/`, `/${glosaId}/${lang}/`].some((path) => base.endsWith(path));
});

/** The static article. A response that is a document needs no Trusted Types policy, and none of its scripts run. */
export const fill = async (base, host) => strayed(base, host) ?? fetchedFragment(base);

const fetchedFragment = (base) => new Promise((done, refused) => {
  const request = new XMLHttpRequest();
  request.timeout = 30000;
  request.onprogress = ({ loaded }) => loaded > MOST && request.abort();
  request.onloadend = () => {
    const found = request.status === 200 && request.response?.querySelector("article.glosa");
    if (!found) return refused();
    clean(found);
    // To the data and to other languages: in the page they would start from the page's own address.
    for (const link of found.querySelectorAll("a[href]:not([href^='#'])")) link.href = new URL(link.getAttribute("href"), base);
    done(found);
  };
  request.open("GET", base + "fragment.html");
  request.responseType = "document";
  // As XML a fragment could bring what HTML has no way to write.
  request.overrideMimeType("text/html");
  request.send();
});

/** Keeps a tap on a name that comes while the article is on its way, and repeats it when the article is live, or has failed. */
const replay = (host) => {
  let tapped;
  host.addEventListener("click", (event) => {
    const name = event.target.closest(".glosa-mention");
    if (!name || host.dataset.glosaState !== "loading") return;
    event.preventDefault();
    event.stopPropagation();
    tapped = name;
  }, { capture: true });
  host.addEventListener("glosa:event", () => {
    tapped?.click();
    tapped = null;
  });
};

/** The ways of `load` other than coming near. */
export const wait = (host, when, go) => {
  if (when === "never") return;
  // Touched twice, it starts once: `activate` sees to that.
  if (when === "interaction") {
    for (const type of ["pointerover", "focusin"]) host.addEventListener(type, go);
    replay(host);
  }
  // A mode that we do not know is taken for the next best.
  else (window.requestIdleCallback ?? setTimeout)(go);
};

/** How often each article has been started anew. */
const tries = new WeakMap();

/**
 * After a panic: the static parts come back, and each article that lived in the instance gets one of its own, so that
 * the one that is at fault takes nobody with it again. Twice; then it stays static.
 */
export const recover = ({ stack = "" }, suspect, live, code, again, fail) => {
  // Ignores late errors of an instance whose articles were already recovered.
  if (suspect && !live.has(suspect) && !tries.has(suspect)) return fail(suspect, "broken");
  for (const [host, { instance: { glue, own }, number, islands }] of live) {
    // A figure whose reader chose another language is no article any more.
    if (!host.dataset.glosaState) continue;
    // Some browsers name the wasm in a stack, some the glue alone.
    if (host !== suspect && ![".js", ".wasm"].some((kind) => stack.includes(code + kind + own + ":"))) continue;
    live.delete(host);
    // Unmounting takes the listeners off first, which is what matters; the rest of it may trap once more.
    try { glue.unmount(number); } catch {}
    for (const island of islands) host.querySelector(`[data-glosa-island="${island.dataset.glosaIsland}"]`)?.replaceWith(island);
    host.querySelector(".glosa-card")?.parentNode.remove();
    host.querySelector(".glosa-context")?.removeAttribute("aria-pressed");
    const count = tries.get(host) ?? 0;
    tries.set(host, count + 1);
    if (count < 2) again(host, true);
    else fail(host, "panic");
  }
};
