// @ts-check
/** Marks that would lie on one another are moved side by side, the same way every time. */

import { groupedBy } from "./grouped.js";

const ROUNDS = 120;
/** Off the discs and apart again; what has no room after so many stays on one. */
const DISC_ROUNDS = 12;
const LONGEST_ROW = 5;
const MOST_FANNED = 3000;

/** @typedef {{x: number, y: number}} Point */
/** @typedef {Point & {radius: number}} Disc */

/**
 * Return the points moved apart so that no two are nearer than `distance`; each moves as little as may be.
 * Points on one spot go side by side in their order, many in a spiral.
 * @param {Point[]} points
 * @param {number} distance
 * @param {Disc[]} [discs] What stays where it is, and nothing may lie on.
 * @returns {Point[]}
 */
export function fan(points, distance, discs = []) {
  const moved = spread(points, distance);
  if (points.length > MOST_FANNED) return moved;
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushed(moved, distance)) break;
  }
  const ordered = [...discs].sort((a, b) => a.x - b.x);
  const widest = discs.reduce((most, { radius }) => Math.max(most, radius), 0);
  for (let round = 0; round < DISC_ROUNDS; round++) {
    const isOff = !pushedOff(moved, ordered, widest, distance / 2);
    if (isOff || !pushed(moved, distance)) break;
  }
  return moved;
}

/** Push every point off the discs; return whether any lay on one. @param {Point[]} points @param {Disc[]} discs From left to right. @param {number} widest @param {number} clear How far from a disc a point is off it. */
function pushedOff(points, discs, widest, clear) {
  let any = false;
  for (const point of points) {
    for (let one = firstFrom(discs, point.x - widest - clear); one < discs.length && discs[one].x < point.x + widest + clear; one++) {
      const { x, y, radius } = discs[one];
      const apart = Math.hypot(point.x - x, point.y - y);
      if (apart >= radius + clear - 0.05) continue;
      const [ux, uy] = apart > 0.5 ? [(point.x - x) / apart, (point.y - y) / apart] : [1, 0];
      [point.x, point.y] = [x + ux * (radius + clear), y + uy * (radius + clear)];
      any = true;
    }
  }
  return any;
}

/** The first disc whose middle is no further to the left. @param {Disc[]} discs @param {number} x */
function firstFrom(discs, x) {
  let [low, high] = [0, discs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (discs[middle].x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {Point[]} points @param {number} distance */
function spread(points, distance) {
  const spots = groupedBy(points.keys(), (at) => `${Math.round(points[at].x / 2)} ${Math.round(points[at].y / 2)}`);
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (const spot of spots.values()) {
    if (spot.length > 1) spot.forEach((at, order) => shift(moved[at], order, spot.length, distance));
  }
  return moved;
}

/** @param {Point} point @param {number} order @param {number} count @param {number} distance */
function shift(point, order, count, distance) {
  if (count <= LONGEST_ROW) {
    point.x += (order - (count - 1) / 2) * distance;
  } else {
    const angle = order * Math.PI * (3 - Math.sqrt(5));
    const radius = distance * 0.75 * Math.sqrt(order);
    point.x += radius * Math.cos(angle);
    point.y += radius * Math.sin(angle);
  }
}

/** Push every pair that is too near apart by half; return whether any was. @param {Point[]} points @param {number} distance */
function pushed(points, distance) {
  const order = points.map((_, at) => at).sort((a, b) => points[a].x - points[b].x || a - b);
  let any = false;
  for (let one = 0; one < order.length; one++) {
    for (let two = one + 1; two < order.length; two++) {
      const a = points[order[one]];
      const b = points[order[two]];
      const dx = b.x - a.x;
      if (dx >= distance) break;
      const dy = b.y - a.y;
      const apart = Math.hypot(dx, dy);
      if (apart >= distance - 0.05) continue;
      const half = (distance - apart) / 2 + 0.01;
      const [ux, uy] = apart > 0.5 ? [dx / apart, dy / apart] : [1, 0];
      a.x -= ux * half;
      a.y -= uy * half;
      b.x += ux * half;
      b.y += uy * half;
      any = true;
    }
  }
  return any;
}
