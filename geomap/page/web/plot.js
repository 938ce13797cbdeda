// @ts-check
/** Where everything of the timeline's picture goes, in pixels. Nothing is drawn here. */

import { rowsOfSpans } from "./bins.js";

const WIDE = { left: 34, right: 22, top: 20, lane: 8, lanes: 3, names: 17 };
const LOW = { left: 12, right: 12, top: 15, lane: 6, lanes: 1, names: 14 };

/**
 * @typedef {object} Plot
 * @property {number} width
 * @property {number} height
 * @property {number} left Where the first bin begins.
 * @property {number} right Where the last one ends.
 * @property {number} top Where the tallest bar ends.
 * @property {number} base On what the bars stand.
 * @property {number} lane How high a row of spans is.
 * @property {import("./bins.js").Span[][]} rows The spans under the bars.
 * @property {boolean} isLow Whether there is room for the least only.
 * @property {(day: number) => number} x Where a day begins.
 * @property {(x: number) => number} dayAt
 */

/**
 * Return the measures of a picture.
 * @param {{width: number, height: number}} size
 * @param {import("./bins.js").Scale} scale
 * @param {import("./bins.js").Tally} tally
 * @param {boolean} isLow
 * @returns {Plot}
 */
export function plotOf({ width, height }, { edges }, tally, isLow) {
  const measures = isLow ? LOW : WIDE;
  const { left, lane, top } = measures;
  const right = Math.max(left + 1, width - measures.right);
  const rows = rowsOfSpans(tally.spans, measures.lanes);
  const [first, after] = [edges[0], edges[edges.length - 1]];
  const perDay = (right - left) / (after - first);
  return {
    width, height, left, right, top, lane, rows, isLow,
    base: height - measures.names - rows.length * lane - (rows.length ? 2 : 0),
    x: (day) => left + (Math.max(first, Math.min(after, day)) - first) * perDay,
    dayAt: (x) => Math.max(first, Math.min(after - 1, Math.floor(first + (x - left) / perDay))),
  };
}
