// @ts-check
/** Days as the page's language writes them. A day is a text like "2020-03-11"; it has no time zone. */

import { DAY_MS } from "./calendar.js";
import { localeOf } from "./numbers.js";

/** @param {string} day */
function dateOf(day) {
  return new Date(`${day}T00:00:00Z`);
}

/** The formats that were asked for: making one takes longer than using it a hundred times. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {string} language
 * @param {Intl.DateTimeFormatOptions} options
 */
export function dateFormat(language, options) {
  const key = [language, ...Object.entries(options).flat()].join();
  const format = formats.get(key) ?? newFormat(language, options);
  formats.set(key, format);
  return format;
}

/** @param {string} language @param {Intl.DateTimeFormatOptions} options */
function newFormat(language, options) {
  try {
    return new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
  } catch {
    return new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
  }
}

/** English dates put the day first: "11 March 2020". @param {string} language */
export function dateLanguage(language) {
  return localeOf(language);
}

/**
 * Return when something happened, as well as it is known.
 * @param {string | null} start
 * @param {string | null} end
 * @param {string | null} precision day, days, week, month or year.
 * @param {string} language
 * @param {{unknown: string, weekOf: (day: string) => string}} words
 * @param {"short" | "long"} length Long has the weekday and the full month.
 */
export function whenText(start, end, precision, language, words, length = "short") {
  if (!start) return words.unknown;
  const tongue = dateLanguage(language);
  const month = length === "long" ? "long" : "short";
  const day = dateFormat(tongue, { day: "numeric", month, year: "numeric" });
  if (precision === "year") return dateFormat(tongue, { year: "numeric" }).format(dateOf(start));
  if (precision === "month") return dateFormat(tongue, { month: "long", year: "numeric" }).format(dateOf(start));
  if (precision === "week") return words.weekOf(day.format(dateOf(start)));
  if (end && end !== start) return day.formatRange(dateOf(start), dateOf(end)).replace(/\u2009/g, "");
  if (length === "short") return day.format(dateOf(start));
  const long = dateFormat(tongue, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return long.format(dateOf(start)).replace(/^(\p{L}+),/u, "$1");
}

/**
 * Return the days from one day to another, or null if either is missing.
 * @param {string | null} from
 * @param {string | null} to
 */
export function daysBetween(from, to) {
  return from && to ? Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / DAY_MS) : null;
}
