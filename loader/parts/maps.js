// Where places are: a small map on their cards. The glue loads it when an article is live and the browser has time. The
// card is a clone of its entry in the who's-who, so the map's room is put there, unseen, and the card has it when it is drawn,
// which is before it opens.

const SVG = "http://www.w3.org/2000/svg";
const ROOM = "glosa-locator";

/** The shapes of a published drawing and nothing else: `src` may be what somebody typed into a CMS. As a document it needs no Trusted Types policy. */
const drawn = (url) => new Promise((done, refused) => {
  const request = new XMLHttpRequest();
  request.onloadend = () => {
    const found = request.status === 200 && request.response?.documentElement;
    const name = found?.localName === "svg" && found.querySelector("title")?.textContent;
    if (!name) return refused();
    const map = document.createElementNS(SVG, "svg");
    const attributes = {
      viewBox: found.getAttribute("viewBox"), preserveAspectRatio: "xMidYMid slice", role: "img", "aria-label": name,
    };
    for (const [attribute, value] of Object.entries(attributes)) map.setAttribute(attribute, value);
    for (const shape of found.querySelectorAll("path")) {
      const path = document.createElementNS(SVG, "path");
      for (const attribute of ["class", "d"]) path.setAttribute(attribute, shape.getAttribute(attribute));
      map.append(path);
    }
    done(map);
  };
  request.timeout = 30000;
  request.open("GET", url);
  request.responseType = "document";
  request.overrideMimeType("image/svg+xml");
  request.send();
});

/** Maps for the cards of a live article. */
export const maps = async (host) => {
  const life = host.glosa;
  const article = host.querySelector("article.glosa");
  const card = host.querySelector(".glosa-card");
  // Gone before this came, or without cards.
  if (!life || !card) return;
  const keys = await (await fetch(life.base + "maps.json", { signal: AbortSignal.timeout(30000) })).json();
  if (host.glosa !== life) return;
  adopt(host, life).catch(() => {});
  const entry = (key) => article.querySelector(`[id="glosa-${article.dataset.glosaId}-${key}"]`);
  for (const key of keys) {
    // Once, also where the article comes alive again.
    if (entry(key)?.querySelector("." + ROOM)) continue;
    const room = document.createElement("div");
    room.className = ROOM;
    room.dataset.map = key;
    entry(key)?.querySelector("h3").after(room);
  }
  const known = {};
  // A shadow root: no page's sheet takes a path its shape, as `* { all: unset }` would.
  const show = async (room) => {
    const key = room.dataset.map;
    const root = room.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    try {
      root.append((await (known[key] ??= drawn(life.base + `map-${key}.svg`))).cloneNode(true));
    } catch {
      // This card keeps its size; the next one has no room for what does not come.
      entry(key)?.querySelector("." + ROOM)?.remove();
    }
  };
  new MutationObserver(() => {
    const room = card.querySelector("." + ROOM);
    if (room && !room.shadowRoot) show(room);
  }).observe(card, { childList: true, subtree: true });
};
