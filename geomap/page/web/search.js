// @ts-check
/** Words looked for in everything that the list shows of an incident. */

import { folded } from "./fold.js";

/** @typedef {import("./table.js").Column} Column */

const SEARCHED = [
  "label", "perpetrator", "target", "weapon", "event_type", "sub_event_type", "country", "publishers", "why", "incident_id",
];
/** Stands between the folded texts of a column; folding leaves no such letter in a text. */
const BETWEEN = "\n";

/**
 * Return a function that takes a text and returns a test of incidents: whether every word of it stands in one of them.
 * @param {import("./table.js").Table} incidents
 */
export function searchIn(incidents) {
  const columns = SEARCHED.map((name) => incidents.columns[name]).filter(Boolean).map(finderOf(incidents.length));
  return (/** @type {string} */ text) => {
    const words = folded(text).split(" ").filter(Boolean);
    const found = words.map((word) => {
      const has = new Uint8Array(incidents.length);
      for (const find of columns) find(word, has);
      return has;
    });
    return (/** @type {number} */ at) => found.every((has) => has[at] === 1);
  };
}

/** Return a function that marks the rows in which a word stands. @param {number} length */
function finderOf(length) {
  /** @param {Column} column @returns {(word: string, has: Uint8Array) => void} */
  return (column) => (column.kind === "words" ? inWords(column, length) : inLetters(column, length));
}

/** @param {Column} column @param {number} length @returns {(word: string, has: Uint8Array) => void} */
function inWords(column, length) {
  /** @type {string[] | null} */
  let words = null;
  return (word, has) => {
    words ??= ["", ...column.words.map(folded)];
    const hits = Uint8Array.from(words, (text) => Number(text.includes(word)));
    for (let at = 0; at < length; at++) has[at] |= hits[column.raw[at]];
  };
}

/** All texts of the column are joined once and then looked through in one go. @param {Column} column @param {number} length @returns {(word: string, has: Uint8Array) => void} */
function inLetters(column, length) {
  /** @type {{whole: string, ends: Uint32Array} | null} */
  let text = null;
  return (word, has) => {
    text ??= joinedLetters(column, length);
    const { whole, ends } = text;
    let at = 0;
    for (let from = whole.indexOf(word); from >= 0; from = whole.indexOf(word, ends[at])) {
      while (ends[at] <= from) at++;
      has[at] = 1;
    }
  };
}

/** @param {Column} column @param {number} length */
function joinedLetters(column, length) {
  const parts = new Array(length);
  const ends = new Uint32Array(length);
  let end = 0;
  for (let at = 0; at < length; at++) {
    parts[at] = folded(column.at(at));
    ends[at] = end += parts[at].length + BETWEEN.length;
  }
  return { whole: parts.join(BETWEEN) + BETWEEN, ends };
}
