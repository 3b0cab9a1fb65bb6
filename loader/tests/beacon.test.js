// The beacon: counts go to the page's own address, in parts that browsers take.
import assert from "node:assert/strict";
import { test } from "node:test";

const target = new EventTarget(), page = new EventTarget();
const sent = [];
let taken = true;
Object.defineProperty(globalThis, "navigator", { value: { sendBeacon: (_, body) => { if (taken) sent.push(JSON.parse(body)); return taken; } } });
Object.assign(globalThis, {
  location: new URL("https://news.example/story"),
  window: {},
  document: Object.assign(new EventTarget(), { visibilityState: "hidden" }),
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
});
const { beacon } = await import("../public/adapters/beacon.js");

const tell = (entity) => target.dispatchEvent(Object.assign(new Event("glosa:event"), {
  detail: { name: "entity_open", articleId: "a", params: { entity_id: entity } },
}));
const leave = () => page.dispatchEvent(new Event("visibilitychange"));

test("counts are sent in parts, each once, and kept while the browser refuses them", () => {
  const end = beacon({ url: "/counts", target });
  for (let number = 0; number < 450; number++) tell(`entity-${number}`);
  tell("entity-0");
  taken = false;
  leave();
  assert.equal(sent.length, 0);
  taken = true;
  leave();
  assert.deepEqual(sent.map((part) => Object.keys(part).length), [200, 200, 50]);
  assert.equal(sent[0]["a entity_open entity-0"], 2);
  leave();
  assert.equal(sent.length, 3);
  end();
});

test("another origin is refused", () => {
  assert.throws(() => beacon({ url: "https://elsewhere.example/", target }), /own origin/);
});
