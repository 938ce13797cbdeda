// Filters, facets, search, clusters and the order of the list.
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";
import { story } from "./story.mjs";

const { filterOn, NO_FILTER, isEmpty, DAYS } = await module("filter.js");
const { folded } = await module("fold.js");
const { groupsOf } = await module("cluster.js");
const { orderingOf } = await module("order.js");
const { shortCount } = await module("pie.js");

const day = (text) => Date.parse(text) / 86400000;
const passing = ({ passes }) => [...passes.keys()].filter((at) => passes[at]);
const told = story([
  { label: "Taji", weapon: "rockets; drone", date_start: "2020-03-11", fatalities_low: 3, fatalities_best: 3, fatalities_high: 14 },
  { label: "Ḥalab", weapon: "drone", date_start: "2020-03-20", date_end: "2020-03-25", role: "other" },
  { label: "إربيل", weapon: null, date_start: null, latitude: null, longitude: null },
]);

test("without a filter everything passes", () => {
  const found = filterOn(told).apply(NO_FILTER);
  assert.deepEqual([found.count, passing(found)], [3, [0, 1, 2]]);
  assert.ok(isEmpty(NO_FILTER));
  assert.ok(!isEmpty({ ...NO_FILTER, text: "x" }));
});

test("an incident is found in a window that it may lie in, one without a date in none", () => {
  const filtering = filterOn(told);
  const within = (from, to) => passing(filtering.apply({ ...NO_FILTER, days: [day(from), day(to)] }));
  assert.deepEqual(within("2020-03-24", "2020-04-01"), [1]);
  assert.deepEqual(within("2020-03-11", "2020-03-20"), [0, 1]);
  assert.deepEqual(within("2021-01-01", "2021-02-01"), []);
});

test("a facet counts what would pass with another value of it", () => {
  const filtering = filterOn(told);
  const found = filtering.apply({ ...NO_FILTER, facets: { weapon: ["drone"] } });
  assert.deepEqual(passing(found), [0, 1]);
  const weapon = filtering.facets.find((facet) => facet.name === "weapon");
  const counts = Object.fromEntries(weapon.values.map((value, number) => [value, found.counts.weapon[number]]));
  assert.deepEqual(counts, { "": 1, rockets: 1, drone: 2 });
  assert.equal(found.counts.role.reduce((sum, count) => sum + count, 0), 2);
});

test("values of one facet are any of them, facets hold together", () => {
  const filtering = filterOn(told);
  const of = (facets) => passing(filtering.apply({ ...NO_FILTER, facets }));
  assert.deepEqual(of({ weapon: ["rockets", ""] }), [0, 2]);
  assert.deepEqual(of({ weapon: ["drone"], role: ["other"] }), [1]);
  assert.deepEqual(of({ weapon: ["no such thing"] }), []);
});

test("a range of casualties is met by every range that it spans", () => {
  const filtering = filterOn(told);
  for (const range of ["1–4", "5–19"]) assert.deepEqual(passing(filtering.apply({ ...NO_FILTER, facets: { fatalities: [range] } })), [0]);
  assert.deepEqual(passing(filtering.apply({ ...NO_FILTER, facets: { fatalities: ["0"] } })), []);
});

test("what fails by time alone is still counted under the brush", () => {
  const found = filterOn(told).apply({ ...NO_FILTER, days: [0, 1] });
  assert.deepEqual([...found.fails].map((bits) => bits & ~DAYS), [0, 0, 0]);
});

test("search takes no heed of case, accents, vowel signs and spellings of one letter", () => {
  assert.equal(folded("  Ḥalab—city "), folded("halab city"));
  assert.equal(folded("إِرْبِيل"), folded("اربيل"));
  const filtering = filterOn(told);
  const of = (text) => passing(filtering.apply({ ...NO_FILTER, text }));
  assert.deepEqual(of("HALAB"), [1]);
  assert.deepEqual(of("اربيل"), [2]);
  assert.deepEqual(of("drone taji"), [0]);
  assert.deepEqual(of("drone tanji"), []);
});

test("a cell of the grid counts roles, crisp and vague, and knows its members", () => {
  const many = story([...Array(6).fill({}), { geo_precision: "province", role: "other" }, { latitude: -33, longitude: -70 }]);
  const groups = groupsOf(many.points)(4, new Uint8Array(8).fill(1));
  assert.equal(groups.length, 2);
  const big = groups.of(0);
  assert.equal(groups.counts[big], 7);
  assert.deepEqual(groups.members(big), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual([...groups.kinds.slice(big * 6, big * 6 + 6)], [6, 0, 0, 0, 0, 1]);
  assert.deepEqual(groups.members(groups.of(7)), [7]);
});

test("what is not seen is in no group", () => {
  const groups = groupsOf(told.points)(4, Uint8Array.of(0, 1, 1));
  assert.deepEqual([groups.length, groups.of(0), groups.of(2), groups.members(groups.of(1))], [1, -1, -1, [1]]);
});

test("every seen incident is in just one group, whatever the zoom", () => {
  const scattered = story(Array.from({ length: 300 }, (_, at) => ({ latitude: ((at * 37) % 170) - 85, longitude: ((at * 91) % 360) - 180 })));
  const group = groupsOf(scattered.points);
  for (const zoom of [0, 1.5, 3, 7.25, 16]) {
    const groups = group(zoom, new Uint8Array(300).fill(1));
    const all = Array.from({ length: groups.length }, (_, one) => groups.members(one)).flat();
    assert.deepEqual(all.sort((a, b) => a - b), Array.from({ length: 300 }, (_, at) => at));
    for (let at = 0; at < 300; at++) assert.ok(groups.members(groups.of(at)).includes(at));
  }
});

test("the list is sorted as asked, what has no place or date apart", () => {
  const ordered = orderingOf(told);
  const all = Uint8Array.of(1, 1, 1);
  const rows = (...how) => [...ordered(all, ...how).whole];
  assert.deepEqual([...ordered(all, "date", false).rest], [2]);
  assert.deepEqual(rows("date", true), [1, 0]);
  assert.deepEqual(rows("name", false), [1, 0]);
  assert.deepEqual(rows("killed", true), [0, 1]);
});

test("what is not known comes last, whichever way", () => {
  const some = story([{ fatalities_best: 4 }, {}, { fatalities_best: 0 }].map((one) => ({ latitude: 1, longitude: 1, date_start: 1, ...one })));
  const ordered = orderingOf(some);
  const rows = (isDown) => [...ordered(Uint8Array.of(1, 1, 1), "killed", isDown).whole];
  assert.deepEqual([rows(true), rows(false)], [[0, 2, 1], [2, 0, 1]]);
});

test("a great number is short", () => {
  assert.deepEqual([7, 999, 1234, 34_567, 999_600, 1_200_000].map(shortCount), ["7", "999", "1.2k", "35k", "1.0M", "1.2M"]);
});

test("what is found later changes the count under the brush, and the window of time does not", () => {
  const filtering = filterOn(told);
  const first = filtering.apply({ ...NO_FILTER, text: "drone" }).besides;
  const moved = { days: [0, 40000], text: "drone", facets: NO_FILTER.facets };
  assert.equal(filtering.apply(moved).besides, first);
  assert.equal(filtering.takeIn("drone", 2, Uint32Array.of(1)), 1);
  assert.notEqual(filtering.apply({ ...moved }).besides, first);
});
