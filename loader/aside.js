// What most pages never need: the static article where the page has none, and what to do and say when something fails.

/** What went wrong and what the publisher does about it, by code. docs/embedding.md has the same table. */
const REMEDIES = {
  "glue-unreachable": ["the script in assets/ did not load", "publish all of dist/ and allow its origin in script-src"],
  "wasm-unreachable": ["the wasm did not load, or is not the published one", "publish all of dist/, allow its origin in connect-src and by CORS, purge the cache"],
  "wasm-refused": ["the browser did not compile the wasm", "allow 'wasm-unsafe-eval' in script-src"],
  "style-unreachable": ["the style sheet did not load", "publish all of dist/ and allow its origin in connect-src and by CORS"],
  "payload-unreachable": ["payload.bin did not load", "let src name the article's folder; allow its origin in connect-src and by CORS"],
  "payload-unknown": ["payload.bin is no payload, often a page that says it was not found", "let src name the article's folder"],
  "payload-version": ["payload.bin is of another version of Glosa", "publish all of dist/ together and purge the cache"],
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

/** What published fragments consist of. `src` may be what somebody typed into a CMS, and this becomes part of the page. */
const ELEMENTS = /^(a|abbr|article|aside|b|bdi|bdo|blockquote|br|button|caption|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|footer|h[1-6]|header|hr|i|ins|li|mark|nav|ol|p|q|s|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)$/;
const ATTRIBUTES = /^(aria-[a-z]+|data-[a-z-]+|cite|class|colspan|dir|download|hidden|href|id|lang|name|open|role|rowspan|scope)$/;

/** Takes away all else: what runs, what loads, what looks like another thing. */
const clean = (article) => {
  for (const element of article.querySelectorAll("*")) {
    if (!ELEMENTS.test(element.localName)) element.remove();
    else for (const { name } of [...element.attributes]) {
      if (!ATTRIBUTES.test(name) || name === "href" && !/^https?:$/.test(element.protocol)) element.removeAttribute(name);
    }
    // Around the article there may be a form, which no button of ours is to send.
    if (element.localName === "button") element.type = "button";
  }
  for (const { name } of [...article.attributes]) ATTRIBUTES.test(name) || article.removeAttribute(name);
  return article;
};

/** The static article. A response that is a document needs no Trusted Types policy, and none of its scripts run. */
export const fill = (base) => new Promise((done, refused) => {
  const request = new XMLHttpRequest();
  request.onloadend = () => {
    const found = request.status === 200 && request.response?.querySelector("article.glosa");
    if (!found) return refused("article-unreachable");
    clean(found);
    // To the data and to other languages: in the page they would start from the page's own address.
    for (const link of found.querySelectorAll("a[href]:not([href^='#'])")) link.href = new URL(link.getAttribute("href"), base);
    done(found);
  };
  request.open("GET", base + "fragment.html");
  request.responseType = "document";
  request.send();
});

/** The ways of `load` other than coming near. */
export const wait = (host, when, go) => {
  if (when === "never") return;
  // Touched twice, it starts once: `activate` sees to that.
  if (when === "interaction") for (const type of ["pointerover", "focusin"]) host.addEventListener(type, go);
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
  // What a dead instance threw after its articles had been taken out of it says nothing new.
  if (suspect && !live.has(suspect) && !tries.has(suspect)) return fail(suspect, "broken");
  for (const [host, { instance: { glue, own }, number, islands }] of live) {
    // A figure whose reader chose another language is no article any more.
    if (!host.dataset.glosaState) continue;
    // Some browsers name the wasm in a stack, some the glue alone.
    if (host !== suspect && ![".js", ".wasm"].some((kind) => stack.includes(code + kind + own + ":"))) continue;
    live.delete(host);
    // It takes the listeners off first, which is what matters; whatever comes then may trap once more.
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
