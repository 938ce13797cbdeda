// @ts-check
/** What an export writes: the columns of table `placed` (geomap/schema/tables.py), read block by block. */

import { rankOf } from "./certainty.js";
import { groupedBy } from "./grouped.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {{id: string, confidence: string}} Answered An incident that another answers, and how that is known. */
/** @typedef {{rows: Uint32Array, cell: (column: string, at: number) => any}} Batch Some incidents and what each has in a column. */

const COUNTED = ["munitions", "fatalities", "injuries"];
const ENDS = ["low", "best", "high"];
/** The columns in their order, as the files of `geomap build` have them. */
export const EXPORTED = [
  "incident_id", "role", "date_start", "date_end", "date_precision", "event_type", "sub_event_type", "country", "perpetrator",
  "attribution_status", "actors", "target", "weapon", ...COUNTED.flatMap((name) => ENDS.map((end) => `${name}_${end}`)),
  ...COUNTED.map((name) => `${name}_open`), "reports", "sources", "label", "query", "latitude", "longitude", "uncertainty_m",
  "geo_precision", "bearing_deg", "status", "rung", "score", "matched_name", "place_name", "gazetteer_id", "gazetteer_source",
  "reasons", "candidates",
];
/** Those that stand in the blocks of details. */
const IN_DETAILS = ["reports", "sources", "query", "rung", "score", "matched_name", "place_name", "gazetteer_id", "reasons", "candidates"];
const ARE_THERE = new Set(IN_DETAILS);
/** No block is decoded more often than this. */
const MOST_TURNS = 3;

/**
 * Give incidents in the order of `rows`, some thousands at a time. In an order by date only one block of details is in
 * memory; in one that goes to and fro between the blocks all that is needed of them is gathered first.
 * @param {Story} story
 * @param {Uint32Array} rows
 * @returns {AsyncGenerator<Batch>}
 */
export function batchesOf(story, rows) {
  return turnsOf(rows, story.blocks.each) <= MOST_TURNS * Math.ceil(story.count / story.blocks.each) ? inBlocks(story, rows) : inAnyOrder(story, rows);
}

/** @param {Story} story @param {Uint32Array} rows @returns {AsyncGenerator<Batch>} */
async function* inBlocks(story, rows) {
  const core = story.incidents;
  for (let from = 0; from < rows.length; ) {
    const number = Math.floor(rows[from] / story.blocks.each);
    let to = from;
    while (to < rows.length && Math.floor(rows[to] / story.blocks.each) === number) to++;
    const cell = cellOf(story, await story.blocks.read(number), number * story.blocks.each);
    yield { rows: rows.subarray(from, to), cell: (name, at) => (ARE_THERE.has(name) ? cell(name, at) : core.at(name, at)) };
    from = to;
  }
}

/** @param {Story} story @param {Uint32Array} rows @returns {AsyncGenerator<Batch>} */
async function* inAnyOrder(story, rows) {
  const core = story.incidents;
  const { place, cells } = await gathered(story, rows);
  for (let from = 0; from < rows.length; from += story.blocks.each) {
    yield { rows: rows.subarray(from, from + story.blocks.each), cell: (name, at) => (cells[name] ? cells[name][place[at]] : core.at(name, at)) };
  }
}

/** What a block of details says of its incidents, the first of which is `start`. @param {Story} story @param {any} block @param {number} start @returns {Batch["cell"]} */
function cellOf(story, { tables, shared }, start) {
  return (name, at) => tables.incidents.at(name, at - start) ?? (name in shared.incidents ? story.incidents.at(shared.incidents[name], at) : null);
}

/** How often the next incident stands in another block. @param {Uint32Array} rows @param {number} each */
function turnsOf(rows, each) {
  let turns = rows.length ? 1 : 0;
  for (let at = 1; at < rows.length; at++) if (Math.floor(rows[at] / each) !== Math.floor(rows[at - 1] / each)) turns++;
  return turns;
}

/** The columns of the details for some incidents. @param {Story} story @param {Uint32Array} rows */
async function gathered(story, rows) {
  const place = new Uint32Array(story.count);
  const isWanted = new Uint8Array(story.count);
  rows.forEach((at, number) => {
    place[at] = number;
    isWanted[at] = 1;
  });
  /** @type {Record<string, any[]>} */
  const cells = Object.fromEntries(IN_DETAILS.map((name) => [name, new Array(rows.length).fill(null)]));
  for (let start = 0; start < story.count; start += story.blocks.each) {
    if (!isWanted.subarray(start, start + story.blocks.each).includes(1)) continue;
    const cell = cellOf(story, await story.blocks.read(start / story.blocks.each), start);
    for (let at = start; at < Math.min(story.count, start + story.blocks.each); at++) {
      if (isWanted[at]) for (const name of IN_DETAILS) cells[name][place[at]] = cell(name, at);
    }
    await pause();
  }
  return { place, cells };
}

/** Return a function that gives what an incident answers, each once, sorted by id. @param {Story} story @returns {(at: number) => Answered[]} */
export function answeredIn(story) {
  const told = story.relations.filter((row) => row.relation === "retaliation_for");
  const answers = groupedBy(told.sort((one, other) => rankOf(one.confidence) - rankOf(other.confidence)), (row) => row.incident);
  return (at) => {
    /** @type {Map<string, string>} */
    const known = new Map();
    for (const { other, confidence } of answers.get(at) ?? []) {
      const id = String(story.incidents.at("incident_id", other));
      if (!known.has(id)) known.set(id, confidence);
    }
    return [...known].map(([id, confidence]) => ({ id, confidence })).sort((one, other) => (one.id < other.id ? -1 : 1));
  };
}

/** Let the page answer; a timer would wait for seconds while the page is in the background. @returns {Promise<void>} */
export function pause() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
