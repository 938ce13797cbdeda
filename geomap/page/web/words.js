// @ts-check
/**
 * Every word that the page itself says, a catalogue a language; what the data says is never here.
 * To add a language: write words-XX.js like words-en.js, import it here and add one line to CATALOGUES.
 */

import { EN } from "./words-en.js";

const CATALOGUES = { en: EN };

/**
 * Return the catalogue of a language; English stands in for one that has none yet.
 * @param {string} language A BCP 47 tag.
 * @returns {typeof EN}
 */
export function wordsOf(language) {
  return /** @type {any} */ (CATALOGUES)[language.split("-")[0]] ?? EN;
}
