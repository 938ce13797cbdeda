// @ts-check
/** Words looked for in what only the details have: the reports' own words, notes, tags, titles. One block after another, with pauses. */

import { askedIn, finderOf } from "./search.js";

/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./search.js").Finder} Finder */
/** @typedef {{finders: Finder[], length: number, spread: (rows: Uint32Array, hits: Uint32Array) => void}} Part A table of a block, and how what is found in it comes to its incidents. */

/** The columns that are searched, by table. */
const SEARCHED = {
  incidents: ["query", "matched_name", "place_name", "admin1", "attributed_by", "candidates"],
  reports: [
    "location_as_reported", "location", "admin1", "admin2", "launch_location", "perpetrator", "attributed_by", "denied_by", "target", "weapon",
    "sub_event_type", "notes", "tags", "cites", "codes", "date_as_reported", "fatalities_as_reported", "injuries_as_reported", "munitions_as_reported",
  ],
  attributions: ["perpetrator", "said_by"],
  matches: ["query", "matched_name"],
  sources: ["publisher", "title"],
};
/** Folded texts are kept up to so many letters; what is more is read anew for every search. */
const MOST_KEPT = 80e6;
/** So long the page may be busy before it pauses. */
const BUSY_MS = 12;

const pauseOf = () => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Return what searches the details of a story.
 * @param {{count: number, blocks: import("./story.js").Story["blocks"]}} story
 * @param {{pause?: () => Promise<unknown>, most?: number}} [means]
 */
export function deepSearchOf({ count, blocks }, { pause = pauseOf, most = MOST_KEPT } = {}) {
  /** @type {Map<number, Part[]>} */
  const kept = new Map();
  let letters = 0;
  let current = 0;

  /** @param {number} number @param {() => boolean} isWanted @returns {Promise<Part[]>} */
  async function partsOf(number, isWanted) {
    const known = kept.get(number);
    if (known) return known;
    const { tables } = await blocks.read(number);
    const parts = partsIn(tables);
    let size = 0;
    let start = performance.now();
    for (const { prepare } of parts.flatMap((part) => part.finders)) {
      size += prepare();
      if (performance.now() - start < BUSY_MS) continue;
      await pause();
      start = performance.now();
      if (!isWanted()) return parts;
    }
    if (letters + size <= most && !kept.has(number)) {
      letters += size;
      kept.set(number, parts);
    }
    return parts;
  }

  return {
    /** Stop the search that is going on. */
    stop: () => void current++,
    /**
     * Search all blocks in order, those that are kept first; another search, or `stop`, ends this one.
     * @param {string} text
     * @param {(from: number, bits: Uint32Array, share: number) => void} take Told of each block: its first incident, the bits of the words found
     *   for each of its incidents, and how much is searched.
     * @returns {Promise<boolean>} Whether it came to its end.
     */
    async search(text, take) {
      const run = ++current;
      const isWanted = () => run === current;
      const { words } = askedIn(text);
      const numbers = Array.from({ length: blocks.count }, (_, number) => number);
      const order = [...numbers.filter((number) => kept.has(number)), ...numbers.filter((number) => !kept.has(number))];
      let start = performance.now();
      for (const [place, number] of order.entries()) {
        if (performance.now() - start > BUSY_MS) {
          await pause();
          start = performance.now();
        }
        if (!isWanted()) return false;
        const parts = kept.get(number) ?? (await partsOf(number, isWanted));
        if (!isWanted()) return false;
        const from = number * blocks.each;
        take(from, hitsIn(parts, words, Math.min(blocks.each, count - from)), (place + 1) / order.length);
      }
      return isWanted();
    },
  };
}

/** @param {Part[]} parts @param {string[]} words @param {number} length */
function hitsIn(parts, words, length) {
  const hits = new Uint32Array(length);
  for (const { finders, length: rows, spread } of parts) {
    const found = new Uint32Array(rows);
    words.forEach((word, number) => finders.forEach(({ find }) => find(word, 1 << number, found)));
    spread(found, hits);
  }
  return hits;
}

/** @param {Record<string, Table>} tables @returns {Part[]} */
function partsIn(tables) {
  return Object.entries(SEARCHED).flatMap(([name, columns]) => {
    const table = tables[name];
    if (!table) return [];
    const finders = columns.map((column) => table.columns[column]).filter(Boolean).map((column) => finderOf(column, table.length));
    return [{ finders, length: table.length, spread: name === "sources" ? byReports(table, tables.reports) : byIncident(name, table) }];
  });
}

/** @param {string} name @param {Table} table @returns {Part["spread"]} */
function byIncident(name, table) {
  const { incident } = table.columns;
  if (name === "incidents") return (rows, hits) => rows.forEach((bits, row) => (hits[row] |= bits));
  if (!incident) return () => {};
  return (rows, hits) => rows.forEach((bits, row) => bits && (hits[incident.raw[row]] |= bits));
}

/** What stands in a source is found in every incident that one of its reports tells of. @param {Table} sources @param {Table} reports @returns {Part["spread"]} */
function byReports(sources, reports) {
  const { incident } = reports.columns;
  const rowOf = new Map(Array.from({ length: sources.length }, (_, row) => [sources.at("source_id", row), row]));
  return (rows, hits) => {
    if (!incident || !rows.some(Boolean)) return;
    for (let report = 0; report < reports.length; report++) {
      const source = rowOf.get(reports.at("source_id", report));
      if (source !== undefined) hits[incident.raw[report]] |= rows[source];
    }
  };
}
