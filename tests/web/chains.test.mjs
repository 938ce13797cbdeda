// Chains of escalation: what belongs together, in which order, under which name.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";
import { table } from "./story.mjs";

const { chainsOf } = await module("chains.js");
const { levelsOf, nameOf } = await module("chainname.js");
const { heapOf } = await module("heap.js");
const { arrowsOf, headOf, linksInside, styleOf } = await module("arrows.js");
const { samplesOf } = await module("curve.js");

const WORDS = { others: (n) => `${n} others`, to: "→" };
const day = (number) => new Date(number * 86400000).toISOString().slice(0, 10);

/** Incidents one a day, each at a place of its own. */
function incidents(count, more = {}) {
  const all = Array.from({ length: count }, (_, at) => at);
  const columns = { date_start: all.map(day), latitude: all.map(() => 33), longitude: all.map((at) => 40 + at) };
  const given = Object.entries(more).map(([name, values]) => [name, all.map((at) => values[at] ?? null)]);
  return table({ ...columns, ...Object.fromEntries(given) });
}

/** The name of a chain as it is read. */
const nameIn = (chain, labelOf) => nameOf(chain, labelOf, WORDS).map((part) => part.label ?? part).join("");

/** Links as [to, from, relation, confidence]. */
const relations = (...links) => links.map(([incident, other, relation = "retaliation_for", confidence = "stated"]) => ({ incident, other, relation, confidence }));
const only = (count, ...links) => chainsOf(incidents(count), relations(...links)).list[0];

test("what answers one another is one chain, each step after what it answers", () => {
  const chains = chainsOf(incidents(9), relations([1, 0], [2, 1], [5, 4], [8, 5]));
  assert.deepEqual(chains.list.map((chain) => chain.steps), [[0, 1, 2], [4, 5, 8]]);
  assert.equal(chains.of(5), chains.list[1]);
  assert.deepEqual([chains.of(3), chains.of(null)], [null, null]);
});

test("an answer comes after its cause, whatever the dates say", () => {
  assert.deepEqual(only(3, [0, 2], [1, 0]).steps, [2, 0, 1]);
});

test("branches stand side by side and are joined in the name", () => {
  const chain = only(6, [1, 0], [2, 0], [3, 0], [4, 1], [5, 4]);
  assert.deepEqual(levelsOf(chain), [[0], [1, 2, 3], [4], [5]]);
  assert.equal(nameIn(chain, (at) => "ABCDEF"[at]), "A → B + 2 others → E → F");
});

test("in a name what the data says stands apart from what the page says", () => {
  const name = nameOf(only(3, [1, 0], [2, 1]), (at) => "ABC"[at], { ...WORDS, to: "←" });
  assert.deepEqual(name, [{ label: "A" }, " ← ", { label: "B" }, " ← ", { label: "C" }]);
});

test("a circle is opened at its first incident and said to be one", () => {
  const chain = only(3, [1, 0], [2, 1], [0, 2]);
  assert.deepEqual([chain.steps, chain.isRound], [[0, 1, 2], true]);
  assert.deepEqual(levelsOf(chain), [[0], [1], [2]]);
  assert.equal(only(2, [1, 0]).isRound, false);
});

test("a circle with a way in and a way out has every step once", () => {
  assert.deepEqual(only(6, [2, 0], [3, 2], [2, 3], [5, 3], [1, 5]).steps, [0, 2, 3, 5, 1]);
});

test("an incident that answers itself makes no chain", () => {
  assert.deepEqual(chainsOf(incidents(1), relations([0, 0])).list, []);
});

test("what is the same is no step, other relations are", () => {
  assert.equal(chainsOf(incidents(2), relations([1, 0, "same_as"])).list.length, 0);
  const chain = only(5, [1, 0, "follows"], [2, 1, "part_of"], [3, 2, "disputes"], [4, 3]);
  assert.deepEqual(chain.links.map((link) => link.relation), ["follows", "part_of", "disputes", "retaliation_for"]);
});

test("of several sources the one that disputes a link counts", () => {
  const chain = only(2, [1, 0, "retaliation_for", "stated"], [1, 0, "retaliation_for", "disputed"], [1, 0, "retaliation_for", "inferred"]);
  assert.deepEqual(chain.links.map((link) => link.confidence), ["disputed"]);
  assert.deepEqual([chain.disputed, chain.inferred], [1, 0]);
});

test("a link knows how long after and how far away", () => {
  const [link] = only(3, [2, 0]).links;
  assert.equal(link.days, 2);
  assert.ok(Math.abs(link.metres - 186_500) < 500);
});

test("the dead are summed as a range, those of a part once, and unknown ones are no zero", () => {
  const told = incidents(4, { fatalities_low: [1, 10, 4], fatalities_high: [3, 20, 4], fatalities_open: [false, true, false] });
  const [chain] = chainsOf(told, relations([1, 0], [2, 1, "part_of"], [3, 1])).list;
  assert.deepEqual(chain.killed, { low: 11, high: 23, isOpen: true, known: 3 });
  assert.equal(chainsOf(incidents(2), relations([1, 0])).list[0].killed, null);
});

test("a long name keeps both ends", () => {
  const chain = only(20, ...Array.from({ length: 19 }, (_, at) => [at + 1, at]));
  assert.equal(nameIn(chain, String), "0 → 1 → 2 → 14 others → 17 → 18 → 19");
});

test("five thousand links of one chain, and thousands of chains, are ordered at once", () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [at + 1, Math.floor(at / 3)]);
  const chain = only(5001, ...rows);
  assert.equal(chain.steps.length, 5001);
  assert.ok(chain.links.every((link) => chain.place.get(link.from) < chain.place.get(link.to)));
  assert.ok(nameIn(chain, String).length < 200);
  const pairs = Array.from({ length: 5000 }, (_, at) => [2 * at + 1, 2 * at]);
  assert.equal(chainsOf(incidents(10_000), relations(...pairs)).list.length, 5000);
});

test("a heap gives its numbers in order", () => {
  const heap = heapOf();
  const numbers = Array.from({ length: 200 }, (_, at) => (at * 73) % 191);
  numbers.forEach(heap.add);
  const out = numbers.map(() => heap.take());
  assert.deepEqual(out, [...numbers].sort((a, b) => a - b));
  assert.equal(heap.size(), 0);
});

const ENDS = { place: (at) => ({ x: at * 60, y: 0 }), radius: () => 8, marked: new Set([0, 1, 2, 3]) };
const ROWS = [{ other: 0, incident: 1, confidence: "stated" }, { other: 2, incident: 3, confidence: "disputed" }];

test("without a chain an arrow of the chosen incident is lit and others are faint", () => {
  assert.deepEqual(arrowsOf(ROWS, null, ENDS, null).map((arrow) => arrow.isLit), [null, null]);
  assert.deepEqual(arrowsOf(ROWS, null, ENDS, 3).map((arrow) => arrow.isLit), [false, true]);
});

test("with a chain its own links are drawn once, at full strength, those of other kinds too", () => {
  const chain = only(3, [1, 0], [2, 1, "part_of"]);
  const arrows = arrowsOf(ROWS, chain, ENDS, null);
  assert.deepEqual(arrows.map((arrow) => [arrow.from, arrow.to, arrow.isLit, arrow.head]), [[2, 3, false, "full"], [0, 1, null, "full"], [1, 2, null, "none"]]);
});

test("stated, inferred and disputed links are three kinds of line", () => {
  assert.deepEqual(["stated", "implied", "inferred", "disputed"].map(styleOf), ["solid", "dashed", "dashed", "dotted"]);
  assert.deepEqual(["retaliation_for", "follows", "part_of", "disputes"].map(headOf), ["full", "open", "none", "none"]);
});

test("an arrow passes no mark that it neither begins nor ends at", () => {
  const [{ curve }] = arrowsOf(ROWS.slice(0, 1), null, ENDS, null);
  const { x, y } = samplesOf(curve)[Math.floor(samplesOf(curve).length / 2)];
  const [clear] = arrowsOf(ROWS.slice(0, 1), null, { ...ENDS, marks: [{ x, y, radius: 8, at: 99 }] }, null);
  assert.ok(samplesOf(clear.curve).every((spot) => Math.hypot(spot.x - x, spot.y - y) >= 8));
});

test("an arrow between clusters begins and ends clear of them", () => {
  const wide = { ...ENDS, radius: (at) => (at === 1 ? 24 : 8) };
  const [{ curve }] = arrowsOf(ROWS.slice(0, 1), null, wide, null);
  assert.ok(Math.hypot(curve.start.x, curve.start.y) >= 12);
  assert.ok(Math.hypot(curve.head[0].x - 60, curve.head[0].y) >= 27);
});

test("links within a cluster are counted, not drawn", () => {
  const groups = { of: (at) => (at < 3 ? 7 : 8) };
  const spots = { groups, radius: () => 14 };
  const inside = linksInside([{ other: 0, incident: 1 }, { other: 1, incident: 2 }, { other: 2, incident: 3 }]);
  assert.deepEqual([inside(spots, 7), inside(spots, 8)], [2, 0]);
  const same = { ...ENDS, place: () => ({ x: 5, y: 5 }) };
  assert.deepEqual(arrowsOf(ROWS, null, same, null), []);
});

test("a circle that leads on is opened, not what it leads to", () => {
  assert.deepEqual(only(5, [3, 2], [2, 3], [1, 3], [4, 1]).steps, [2, 3, 1, 4]);
});
