// @ts-check
/** On which days each incident may have happened. */

import { floored, later } from "./calendar.js";

/** @typedef {import("./calendar.js").Unit} Unit */

/** Those of an incident without a date: no window of days meets them. */
const [LATEST, EARLIEST] = [2 ** 31 - 1, -(2 ** 31)];
const WEEK_DAYS = 7;
/** The first day of the year 0 and the last one of 9999: others no date of four digits writes. */
const [FIRST_DAY, LAST_DAY] = [-719528, 2932896];
/** The precisions coarser than a day or a few. */
const COARSE = new Set(["week", "month", "year"]);

/** @typedef {{first: Int32Array, last: Int32Array, vague: Uint8Array, reach: readonly [number, number] | null}} Spans */

/**
 * Return for each incident the first and the last day since 1970, and 1 where only the week or less is known.
 * @param {import("./table.js").Table} incidents
 * @returns {Spans} `reach` is the first and last day of all, null if none has a date.
 */
export function spansOf(incidents) {
  const { length } = incidents;
  const { date_start: start, date_end: end, date_precision: precision } = incidents.columns;
  const [first, last] = [new Int32Array(length).fill(LATEST), new Int32Array(length).fill(EARLIEST)];
  const vague = new Uint8Array(length);
  const unitOf = coarseUnits(precision);
  const whole = wholeUnits();
  let [least, most] = [LATEST, EARLIEST];
  for (let at = 0; at < length; at++) {
    const day = start ? start.raw[at] : NaN;
    if (Number.isNaN(day) || day === start.missing) continue;
    const until = end && end.raw[at] !== end.missing && end.raw[at] > day ? end.raw[at] : day;
    const unit = unitOf(at);
    [first[at], last[at]] = unit && until === day ? whole(day, unit) : [day, until];
    vague[at] = Number(unit !== null || until - day >= WEEK_DAYS - 1);
    least = Math.min(least, first[at]);
    most = Math.max(most, last[at]);
  }
  return { first, last, vague, reach: least > most ? null : [least, most] };
}

/**
 * Return a window of days with both its ends: one that is open goes as far as there are incidents, so that it can be drawn and written.
 * @param {readonly [number, number]} days
 * @param {Spans["reach"]} reach
 * @returns {readonly [number, number]}
 */
export function closedWindow([from, to], reach) {
  const [first, last] = [dayWithin(from, reach?.[0] ?? FIRST_DAY), dayWithin(to, reach?.[1] ?? LAST_DAY)];
  if (!Number.isFinite(from)) return [Math.min(first, last), last];
  return Number.isFinite(to) ? [first, last] : [first, Math.max(first, last)];
}

/** @param {number} day @param {number} open What stands for none. */
function dayWithin(day, open) {
  return Number.isFinite(day) ? Math.max(FIRST_DAY, Math.min(LAST_DAY, Math.round(day))) : open;
}

/** @param {import("./table.js").Column | undefined} precision @returns {(at: number) => Unit | null} */
function coarseUnits(precision) {
  const coarse = (/** @type {string | null} */ word) => (word !== null && COARSE.has(word) ? /** @type {Unit} */ (word) : null);
  if (!precision) return () => null;
  if (precision.kind !== "words") return (at) => coarse(precision.at(at));
  const units = [null, ...precision.words.map(coarse)];
  return (at) => units[precision.raw[at]];
}

/** Return a function that gives the whole month or year of a day; a week begins with the day. Neighbours often share theirs. */
function wholeUnits() {
  let [lastDay, lastUnit, found] = [NaN, "", [0, 0]];
  return (/** @type {number} */ day, /** @type {Unit} */ unit) => {
    if (day !== lastDay || unit !== lastUnit) {
      const from = unit === "week" ? day : floored(day, unit);
      [lastDay, lastUnit, found] = [day, unit, [from, later(from, unit, 1) - 1]];
    }
    return found;
  };
}
