// @ts-check
/** As what an uncertain place is drawn: the outline of its province or country, a sector, or a disc. */

import { discRim } from "./earth.js";
import { worldX, worldY } from "./mercator.js";
import { sectorRim } from "./sector.js";
import { ROLES } from "./story.js";

/** @typedef {{x: number, y: number}} Point */
/** A shape on the earth in pixels of a world 256 wide, x and y in turn. Shapes with one key are the same.
 * @typedef {{key: string, kind: "outline" | "sector" | "disc", rings: Float64Array[]}} Shape */
/** A shape in pixels of the view. @typedef {{at: number, kind: Shape["kind"], metres: number, role: string, rings: Point[][], radius: number, isFaint: boolean}} Area */

/**
 * Return a function that gives the shape of an incident's place, null if nothing is known of how far it reaches.
 * @param {import("./story.js").Story} story
 * @returns {(at: number) => Shape | null}
 */
export function shapesOf(story) {
  const { incidents } = story;
  /** @type {(Shape | undefined)[]} */
  const outlines = [];
  const get = (/** @type {string} */ name, /** @type {number} */ at) => incidents.at(name, at);
  return (at) => {
    const number = get("outline", at);
    if (number !== null && story.outlines[number]) return (outlines[number] ??= outlineOf(story.outlines[number], number));
    const [lat, lon, metres, bearing] = ["latitude", "longitude", "uncertainty_m", "bearing_deg"].map((name) => get(name, at));
    if (!metres || lat === null || lon === null) return null;
    const key = [lat, lon, metres].join(" ");
    const sector = story.sectors.get(at);
    if (sector && bearing !== null) return { key: `${key} ${bearing}`, kind: "sector", rings: [worldRing(sectorRim(/** @type {any} */ (sector), bearing))] };
    return { key, kind: "disc", rings: [worldRing(discRim(lat, lon, metres))] };
  };
}

/**
 * Return the areas of incidents in a view, the widest first; those alike in shape and role are drawn once.
 * @param {import("./story.js").Story} story
 * @param {(at: number) => Shape | null} shapeOf
 * @param {number[]} all
 * @param {import("./mercator.js").View} view
 * @param {(x: number) => number} turnOf By how many pixels to turn the world so that a point of it is near the view.
 * @param {number} least Areas with a smaller radius in pixels are left out.
 * @param {(at: number) => boolean} isFaint
 */
export function areasIn(story, shapeOf, all, view, turnOf, least, isFaint) {
  /** @type {Map<string, Area>} */
  const areas = new Map();
  for (const at of all) {
    const shape = shapeOf(at);
    const role = ROLES[story.points.role[at]];
    const key = `${shape?.key} ${role}`;
    const known = areas.get(key);
    if (known) known.isFaint &&= isFaint(at);
    if (!shape || known) continue;
    const offset = { x: turnOf(middleOf(shape.rings) * view.scale) - view.left, y: -view.top };
    const rings = shape.rings.map((ring) => seenRing(ring, view.scale, offset));
    const radius = radiusOf(rings);
    if (radius > least) areas.set(key, { at, kind: shape.kind, metres: story.incidents.at("uncertainty_m", at) ?? 0, role, rings, radius, isFaint: isFaint(at) });
  }
  return [...areas.values()].sort((a, b) => b.radius - a.radius);
}

/** @param {{unit: number, rings: number[][]}} told @param {number} number @returns {Shape} */
function outlineOf({ unit, rings }, number) {
  const made = rings.map((line) => {
    const ring = new Float64Array(line.length);
    let [x, y] = [0, 0];
    for (let at = 0; at < line.length; at += 2) {
      ring[at] = worldX((x += line[at]) * unit);
      ring[at + 1] = worldY((y += line[at + 1]) * unit);
    }
    return ring;
  });
  return { key: `outline ${number}`, kind: "outline", rings: made };
}

/** @param {[number, number][]} rim Latitudes and longitudes. */
function worldRing(rim) {
  return Float64Array.from(rim.flatMap(([lat, lon]) => [worldX(lon), worldY(lat)]));
}

/** The middle from west to east. @param {Float64Array[]} rings */
function middleOf(rings) {
  let [west, east] = [Infinity, -Infinity];
  for (const ring of rings) for (let at = 0; at < ring.length; at += 2) [west, east] = [Math.min(west, ring[at]), Math.max(east, ring[at])];
  return (west + east) / 2;
}

/** @param {Float64Array} ring @param {number} scale @param {Point} offset @returns {Point[]} */
function seenRing(ring, scale, { x, y }) {
  const points = [];
  for (let at = 0; at < ring.length; at += 2) points.push({ x: ring[at] * scale + x, y: ring[at + 1] * scale + y });
  return points;
}

/** Half of how wide or high rings are, whichever is more. @param {Point[][]} rings */
function radiusOf(rings) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const { x, y } of ring) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  return Math.max(right - left, bottom - top) / 2;
}
