// @ts-check
/** Marks that grow with the number of people killed, and the rings that show the range of it. */

/** A mark that does not grow, or for which nobody counts or nobody died. */
export const LEAST_PX = 6;
const GREATEST_PX = 30;
/** Areas go with numbers: one killed more is as much more ink, whether of ten or of a thousand. */
const FIRST_PX = 4;
const KEYS = [1, 5, 25, 100, 500, 2500, 10_000, 100_000];

/** @typedef {{radius: number, low: number, high: number}} Size In pixels; low and high are equal if there is no range. */

/**
 * Return how large marks are.
 * @param {import("./table.js").Table} incidents
 */
export function sizesOf(incidents) {
  const [low, best, high] = ["low", "best", "high"].map((end) => incidents.columns[`fatalities_${end}`]);
  const most = mostOf([low, best, high], incidents.length);
  const step = Math.min(FIRST_PX, GREATEST_PX / Math.sqrt(Math.max(1, most)));
  const radiusOf = (/** @type {number} */ killed) => Math.max(LEAST_PX, step * Math.sqrt(killed));
  return {
    most,
    /** The radius of a number. */
    radiusOf,
    /** Numbers for a key, least first: few, and none beyond what there is. */
    keys: KEYS.filter((key) => key <= most && radiusOf(key) > LEAST_PX).slice(-3),
    /** The size of an incident. @param {number} at @returns {Size} */
    of(at) {
      const known = [low, best, high].map((column) => column?.at(at) ?? null).filter((value) => value !== null);
      if (!known.length) return { radius: LEAST_PX, low: LEAST_PX, high: LEAST_PX };
      const [least, greatest] = [Math.min(...known), Math.max(...known)];
      return { radius: radiusOf(best?.at(at) ?? least), low: radiusOf(least), high: radiusOf(greatest) };
    },
  };
}

/** @typedef {ReturnType<typeof sizesOf>} Sizes */

/** The greatest number there is. @param {(import("./table.js").Column | undefined)[]} columns @param {number} length */
function mostOf(columns, length) {
  let most = 0;
  for (const column of columns) for (let at = 0; column && at < length; at++) most = Math.max(most, column.at(at) ?? 0);
  return most;
}

/**
 * Draw the range round a mark: what all agree on, and what some say.
 * @param {CanvasRenderingContext2D} pen
 * @param {{x: number, y: number}} spot
 * @param {Size} size
 * @param {string} colour
 */
export function paintRange(pen, { x, y }, { low, high }, colour) {
  if (high - low < 1) return;
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.4;
  for (const [radius, dash] of /** @type {[number, number[]][]} */ ([[low, []], [high, [3, 3]]])) {
    pen.setLineDash(dash);
    pen.beginPath();
    pen.arc(x, y, radius * 1.1, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.restore();
}
