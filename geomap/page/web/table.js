// @ts-check
/** A table by columns, each an array of numbers that the page reads as it needs. geomap/page/columns.py packs them. */

import { DAY_MS } from "./calendar.js";
import { writtenOut } from "./numbered.js";

/** @typedef {Record<string, any>} Row */

/**
 * @typedef {object} Column
 * @property {"words" | "text" | "number" | "day" | "flag"} kind
 * @property {(row: number) => any} at What a row has; null where it is missing, false for a flag.
 * @property {ArrayLike<number>} raw Of words the number of each row's word, 0 for none; of days the days since 1970.
 * @property {string[]} words The words, the first one for number 1; empty unless the kind is words.
 * @property {Uint8Array} [letters] Of text all letters in UTF-8, one row after the other; of other kinds none.
 * @property {number} [scale] Of numbers by what the raw one is greater.
 * @property {number} missing The raw number that stands for nothing; NaN where that is what stands there.
 */

/**
 * @typedef {object} Table
 * @property {number} length
 * @property {Record<string, Column>} columns A column that is missing in every row is not there.
 * @property {(name: string, row: number) => any} at What a row has in a column, null if it has nothing.
 * @property {(row: number) => Row} row A row with all that it has.
 */

/** @type {Record<string, any>} */
const ARRAYS = {
  u1: Uint8Array, u2: Uint16Array, u4: Uint32Array, i1: Int8Array, i2: Int16Array, i4: Int32Array, f8: Float64Array,
};

/**
 * Return a table of a data block.
 * @param {{length: number, names: string[], columns: Record<string, any>}} spec
 * @param {ArrayBuffer} bytes
 * @param {number} start Where the columns of the block begin.
 * @returns {Table}
 */
export function tableOf(spec, bytes, start) {
  const made = Object.entries(spec.columns).map(([name, column]) => [name, columnOf(column, spec.length, bytes, start)]);
  /** @type {Record<string, Column>} */
  const columns = Object.fromEntries(made);
  return {
    length: spec.length,
    columns,
    at: (name, row) => columns[name]?.at(row) ?? null,
    row: (at) => Object.fromEntries(spec.names.map((name) => [name, columns[name]?.at(at) ?? null])),
  };
}

/** Return all rows of a table. @param {Table} table @returns {Row[]} */
export function rowsOf(table) {
  return Array.from({ length: table.length }, (_, at) => table.row(at));
}

/** @param {any} spec @param {number} length @param {ArrayBuffer} bytes @param {number} start @returns {Column} */
function columnOf(spec, length, bytes, start) {
  const raw = numbersOf(spec.type, length, bytes, start + spec.at);
  const missing = spec.type === "f8" ? NaN : spec.type[0] === "i" ? -(2 ** (8 * raw.BYTES_PER_ELEMENT - 1)) : 0;
  const base = { kind: spec.kind, raw, missing, words: /** @type {string[]} */ ([]) };
  const isMissing = (/** @type {number} */ row) => raw[row] === missing || Number.isNaN(raw[row]);
  if (spec.kind === "flag") return { ...base, at: (row) => raw[row] === 1 };
  if (spec.kind === "numbered") return { ...base, ...textOf(writtenOut(spec.heads, new Uint8Array(bytes, start + spec.letters, length), raw)) };
  if (spec.kind === "words") return { ...base, words: spec.words, at: (row) => (raw[row] ? spec.words[raw[row] - 1] : null) };
  if (spec.kind === "text") return { ...base, ...textOf({ lengths: raw, letters: new Uint8Array(bytes, start + spec.letters, spec.size) }) };
  if (spec.kind === "day") return { ...base, at: (row) => (isMissing(row) ? null : dayText(raw[row])) };
  return { ...base, scale: spec.scale, at: (row) => (isMissing(row) ? null : raw[row] / spec.scale) };
}

/** Put together numbers that stand byte by byte. @param {string} type @param {number} length @param {ArrayBuffer} bytes @param {number} at */
function numbersOf(type, length, bytes, at) {
  const array = ARRAYS[type];
  const size = array.BYTES_PER_ELEMENT;
  if (size === 1) return new array(bytes, at, length);
  const planes = new Uint8Array(bytes, at, length * size);
  const whole = new Uint8Array(length * size);
  for (let plane = 0; plane < size; plane++) {
    for (let row = 0, from = plane * length, to = plane; row < length; row++, to += size) whole[to] = planes[from + row];
  }
  return new array(whole.buffer);
}

/** @param {{lengths: ArrayLike<number>, letters: Uint8Array}} text @returns {Pick<Column, "kind" | "raw" | "letters" | "at">} */
function textOf({ lengths, letters }) {
  return { kind: "text", raw: lengths, letters, at: lettersOf(lengths, letters) };
}

/** @param {ArrayLike<number>} lengths @param {Uint8Array} letters */
function lettersOf(lengths, letters) {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // a text keeps all of its letters
  /** @type {Uint32Array | null} */
  let starts = null;
  return (/** @type {number} */ row) => {
    starts ??= startsOf(lengths);
    return lengths[row] ? decoder.decode(letters.subarray(starts[row], starts[row] + lengths[row])) : null;
  };
}

/** @param {ArrayLike<number>} lengths */
function startsOf(lengths) {
  const starts = new Uint32Array(lengths.length);
  for (let row = 1; row < lengths.length; row++) starts[row] = starts[row - 1] + lengths[row - 1];
  return starts;
}

/** "2020-03-11" of days since 1970. @param {number} days */
export function dayText(days) {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}
