// @ts-check
/** Counts of people and munitions as text. Nothing is rounded and nothing is averaged. */

export const NO_FIGURE = "–";

/** How a language says a count. @typedef {(typeof import("./words-en.js").EN)["figures"]} FigureWords */

/**
 * Return one source's own figure: "3", "12–14", "5+", "up to 9", or "–" where it gives none.
 * @param {number | null} low
 * @param {number | null} best
 * @param {number | null} high
 * @param {FigureWords} words
 */
export function figureText(low, best, high, words) {
  const { number, atLeast, upTo } = words;
  if (best !== null && low === null && high === null) return number(best);
  if (low !== null && high !== null) {
    const range = spanText(low, high, words);
    return best !== null && best !== low && best !== high ? `${number(best)} (${range})` : range;
  }
  if (best !== null && low !== null) return best > low ? spanText(low, best, words) : number(best);
  if (best !== null && high !== null) return spanText(best, high, words);
  if (low !== null) return atLeast(number(low));
  return high === null ? NO_FIGURE : upTo(number(high));
}

/**
 * Return the range over all sources: "3", "12–14", "100+", "6–14+", or "–".
 * @param {number | null} low
 * @param {number | null} best
 * @param {number | null} high
 * @param {boolean} open Whether the highest count is "at least".
 * @param {FigureWords} words
 */
export function rangeText(low, best, high, open, words) {
  const known = [low, best, high].filter((value) => value !== null);
  if (!known.length) return NO_FIGURE;
  const range = spanText(Math.min(...known), Math.max(...known), words);
  return open ? words.atLeast(range) : range;
}

/** @param {number} low @param {number} high @param {FigureWords} words */
function spanText(low, high, { number, span }) {
  return low === high ? number(low) : span(number(low), number(high));
}
