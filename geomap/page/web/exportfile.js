// @ts-check
/** A file of incidents made in the page, a piece at a time, so that a million of them does not stop it. */

import { csvHead, csvOf } from "./exportcsv.js";
import { featureOf, GEOJSON_TAIL, geojsonHead } from "./exportgeojson.js";
import { answeredIn, batchesOf, pause } from "./exportrows.js";
import { gzipSink, plainSink } from "./sink.js";

/** So much text is written at once. */
const PART_LETTERS = 1 << 19;
/** Of more incidents the file is packed: browsers keep no file of half a gigabyte. */
const MOST_PLAIN = { geojson: 200_000, csv: 1_000_000 };
const BUSY_MS = 12;
const BETWEEN_LOOKS = 32;

/**
 * @typedef {object} Means
 * @property {(done: number) => void} progress Is told how many incidents are written.
 * @property {AbortSignal} signal Stops the work; the promise is then rejected with its reason.
 */

/** Whether a file of so many incidents is packed by gzip. @param {string} kind @param {number} count */
export function isPacked(kind, count) {
  return count > (/** @type {Record<string, number>} */ (MOST_PLAIN)[kind] ?? Infinity);
}

/** @param {import("./story.js").Story} story @param {Uint32Array} rows In the order of the file. @param {Means} means */
export function csvFile(story, rows, means) {
  const answered = answeredIn(story);
  return fileOf(story, rows, { kind: "csv", type: "text/csv", head: csvHead(), tail: "", between: "", write: (cell, at) => csvOf(cell, at, answered(at)) }, means);
}

/** @param {import("./story.js").Story} story @param {Uint32Array} rows In the order of the file. @param {{title: string, attribution: string[], filter: string[]}} about @param {Means} means */
export function geojsonFile(story, rows, about, means) {
  const answered = answeredIn(story);
  const write = (/** @type {import("./exportrows.js").Batch["cell"]} */ cell, /** @type {number} */ at) => JSON.stringify(featureOf(cell, at, answered(at)));
  return fileOf(story, rows, { kind: "geojson", type: "application/geo+json", head: geojsonHead(about), tail: GEOJSON_TAIL, between: ",\n", write }, means);
}

/**
 * @param {import("./story.js").Story} story
 * @param {Uint32Array} rows
 * @param {{kind: string, type: string, head: string, tail: string, between: string, write: (cell: import("./exportrows.js").Batch["cell"], at: number) => string}} form
 * @param {Means} means
 */
async function fileOf(story, rows, { kind, type, head, tail, between, write }, { progress, signal }) {
  const sink = isPacked(kind, rows.length) ? gzipSink() : plainSink(type);
  let text = head;
  let done = 0;
  let since = performance.now();
  for await (const { rows: some, cell } of batchesOf(story, rows)) {
    signal.throwIfAborted();
    for (const at of some) {
      text += (done++ ? between : "") + write(cell, at);
      if (text.length > PART_LETTERS) {
        await sink.add(text);
        text = "";
      }
      if (done % BETWEEN_LOOKS || performance.now() - since < BUSY_MS) continue;
      progress(done);
      await pause();
      signal.throwIfAborted();
      since = performance.now();
    }
  }
  progress(done);
  await sink.add(text + tail);
  return sink.end();
}
