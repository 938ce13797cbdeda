// The address: state to text and back, and what is broken or hostile in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";

const { hashOf, NOTHING, toldBy } = await module("hash.js");
const { closedWindow } = await module("spans.js");

/** Numbers that look random and are the same in every run. */
function dice(seed) {
  let state = seed;
  return (/** @type {number} */ sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const LETTERS = ["a", "Z", "0", " ", "&", "=", "#", ",", "%", "-", ".", "/", "+", "<", "\"", "'", "é", "ع", "💥", "\u0000", "\n", "\u202e", "__proto__"];
const text = (roll, most) => Array.from({ length: roll(most) }, () => LETTERS[roll(LETTERS.length)]).join("");
const maybe = (roll, make) => (roll(3) ? make() : null);

function state(roll) {
  const day = () => roll(30000) - 5000;
  const [from, to] = [day(), day()].sort((a, b) => a - b);
  const names = [...new Set(Array.from({ length: roll(4) }, () => text(roll, 4) || "role"))].sort();
  const values = () => [...new Set(Array.from({ length: 1 + roll(4) }, () => text(roll, 6)))].sort();
  const zoom = 1.5 + roll(59) / 4;
  const round = (number) => Number(number.toFixed(1));
  return {
    view: maybe(roll, () => ({ zoom, lat: round(roll(1700) / 10 - 85), lon: round(roll(7200) / 10 - 360) })),
    days: maybe(roll, () => [[from, to], [-Infinity, to], [from, Infinity]][roll(3)]),
    text: text(roll, 12),
    facets: Object.fromEntries(names.map((name) => [name, values()])),
    layers: maybe(roll, () => Array.from({ length: roll(4) }, () => text(roll, 8))),
    tab: maybe(roll, () => ["list", "filters", "chains", "unplaced"][roll(4)]),
    sorting: maybe(roll, () => ({ by: ["date", "name", "killed", "vague"][roll(4)], isDown: roll(2) === 1 })),
    chosen: maybe(roll, () => text(roll, 9)),
    theme: [null, "light", "dark"][roll(3)],
  };
}

test("every state comes back from its text as it was", () => {
  const roll = dice(7);
  for (let run = 0; run < 3000; run++) {
    const made = state(roll);
    const hash = hashOf(made);
    assert.deepEqual(toldBy(`#${hash}`), made, hash);
    assert.equal(hashOf(toldBy(hash)), hash);
    assert.doesNotMatch(hash, /[^\x21-\x7e]/, hash);
  }
});

test("a page as it begins has no text", () => {
  assert.equal(hashOf(NOTHING), "");
  assert.deepEqual(toldBy(""), NOTHING);
  assert.deepEqual(toldBy("#"), NOTHING);
});

test("a text is short, and a person can read it", () => {
  const view = { zoom: 7.25, lat: 33.52384, lon: 44.25613 };
  const told = { ...NOTHING, view, days: [18322, 18352], text: "air strike", facets: { weapon: ["rockets", "drone"] }, chosen: "taji", theme: "dark" };
  assert.equal(hashOf(told), "map=7.25/33.5238/44.2561&time=2020-03-01..2020-03-31&q=air%20strike&is-weapon=drone,rockets&id=taji&theme=dark");
});

test("what is broken is left out, and the rest is read", () => {
  const good = "&q=taji";
  const broken = [
    "map=1", "map=1/2", "map=a/b/c", "map=99/1/1", "map=5/91/0", "map=5/1e3/0", "map=5/NaN/0", "time=2020-02-31..2020-03-01", "time=..",
    "time=2020-03-02..2020-03-01", "time=x", "id=%E0%A4", "theme=pink", "=", "&&&", "q", "is-=%", "show=%",
  ];
  for (const part of broken) assert.deepEqual(toldBy(part + good), { ...NOTHING, text: "taji" }, part);
});

test("random text is read without an error and never reaches what all objects share", () => {
  const roll = dice(11);
  for (let run = 0; run < 2000; run++) toldBy(["map=", "is-", "q=", "time=", ""][roll(5)] + text(roll, 40));
  const { facets } = toldBy("is-__proto__=polluted&is-constructor=x");
  assert.deepEqual(Object.keys(facets), ["__proto__", "constructor"]);
  assert.equal({}.polluted, undefined);
});

test("of two parts with one name the first holds, and a text beyond all measure does not", () => {
  assert.equal(toldBy("q=a&q=b").text, "a");
  assert.equal(toldBy(`q=${"a".repeat(5000)}`).text, "");
});

test("half a surrogate pair becomes a sign that can be written", () => {
  assert.equal(toldBy(hashOf({ ...NOTHING, text: "a\ud83d" })).text, "a\ufffd");
});

test("a window that is open at an end goes as far as there are incidents, and has days that can be written", () => {
  const reach = [100, 200];
  const windows = [[150, Infinity], [-Infinity, 150], [300, Infinity], [-Infinity, 50], [-Infinity, Infinity], [NaN, 150], [120, 130]];
  assert.deepEqual(windows.map((days) => closedWindow(days, reach)), [[150, 200], [100, 150], [300, 300], [50, 50], [100, 200], [100, 150], [120, 130]]);
  assert.deepEqual(closedWindow([-1e12, 1e12], null), [-719528, 2932896]);
  assert.deepEqual(closedWindow([-Infinity, 5], null), [-719528, 5]);
});
