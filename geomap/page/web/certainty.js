// @ts-check
/** Which word stands for a link that several sources know differently: the first of these that any of them uses. */

const CERTAINTY = ["disputed", "stated", "implied", "inferred"];

/** Return where a word stands among these, the first having 1; behind all of them if it is none. @param {string} confidence */
export function rankOf(confidence) {
  return CERTAINTY.indexOf(confidence) + 1 || CERTAINTY.length + 1;
}
