// What the legend of the page and that of a picture count.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";
import { story } from "./story.mjs";

const { layerCountsOf } = await module("layercounts.js");
const { keyOf } = await module("picturekey.js");
const { wordsOf } = await module("words.js");

const ROLES = ["attack", "retaliatory strike", "attack", "other", "attack"];
const LINKS = [[1, 0, "stated"], [2, 1, "disputed"], [4, 3, "implied"]].map(([incident, other, confidence]) => ({ incident, other, confidence }));

/** A story with layers of all kinds. */
function told() {
  const marks = (name, role) => ({ name, title: name, kind: "marks", count: 0, rows: [], has: ROLES.map((one) => Number(one === role)) });
  const rows = (name, kind, all) => ({ name, title: name, kind, count: all.length, rows: all, has: null });
  const layers = [
    { name: "uncertainty", title: "", kind: "areas", count: 5, rows: [], has: [1, 1, 1, 1, 1] },
    rows("links", "arrows", LINKS), rows("launches", "launches", [{ incident: 0 }, { incident: 4 }]),
    marks("others", "other"), marks("retaliatory", "retaliatory strike"), marks("attacks", "attack"),
  ];
  return { ...story(ROLES.map((role) => ({ role }))), layers };
}

test("a layer counts what passes of it, a link only if both its ends do", () => {
  const counts = layerCountsOf(told());
  assert.deepEqual(counts(Uint8Array.of(1, 1, 1, 1, 1)), { uncertainty: 5, links: 3, launches: 2, others: 1, retaliatory: 1, attacks: 3 });
  assert.deepEqual(counts(Uint8Array.of(1, 1, 0, 1, 0)), { uncertainty: 3, links: 1, launches: 1, others: 1, retaliatory: 1, attacks: 1 });
  assert.deepEqual(counts(new Uint8Array(5)), { uncertainty: 0, links: 0, launches: 0, others: 0, retaliatory: 0, attacks: 0 });
});

test("more layers than a walk counts at once are counted too", () => {
  const layers = Array.from({ length: 19 }, (_, number) => ({ name: `l${number}`, kind: "marks", rows: [], has: [1, Number(number % 2 === 0), 1] }));
  const counts = layerCountsOf({ ...story([{}, {}, {}]), layers })(Uint8Array.of(1, 1, 0));
  assert.deepEqual(Object.values(counts), layers.map((_, number) => (number % 2 === 0 ? 2 : 1)));
});

test("the legend of a picture has the same numbers, and only the links that are drawn", () => {
  const state = { shown: new Set(["attacks", "links", "uncertainty"]) };
  const texts = (passes, language) => keyOf(told(), state, Uint8Array.from(passes), wordsOf(language)).map((entry) => entry.text);
  assert.deepEqual(texts([1, 1, 0, 1, 0], "en"), ["Attacks: 1", "Location uncertainty: 3", "answered by, stated: 1"]);
  assert.deepEqual(texts([1, 1, 1, 1, 1], "ar").slice(0, 2), ["الهجمات: 3", "عدم دقة المواقع: 5"]);
});
