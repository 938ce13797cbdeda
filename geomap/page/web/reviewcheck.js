// @ts-check
/** Whether a value is what its column wants, so that a person sees it before a reader does. */

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** @type {Record<string, RegExp>} */
const FORMS = { integer: /^\d+$/, number: /^-?\d+(?:\.\d+)?$/, flag: /^(?:true|false)$/ };

/**
 * Say whether a column takes a value; an empty one always.
 * @param {import("./reviewstate.js").Column} column
 * @param {string} text
 */
export function isTaken({ kind, allowed, low, high }, text) {
  if (!text) return true;
  if (allowed.length) return allowed.includes(text);
  if (kind === "text") return true;
  if (kind === "day") return isDay(text);
  const number = Number(text);
  return FORMS[kind].test(text) && (kind === "flag" || (number >= (low ?? -Infinity) && number <= (high ?? Infinity)));
}

/** A day that there is: 31 February is none. @param {string} text */
function isDay(text) {
  const day = Date.parse(`${text}T00:00:00Z`);
  return DAY.test(text) && Number.isFinite(day) && new Date(day).toISOString().startsWith(text);
}
