// @ts-check
/** By what incidents may be chosen: for each facet the values there are, and which of them every incident has. */

import { listed } from "./story.js";

/** @typedef {import("./table.js").Column} Column */

/** The facets in the order of the panel, and the column of each. @type {[string, string][]} */
const COLUMNS = [
  ["role", "role"], ["event_type", "event_type"], ["actor", "perpetrator"], ["attribution", "attribution_status"], ["involved", "actors"],
  ["weapon", "weapon"], ["country", "country"], ["source", "publishers"], ["precision", "geo_precision"],
];
/** Bounds of the ranges of casualties; a range that sources span may meet several. */
const RANGES = /** @type {const} */ ([[0, 0], [1, 4], [5, 19], [20, 99], [100, Infinity]]);
const COUNTED = ["fatalities", "injuries"];
/** Of more incidents a column of texts, most of which stand there once, makes no facet. */
const MOST_TEXTS = 20000;
/** The value of an incident that has none. */
export const NOT_KNOWN = "";

/**
 * One facet. Incidents with the same cell share a number, so that a value is counted once a cell and not once a row.
 * @typedef {object} Facet
 * @property {string} name
 * @property {string[]} values The values there are, as the data has them; NOT_KNOWN for none.
 * @property {Uint16Array | Uint32Array} cells The number of each incident's cell.
 * @property {number[][]} held The numbers of the values that each cell holds.
 */

/**
 * Return the facets of a story that tell its incidents apart.
 * @param {import("./table.js").Table} incidents
 * @returns {Facet[]}
 */
export function facetsOf(incidents) {
  const worded = COLUMNS.map(([name, column]) => wordFacet(name, incidents.columns[column], incidents.length));
  const counted = COUNTED.map((name) => rangeFacet(name, incidents));
  return [...worded, ...counted].filter((facet) => facet !== null && facet.values.length > 1).map((facet) => /** @type {Facet} */ (facet));
}

/** Whether the values of a facet are ranges that follow one another. @param {string} name */
export function isRanged(name) {
  return COUNTED.includes(name);
}

/** How many incidents there are with each value of a facet. @param {Facet} facet */
export function totalsOf({ cells, held, values }) {
  const byCell = new Uint32Array(held.length);
  for (let at = 0; at < cells.length; at++) byCell[cells[at]]++;
  const totals = new Uint32Array(values.length);
  byCell.forEach((count, cell) => held[cell].forEach((value) => (totals[value] += count)));
  return totals;
}

/** @param {string} name @param {Column | undefined} column @param {number} length @returns {Facet | null} */
function wordFacet(name, column, length) {
  if (column?.kind === "words") return facetOf(name, column.words, column.raw);
  if (column?.kind !== "text" || length > MOST_TEXTS) return null;
  const words = [...new Set(Array.from({ length }, (_, at) => column.at(at)).filter((word) => word !== null))];
  const numbers = new Map(words.map((word, number) => [word, number + 1]));
  return facetOf(name, words, Uint32Array.from({ length }, (_, at) => numbers.get(column.at(at)) ?? 0));
}

/** @param {string} name @param {string[]} words @param {ArrayLike<number>} cells Numbers of words, 0 for none. @returns {Facet} */
function facetOf(name, words, cells) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  const number = (/** @type {string} */ value) => {
    if (!numbers.has(value)) numbers.set(value, numbers.size);
    return /** @type {number} */ (numbers.get(value));
  };
  const parts = words.map((word) => [...new Set(listed(word))]);
  const held = [[number(NOT_KNOWN)], ...parts.map((values) => (values.length ? values : [NOT_KNOWN]).map(number))];
  return { name, values: [...numbers.keys()], cells: held.length > 65536 ? new Uint32Array(cells) : new Uint16Array(cells), held };
}

/** @param {string} name @param {import("./table.js").Table} incidents @returns {Facet} */
function rangeFacet(name, incidents) {
  const { length, columns } = incidents;
  const [low, high] = [new Float64Array(length).fill(Infinity), new Float64Array(length).fill(-Infinity)];
  for (const end of ["low", "best", "high"]) if (columns[`${name}_${end}`]) widen(columns[`${name}_${end}`], low, high);
  const open = columns[`${name}_open`];
  const cells = new Uint16Array(length);
  const held = [[0]];
  /** The cell of each first and last range, once there is one. */
  const known = new Uint8Array(RANGES.length * RANGES.length);
  for (let at = 0; at < length; at++) {
    if (low[at] > high[at]) continue;
    const [first, last] = [rangeOf(low[at]), open?.at(at) ? RANGES.length - 1 : rangeOf(high[at])];
    const key = first * RANGES.length + last;
    if (!known[key]) known[key] = held.push(RANGES.flatMap((_, range) => (range >= first && range <= last ? [range + 1] : []))) - 1;
    cells[at] = known[key];
  }
  const values = [NOT_KNOWN, ...RANGES.map(([from, to]) => (from === to ? String(from) : to === Infinity ? `${from}+` : `${from}–${to}`))];
  return { name, values, cells, held };
}

/** Widen each incident's range so that it spans a figure. @param {Column} column @param {Float64Array} low @param {Float64Array} high */
function widen({ raw, missing, scale = 1 }, low, high) {
  for (let at = 0; at < low.length; at++) {
    if (raw[at] === missing) continue;
    const figure = raw[at] / scale;
    if (figure < low[at]) low[at] = figure;
    if (figure > high[at]) high[at] = figure;
  }
}

/** The range in which a figure lies. @param {number} figure */
function rangeOf(figure) {
  let range = 0;
  while (range < RANGES.length - 1 && figure > RANGES[range][1]) range++;
  return range;
}
