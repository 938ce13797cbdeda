// @ts-check
/** Words looked for in everything that the list shows of an incident. */

import { countryNames } from "./countries.js";
import { wordsIn } from "./fold.js";
import { eachLineWith, linesIn, linesOf } from "./lines.js";
import { listed } from "./story.js";

/** @typedef {import("./table.js").Column} Column */
/**
 * What finds words in a column. Its texts are folded when it is first needed, or before by `prepare`.
 * @typedef {{prepare: () => number, find: (word: string, bit: number, hits: Uint32Array) => void}} Finder
 */

const SEARCHED = [
  "label", "perpetrator", "actors", "target", "weapon", "event_type", "sub_event_type", "country", "publishers", "why", "incident_id",
];
/** Each word has a bit; so many are looked for, and of a longer text the first ones. */
const MOST_WORDS = 31;

/** What is looked for in a text: its words, and the bits of all of them. @param {string} text */
export function askedIn(text) {
  const words = wordsIn(text).slice(0, MOST_WORDS);
  return { words, all: 2 ** words.length - 1 };
}

/**
 * Return what searches a story.
 * @param {import("./table.js").Table} incidents
 * @param {string} language In which a country's name is looked for.
 */
export function searchIn(incidents, language) {
  const country = countryNames(language);
  const columns = SEARCHED.map((name) => {
    const column = incidents.columns[name];
    return column ? finderOf(column, incidents.length, name === "country" ? (word) => listed(word).map(country).join(" ") : undefined) : null;
  }).filter((finder) => finder !== null);
  const hits = new Uint32Array(incidents.length);
  return {
    /** What is to be done before the first search, each step by itself. */
    steps: columns.map((finder) => finder.prepare),
    /** Return for each incident the bits of the words of a text that stand in it. @param {string} text */
    hits(text) {
      hits.fill(0);
      askedIn(text).words.forEach((word, number) => {
        for (const { find } of columns) find(word, 1 << number, hits);
      });
      return hits;
    },
  };
}

/**
 * @param {Column} column
 * @param {number} length
 * @param {(word: string) => string} [spoken] What else is looked for where a word of the column stands.
 * @returns {Finder}
 */
export function finderOf(column, length, spoken) {
  /** @type {import("./lines.js").Lines | null} */
  let lines = null;
  const isListed = column.kind === "words";
  const known = () => (lines ??= isListed ? linesOf(spoken ? column.words.map((one) => `${one} ${spoken(one)}`) : column.words) : linesIn(column, length));
  return {
    /** @returns {number} How many letters there are to look through. */
    prepare: () => known().whole.length,
    find(word, bit, hits) {
      if (!isListed) return eachLineWith(known(), word, (row) => (hits[row] |= bit));
      const bits = new Uint32Array(column.words.length + 1);
      let isAny = false;
      eachLineWith(known(), word, (line) => {
        bits[line + 1] = bit;
        isAny = true;
      });
      if (isAny) for (let row = 0; row < length; row++) hits[row] |= bits[column.raw[row]];
    },
  };
}
