// @ts-check
/** Marks that would lie on one another are moved side by side, the same way every time. */

import { groupedBy } from "./grouped.js";

const ROUNDS = 120;
const LONGEST_ROW = 5;
const MOST_FANNED = 3000;

/** @typedef {{x: number, y: number}} Point */

/**
 * Return the points moved apart so that no two are nearer than `distance`; each moves as little as may be.
 * Points on one spot go side by side in their order, many in a spiral.
 * @param {Point[]} points
 * @param {number} distance
 * @returns {Point[]}
 */
export function fan(points, distance) {
  const moved = spread(points, distance);
  if (points.length > MOST_FANNED) return moved;
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushed(moved, distance)) break;
  }
  return moved;
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
