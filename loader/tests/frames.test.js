// Messages that a page takes from a frame: heights and events, and nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";

const inside = { postMessage() {} };
/** @type {{ contentWindow: object, style: { blockSize: string }, told: CustomEvent[], dispatchEvent: (event: CustomEvent) => void }} */
const frame = { contentWindow: inside, style: { blockSize: "" }, told: [], dispatchEvent(event) { this.told.push(event); } };
let hear;
Object.assign(globalThis, {
  document: { querySelectorAll: () => [frame] },
  addEventListener: (type, listener) => { hear = listener; },
  CustomEvent: class { constructor(type, { detail }) { Object.assign(this, { type, detail }); } },
});
await import("../public/frames.js");

/** Dispatches a message of the frame, and returns the details of the events that the page gets for it. */
const message = (data, /** @type {object} */ source = inside) => {
  frame.told = [];
  hear({ source, data: { source: "glosa", ...data } });
  return frame.told.map(({ detail }) => detail);
};
const event = (detail) => message({ type: "event", detail });

test("an event needs a name that is one", () => {
  for (const name of [undefined, null, 1, "", "A", "a".repeat(41), ["view"], { toString: () => "view" }]) {
    assert.deepEqual(event({ name, params: {} }), [], String(name));
  }
  assert.equal(event({ name: "view", params: {} })[0].name, "view");
});

test("parameters are short texts and numbers", () => {
  const params = { entity_id: "reed", long: "a".repeat(101), percent: 25, nan: NaN, object: {}, "Not a name": 1 };
  assert.deepEqual(event({ name: "view", params })[0].params, { entity_id: "reed", percent: 25 });
});

test("whatever stands for a number does not throw", () => {
  for (const ts of [1n, Symbol.iterator, {}, "1"]) assert.equal(event({ name: "view", ts, revision: ts, instanceId: ts, params: {} }).length, 1);
});

test("heights are finite, above nothing, and have an end", () => {
  for (const [height, expected] of [[100.2, "101px"], [1e9, "200000px"], [-1, ""], [NaN, ""], ["9", ""]]) {
    frame.style.blockSize = "";
    message({ type: "resize", height });
    assert.equal(frame.style.blockSize, expected, String(height));
  }
});

test("another window's messages are not heard", () => {
  assert.deepEqual(message({ type: "event", detail: { name: "view", params: {} } }, {}), []);
});
