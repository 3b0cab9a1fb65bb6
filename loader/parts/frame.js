// In an iframe: tells the page around how high the article is, in the protocols that hosts speak, and takes the theme
// from the address (`?theme=dark`), as a frame cannot see its host's.

const query = new URLSearchParams(location.search);
const theme = query.get("theme");
if (theme === "light" || theme === "dark") {
  document.documentElement.style.colorScheme = theme;
  document.querySelector("glosa-article")?.setAttribute("theme", theme);
}

const pym = query.get("childId");
// WordPress puts it behind the hash, and takes letters and digits only.
const secret = /^#\?secret=([a-zA-Z0-9]+)$/.exec(location.hash)?.[1];
let told = 0;

const tell = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told || height === 0) return;
  told = height;
  const to = (message) => parent.postMessage(message, "*");
  to({ source: "glosa", v: 1, type: "resize", height });
  to({ sentinel: "amp", type: "embed-size", height });
  to(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  if (pym) to(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
  if (secret) to({ message: "height", value: height, secret });
};

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  // A host whose script comes late asks again.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.source !== "glosa" || data.type !== "measure") return;
    told = 0;
    tell();
  });
}

// Events of the article go to the page around, and the sign that the reader is there, at most every five seconds.
if (parent !== window) {
  const say = (message) => parent.postMessage({ source: "glosa", v: 1, ...message }, "*");
  addEventListener("glosa:event", ({ detail }) => say({ type: "event", detail }));
  let acted = -Infinity;
  const act = () => {
    if (performance.now() - acted < 5000) return;
    acted = performance.now();
    say({ type: "activity" });
  };
  for (const type of ["pointermove", "pointerdown", "keydown"]) addEventListener(type, act, { capture: true, passive: true });
}
