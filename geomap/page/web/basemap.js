// @ts-check
/** Land, coasts and borders. Lines come as whole numbers: first x and y, then steps. */

import { worldX, worldY, WORLD } from "./mercator.js";

/** @typedef {{land: Path2D, coasts: Path2D, borders: Path2D, disputed: Path2D}} Level */

/**
 * Return a function that draws the basemap. Paths are made once, about the middle of the box, and only moved and
 * scaled for each frame.
 * @param {any} basemap
 */
export function basemapOf(basemap) {
  const [west, south, east, north] = basemap.box;
  const origin = { x: worldX((west + east) / 2), y: (worldY(south) + worldY(north)) / 2 };
  const fine = levelOf(basemap.fine, origin);
  const coarse = levelOf(basemap.coarse, origin);
  const hasFine = east > west;
  const count = basemap.fine.borders.length + basemap.fine.disputed.length;

  /**
   * @param {CanvasRenderingContext2D} pen
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
      const box = new Path2D();
      const corner = { x: worldX(west) * view.scale - view.left + copy * size, y: worldY(north) * view.scale - view.top };
      const [width, height] = [(worldX(east) - worldX(west)) * view.scale, (worldY(south) - worldY(north)) * view.scale];
      box.rect(corner.x, corner.y, width, height);
      const outside = new Path2D();
      outside.rect(corner.x + 1, corner.y + 1, width - 2, height - 2); // one pixel in common, or the seam shows
      outside.rect(-1, -1, view.width + 2, view.height + 2);
      paint(pen, coarse, matrix, palette, view, outside, hasFine);
      if (hasFine) paint(pen, fine, matrix, palette, view, box, true);
    }
    return hasFine ? count : 0;
  };
}

/** @param {any} lines @param {{x: number, y: number}} origin @returns {Level} */
function levelOf(lines, origin) {
  const land = pathOf(lines.land, lines.unit, origin, true);
  return {
    land,
    coasts: lines.coasts.length ? pathOf(lines.coasts, lines.unit, origin, false) : land,
    borders: pathOf(lines.borders, lines.unit, origin, false),
    disputed: pathOf(lines.disputed, lines.unit, origin, false),
  };
}

/** @param {number[][]} lines @param {number} unit @param {{x: number, y: number}} origin @param {boolean} isClosed */
function pathOf(lines, unit, origin, isClosed) {
  const path = new Path2D();
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

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Level} level
 * @param {DOMMatrix} matrix
 * @param {Record<string, string>} palette
 * @param {import("./mercator.js").View} view
 * @param {Path2D} area What may be painted.
 * @param {boolean} isClipped
 */
function paint(pen, level, matrix, palette, view, area, isClipped) {
  const moved = (/** @type {Path2D} */ path) => {
    const whole = new Path2D();
    whole.addPath(path, matrix);
    return whole;
  };
  pen.save();
  if (isClipped) pen.clip(area, "evenodd");
  pen.fillStyle = palette.land;
  pen.fill(moved(level.land), "evenodd");
  pen.lineJoin = "round";
  pen.strokeStyle = palette.coast;
  pen.lineWidth = 0.8;
  pen.stroke(moved(level.coasts));
  pen.strokeStyle = palette.border;
  pen.lineWidth = view.zoom < 5 ? 1 : 1.5;
  pen.stroke(moved(level.borders));
  pen.setLineDash([5, 4]);
  pen.stroke(moved(level.disputed));
  pen.restore();
}
