// @ts-check
/** What a chain is called: its steps, those side by side that answer the same. */

/** A word of the page, or what the data calls an incident. @typedef {string | {label: string}} Part */

const MOST_SIDE_BY_SIDE = 2;
const MOST_IN_A_ROW = 7;
const AT_EITHER_END = 3;

/**
 * Return the steps of a chain by how many answers lie before them.
 * @param {import("./chains.js").Chain} chain
 * @returns {number[][]}
 */
export function levelsOf({ steps, place, into }) {
  /** @type {number[]} */
  const depths = [];
  /** @type {number[][]} */
  const levels = [];
  steps.forEach((at, number) => {
    const before = (into.get(at) ?? []).map((link) => /** @type {number} */ (place.get(link.from))).filter((other) => other < number);
    depths[number] = before.reduce((deepest, other) => Math.max(deepest, depths[other] + 1), 0);
    (levels[depths[number]] ??= []).push(at);
  });
  return levels;
}

/**
 * Return the name of a chain in parts, "K-1 → western Iraq → … → Al Asad + Erbil", what the data says apart from what the page says.
 * @param {import("./chains.js").Chain} chain
 * @param {(at: number) => string} labelOf
 * @param {{others: (n: number) => string, to: string}} words
 * @returns {Part[]}
 */
export function nameOf(chain, labelOf, words) {
  const levels = levelsOf(chain);
  const left = levels.slice(AT_EITHER_END, -AT_EITHER_END).reduce((sum, level) => sum + level.length, 0);
  const kept = levels.length > MOST_IN_A_ROW ? [...levels.slice(0, AT_EITHER_END), null, ...levels.slice(-AT_EITHER_END)] : levels;
  return between(kept.map((level) => (level === null ? [words.others(left)] : besides(level, labelOf, words))), ` ${words.to} `);
}

/** @param {number[]} level @param {(at: number) => string} labelOf @param {{others: (n: number) => string}} words */
function besides(level, labelOf, words) {
  const isFew = level.length <= MOST_SIDE_BY_SIDE;
  const labels = level.slice(0, isFew ? MOST_SIDE_BY_SIDE : 1).map((at) => [{ label: labelOf(at) }]);
  return between([...labels, ...(isFew ? [] : [[words.others(level.length - 1)]])], " + ");
}

/** Join with a sign between. @param {Part[][]} groups @param {string} sign @returns {Part[]} */
function between(groups, sign) {
  return groups.flatMap((parts, at) => (at ? [sign, ...parts] : parts));
}
