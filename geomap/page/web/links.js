// @ts-check
/** Which texts are links. */

/**
 * Return a text as an address if it is one that may be followed, else null. Only http and https may.
 * @param {unknown} text
 * @returns {string | null}
 */
export function safeUrl(text) {
  if (typeof text !== "string" || !/^\s*https?:\/\//i.test(text)) return null;
  try {
    const url = new URL(text.trim());
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
