// @ts-check
/** A data block: base64 of zlib of a header in JSON and the columns of its tables. geomap/page/block.py writes it. */

import { tableOf } from "./table.js";

const ALIGNED = 8;

/**
 * Return what a data block holds: the content of its header, with its tables.
 * @param {string} text
 * @returns {Promise<any>}
 */
export async function decode(text) {
  const plain = await inflated(bytesOf(text));
  const length = new DataView(plain).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(plain, 4, length)));
  const start = 4 + length;
  if (start % ALIGNED) throw new Error("the data block is damaged: its columns do not begin where they should");
  /** @type {[string, any][]} */
  const tables = Object.entries(header.tables);
  return { ...header, tables: Object.fromEntries(tables.map(([name, spec]) => [name, tableOf(spec, plain, start)])) };
}

/** @param {string} text Base64. */
function bytesOf(text) {
  const letters = atob(text.trim());
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<ArrayBuffer>} */
function inflated(bytes) {
  const packed = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (new Response(bytes).body); // a Blob would need room beside large files
  return new Response(packed.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
}
