// @ts-check
/** The state of the page as the text after # in its address, and back. Nothing here touches the page. */

import { DAY_MS } from "./calendar.js";
import { dayText } from "./table.js";

/**
 * What an address says; null, or nothing, leaves the page as it begins.
 * @typedef {object} Told
 * @property {{zoom: number, lat: number, lon: number} | null} view
 * @property {readonly [number, number] | null} days First and last day since 1970; infinite where there is no end.
 * @property {string} text
 * @property {Readonly<Record<string, readonly string[]>>} facets
 * @property {readonly string[] | null} layers Names of the layers that are shown, if not all are.
 * @property {string | null} tab
 * @property {{by: string, isDown: boolean} | null} sorting
 * @property {string | null} chosen The id of an incident.
 * @property {"light" | "dark" | null} theme
 */

/** @type {Told} */
export const NOTHING = Object.freeze({
  view: null, days: null, text: "", facets: Object.freeze({}), layers: null, tab: null, sorting: null, chosen: null, theme: null,
});
/** Stands before the name of a facet. */
const FACET = "is-";
const LONGEST = 2000;
const MOST_VALUES = 500;
const CLOSEST = 24;
/** Longitudes run on past 180 when the reader goes round the earth. */
const FARTHEST = 3600;
const PAIR = /^(-?\d+(?:\.\d+)?)$/;

/** Each part of an address but the facets: its name, how it is written (null: not at all) and read. @type {[string, (told: Told) => string | null, (text: string) => Partial<Told> | null][]} */
const PARTS = [
  ["map", ({ view }) => view && viewText(view), (text) => as("view", viewOf(text))],
  ["time", ({ days }) => days && days.map(dayOrOpen).join(".."), (text) => as("days", daysOf(text))],
  ["q", ({ text }) => (text ? escaped(text) : null), (text) => as("text", plain(text))],
  ["show", ({ layers }) => layers && listText(layers), (text) => as("layers", listOf(text))],
  ["tab", ({ tab }) => tab && escaped(tab), (text) => as("tab", plain(text))],
  ["sort", ({ sorting }) => sorting && escaped(sorting.by) + (sorting.isDown ? "-down" : ""), (text) => as("sorting", sortingOf(text))],
  ["id", ({ chosen }) => (chosen === null ? null : escaped(chosen)), (text) => as("chosen", plain(text))],
  ["theme", ({ theme }) => theme, (text) => (text === "dark" || text === "light" ? { theme: text } : null)],
];

/**
 * Return a state as text, without the #; the same state gives the same text, and one as the page begins gives none.
 * @param {Told} told
 */
export function hashOf(told) {
  const parts = PARTS.map(([name, write]) => [name, write(told)]);
  const facets = Object.entries(told.facets)
    .filter(([, values]) => values.length)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, values]) => [FACET + escaped(name), listText([...values].sort())]);
  const [before, after] = [parts.slice(0, 3), parts.slice(3)];
  return [...before, ...facets, ...after].filter(([, text]) => text !== null).map((part) => part.join("=")).join("&");
}

/**
 * Return what a text says; a part that is broken, or says what cannot be, is left out and the others are read.
 * @param {string} hash With or without the #.
 * @returns {Told}
 */
export function toldBy(hash) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const part of hash.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    if (at > 0 && !texts.has(part.slice(0, at))) texts.set(part.slice(0, at), part.slice(at + 1));
  }
  const known = PARTS.map(([name, , read]) => (texts.has(name) ? read(/** @type {string} */ (texts.get(name))) : null));
  const facets = [...texts].filter(([name]) => name.startsWith(FACET)).map(([name, text]) => [plain(name.slice(FACET.length)), listOf(text)]);
  const whole = facets.filter(([name, values]) => name !== null && values !== null);
  return Object.assign({ ...NOTHING, facets: Object.fromEntries(whole) }, ...known);
}

/** @param {keyof Told} name @param {any} value @returns {Partial<Told> | null} */
function as(name, value) {
  return value === null ? null : { [name]: value };
}

/** @param {string} text */
function escaped(text) {
  return encodeURIComponent(text.toWellFormed());
}

/** @param {string} text @returns {string | null} */
function plain(text) {
  try {
    const decoded = decodeURIComponent(text);
    return decoded.length <= LONGEST ? decoded : null;
  } catch {
    return null;
  }
}

/** An empty list is "-", since "" is a list of one empty value. @param {readonly string[]} values */
function listText(values) {
  return values.length ? values.map((value) => (value === "-" ? "%2D" : escaped(value))).join(",") : "-";
}

/** @param {string} text @returns {string[] | null} */
function listOf(text) {
  if (text === "-") return [];
  const values = text.split(",").slice(0, MOST_VALUES).map(plain).filter((value) => value !== null);
  return values.length ? values : null;
}

/** As many decimals as half a pixel needs. @param {NonNullable<Told["view"]>} view */
function viewText({ zoom, lat, lon }) {
  const decimals = Math.max(1, Math.ceil(Math.log10((256 * 2 ** zoom) / 360)) + 1);
  return [zoom.toFixed(2), lat.toFixed(decimals), lon.toFixed(decimals)].map((number) => String(Number(number))).join("/");
}

/** @param {string} text */
function viewOf(text) {
  const parts = text.split("/");
  if (parts.length !== 3 || !parts.every((part) => PAIR.test(part))) return null;
  const [zoom, lat, lon] = parts.map(Number);
  return zoom >= 0 && zoom <= CLOSEST && Math.abs(lat) <= 90 && Math.abs(lon) <= FARTHEST ? { zoom, lat, lon } : null;
}

/** @param {number} day */
function dayOrOpen(day) {
  return Number.isFinite(day) ? dayText(day) : "";
}

/** @param {string} text @returns {[number, number] | null} */
function daysOf(text) {
  const parts = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(text);
  if (!parts || text === "..") return null;
  const [from, to] = [parts[1] ? dayNumber(parts[1]) : -Infinity, parts[2] ? dayNumber(parts[2]) : Infinity];
  return from <= to ? [from, to] : null;
}

/** NaN of a day that there is not, such as 31 February. @param {string} text */
function dayNumber(text) {
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  return Number.isFinite(day) && dayText(day) === text ? day : NaN;
}

/** @param {string} text */
function sortingOf(text) {
  const isDown = text.endsWith("-down");
  const by = plain(isDown ? text.slice(0, -"-down".length) : text);
  return by === null ? null : { by, isDown };
}
