// @ts-check
/** Where labels go: beside their mark, inside the view, on no mark, no panel and no other label. */

/** @typedef {import("./boxes.js").Box} Box */
/** @typedef {import("./boxes.js").Grid} Grid */
/** What has a name; one that is no incident is -1. @typedef {{at: number, x: number, y: number, text: string, radius?: number}} Mark */
/** The ends of a line from a mark to its label. @typedef {{from: {x: number, y: number}, to: {x: number, y: number}}} Lead */
/** @typedef {import("./mercator.js").View} View */
/** @typedef {(text: string, font: "incident" | "town" | "country") => number} Measure */

import { boxRound, gridOf, grown } from "./boxes.js";

const LONGEST = 34;
const MOST = 80;
const MOST_TRIED = 600;
export const HEIGHT = 15;
export const EDGE = 4;
const TWIN_PX = 90;
/** Sides of a mark in order of liking: right, left, above, below, the corners; x and y from -1 to 1. */
const SIDES = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -0.8], [1, 0.8], [-1, -0.8], [-1, 0.8]];
/** How far from its mark a label stands; from the second on a line leads to it, which only an urgent one has. */
const GAPS = [5, 20, 36, 54, 76];
const RING_COST = 20;
const STEP_PX = 6;
/** A label nearer than this to another mark is taken for its name. */
const NEAR_PX = 6;
const NEAR_COST = 40;

/**
 * Return labels for marks, in their order; a mark without room has none, unless it is urgent.
 * @param {Mark[]} marks
 * @param {{view: View, obstacles: Box[], soft: {x: number, y: number}[], measure: Measure, urgent: (number | null)[]}} means
 */
export function labelsPlaced(marks, { view, obstacles, soft, measure, urgent }) {
  /** @type {{at: number, text: string, x: number, y: number, box: Box, lead: Lead | null}[]} */
  const placed = [];
  const taken = gridOf(view, obstacles);
  const arrows = gridOf(view, soft.map((point) => boxRound(point, 2)));
  const seen = marks.filter((mark) => mark.x >= 0 && mark.y >= 0 && mark.x <= view.width && mark.y <= view.height);
  const others = gridOf(view, seen.map((mark) => boxRound(mark, mark.radius ?? 8)));
  for (const mark of seen.slice(0, MOST_TRIED)) {
    if (placed.length >= MOST) break;
    const text = shortened(mark.text);
    const isUrgent = urgent.includes(mark.at);
    const hasTwin = placed.some((other) => other.text === text && Math.hypot(other.x - mark.x, other.y - mark.y) < TWIN_PX);
    if (!text || (hasTwin && !isUrgent)) continue;
    const width = measure(text, "incident");
    const spots = (isUrgent ? GAPS : GAPS.slice(0, 1)).flatMap((gap) => SIDES.map(([dx, dy]) => spotAt(mark, [dx, dy], gap, width, isUrgent ? view : null)));
    const costs = spots.map(({ box, lead }, at) => {
      const hits = taken.hits(box) + crossed(taken, lead) + (isWithin(box, view) ? 0 : 1);
      return hits * 1000 + arrows.hits(box) * 10 + others.hits(grown(box, NEAR_PX)) * NEAR_COST + at + (lead ? RING_COST : 0);
    });
    const best = costs.indexOf(Math.min(...costs));
    if (costs[best] >= 1000 && !isUrgent) continue;
    placed.push({ at: mark.at, text, x: mark.x, y: mark.y, ...spots[best] });
    taken.add(spots[best].box);
  }
  return placed;
}

/** Return a name on one line and not too long for a map. @param {unknown} name */
export function shortened(name) {
  const letters = [...String(name ?? "").replace(/\s+/g, " ").trim()];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : letters.join("");
}

/** Where a label is at a side of its mark, in a view if it must be, and the line to it if it is further off. @param {Mark} mark @param {number[]} side @param {number} gap @param {number} width @param {View | null} view */
function spotAt(mark, [dx, dy], gap, width, view) {
  const box = beside(mark, dx, dy, gap, width);
  const put = view ? inside(box, view) : box;
  return { box: put, lead: gap === GAPS[0] ? null : leadTo(mark, put) };
}

/** @param {Mark} mark @param {number} dx @param {number} dy @param {number} gap @param {number} width @returns {Box} */
function beside(mark, dx, dy, gap, width) {
  const away = (mark.radius ?? 8) + gap;
  const left = dx > 0 ? mark.x + away : dx < 0 ? mark.x - away - width : mark.x - width / 2;
  const top = mark.y + dy * (away + (dx ? -1 : HEIGHT / 2)) - HEIGHT / 2;
  return { left, top, right: left + width, bottom: top + HEIGHT };
}

/** A line from the rim of a mark to the nearest point of its label. @param {Mark} mark @param {Box} box @returns {Lead} */
function leadTo(mark, box) {
  const to = { x: Math.max(box.left, Math.min(box.right, mark.x)), y: Math.max(box.top, Math.min(box.bottom, mark.y)) };
  const length = Math.hypot(to.x - mark.x, to.y - mark.y) || 1;
  const rim = Math.min(1, ((mark.radius ?? 8) + 3) / length);
  return { from: { x: mark.x + (to.x - mark.x) * rim, y: mark.y + (to.y - mark.y) * rim }, to };
}

/** How much a line meets before it is at its label. @param {Grid} taken @param {Lead | null} lead */
function crossed(taken, lead) {
  if (!lead) return 0;
  const { from, to } = lead;
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP_PX);
  let hits = 0;
  for (let step = 1; step < steps; step++) hits += taken.hits(boxRound({ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }, 1));
  return hits;
}

/** @param {Box} box @param {View} view @returns {Box} */
function inside(box, view) {
  const width = box.right - box.left;
  const left = Math.max(EDGE, Math.min(view.width - EDGE - width, box.left));
  const top = Math.max(EDGE, Math.min(view.height - EDGE - HEIGHT, box.top));
  return { left, top, right: left + width, bottom: top + HEIGHT };
}

/** @param {Box} box @param {View} view */
export function isWithin(box, view) {
  return box.left >= EDGE && box.top >= EDGE && box.right <= view.width - EDGE && box.bottom <= view.height - EDGE;
}
