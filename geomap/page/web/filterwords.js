// @ts-check
/** A filter in words, for whoever sees what was taken away and not the page. */

import { valueWords } from "./asked.js";
import { DAY_MS } from "./calendar.js";
import { dateFormat, dateLanguage } from "./dates.js";
import { folded } from "./fold.js";

const MOST_NAMED = 12;

/**
 * Return each thing that a filter asks for, as a line; of no filter one line that says so.
 * @param {import("./filter.js").Filter} filter
 * @param {import("./summary.js").Words} words
 * @param {string} language
 * @returns {string[]}
 */
export function filterLines(filter, words, language) {
  const { take } = words;
  const say = valueWords(words, language);
  const titles = /** @type {Record<string, string>} */ (words.find.facets);
  const facets = Object.entries(filter.facets).filter(([, values]) => values.length);
  const lines = [
    filter.days ? take.time(daysText(filter.days, language, take)) : "",
    folded(filter.text) ? take.text(filter.text.trim()) : "",
    ...facets.map(([name, values]) => take.only(titles[name] ?? name, listOf(values.map((value) => say(name, value)), take))),
  ];
  return lines.some(Boolean) ? lines.filter(Boolean) : [take.all];
}

/** The first and the last day of a window, or of what passes. @param {readonly [number, number]} days @param {string} language @param {import("./summary.js").Words["take"]} take */
export function daysText([from, to], language, take) {
  const format = dateFormat(dateLanguage(language), { day: "numeric", month: "long", year: "numeric" });
  const day = (/** @type {number} */ number) => new Date(number * DAY_MS);
  if (!Number.isFinite(from)) return take.until(format.format(day(to)));
  if (!Number.isFinite(to)) return take.since(format.format(day(from)));
  return format.formatRange(day(from), day(to));
}

/**
 * The first and the last day on which what passes can have happened; null if no day is known.
 * @param {import("./story.js").Story} story
 * @param {Uint8Array} passes
 * @returns {[number, number] | null}
 */
export function spanOf({ days, count }, passes) {
  let [first, last] = [Infinity, -Infinity];
  for (let at = 0; at < count; at++) {
    if (!passes[at] || days.first[at] > days.last[at]) continue;
    first = Math.min(first, days.first[at]);
    last = Math.max(last, days.last[at]);
  }
  return first <= last ? [first, last] : null;
}

/** @param {string[]} texts @param {import("./summary.js").Words["take"]} take */
function listOf(texts, take) {
  return take.or(texts.slice(0, MOST_NAMED), Math.max(0, texts.length - MOST_NAMED));
}
