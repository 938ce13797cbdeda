// @ts-check
/**
 * Every word that the page itself says, a catalogue a language; what the data says is never here.
 * To add a language: write words-XX.js like words-en.js, import it here and add one line to CATALOGUES.
 */

import { AR } from "./words-ar.js";
import { EN } from "./words-en.js";
import { FR } from "./words-fr.js";

/** @type {Record<string, typeof EN>} */
const CATALOGUES = { en: EN, ar: AR, fr: FR };

/** The languages that the page speaks, each with its own name for itself. @type {readonly {language: string, name: string}[]} */
export const LANGUAGES = Object.entries(CATALOGUES).map(([language, { name }]) => ({ language, name }));

/** Return the language of a tag, as CATALOGUES calls it. @param {string} tag A BCP 47 tag. */
export function languageOf(tag) {
  const [language] = tag.toLowerCase().split("-");
  return Object.hasOwn(CATALOGUES, language) ? language : "en";
}

/**
 * Return the catalogue of a language; English stands in for one that has none yet.
 * @param {string} tag A BCP 47 tag.
 * @returns {typeof EN}
 */
export function wordsOf(tag) {
  return CATALOGUES[languageOf(tag)];
}

/** Return what the page calls a word of the data, or the word itself if the page has none for it. @param {Readonly<Record<string, string>>} terms @param {string | null | undefined} word */
export function termOf(terms, word) {
  return word && Object.hasOwn(terms, word) ? terms[word] : (word ?? "");
}
