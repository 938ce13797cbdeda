// @ts-check
/** Days by number, since 1970, and the weeks, months and years that they lie in. */

/** @typedef {"day" | "week" | "month" | "year"} Unit */

export const DAY_MS = 86400000;
/** About how many days a unit has. */
export const DAYS_IN = { day: 1, week: 7, month: 30.5, year: 365.25 };
const WEEK_DAYS = 7;
const YEAR_MONTHS = 12;
/** Day 0 was a Thursday; weeks begin on Monday. */
const SINCE_MONDAY = 3;

/** The number of a day's month, counted from the year 0. @param {number} day */
export function monthOf(day) {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * YEAR_MONTHS + date.getUTCMonth();
}

/** The first day of a month. @param {number} month As monthOf numbers it. */
function firstDayOf(month) {
  const year = Math.floor(month / YEAR_MONTHS);
  return Math.round(new Date(0).setUTCFullYear(year, month - year * YEAR_MONTHS, 1) / DAY_MS);
}

/**
 * Return the first day of the unit that a day lies in.
 * @param {number} day
 * @param {Unit} unit
 * @param {number} each Of how many such units one consists: 3 months are a quarter.
 */
export function floored(day, unit, each = 1) {
  if (unit === "day") return day;
  if (unit === "week") return day - rest(day + SINCE_MONDAY, WEEK_DAYS);
  const month = monthOf(day);
  return firstDayOf(month - rest(month, unit === "year" ? each * YEAR_MONTHS : each));
}

/**
 * Return the day so many units later; the 31st becomes the last day of a shorter month.
 * @param {number} day
 * @param {Unit} unit
 * @param {number} by Less than 0 is earlier.
 */
export function later(day, unit, by) {
  if (unit === "day") return day + by;
  if (unit === "week") return day + by * WEEK_DAYS;
  const month = monthOf(day);
  const target = month + (unit === "year" ? by * YEAR_MONTHS : by);
  const [start, next] = [firstDayOf(target), firstDayOf(target + 1)];
  return Math.min(start + day - firstDayOf(month), next - 1);
}

/** What is left of a division, never less than 0. @param {number} value @param {number} by */
function rest(value, by) {
  return ((value % by) + by) % by;
}
