// @ts-check
/** The days that are named under the timeline, as many as there is room for. */

import { DAY_MS, DAYS_IN, floored, later } from "./calendar.js";
import { dateFormat } from "./dates.js";

/** @typedef {import("./calendar.js").Unit} Unit */
/** @typedef {{day: number, text: string}} Tick */

/** From the finest: a unit, how many of them lie between two names, and the room that a name wants. @type {[Unit, number, number][]} */
const CUTS = [
  ["day", 1, 58], ["week", 1, 58], ["month", 1, 44], ["month", 3, 56], ["year", 1, 40], ["year", 2, 40], ["year", 5, 40], ["year", 10, 40],
  ["year", 20, 40], ["year", 50, 40], ["year", 100, 40], ["year", 500, 40],
];

/**
 * Return the days to be named from one day to another.
 * @param {number} first
 * @param {number} last
 * @param {number} width In pixels.
 * @param {string} language
 * @returns {Tick[]}
 */
export function ticksOf(first, last, width, language) {
  const pixels = width / (last - first + 1);
  const [unit, each] = CUTS.find(([one, by, room]) => DAYS_IN[one] * by * pixels >= room) ?? CUTS[CUTS.length - 1];
  const name = naming(unit, language);
  /** @type {Tick[]} */
  const ticks = [];
  let day = floored(first, unit, unit === "day" || unit === "week" ? 1 : each);
  if (day < first) day = later(day, unit, each);
  for (; day <= last; day = later(day, unit, each)) ticks.push({ day, text: name(day, ticks.length === 0) });
  return ticks;
}

/** The year stands at the first name and where it changes. @param {Unit} unit @param {string} language */
function naming(unit, language) {
  const year = dateFormat(language, { year: "numeric" });
  const month = dateFormat(language, { month: "short" });
  const both = dateFormat(language, { month: "short", year: "numeric" });
  const day = dateFormat(language, { day: "numeric", month: "short" });
  let last = NaN;
  return (/** @type {number} */ number, /** @type {boolean} */ isFirst) => {
    const date = new Date(number * DAY_MS);
    const isNew = isFirst || date.getUTCFullYear() !== last;
    last = date.getUTCFullYear();
    if (unit === "year") return year.format(date);
    if (unit === "month") return (isNew ? both : month).format(date);
    return day.format(date);
  };
}
