// What an open card does besides showing itself: follows its word when the page moves it, stays in the part of the page that is
// seen, closes when its word is out of sight, says which mention it is at, and as a sheet is drawn down by a finger. The glue loads
// it when an article is live and the browser has time; until then a card moves with the page.

/** How far down a finger draws a sheet to close it, in pixels. */
const CLOSES_AFTER = 64;
/** How often an open card looks for its word, in milliseconds: no event tells that a picture or an ad has come above. */
const LOOKS_EVERY = 250;

/** For each article with an open card: places the card anew if its word has moved. */
const open = new Set();
const look = () => open.forEach((follow) => follow());
for (const type of ["scroll", "resize"]) addEventListener(type, look, { capture: true, passive: true });

/** The part of the page that is seen, in a frame as high as what it holds. */
const seen = () => new Promise((done) => {
  new IntersectionObserver((entries, observer) => {
    observer.disconnect();
    done(entries[0].intersectionRect);
  }).observe(document.documentElement);
});

/** The sentence of a paragraph that a word stands in. */
const sentence = (word) => {
  const block = word.closest("p"), before = document.createRange();
  before.setStart(block, 0);
  before.setEndBefore(word);
  const { lang } = word.closest("[lang]");
  return new Intl.Segmenter(lang, { granularity: "sentence" }).segment(block.textContent).containing(`${before}`.length)?.segment ?? "";
};

/** Says beside "Next mention" which of how many the card is at. To who goes on by key it is spoken, with the sentence there. */
const tellWhich = (article, card, word) => {
  const count = card.querySelector(".glosa-next span");
  if (!count) return;
  const all = [...article.querySelectorAll("a.glosa-mention")].filter((one) => one.dataset.entity === card.dataset.glosaCard);
  // A related card stands at the name of another entity.
  const index = all.indexOf(word);
  // A card that the pointer has opened is no answer to the reader, so nothing is spoken.
  count.ariaLive = card.matches(":focus-within") ? "polite" : null;
  count.textContent = index >= 0 && all.length > 1 ? `${index + 1} / ${all.length}` : "";
  if (!count.closest(":focus-within.glosa-next")) return;
  const spoken = document.createElement("span");
  spoken.className = "glosa-announced";
  spoken.textContent = `: ${sentence(word)}`;
  count.append(spoken);
};

/** Follows the cards of an article. `place(top, bottom)` puts the open one where it fits between two heights of the window, and closes it if its word is not there. */
const follow = (article, card, place) => {
  let word, key, timer, sight, at, view;
  const where = () => {
    const { left, top, right } = word.getBoundingClientRect();
    return [left + scrollX, top + scrollY, right - left, innerWidth, innerHeight].map(Math.round).join();
  };
  const placed = () => place(view?.top ?? 0, view?.bottom ?? innerHeight);
  const moved = () => {
    const now = where();
    if (now === at) return;
    at = now;
    placed();
  };
  const end = () => {
    open.delete(moved);
    clearInterval(timer);
    sight?.disconnect();
    view = word = key = null;
  };
  const begin = async () => {
    const now = card.matches(":popover-open") && article.querySelector("a[aria-expanded=true]");
    const whose = card.dataset.glosaCard;
    if (now === word && whose === key) return;
    end();
    if (!now) return;
    word = now;
    key = whose;
    tellWhich(article, card, word);
    at = where();
    open.add(moved);
    timer = setInterval(() => card.isConnected ? moved() : end(), LOOKS_EVERY);
    sight = new IntersectionObserver((entries) => entries.pop()?.isIntersecting || place(0, 0));
    sight.observe(word);
    if (parent === self) return;
    const part = await seen();
    if (word !== now) return;
    view = part;
    placed();
  };
  // Told once the card is shown. Where it goes on to another word or entity its attributes alone tell, and before it is there.
  // The card is watched and not the article, which would keep the card of each life of its own.
  card.addEventListener("toggle", begin);
  new MutationObserver(() => requestAnimationFrame(begin)).observe(card, { attributeFilter: ["style", "data-glosa-card"] });
  begin();
};

/** Lets a finger draw the sheet down by its handle; let go far enough down it closes, else it springs back. */
const drag = (card, close) => {
  const handle = card.querySelector(".glosa-handle");
  let from;
  const to = (y) => card.style.setProperty("--glosa-card-drag", Math.max(0, y - from) + "px");
  handle.addEventListener("pointerdown", (event) => {
    from = event.clientY;
    // Fails for a pointer that has gone in the meantime.
    try { handle.setPointerCapture(event.pointerId); } catch {}
  });
  handle.addEventListener("pointermove", (event) => event.buttons && to(event.clientY));
  handle.addEventListener("pointerup", ({ clientY }) => clientY - from > CLOSES_AFTER && close());
  // Where the system takes the finger over, the reader has not let go.
  for (const type of ["pointerup", "pointercancel"]) handle.addEventListener(type, () => to(from));
};

/** The card of a live article. */
export const card = (host, place) => {
  const article = host.querySelector("article.glosa");
  const box = host.querySelector(".glosa-card");
  // Gone before this came, or without cards.
  if (!host.glosa || !box) return;
  follow(article, box, place);
  drag(box, () => place(0, 0));
};
