// @ts-check
/** Where labels go: beside their mark, inside the view, on no mark, no panel and no other label. */

/** @typedef {import("./boxes.js").Box} Box */
/** @typedef {import("./boxes.js").Grid} Grid */
/** @typedef {{at: number, x: number, y: number, text: string, radius?: number}} Mark */
/** @typedef {import("./mercator.js").View} View */
/** @typedef {(text: string, font: "incident" | "town" | "country") => number} Measure */

import { boxRound, gridOf, grown } from "./boxes.js";
import { seenAt } from "./mercator.js";

const LONGEST = 34;
const MOST = 80;
const MOST_TRIED = 600;
const HEIGHT = 15;
const EDGE = 4;
const TWIN_PX = 90;
/** Sides of a mark in order of liking: right, left, above, below, the corners; x and y from -1 to 1. */
const SIDES = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -0.8], [1, 0.8], [-1, -0.8], [-1, 0.8]];
/** No more towns than a reader needs to know where this is. */
const TOWNS_PER_MEGAPIXEL = 26;

/**
 * Return labels for marks, in their order; a mark without room has none, unless it is urgent.
 * @param {Mark[]} marks
 * @param {{view: View, obstacles: Box[], soft: {x: number, y: number}[], measure: Measure, urgent: (number | null)[]}} means
 */
export function labelsPlaced(marks, { view, obstacles, soft, measure, urgent }) {
  /** @type {{at: number, text: string, x: number, y: number, box: Box}[]} */
  const placed = [];
  const taken = gridOf(view, obstacles);
  const arrows = gridOf(view, soft.map((point) => boxRound(point, 2)));
  const seen = marks.filter((mark) => mark.x >= 0 && mark.y >= 0 && mark.x <= view.width && mark.y <= view.height);
  for (const mark of seen.slice(0, MOST_TRIED)) {
    if (placed.length >= MOST) break;
    const text = shortened(mark.text);
    const isUrgent = urgent.includes(mark.at);
    const hasTwin = placed.some((other) => other.text === text && Math.hypot(other.x - mark.x, other.y - mark.y) < TWIN_PX);
    if (!text || (hasTwin && !isUrgent)) continue;
    const width = measure(text, "incident");
    const boxes = SIDES.map(([dx, dy]) => beside(mark, dx, dy, width)).map((box) => (isUrgent ? inside(box, view) : box));
    const costs = boxes.map((box, at) => {
      const hits = taken.hits(box) + (isWithin(box, view) ? 0 : 1);
      return hits * 1000 + arrows.hits(box) * 10 + at;
    });
    const best = costs.indexOf(Math.min(...costs));
    if (costs[best] >= 1000 && !isUrgent) continue;
    placed.push({ at: mark.at, text, x: mark.x, y: mark.y, box: boxes[best] });
    taken.add(boxes[best]);
  }
  return placed;
}

/**
 * Return names of towns and countries where there is room for them.
 * @param {Record<string, any>[]} names Rows with name, latitude, longitude, rank (1 first) and kind.
 * @param {{view: View, obstacles: Box[], soft: {x: number, y: number}[], measure: Measure, names: string[]}} means
 */
export function townsPlaced(names, { view, obstacles, soft, measure, names: said }) {
  const taken = gridOf(view, [...obstacles, ...soft.map((point) => boxRound(point, 2))]);
  const known = new Set(said.map((name) => name.toLowerCase()));
  const found = [];
  let left = Math.ceil((TOWNS_PER_MEGAPIXEL * view.width * view.height) / 1e6);
  const ordered = [...names].sort((a, b) => Number(isBig(b)) - Number(isBig(a)) || (a.rank ?? 99) - (b.rank ?? 99));
  for (const row of ordered) {
    const spot = seenAt(view, row.latitude, row.longitude);
    if (spot.x < 0 || spot.y < 0 || spot.x > view.width || spot.y > view.height || known.has(String(row.name).toLowerCase())) continue;
    if (!isBig(row) && left <= 0) continue;
    const place = isBig(row) ? bigName(row, spot, taken, view, measure) : townName(row, spot, taken, view, measure);
    if (!place) continue;
    found.push(place);
    taken.add(grown(place.box, isBig(row) ? 6 : 8));
    if (!isBig(row)) left -= 1;
  }
  return found;
}

/** @param {Record<string, any>} row */
function isBig(row) {
  return row.kind !== "town";
}

/** @param {Record<string, any>} row @param {{x: number, y: number}} spot @param {Grid} taken @param {View} view @param {Measure} measure */
function townName(row, spot, taken, view, measure) {
  const text = shortened(row.name);
  if (taken.hits(boxRound(spot, 3))) return null;
  const width = measure(text, "town");
  for (const left of [spot.x + 5, spot.x - 5 - width]) {
    const box = { left, top: spot.y - 7, right: left + width, bottom: spot.y + 7 };
    if (isWithin(box, view) && !taken.hits(box)) return { text, kind: "town", spot, box };
  }
  return null;
}

/** @param {Record<string, any>} row @param {{x: number, y: number}} spot @param {Grid} taken @param {View} view @param {Measure} measure */
function bigName(row, spot, taken, view, measure) {
  const text = shortened(row.name).toUpperCase();
  const width = measure(text, "country");
  for (const [dx, dy] of [[0, 0], [0, 28], [0, -28], [40, 0], [-40, 0], [0, 56], [0, -56], [60, 40], [-60, 40], [60, -40], [-60, -40]]) {
    const left = spot.x + dx - width / 2;
    const box = { left, top: spot.y + dy - 8, right: left + width, bottom: spot.y + dy + 8 };
    if (isWithin(box, view) && !taken.hits(box)) return { text, kind: row.kind, spot, box };
  }
  return null;
}

/** Return a name on one line and not too long for a map. @param {unknown} name */
export function shortened(name) {
  const letters = [...String(name ?? "").replace(/\s+/g, " ").trim()];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : letters.join("");
}

/** @param {Mark} mark @param {number} dx @param {number} dy @param {number} width @returns {Box} */
function beside(mark, dx, dy, width) {
  const gap = (mark.radius ?? 8) + 5;
  const left = dx > 0 ? mark.x + gap : dx < 0 ? mark.x - gap - width : mark.x - width / 2;
  const top = mark.y + dy * (gap + (dx ? -1 : HEIGHT / 2)) - HEIGHT / 2;
  return { left, top, right: left + width, bottom: top + HEIGHT };
}

/** @param {Box} box @param {View} view @returns {Box} */
function inside(box, view) {
  const width = box.right - box.left;
  const left = Math.max(EDGE, Math.min(view.width - EDGE - width, box.left));
  const top = Math.max(EDGE, Math.min(view.height - EDGE - HEIGHT, box.top));
  return { left, top, right: left + width, bottom: top + HEIGHT };
}

/** @param {Box} box @param {View} view */
function isWithin(box, view) {
  return box.left >= EDGE && box.top >= EDGE && box.right <= view.width - EDGE && box.bottom <= view.height - EDGE;
}
