// @ts-check
/** Paths of the basemap. Lines come as whole numbers: first x and y, then steps. */

import { worldX, worldY } from "./mercator.js";

/** How numbers become places: degrees in a unit, the point about which paths are made, the box's edges in units, and how a path begins.
 * @typedef {{unit: number, origin: {x: number, y: number}, edges: number[], begin: () => Path2D}} Units */

/** Return a line's points: x and y in units, in turn. @param {number[]} line */
function unrolled(line) {
  const points = line.slice();
  for (let at = 2; at < points.length; at++) points[at] += points[at - 2];
  return points;
}

/** @param {Units} units @param {number} x @param {number} y @returns {[number, number]} */
function locate({ unit, origin }, x, y) {
  return [worldX(x * unit) - origin.x, worldY(y * unit) - origin.y];
}

/** @param {number[][]} lines @param {Units} units @param {boolean} [isClosed] */
export function pathOf(lines, units, isClosed = false) {
  const path = units.begin();
  for (const line of lines) {
    const points = unrolled(line);
    path.moveTo(...locate(units, points[0], points[1]));
    for (let at = 2; at < points.length; at += 2) path.lineTo(...locate(units, points[at], points[at + 1]));
    if (isClosed) path.closePath();
  }
  return path;
}

/** Return the rims of land, but not where an edge of the box cuts it. @param {number[][]} rings @param {Units} units */
export function coastsOf(rings, units) {
  const path = units.begin();
  for (const ring of rings) {
    const points = unrolled(ring);
    points.push(points[0], points[1]);
    let isCut = true;
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = locate(units, points[at], points[at + 1]);
      if (isCut || runsOnEdge(points, at, units.edges)) path.moveTo(x, y);
      else path.lineTo(x, y);
      isCut = false;
    }
  }
  return path;
}

/** Whether the step to a point runs along an edge of the box. @param {number[]} points @param {number} at @param {number[]} edges */
function runsOnEdge(points, at, [west, south, east, north]) {
  const both = (/** @type {number} */ axis, /** @type {number} */ edge) =>
    Math.abs(points[at + axis] - edge) < 0.6 && Math.abs(points[at - 2 + axis] - edge) < 0.6; // edges are no whole units
  return both(0, west) || both(0, east) || both(1, south) || both(1, north);
}

/** Return lines drawn as curves: bends of water, and their data is coarse. @param {number[][]} lines @param {Units} units */
export function curvesOf(lines, units) {
  const path = units.begin();
  for (const line of lines) {
    const points = unrolled(line);
    const end = points.length - 2;
    path.moveTo(...locate(units, points[0], points[1]));
    for (let at = 2; at < end; at += 2) {
      const middle = locate(units, (points[at] + points[at + 2]) / 2, (points[at + 1] + points[at + 3]) / 2);
      path.quadraticCurveTo(...locate(units, points[at], points[at + 1]), ...middle);
    }
    path.lineTo(...locate(units, points[end], points[end + 1]));
  }
  return path;
}
