// @ts-check
/** What is named under the timeline: as many days, months or years as there is room for, each under what it names. */

import { DAY_MS, DAYS_IN, floored, later, monthOf } from "./calendar.js";
import { dateFormat } from "./dates.js";

/** @typedef {import("./calendar.js").Unit} Unit */
/** A name and where, in pixels from the first bin's begin: its middle, and the line that leads to it. @typedef {{text: string, middle: number, line: number}} Tick */
/** What a tick is made of: where its stretch begins, and whether that reaches up to the next name and has room for its own. @typedef {{text: string, wide: number, left: number, middle: number, isWhole: boolean}} Name */

/** From the finest: a unit, how many of them lie between two names, and whether a month is said but once. @type {[Unit, number, boolean?][]} */
const CUTS = [
  ["day", 1], ["day", 1, true], ["week", 1], ["month", 1], ["month", 3], ["year", 1], ["year", 2], ["year", 5], ["year", 10], ["year", 20], ["year", 50], ["year", 100],
  ["year", 500], ["year", 1000],
];
/** How a unit is named. @type {Record<Unit, Intl.DateTimeFormatOptions>} */
const WHOLE = {
  day: { day: "numeric", month: "short" }, week: { day: "numeric", month: "short" }, month: { month: "short", year: "numeric" }, year: { year: "numeric" },
};
/** No name is as narrow. */
const LEAST_PX = 20;
const GAP_PX = 10;

/**
 * Return the names under some bins, the finest that find room beside each other.
 * @param {import("./bins.js").Scale} scale
 * @param {number} width Of all bins, in pixels.
 * @param {string} language
 * @param {(text: string) => number} measure How wide a text is.
 * @returns {Tick[]}
 */
export function ticksOf(scale, width, language, measure) {
  const { edges, unit, each } = scale;
  const pixels = width / (edges[edges.length - 1] - edges[0]);
  const cuts = CUTS.filter(([one, by]) => DAYS_IN[one] * by >= DAYS_IN[unit] * each && DAYS_IN[one] * by * pixels >= LEAST_PX);
  for (const [one, by, isShort] of cuts) {
    const names = namesOf(scale, pixels, one, by, naming(one, language, isShort), measure);
    if (names.length && names.every(({ middle, wide }, at) => !at || middle - wide / 2 >= names[at - 1].middle + names[at - 1].wide / 2 + GAP_PX)) return lined(names);
  }
  return [];
}

/** Name every so many units. @param {import("./bins.js").Scale} scale @param {number} pixels A day. @param {Unit} unit @param {number} by @param {ReturnType<typeof naming>} naming @param {(text: string) => number} measure */
function namesOf(scale, pixels, unit, by, naming, measure) {
  const { edges } = scale;
  const [first, after] = [edges[0], edges[edges.length - 1]];
  /** @type {Name[]} */
  const names = [];
  for (let day = floored(first, unit, by); day < after; day = later(day, unit, by)) {
    const end = endOf(day, unit, scale);
    const [left, right] = [Math.max(0, (day - first) * pixels), (Math.min(after, end) - first) * pixels];
    const text = naming(day, names.length === 0);
    const wide = measure(text);
    if ((day < first || end > after) && right - left < wide) continue; // what is cut off at an end needs no name
    names.push({ text, wide, left, middle: (left + right) / 2, isWhole: end >= later(day, unit, by) && right - left >= wide });
  }
  return names;
}

/** Lines part what is named without a gap; else each points to the middle of its own. @param {Name[]} names @returns {Tick[]} */
function lined(names) {
  const areWhole = names.every((name) => name.isWhole);
  return names.map(({ text, middle, left }) => ({ text, middle, line: areWhole ? left : middle }));
}

/** The day after what a name stands for: under a bar that is longer it stands for the bar. @param {number} day @param {Unit} unit @param {import("./bins.js").Scale} scale */
function endOf(day, unit, { unit: bar, each }) {
  const own = unit === "week" ? "day" : unit; // a week has the name of its first day
  return Math.max(later(day, own, 1), later(day, bar, each));
}

/** The year of a month, or the month of a day that is written short, stands at the first name and where it changes. @param {Unit} unit @param {string} language @param {boolean} [isShort] */
function naming(unit, language, isShort = false) {
  const whole = dateFormat(language, WHOLE[unit]);
  const part = unit === "month" ? dateFormat(language, { month: "short" }) : isShort ? dateFormat(language, { day: "numeric" }) : whole;
  let last = NaN;
  return (/** @type {number} */ day, /** @type {boolean} */ isFirst) => {
    const date = new Date(day * DAY_MS);
    const above = unit === "month" ? date.getUTCFullYear() : monthOf(day);
    const isNew = isFirst || above !== last;
    last = above;
    return (isNew ? whole : part).format(date);
  };
}
