// Reading: what is seen of an article, how far and how long, which of its links and controls are used. The glue loads it
// when an article is live and the browser has time. In script, as the same in the wasm came to 4.3 kB (brotli).

/** What a click tells: where it is, the event, the parameter, and the attribute around it that has its value. */
const CLICKS = [
  [".glosa-card a[href^=http]", "entity_link", "entity_id", "data-glosa-card"],
  [".glosa-source a,.glosa-sources a", "source_open", "figure_id", "data-figure"],
  [".glosa-files a", "data_download", "figure_id", "data-figure"],
  [".glosa-switch button", "chart_inspect", "figure_id", "data-figure"],
  ["[data-concern]>button", "viewpoint_filter", "concern", "data-concern"],
];
/** What the reader does, to be told to each article that is live. One set of listeners serves all of them. */
const readings = new Map();
/** What is open on paper alone. */
let printed = [];

/** Tells how an article is read from now on; once a life, also where it comes alive again after a panic. */
export const reading = (host, tell) => {
  const life = host.glosa;
  // The article has left the page while this came.
  if (!life || life.read) return;
  life.read = true;
  const article = host.querySelector("article.glosa");
  const all = (selector) => [...article.querySelectorAll(selector)];
  const reach = (name, parameter, marks) => (value) => {
    while (value >= marks[0]) tell(name, { [parameter]: marks.shift() });
  };
  const reached = reach("scroll", "percent", [25, 50, 75, 100]);
  const lasted = reach("engaged", "seconds", [10, 30, 60, 180]);
  let parts = [[article, "view"], ...all("[data-figure]").map((one) => [one, "fact_view", "figure_id"]),
    ...all(".glosa-corrections li").map((one) => [one, "correction_view", "correction_id"])];
  let seen = [], acted = 0, looked = 0, engaged = 0, balanced, card, since;
  const opened = {};
  // In a figure another language's article takes the place of this one.
  const lives = () => host.glosa === life && host.contains(article);

  // An observer knows what of a frame its host shows, which no rectangle does. Observing anew asks for what is seen now.
  const observer = new IntersectionObserver((entries) => {
    const [{ boundingClientRect: whole, intersectionRect: shown }] = entries.slice(-1);
    const passed = Date.now() - looked, before = seen;
    looked += passed;
    seen = [];
    if (document.hidden || !shown.height) return;
    // An action counts for five seconds. What took longer than two was no reading: the machine slept.
    if (passed < 2000 && looked - acted < 5000) lasted((engaged += passed) / 1000);
    // A pixel of grace, as browsers round.
    reached((shown.bottom + 1 - whole.top) / whole.height * 100);
    parts = parts.filter((part) => {
      const [element, event, parameter] = part;
      // A chart that is drawn anew is another element; what is away has no height.
      const now = element.isConnected ? element : article.querySelector(`.glosa-chart[data-figure="${element.dataset.figure}"]`);
      const { top, bottom, height } = now?.getBoundingClientRect() ?? {};
      // In a frame as high as the article the window's height says nothing; no screen is much higher than this.
      if (!height || Math.min(bottom, shown.bottom) - Math.max(top, shown.top) < Math.min(height, innerHeight, 800) / 2) return true;
      seen.push(part);
      if (!before.includes(part)) return true;
      tell(event, parameter ? { [parameter]: element.dataset.figure ?? element.id.replace(`glosa-${article.dataset.glosaId}-`, "") } : {});
      return false;
    });
  });
  const close = () => {
    if (card) tell("entity_close", {
      entity_id: card, dwell: ["under_1s", "1s_to_5s", "5s_to_20s", "over_20s"][[1, 5, 20].filter((one) => Date.now() - since >= one * 1000).length],
    });
    card = 0;
  };

  readings.set(host, ({ type, detail, newState }, target) => {
    if (type === "glosa:event") {
      // A page may dispatch an event of this name with anything in it.
      if (detail?.name !== "entity_open" || !detail.params || target !== host) return;
      close();
      card = detail.params.entity_id;
      since = Date.now();
    } else if (type === "visibilitychange") {
      const stances = Object.values(opened);
      if (!lives() || !document.hidden || balanced === stances.length) return;
      balanced = stances.length;
      const count = (stance) => stances.filter((one) => one === stance).length;
      tell("balance", { critics: count("critic"), proponents: count("proponent") });
    } else if (type === "toggle") {
      if (!article.contains(target)) return;
      const { viewpoint, stance } = target.dataset;
      if (newState === "open" && !viewpoint) return;
      if (!viewpoint) target.popover && close();
      else if (target.open) opened[viewpoint] = stance;
    } else {
      acted = Date.now();
      if (!article.contains(target)) return;
      if (type === "copy") tell("share", { method: type });
      if (type !== "click") return;
      for (const [selector, event, parameter, attribute] of CLICKS) {
        const used = target.closest(selector);
        if (!used) continue;
        const value = used.closest(`[${attribute}]`)?.getAttribute(attribute);
        // A link to a source says which, by its number in the article's list.
        const source = used.href && all(".glosa-sources a").findIndex((one) => one.href === used.href) + 1;
        return tell(event, { ...value && { [parameter]: value }, ...source && { source } });
      }
    }
  });
  const timer = setInterval(() => {
    observer.disconnect();
    if (lives()) {
      life.style().catch(() => {});
      return observer.observe(article);
    }
    readings.delete(host);
    clearInterval(timer);
  }, 1000);
};

for (const type of ["glosa:event", "pointermove", "pointerdown", "keydown", "scroll", "click", "copy", "toggle", "visibilitychange"]) {
  addEventListener(type, (event) => {
    const [target] = event.composedPath();
    // Scripts of the page dispatch events of their own, on the window and of any kind.
    if (/** @type {Element} */ (target).nodeType !== 1 && target !== document) return;
    // Not the reader's doing, so nobody is to hear of it.
    if (type === "toggle" && printed.includes(target)) return event.stopImmediatePropagation();
    for (const hear of readings.values()) hear(event, target);
  }, { capture: true, passive: true });
}

// Where style alone cannot open them.
if (!CSS.supports("selector(::details-content)")) {
  addEventListener("beforeprint", () => {
    for (const host of readings.keys()) printed.push(...host.querySelectorAll(".glosa details:not([open])"));
    for (const one of printed) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of printed) one.open = false;
    // Their events come later.
    setTimeout(() => printed = [], 100);
  });
}
