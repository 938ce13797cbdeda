// Node tests of the page's modules that need no browser: node --test tests/web/
import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";

const { figureText, rangeText } = await module("figures.js");
const { whenText, daysBetween } = await module("dates.js");
const { safeUrl } = await module("links.js");
const { fan } = await module("fan.js");
const { curveBetween, samplesOf } = await module("curve.js");
const { discRim, distanceM } = await module("earth.js");
const { worldX, worldY } = await module("mercator.js");
const { isVague, listed } = await module("story.js");
const { labelsPlaced, shortened } = await module("labels.js");
const { townsPlaced } = await module("names.js");
const { gridOf, meet } = await module("boxes.js");
const { storeOf } = await module("store.js");
const { nearest } = await module("sheet.js");
const { wordsOf } = await module("words.js");

const { dates: DATE_WORDS, figures: FIGURES } = wordsOf("en");

test("a source's figure is written as the source has it", () => {
  assert.equal(figureText(null, 3, null, FIGURES), "3");
  assert.equal(figureText(12, null, 14, FIGURES), "12–14");
  assert.equal(figureText(5, null, null, FIGURES), "5+");
  assert.equal(figureText(null, null, 9, FIGURES), "up to 9");
  assert.equal(figureText(null, null, null, FIGURES), "–");
  assert.equal(figureText(0, null, 0, FIGURES), "0");
  assert.equal(figureText(10, 12, 14, FIGURES), "12 (10–14)");
});

test("a range spans all sources and says where it is open", () => {
  assert.equal(rangeText(12, null, 14, false, FIGURES), "12–14");
  assert.equal(rangeText(100, null, 100, true, FIGURES), "100+");
  assert.equal(rangeText(6, null, 14, true, FIGURES), "6–14+");
  assert.equal(rangeText(null, 3, null, false, FIGURES), "3");
  assert.equal(rangeText(null, null, null, false, FIGURES), "–");
  assert.equal(rangeText(1234567, null, 1234567, false, FIGURES), "1,234,567");
});

test("a date is written as well as it is known, whatever the time zone", () => {
  assert.equal(whenText("2020-03-11", null, "day", "en", DATE_WORDS), "11 Mar 2020");
  assert.equal(whenText("2020-03-11", null, "day", "en", DATE_WORDS, "long"), "Wednesday 11 March 2020");
  assert.equal(whenText("2020-03-01", "2020-03-31", "month", "en", DATE_WORDS), "March 2020");
  assert.equal(whenText("2020-01-01", null, "year", "en", DATE_WORDS), "2020");
  assert.equal(whenText("2020-03-09", "2020-03-15", "week", "en", DATE_WORDS), "week of 9 Mar 2020");
  assert.equal(whenText("2021-03-03", "2021-03-05", "days", "en", DATE_WORDS), "3–5 Mar 2021");
  assert.equal(whenText(null, null, null, "en", DATE_WORDS), "date unknown");
});

test("a language that no browser knows still gives a date", () => {
  assert.equal(whenText("2020-03-11", null, "day", "no_such language", DATE_WORDS), "11 Mar 2020");
});

test("days are counted from start to start", () => {
  assert.equal(daysBetween("2020-02-28", "2020-03-01"), 2);
  assert.equal(daysBetween("2020-03-01", "2020-02-28"), -2);
  assert.equal(daysBetween(null, "2020-02-28"), null);
});

test("only http and https are links", () => {
  assert.equal(safeUrl(" https://example.org/a b "), "https://example.org/a%20b");
  for (const text of ["javascript:alert(1)", "data:text/html,x", " java\nscript:x", "//example.org", "file:///etc", "", null, 7, "https://"]) {
    assert.equal(safeUrl(text), null);
  }
});

test("marks are fanned out so that none lies on another", () => {
  const spots = [[0, 0], [0, 0], [0, 0], [5, 3], [100, 100]].map(([x, y]) => ({ x, y }));
  const moved = fan(spots, 22);
  for (const [at, a] of moved.entries()) {
    for (const b of moved.slice(at + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 21.5);
  }
  assert.deepEqual(moved[4], { x: 100, y: 100 });
  assert.deepEqual(moved, fan(spots, 22));
});

test("two marks on one spot go side by side, the first to the left", () => {
  const [first, second] = fan([{ x: 10, y: 10 }, { x: 10, y: 10 }], 22);
  assert.deepEqual([first.y, second.y], [10, 10]);
  assert.ok(first.x < second.x);
});

test("many marks on one spot stay near it", () => {
  const moved = fan(Array.from({ length: 60 }, () => ({ x: 0, y: 0 })), 22);
  assert.ok(Math.max(...moved.map(({ x, y }) => Math.hypot(x, y))) < 250);
});

test("a way there and the way back bend to different sides", () => {
  const [a, b] = [{ x: 0, y: 0 }, { x: 200, y: 0 }];
  assert.ok(curveBetween(a, b, 12).control.y * curveBetween(b, a, 12).control.y < 0);
});

for (const length of [22, 40, 90, 600]) {
  test(`an arrow over ${length} px keeps clear of both marks and is long enough to read`, () => {
    const [a, b] = [{ x: 0, y: 0 }, { x: length, y: 0 }];
    const curve = curveBetween(a, b, 12);
    const points = [...samplesOf(curve), ...curve.head];
    assert.ok(Math.min(...points.map((p) => Math.min(Math.hypot(p.x, p.y), Math.hypot(p.x - length, p.y)))) > 11);
    assert.ok(Math.hypot(curve.head[0].x - curve.start.x, curve.head[0].y - curve.start.y) > 5);
    const sag = Math.max(...points.map((p) => Math.abs(p.y)));
    assert.ok(sag > 10 || length > 60);
  });
}

test("Mercator agrees with Leaflet's at the corners of the world", () => {
  assert.equal(worldX(-180), 0);
  assert.equal(worldX(180), 256);
  assert.ok(Math.abs(worldY(85.0511287798)) < 1e-6);
  assert.equal(worldY(0), 128);
});

test("the rim of a disc is everywhere as far as its radius", () => {
  const rim = discRim(33, 44, 111195);
  assert.ok(Math.abs(rim[0][0] - 34) < 0.001);
  assert.ok(rim.every(([lat, lon]) => Math.abs(distanceM(33, 44, lat, lon) - 111195) < 1));
  assert.equal(new Set(rim.map(String)).size, 72);
});

test("a cell of several values is taken apart", () => {
  assert.deepEqual(listed(" a; ;b"), ["a", "b"]);
});

test("a vague place is told from a crisp one", () => {
  assert.equal(isVague("placed", "exact", null, 3000), false);
  assert.equal(isVague("placed", "province", null, 3000), true);
  assert.equal(isVague("placed", "relative", null, 3000), false);
  assert.equal(isVague("placed", "relative", 10, 3000), true);
  assert.equal(isVague("ambiguous", "exact", null, 3000), true);
});

const MEANS = { view: { width: 400, height: 300 }, obstacles: [], soft: [], measure: (text) => text.length * 7, urgent: [] };
const mark = (at, x, y, text = "Somewhere") => ({ at, x, y, text });

test("labels are inside the view and on no other label", () => {
  const marks = [mark("a", 390, 150), mark("b", 200, 100, "North"), mark("c", 210, 104, "South"), mark("d", 5, 5, "Corner")];
  const labels = labelsPlaced(marks, MEANS);
  for (const [at, { box }] of labels.entries()) {
    assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 400 && box.bottom <= 300);
    for (const other of labels.slice(at + 1)) assert.ok(!meet(box, other.box));
  }
  assert.ok(labels.length >= 3);
});

test("a label without room is left out unless it is chosen", () => {
  const obstacles = [{ left: 0, top: 0, right: 400, bottom: 300 }];
  assert.equal(labelsPlaced([mark("a", 200, 100)], { ...MEANS, obstacles }).length, 0);
  assert.equal(labelsPlaced([mark("a", 200, 100)], { ...MEANS, obstacles, urgent: ["a"] }).length, 1);
});

test("twins on one spot share a label", () => {
  assert.equal(labelsPlaced([mark("a", 200, 100), mark("b", 222, 100)], MEANS).length, 1);
});

test("a grid finds just the boxes that meet another", () => {
  const grid = gridOf({ width: 400, height: 300 }, [
    { left: 10, top: 10, right: 120, bottom: 30 },
    { left: 200, top: 200, right: 210, bottom: 210 },
    { left: 900, top: 0, right: 950, bottom: 20 },
  ]);
  assert.equal(grid.hits({ left: 100, top: 20, right: 205, bottom: 205 }), 2);
  assert.equal(grid.hits({ left: 130, top: 40, right: 190, bottom: 190 }), 0);
});

test("a long name is cut between letters, not inside one", () => {
  assert.equal([...shortened("💥".repeat(60))].length, 34);
  assert.equal(shortened(" a\n b "), "a b");
});

test("a store tells its watchers of a change, and of nothing else", () => {
  const store = storeOf({ chosen: null });
  const seen = [];
  store.watch((state, before) => seen.push([before.chosen, state.chosen]));
  store.set({ chosen: null });
  store.set({ chosen: "a" });
  assert.deepEqual(seen, [[null, "a"]]);
  assert.throws(() => {
    store.get().chosen = "b";
  });
});

test("the sheet goes to the stop that is nearest", () => {
  const heights = { peek: 76, half: 400, full: 800 };
  assert.equal(nearest(100, heights), "peek");
  assert.equal(nearest(500, heights), "half");
  assert.equal(nearest(700, heights), "full");
});

test("distances and precision are said in words", () => {
  const words = wordsOf("en-GB");
  assert.equal(words.distance(318400), "318 km");
  assert.equal(words.distance(2500), "2.5 km");
  assert.equal(words.precision("exact", 3000), "within 3 km");
  assert.equal(words.precision("relative", 20000), "somewhere within 20 km");
  assert.equal(words.precision("country", 400000), "country only");
});

/** A view with ten pixels a degree, its middle at 0° N 0° E. */
const WORLD_VIEW = { scale: 3600 / 256, left: 1800 - 200, top: 1800 - 150, width: 400, height: 300 };
const LAND = { name: "Somaland", latitude: 0, longitude: 0, rank: 0, kind: "country", across: 8, up: 4 };
const namesOf = (rows, means = {}) => townsPlaced(rows, { ...MEANS, view: WORLD_VIEW, names: [], ...means });

test("the name of a country keeps to the country, away from what stands there", () => {
  const obstacles = [{ left: 195, top: 110, right: 290, bottom: 190 }];
  const [{ box }] = namesOf([LAND], { obstacles });
  assert.ok(!meet(box, obstacles[0]));
  assert.ok(box.left >= 120 - 1 && box.right <= 280 + 1 && box.top >= 110 - 1 && box.bottom <= 190 + 1);
});

test("a country without room for its name has none", () => {
  assert.equal(namesOf([{ ...LAND, across: 1 }]).length, 0);
  assert.equal(namesOf([LAND], { obstacles: [{ left: 100, top: 100, right: 300, bottom: 200 }] }).length, 0);
});

test("a country whose middle is out of sight is named where it is seen", () => {
  assert.equal(namesOf([{ ...LAND, longitude: -24 }]).length, 0);
  const [{ box }] = namesOf([{ ...LAND, longitude: -24, across: 15 }]);
  assert.ok(box.left >= 0);
});

test("an urgent label goes round what is in its way, tied to its mark", () => {
  const bar = (left, top, right, bottom) => ({ left, top, right, bottom });
  const obstacles = [bar(212, 94, 300, 106), bar(100, 94, 188, 106), bar(180, 60, 220, 86), bar(180, 114, 220, 140), bar(225, 85, 300, 120), bar(100, 85, 175, 120)];
  const [label] = labelsPlaced([mark("a", 200, 100)], { ...MEANS, obstacles, urgent: ["a"] });
  assert.ok(obstacles.every((box) => !meet(box, label.box)));
  assert.ok(label.lead);
});

test("a label keeps off the mark that it would be taken for the name of", () => {
  const [label] = labelsPlaced([mark("a", 200, 100), mark("b", 283, 100, "")], MEANS);
  assert.ok(label.box.right < 200);
});

test("marks are moved off the discs that stay where they are", () => {
  const disc = { x: 100, y: 100, radius: 18 };
  const moved = fan([{ x: 104, y: 100 }, { x: 100, y: 118 }, { x: 300, y: 100 }], 22, [disc]);
  for (const { x, y } of moved) assert.ok(Math.hypot(x - disc.x, y - disc.y) > 28.5);
  assert.deepEqual(moved[2], { x: 300, y: 100 });
});
