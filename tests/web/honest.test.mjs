// What is drawn is what is known: sectors, outlines, sizes, clusters, colours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { module } from "./module.mjs";
import { story } from "./story.mjs";

const { distanceM, reached } = await module("earth.js");
const { sectorRim } = await module("sector.js");
const { areasIn, shapesOf } = await module("shapes.js");
const { LEAST_PX, sizesOf } = await module("rings.js");
const { fittingPx, shortCount } = await module("pie.js");
const { clusterRadius, MOST_OPENED, spotsOf } = await module("spots.js");
const { composition } = await module("tip.js");
const { wordsOf } = await module("words.js");

const VIEW = { zoom: 6, scale: 64, left: 0, top: 0, width: 800, height: 600 };
const shown = (count, version = 1) => ({ seen: new Uint8Array(count).fill(1), version });

test("a sector is a ring about its anchor, on the side that its bearing says", () => {
  const anchor = { latitude: 34, longitude: 41, inner_m: 5000, outer_m: 35_000, half_angle_deg: 22.5 };
  const rim = sectorRim(anchor, 135);
  const far = rim.map(([lat, lon]) => distanceM(34, 41, lat, lon));
  assert.ok(Math.abs(Math.max(...far) - 35_000) < 1 && Math.abs(Math.min(...far) - 5000) < 1);
  assert.ok(rim.every(([lat, lon]) => lat < 34 && lon > 41));
  assert.deepEqual(sectorRim({ ...anchor, inner_m: 0 }, 135).at(-1), [34, 41]);
});

test("a place is reached where the distance to it is what was gone", () => {
  for (const bearing of [0, 77, 181, 300]) {
    const [lat, lon] = reached(10, 179.9, bearing, 50_000);
    assert.ok(Math.abs(distanceM(10, 179.9, lat, lon) - 50_000) < 1);
  }
});

test("an outline stands for the disc where there is one, a sector where a bearing is known", () => {
  const told = story([{ uncertainty_m: 9000 }, { uncertainty_m: 9000, bearing_deg: 90, outline: null }, { uncertainty_m: 9000, outline: 0 }, { uncertainty_m: null }]);
  told.outlines.push({ unit: 0.5, rings: [[80, 60, 4, 0, 0, 4, -4, 0]] });
  told.sectors.set(1, { latitude: 33, longitude: 43.9, inner_m: 100, outer_m: 9000, half_angle_deg: 22.5 });
  const shapeOf = shapesOf(told);
  assert.deepEqual([0, 1, 2, 3].map((at) => shapeOf(at)?.kind), ["disc", "sector", "outline", undefined]);
  assert.ok(Math.abs(shapeOf(2).rings[0][2] - ((42 + 180) / 360) * 256) < 1e-9);
});

test("areas alike are drawn once for each role, the widest first", () => {
  const told = story([{ uncertainty_m: 20_000 }, { uncertainty_m: 20_000 }, { uncertainty_m: 20_000, role: "other" }, { uncertainty_m: 90_000 }, { uncertainty_m: 10 }]);
  const areas = areasIn(told, shapesOf(told), [0, 1, 2, 3, 4], VIEW, () => 0, 5, (at) => at === 0);
  assert.deepEqual(areas.map((area) => [area.at, area.isFaint]), [[3, false], [0, false], [2, false]]);
});

test("a shape across 180 degrees is turned whole, by its own middle", () => {
  const told = { ...story([{ outline: 0, longitude: -179 }]), outlines: [{ unit: 1, rings: [[177, -19, 5, 0, 0, 2, -5, 0]] }] };
  const [area] = areasIn(told, shapesOf(told), [0], VIEW, (x) => (x > 255 * VIEW.scale ? -256 * VIEW.scale : 256 * VIEW.scale), 5, () => false);
  const xs = area.rings.flat().map((point) => point.x);
  assert.ok(Math.abs(Math.min(...xs) + (3 * 256 * VIEW.scale) / 360) < 1 && Math.max(...xs) > 0);
});

test("marks grow with the number of killed, by area, and a range has two rings", () => {
  const told = story([{ fatalities_low: 4, fatalities_high: 16 }, { fatalities_best: 9 }, {}, { fatalities_best: 0 }]);
  const sizes = sizesOf(told.incidents);
  const [range, one, none, zero] = [0, 1, 2, 3].map(sizes.of);
  assert.equal(range.high, 2 * range.low);
  assert.equal(range.radius, range.low);
  assert.deepEqual([one.low, one.high], [one.radius, one.radius]);
  assert.deepEqual([none.radius, zero.radius], [LEAST_PX, LEAST_PX]);
  assert.deepEqual(sizes.keys, [5]);
});

test("no mark grows beyond what the map bears", () => {
  const sizes = sizesOf(story([{ fatalities_best: 250_000 }, { fatalities_best: 1 }]).incidents);
  assert.ok(sizes.of(0).radius <= 30);
  assert.equal(sizes.of(1).radius, LEAST_PX);
});

test("the number of a cluster fits into its ring at every count", () => {
  for (let count = 6; count < 3e6; count = Math.ceil(count * 1.07)) {
    const width = shortCount(count).length * 7.2; // wider than any font draws a digit of 11 px
    const inner = clusterRadius(count) - 5.5;
    const size = fittingPx(width, 11, inner);
    assert.ok(Math.hypot((width * size) / 11 / 2, (size * 0.73) / 2) <= inner + 1e-9);
    assert.ok(size >= 8, `${count}: ${size}`);
  }
});

test("a cluster says in words what it holds", () => {
  const { head, rest } = composition({ count: 34, kinds: [15, 10, 0, 5, 2, 2], inside: 3 }, wordsOf("en"));
  assert.deepEqual([head, rest], ["34 incidents", "20 attacks, 12 strikes, 2 others; 9 vague; 3 links inside"]);
  assert.equal(composition({ count: 6, kinds: [6, 0, 0, 0, 0, 0], inside: 0 }, wordsOf("en")).rest, "6 attacks");
});

test("the steps of a chain are in no cluster, wherever they are", () => {
  const told = story(Array(40).fill({}));
  const spots = spotsOf(told, [])(5, shown(40), null, [3, 7]);
  const group = spots.groups.of(3);
  assert.deepEqual(spots.alone(group), [3, 7]);
  assert.equal(spots.clustered(group), 38);
  assert.deepEqual([spots.radius(3), spots.radius(4)], [0, clusterRadius(40)]);
  assert.ok(Math.hypot(spots.of(3).x - spots.of(7).x, spots.of(3).y - spots.of(7).y) > 21);
});

test("an opened cluster lays out what it can and keeps the rest beside it", () => {
  const told = story(Array(340).fill({}));
  const spots = spotsOf(told, [])(5, shown(340), 0, [300]);
  const group = spots.groups.of(0);
  assert.equal(spots.alone(group).length, MOST_OPENED);
  assert.ok(spots.alone(group).includes(300));
  assert.equal(spots.clustered(group), 340 - MOST_OPENED);
  const lowest = Math.max(...spots.alone(group).map((at) => spots.of(at).y));
  assert.ok(spots.middle(group).y - clusterRadius(340) > lowest + 8);
});

const css = readFileSync(new URL("../../geomap/page/web/colours.css", import.meta.url), "utf8");
const [light, dark] = css.split(':root[data-theme="dark"]').map((text) => Object.fromEntries([...text.matchAll(/--geomap-([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex])));
const linear = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
const luminance = (hex) => linear(hex).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);

/** How linear light is seen without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
const SEEN = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  "no red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  "no green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  "no blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** CIE Lab of linear light under D65. */
function lab(rgb) {
  const xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]].map((row) => row.reduce((sum, part, at) => sum + part * rgb[at], 0));
  const [x, y, z] = xyz.map((value, at) => value / [0.95047, 1, 1.08883][at]).map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const seenBy = (hex, eye) => lab(SEEN[eye].map((row) => Math.min(1, Math.max(0, row.reduce((sum, part, at) => sum + part * linear(hex)[at], 0)))));
const SIGNS = ["attack", "retaliatory", "other"];

for (const [theme, colours] of Object.entries({ light, dark: { ...light, ...dark } })) {
  for (const sign of [...SIGNS, "chosen"]) {
    test(`${sign} stands out from land and water by 3:1 in ${theme} colours`, () => {
      for (const ground of ["land", "water"]) assert.ok(contrast(colours[sign], colours[ground]) >= 3, `${ground}: ${contrast(colours[sign], colours[ground]).toFixed(2)}`);
    });
  }
  for (const eye of Object.keys(SEEN)) {
    test(`the roles differ to an eye with ${eye} in ${theme} colours`, () => {
      for (const [a, b] of [[0, 1], [0, 2], [1, 2]]) {
        const [one, other] = [SIGNS[a], SIGNS[b]].map((sign) => seenBy(colours[sign], eye));
        const apart = Math.hypot(...one.map((part, at) => part - other[at]));
        assert.ok(apart >= 20, `${SIGNS[a]} and ${SIGNS[b]}: ${apart.toFixed(1)}`);
      }
    });
  }
}
