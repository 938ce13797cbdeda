// @ts-check
/** Land, water, provinces and borders, drawn under the incidents. */

import { coastsOf, curvesOf, pathOf } from "./paths.js";
import { worldX, worldY, WORLD } from "./mercator.js";

/** @typedef {"land" | "coasts" | "borders" | "disputed" | "provinces" | "rivers" | "lakes" | "own"} Kind */
/** @typedef {(kind: Kind) => Path2D} Level Paths of one scale, each made when it is first drawn. */

/** Natural Earth 1:50m runs beside the true river by a kilometre or two; from this zoom on that would mislead. */
const RIVERS_UNTIL = 11;
const PROVINCES_FROM = 4;

/**
 * Return a function that draws the basemap. Paths are made once, about the middle of the box, and only moved and
 * scaled for each frame.
 * @param {any} basemap
 * @param {() => Path2D} [begin] Begins a path that the pen can draw.
 */
export function basemapOf(basemap, begin = () => new Path2D()) {
  const [west, south, east, north] = basemap.box;
  const origin = { x: worldX((west + east) / 2), y: (worldY(south) + worldY(north)) / 2 };
  const fine = levelOf(basemap.fine, origin, basemap.box, begin);
  const coarse = levelOf(basemap.coarse, origin, [-180, -90, 180, 90], begin);
  const hasFine = east > west;
  const count = basemap.fine.borders.length + basemap.fine.disputed.length;

  /**
   * @param {import("./svgpen.js").Pen} pen
   * @param {import("./mercator.js").View} view
   * @param {Record<string, string>} palette
   * @returns {number} How many lines of border are in what was drawn.
   */
  return function draw(pen, view, palette) {
    pen.fillStyle = palette.water;
    pen.fillRect(0, 0, view.width, view.height);
    const size = WORLD * view.scale;
    const first = Math.floor(view.left / size);
    const last = Math.floor((view.left + view.width) / size);
    for (let copy = first; copy <= last; copy++) {
      const place = { x: origin.x * view.scale - view.left + copy * size, y: origin.y * view.scale - view.top };
      const matrix = new DOMMatrix([view.scale, 0, 0, view.scale, place.x, place.y]);
      const box = begin();
      const corner = { x: worldX(west) * view.scale - view.left + copy * size, y: worldY(north) * view.scale - view.top };
      const [width, height] = [(worldX(east) - worldX(west)) * view.scale, (worldY(south) - worldY(north)) * view.scale];
      box.rect(corner.x, corner.y, width, height);
      const outside = begin();
      outside.rect(corner.x + 1, corner.y + 1, width - 2, height - 2); // one pixel in common, or the seam shows
      outside.rect(-1, -1, view.width + 2, view.height + 2);
      paint(pen, coarse, matrix, palette, view, outside, hasFine, begin);
      if (hasFine) paint(pen, fine, matrix, palette, view, box, true, begin);
    }
    return hasFine ? count : 0;
  };
}

/** @param {any} lines @param {{x: number, y: number}} origin @param {number[]} box @param {() => Path2D} begin @returns {Level} */
function levelOf(lines, origin, box, begin) {
  const units = { unit: lines.unit, origin, edges: box.map((degrees) => degrees / lines.unit), begin };
  /** @type {Map<Kind, Path2D>} */
  const made = new Map();
  return (kind) => {
    const path = made.get(kind) ?? pathOfKind(kind, lines, units);
    made.set(kind, path);
    return path;
  };
}

/** @param {Kind} kind @param {any} lines @param {import("./paths.js").Units} units */
function pathOfKind(kind, lines, units) {
  if (kind === "coasts") return coastsOf(lines.land, units);
  if (kind === "rivers" || kind === "lakes") return curvesOf(lines[kind], units);
  return pathOf(lines[kind], units, kind === "land");
}

/**
 * @param {import("./svgpen.js").Pen} pen
 * @param {Level} level
 * @param {DOMMatrix} matrix
 * @param {Record<string, string>} palette
 * @param {import("./mercator.js").View} view
 * @param {Path2D} area What may be painted.
 * @param {boolean} isClipped
 * @param {() => Path2D} begin
 */
function paint(pen, level, matrix, palette, view, area, isClipped, begin) {
  const moved = (/** @type {Kind} */ kind) => {
    const whole = begin();
    whole.addPath(level(kind), matrix);
    return whole;
  };
  const line = (/** @type {Path2D} */ path, /** @type {string} */ colour, /** @type {number} */ width) => {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.stroke(path);
  };
  pen.save();
  if (isClipped) pen.clip(area, "evenodd");
  pen.lineJoin = "round";
  pen.fillStyle = palette.land;
  pen.fill(moved("land"), "evenodd");
  if (view.zoom >= PROVINCES_FROM) line(moved("provinces"), palette.province, view.zoom < 6 ? 0.8 : 1.1);
  if (view.zoom < RIVERS_UNTIL) line(moved("rivers"), palette.river, view.zoom < 5 ? 0.8 : view.zoom < 8 ? 1.2 : 1.6);
  const lakes = moved("lakes");
  pen.fillStyle = palette.water;
  pen.fill(lakes, "evenodd");
  line(lakes, palette.coast, 0.6);
  line(moved("coasts"), palette.coast, 0.8);
  const borderWidth = view.zoom < 5 ? 1 : 1.5;
  line(moved("borders"), palette.border, borderWidth);
  line(moved("own"), palette.own, 1.2);
  pen.setLineDash([5, 4]);
  line(moved("disputed"), palette.border, borderWidth);
  pen.restore();
}
