// @ts-check
/** By what incidents may be chosen: for each facet the values there are, and which of them every incident has. */

import { listed } from "./story.js";

/** @typedef {import("./table.js").Column} Column */

/** The facets in the order of the panel, and the column of each. @type {[string, string][]} */
const COLUMNS = [
  ["role", "role"], ["event_type", "event_type"], ["actor", "perpetrator"], ["attribution", "attribution_status"],
  ["weapon", "weapon"], ["country", "country"], ["source", "publishers"], ["precision", "geo_precision"],
];
/** Bounds of the ranges of casualties; a range that sources span may meet several. */
const RANGES = /** @type {const} */ ([[0, 0], [1, 4], [5, 19], [20, 99], [100, Infinity]]);
const COUNTED = ["fatalities", "injuries"];
/** The value of an incident that has none. */
export const NOT_KNOWN = "";

/**
 * One facet. Incidents with the same cell share a number, so that a value is counted once a cell and not once a row.
 * @typedef {object} Facet
 * @property {string} name
 * @property {string[]} values The values there are, as the data has them; NOT_KNOWN for none.
 * @property {ArrayLike<number>} cells The number of each incident's cell.
 * @property {number[][]} held The numbers of the values that each cell holds.
 */

/**
 * Return the facets of a story that tell its incidents apart.
 * @param {import("./table.js").Table} incidents
 * @returns {Facet[]}
 */
export function facetsOf(incidents) {
  const worded = COLUMNS.map(([name, column]) => wordFacet(name, incidents.columns[column]));
  const counted = COUNTED.map((name) => rangeFacet(name, incidents));
  return [...worded, ...counted].filter((facet) => facet !== null && facet.values.length > 1).map((facet) => /** @type {Facet} */ (facet));
}

/** @param {string} name @param {Column | undefined} column @returns {Facet | null} */
function wordFacet(name, column) {
  if (column?.kind !== "words") return null;
  /** @type {Map<string, number>} */
  const numbers = new Map();
  const number = (/** @type {string} */ value) => {
    if (!numbers.has(value)) numbers.set(value, numbers.size);
    return /** @type {number} */ (numbers.get(value));
  };
  const held = [[number(NOT_KNOWN)], ...column.words.map((word) => [...new Set(listed(word))].map(number))];
  return { name, values: [...numbers.keys()], cells: column.raw, held };
}

/** @param {string} name @param {import("./table.js").Table} incidents @returns {Facet} */
function rangeFacet(name, incidents) {
  const cells = new Uint8Array(incidents.length);
  const held = [[0]];
  const known = new Map();
  const ends = ["low", "best", "high"].map((end) => incidents.columns[`${name}_${end}`]).filter(Boolean);
  const open = incidents.columns[`${name}_open`];
  for (let at = 0; at < incidents.length; at++) {
    const figures = ends.map((column) => column.at(at)).filter((figure) => figure !== null);
    if (!figures.length) continue;
    const [low, high] = [Math.min(...figures), open?.at(at) ? Infinity : Math.max(...figures)];
    const met = RANGES.flatMap(([from, to], range) => (low <= to && high >= from ? [range + 1] : []));
    const key = met.join();
    if (!known.has(key)) {
      known.set(key, held.length);
      held.push(met);
    }
    cells[at] = known.get(key);
  }
  const values = [NOT_KNOWN, ...RANGES.map(([from, to]) => (from === to ? String(from) : to === Infinity ? `${from}+` : `${from}–${to}`))];
  return { name, values, cells, held };
}
