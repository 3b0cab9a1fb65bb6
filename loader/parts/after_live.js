// Function that the wasm calls once an article is live: does what can wait until the browser has time, and loads what readers can
// do with charts when they come near them. A failure leaves the article as it is. Publishing puts it into the glue, beside
// `glosaTell` and the wasm's own `mountCharts` and `placeCard`, and gives the imported files their published names.

const glosaAfterLive = (host, number) => {
  const tell = (name, params) => glosaTell(host, number, name, params);
  /** @type {() => void} */
  let chartsDrawn = () => {};
  /** @type {Promise<void>} */
  const charted = new Promise((done) => chartsDrawn = done);
  (window.requestIdleCallback ?? setTimeout)(() => {
    if (!mountCharts(number, chartsDrawn)) return;
    import("./reading.js").then(({ reading }) => reading(host, tell)).catch(() => {});
    if (!host.querySelector(".glosa-card")) return;
    import("./maps.js").then(({ maps }) => maps(host)).catch(() => {});
    import("./card.js").then(({ card }) => card(host, (top, bottom) => placeCard(number, top, bottom))).catch(() => {});
  }, { timeout: 3000 });
  const box = host.querySelector(".glosa-factbox");
  box && new IntersectionObserver((entries, observer) => {
    if (!entries.pop()?.isIntersecting) return;
    observer.disconnect();
    mountCharts(number, chartsDrawn) && Promise.all([import("./charts.js"), charted]).then(([{ charts }]) => charts(host, tell)).catch(() => {});
  }, { rootMargin: "200px" }).observe(box);
};
