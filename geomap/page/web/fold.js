// @ts-check
/** Text as it is searched: without case, accents, vowel signs and the spellings between which people do not choose. */

/** Letters of Arabic script that are written one for another. @type {[RegExp, string][]} */
const ALIKE = [[/[\u0622\u0623\u0625\u0671]/g, "\u0627"], [/[\u0649\u06cc]/g, "\u064a"], [/\u06a9/g, "\u0643"], [/\u0629/g, "\u0647"], [/\u0624/g, "\u0648"], [/\u0626/g, "\u064a"]];
/** What needs no folding but that of case. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const MARKS = /[\p{Mn}\u0640]/gu;
const SIGNS = /[\p{P}\p{S}]+/gu;
const QUOTES = /['’‘ʼʿʾ`´]/gu;

/**
 * Return text folded: "Ḥalab" and "halab", "إربيل" and "اربيل" are the same.
 * @param {string | null | undefined} text
 */
export function folded(text) {
  if (text && PLAIN.test(text)) return text.toLowerCase();
  let plain = (text ?? "").normalize("NFC");
  for (const [letters, letter] of ALIKE) plain = plain.replace(letters, letter);
  return plain.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(QUOTES, "").replace(SIGNS, " ").replace(/\s+/gu, " ").trim();
}
