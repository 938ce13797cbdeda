// @ts-check
/** Incidents that lie close together at a zoom: cells of a grid, each with how many of each role and how many are vague. */

import { lastAtOrBefore } from "./sorted.js";
import { ROLES } from "./story.js";
import { WORLD } from "./mercator.js";

/** The finest grid has 2 ** DEPTH cells across the world. */
const DEPTH = 18;
const HALF = DEPTH / 2;
const LOW = 2 ** HALF - 1;
/** A cell is between CELL_PX and twice that wide. */
export const CELL_PX = 48;
/** What is counted in a cell: each role crisp, then each role vague. */
export const KINDS = 2 * ROLES.length;

/**
 * The groups of a grid, in columns: where each begins in the order of the grid, how many it has, its middle.
 * @typedef {object} Groups
 * @property {number} length
 * @property {number} cell How wide a cell is, of a world 256 wide.
 * @property {Uint32Array} starts
 * @property {Uint32Array} counts
 * @property {Float64Array} x From 0 to 256 across the world.
 * @property {Float64Array} y
 * @property {Uint32Array} kinds KINDS numbers for each group.
 * @property {(group: number) => number[]} members The incidents of a group.
 * @property {(group: number, keyOf: (at: number) => unknown) => boolean} alike Whether all incidents of a group have one key.
 * @property {(at: number) => number} of The group that an incident is in, -1 if in none.
 */

/**
 * Return a function that groups incidents; the order of the grid is made once.
 * @param {{x: Float64Array, y: Float64Array, role: Uint8Array, vague: Uint8Array}} points
 */
export function groupsOf(points) {
  const { order, cellX, cellY } = orderOf(points);
  const position = new Int32Array(points.x.length).fill(-1);
  order.forEach((at, place) => (position[at] = place));
  const most = order.length;
  const [starts, counts] = [new Uint32Array(most), new Uint32Array(most)];
  const [x, y] = [new Float64Array(most), new Float64Array(most)];
  const kinds = new Uint32Array(most * KINDS);

  /**
   * @param {number} zoom
   * @param {Uint8Array} seen 1 for each incident that is shown.
   * @returns {Groups}
   */
  return function group(zoom, seen) {
    const shift = DEPTH - Math.min(DEPTH, Math.max(0, Math.floor(Math.log2((WORLD * 2 ** zoom) / CELL_PX))));
    let length = -1;
    let [lastX, lastY] = [-1, -1];
    for (let place = 0; place < most; place++) {
      const at = order[place];
      if (!seen[at]) continue;
      const [cx, cy] = [cellX[place] >> shift, cellY[place] >> shift];
      if (cx !== lastX || cy !== lastY) {
        [lastX, lastY] = [cx, cy];
        length++;
        starts[length] = place;
        counts[length] = x[length] = y[length] = 0;
        kinds.fill(0, length * KINDS, (length + 1) * KINDS);
      }
      counts[length]++;
      x[length] += points.x[at];
      y[length] += points.y[at];
      kinds[length * KINDS + points.role[at] + ROLES.length * points.vague[at]]++;
    }
    length++;
    for (let one = 0; one < length; one++) {
      x[one] /= counts[one];
      y[one] /= counts[one];
    }
    const end = (/** @type {number} */ one) => (one + 1 < length ? starts[one + 1] : most);
    return {
      length, cell: WORLD / 2 ** (DEPTH - shift), starts, counts, x, y, kinds,
      members: (one) => Array.from(order.subarray(starts[one], end(one))).filter((at) => seen[at]),
      alike: (one, keyOf) => {
        const key = keyOf(order[starts[one]]);
        for (let place = starts[one]; place < end(one); place++) if (seen[order[place]] && keyOf(order[place]) !== key) return false;
        return true;
      },
      of: (at) => (seen[at] && position[at] >= 0 ? lastAtOrBefore(starts, length, position[at]) : -1),
    };
  };
}

/**
 * Return the placed incidents along a Z-order curve, on which every cell of every coarser grid is one run.
 * @param {{x: Float64Array, y: Float64Array}} points
 */
function orderOf({ x, y }) {
  const placed = new Uint32Array(x.length);
  let length = 0;
  for (let at = 0; at < x.length; at++) if (!Number.isNaN(x[at])) placed[length++] = at;
  const cell = (/** @type {number} */ value) => Math.min(2 ** DEPTH - 1, Math.max(0, Math.floor((value / WORLD) * 2 ** DEPTH)));
  const lowKey = (/** @type {number} */ at) => woven(cell(x[at]) & LOW, cell(y[at]) & LOW);
  const highKey = (/** @type {number} */ at) => woven(cell(x[at]) >> HALF, cell(y[at]) >> HALF);
  const order = sortedBy(sortedBy(placed.subarray(0, length), lowKey), highKey);
  return { order, cellX: Int32Array.from(order, (at) => cell(x[at])), cellY: Int32Array.from(order, (at) => cell(y[at])) };
}

/** The bits of two numbers of HALF bits by turns. @param {number} x @param {number} y */
function woven(x, y) {
  let key = 0;
  for (let bit = 0; bit < HALF; bit++) key |= (((x >> bit) & 1) << (2 * bit)) | (((y >> bit) & 1) << (2 * bit + 1));
  return key;
}

/** Sort by a key of DEPTH bits and keep the order of equal ones. @param {Uint32Array} rows @param {(at: number) => number} keyOf */
function sortedBy(rows, keyOf) {
  const keys = Uint32Array.from(rows, keyOf);
  const places = new Uint32Array(2 ** DEPTH + 1);
  for (const key of keys) places[key + 1]++;
  for (let key = 0; key < 2 ** DEPTH; key++) places[key + 1] += places[key];
  const sorted = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) sorted[places[keys[at]]++] = rows[at];
  return sorted;
}
