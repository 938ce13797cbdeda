// @ts-check
/** Many texts folded and joined into one, each on a line of its own: what is looked for is found in all of them at once. */

import { folded, foldedLetter } from "./fold.js";

/** @typedef {import("./table.js").Column} Column */
/** @typedef {{whole: string, ends: Uint32Array}} Lines All texts, and where in it each ends, its line end counted. */

/** Folding leaves no such letter in a text. */
const LINE_END = 10;
const SPACE = 32;
/** No letter folds to more than this. */
const LONGEST = 32;
/** Code points below have one byte in UTF-8. */
const ASCII = 0x80;

/** Return lines of texts. @param {readonly (string | null)[]} texts @returns {Lines} */
export function linesOf(texts) {
  const ends = new Uint32Array(texts.length);
  const parts = texts.map(folded);
  let end = 0;
  parts.forEach((part, at) => (ends[at] = end += part.length + 1));
  return { whole: parts.length ? `${parts.join("\n")}\n` : "", ends };
}

/** Return a line for each row of a column of texts. @param {Column} column @param {number} length @returns {Lines} */
export function linesIn(column, length) {
  if (!column.letters) return linesOf(Array.from({ length }, (_, at) => column.at(at)));
  return isAscii(column.letters) ? plainLines(column.raw, column.letters) : wideLines(column.raw, column.letters);
}

/** @param {Uint8Array} letters */
function isAscii(letters) {
  for (let at = 0; at < letters.length; at++) if (letters[at] >= ASCII) return false;
  return true;
}

/** Lines of letters that are all ASCII: each folds to one letter or none. @param {ArrayLike<number>} lengths @param {Uint8Array} letters @returns {Lines} */
function plainLines(lengths, letters) {
  const folds = Uint8Array.from({ length: ASCII }, (_, code) => foldedLetter(code).charCodeAt(0) || 0);
  const out = new Uint8Array(letters.length + lengths.length);
  const ends = new Uint32Array(lengths.length);
  let [to, from, last] = [0, 0, SPACE];
  for (let row = 0; row < ends.length; row++) {
    last = SPACE; // none at the beginning
    for (const end = from + lengths[row]; from < end; from++) {
      const letter = folds[letters[from]];
      if (letter && (letter !== SPACE || last !== SPACE)) out[to++] = last = letter;
    }
    if (last === SPACE && to > (row ? ends[row - 1] : 0)) to--;
    out[to++] = LINE_END;
    ends[row] = to;
  }
  return { whole: new TextDecoder().decode(out.subarray(0, to)), ends };
}

/** Lines of letters of any script. @param {ArrayLike<number>} lengths @param {Uint8Array} letters @returns {Lines} */
function wideLines(lengths, letters) {
  let out = new Uint16Array(letters.length + lengths.length + LONGEST);
  const ends = new Uint32Array(lengths.length);
  let [to, from] = [0, 0];
  for (let row = 0; row < ends.length; row++) {
    let last = SPACE;
    for (const end = from + lengths[row]; from < end; ) {
      const code = codeAt(letters, from);
      from += code < ASCII ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      const folds = foldedLetter(code);
      if (to + lengths.length - row + LONGEST > out.length) out = grown(out);
      for (let at = 0; at < folds.length; at++) {
        const letter = folds.charCodeAt(at);
        if (letter !== SPACE || last !== SPACE) out[to++] = last = letter;
      }
    }
    if (last === SPACE && to > (row ? ends[row - 1] : 0)) to--;
    out[to++] = LINE_END;
    ends[row] = to;
  }
  return { whole: new TextDecoder("utf-16le").decode(out.subarray(0, to)), ends };
}

/** @param {Uint16Array<ArrayBuffer>} letters */
function grown(letters) {
  const more = new Uint16Array(letters.length * 2);
  more.set(letters);
  return more;
}

/** The code point that begins at a byte of UTF-8. @param {Uint8Array} bytes @param {number} at */
function codeAt(bytes, at) {
  const first = bytes[at];
  if (first < 0x80) return first;
  if (first < 0xe0) return ((first & 0x1f) << 6) | (bytes[at + 1] & 0x3f);
  if (first < 0xf0) return ((first & 0x0f) << 12) | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
  return ((first & 0x07) << 18) | ((bytes[at + 1] & 0x3f) << 12) | ((bytes[at + 2] & 0x3f) << 6) | (bytes[at + 3] & 0x3f);
}

/**
 * Tell the number of each line in which a word stands, in order, each once.
 * @param {Lines} lines
 * @param {string} word
 * @param {(line: number) => void} take
 */
export function eachLineWith({ whole, ends }, word, take) {
  let line = 0;
  for (let from = whole.indexOf(word); from >= 0; from = whole.indexOf(word, ends[line])) {
    if (ends[line] <= from) line = lineAt(ends, line, from);
    take(line);
  }
}

/** The line at a position: looked for in steps that double, since it is mostly near. @param {Uint32Array} ends @param {number} low @param {number} from */
function lineAt(ends, low, from) {
  let step = 1;
  while (low + step < ends.length && ends[low + step] <= from) {
    low += step;
    step *= 2;
  }
  let high = Math.min(ends.length - 1, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
