// Parts that adapters share: events of a page, and an event's parameters flat.
import assert from "node:assert/strict";
import { test } from "node:test";
import { about, flat, listen } from "../public/adapters/listen.js";

const detail = (params) => ({ name: "view", ts: 1, articleId: "a", instanceId: 1, locale: "en-US", revision: 2, mode: /** @type {const} */ ("script"), params });

test("an event's own parameters stand beside article, language, revision and mode", () => {
  assert.deepEqual(flat(detail({ entity_id: "reed" })), { entity_id: "reed", article_id: "a", locale: "en-US", revision: 2, mode: "script" });
});

test("a parameter cannot take the place of the article or the mode", () => {
  assert.deepEqual(flat(detail({ article_id: "another", mode: "static" })), flat(detail({})));
});

test("a number that is none is left out", () => {
  assert.equal("revision" in flat({ ...detail({}), revision: NaN }), false);
});

test("an event is about its word, its number, or its numbers by name", () => {
  assert.equal(about({ entity_id: "reed", source: 2 }), "reed");
  assert.equal(about({ percent: 25 }), 25);
  assert.equal(about({ critics: 1, proponents: 2 }), "critics 1, proponents 2");
  assert.equal(about({}), undefined);
});

test("an event of a page's own, with nothing in it, is not told", () => {
  const told = [], target = new EventTarget();
  const end = listen((one) => told.push(one.name), target);
  for (const own of [undefined, null, 1, {}, detail({})]) target.dispatchEvent(Object.assign(new Event("glosa:event"), { detail: own }));
  end();
  target.dispatchEvent(Object.assign(new Event("glosa:event"), { detail: detail({}) }));
  assert.deepEqual(told, ["view"]);
});
