// Asks whether the reader has just come by the page's address and has done nothing yet, for deep links. Where the page is scrolled
// to does not tell: the browser jumps by itself, and again to another place when style comes late. Publishing puts it into the glue.

let glosaMoved = false;
for (const type of ["wheel", "touchmove"]) {
  addEventListener(type, () => { glosaMoved = true; }, { capture: true, passive: true, once: true });
}

/** A page that is loaded again, or gone back to, is put where it was left. */
const glosaArriving = () => !(glosaMoved || navigator.userActivation.hasBeenActive
  || scrollY && /** @type {any} */ (performance.getEntriesByType("navigation")[0])?.type !== "navigate");

/** Has each article follow the page's address. Pages have an `Event` of their own more often than a `CustomEvent`. */
const glosaFollow = () => dispatchEvent(new CustomEvent("glosa:address"));
addEventListener("hashchange", glosaFollow);
// Smooth scrolling of the browser's own ends where it was to end, whatever is scrolled to meanwhile, and takes the card away.
addEventListener("scrollend", () => {
  if (glosaArriving() && !document.querySelector(".glosa-card:popover-open")) glosaFollow();
}, { once: true });
