// @ts-check
/** Paths of the basemap. Lines come as whole numbers: first x and y, then steps. */

import { worldX, worldY } from "./mercator.js";

/** How numbers become places: degrees in a unit, the point about which paths are made, the box's edges in units, and how a path begins.
 * @typedef {{unit: number, origin: {x: number, y: number}, edges: number[], begin: () => Path2D}} Units */

/** Return a line's points in units: x and y in turn. @param {number[]} line */
function unrolled(line) {
  const points = line.slice();
  for (let at = 2; at < points.length; at++) points[at] += points[at - 2];
  return points;
}

/** Return where points lie, x and y in turn. @param {number[]} points @param {Units} units */
function located(points, { unit, origin }) {
  const found = new Float64Array(points.length);
  for (let at = 0; at < points.length; at += 2) {
    found[at] = worldX(points[at] * unit) - origin.x;
    found[at + 1] = worldY(points[at + 1] * unit) - origin.y;
  }
  return found;
}

/** Walks along each line, since a list of its points would be the most that the page makes before it is drawn. @param {number[][]} lines @param {Units} units @param {boolean} [isClosed] */
export function pathOf(lines, { unit, origin, begin }, isClosed = false) {
  const path = begin();
  for (const line of lines) {
    let [x, y] = line;
    path.moveTo(worldX(x * unit) - origin.x, worldY(y * unit) - origin.y);
    for (let at = 2; at < line.length; at += 2) {
      x += line[at];
      y += line[at + 1];
      path.lineTo(worldX(x * unit) - origin.x, worldY(y * unit) - origin.y);
    }
    if (isClosed) path.closePath();
  }
  return path;
}

/** Return the rims of land, but not where an edge of the box cuts it. @param {number[][]} rings @param {Units} units */
export function coastsOf(rings, units) {
  const path = units.begin();
  for (const ring of rings) {
    const steps = unrolled(ring);
    steps.push(steps[0], steps[1]);
    const points = located(steps, units);
    path.moveTo(points[0], points[1]);
    for (let at = 2; at < points.length; at += 2) {
      if (runsOnEdge(steps, at, units.edges)) path.moveTo(points[at], points[at + 1]);
      else path.lineTo(points[at], points[at + 1]);
    }
  }
  return path;
}

/** Whether the step to a point runs along an edge of the box. @param {number[]} points @param {number} at @param {number[]} edges */
function runsOnEdge(points, at, [west, south, east, north]) {
  return (
    isOnEdge(points, at, west) || isOnEdge(points, at, east) || isOnEdge(points, at + 1, south) || isOnEdge(points, at + 1, north)
  );
}

/** Edges are no whole units. @param {number[]} points @param {number} at @param {number} edge */
function isOnEdge(points, at, edge) {
  return Math.abs(points[at] - edge) < 0.6 && Math.abs(points[at - 2] - edge) < 0.6;
}

/** Return lines drawn as curves: bends of water, and their data is coarse. @param {number[][]} lines @param {Units} units */
export function curvesOf(lines, units) {
  const path = units.begin();
  for (const line of lines) {
    const steps = unrolled(line);
    const end = steps.length - 2;
    const middles = located(middlesOf(steps), units);
    const points = located(steps, units);
    path.moveTo(points[0], points[1]);
    for (let at = 2; at < end; at += 2) path.quadraticCurveTo(points[at], points[at + 1], middles[at], middles[at + 1]);
    path.lineTo(points[end], points[end + 1]);
  }
  return path;
}

/** Return what lies half-way between each point and the next. @param {number[]} points */
function middlesOf(points) {
  return points.map((place, at) => (place + (points[at + 2] ?? place)) / 2);
}
