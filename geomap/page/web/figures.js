// @ts-check
/** Counts of people and munitions as text. Nothing is rounded and nothing is averaged. */

export const NO_FIGURE = "–";

/**
 * Return one source's own figure: "3", "12–14", "5+", "up to 9", or "–" where it gives none.
 * @param {number | null} low
 * @param {number | null} best
 * @param {number | null} high
 * @param {string} upTo What stands before a figure that is a ceiling only.
 */
export function figureText(low, best, high, upTo = "up to") {
  if (best !== null && low === null && high === null) return count(best);
  if (low !== null && high !== null) {
    const range = spanText(low, high);
    return best !== null && best !== low && best !== high ? `${count(best)} (${range})` : range;
  }
  if (best !== null && low !== null) return best > low ? spanText(low, best) : count(best);
  if (best !== null && high !== null) return spanText(best, high);
  if (low !== null) return `${count(low)}+`;
  return high === null ? NO_FIGURE : `${upTo} ${count(high)}`;
}

/**
 * Return the range over all sources: "3", "12–14", "100+", "6–14+", or "–".
 * @param {number | null} low
 * @param {number | null} best
 * @param {number | null} high
 * @param {boolean} open Whether the highest count is "at least".
 */
export function rangeText(low, best, high, open) {
  const known = [low, best, high].filter((value) => value !== null);
  if (!known.length) return NO_FIGURE;
  return spanText(Math.min(...known), Math.max(...known)) + (open ? "+" : "");
}

/** @param {number} low @param {number} high */
function spanText(low, high) {
  return low === high ? count(low) : `${count(low)}–${count(high)}`;
}

/** @param {number} value */
function count(value) {
  return value < 10000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}
