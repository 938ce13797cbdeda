// @ts-check
/** Text as it is searched: without case, accents, vowel signs and the spellings between which people do not choose. */

/** Letters that are written one for another and that Unicode does not take apart. */
const ALIKE = new Map(Object.entries({
  "\u0671": "\u0627", "\u0649": "\u064a", "\u06cc": "\u064a", "\u06a9": "\u0643", "\u06c1": "\u0647", "\u06d5": "\u0647", "\u0629": "\u0647",
  "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e", "ς": "σ",
}));
/** Digits of Arabic script, their own and the Persian ones. */
const DIGITS = [0x0660, 0x06f0];
for (const zero of DIGITS) for (let digit = 0; digit < 10; digit++) ALIKE.set(String.fromCodePoint(zero + digit), String(digit));

/** Vowel signs and accents, the Arabic stroke that stretches a word, quotes that stand inside names, and what is not seen. */
const NOTHING = /[\p{Mn}\p{Cf}\u0640'’‘ʼʿʾ`´]|(?!\s)\p{Cc}/gu;
const SPACE = /[\p{P}\p{S}\s]+/gu;
/** What needs no folding but that of case. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** Letters beyond the first 65,536 are kept apart, so that the list of the usual ones stays dense. @type {(string | undefined)[]} */
const known = [];
/** @type {Map<number, string>} */
const rare = new Map();

/**
 * Return one letter folded: mostly one letter, none for a vowel sign, a space for what stands between words.
 * A text folds letter by letter, so that it is always known which of its letters was found.
 * @param {number} code Its code point.
 */
export function foldedLetter(code) {
  return (code < 0x10000 ? known[code] : rare.get(code)) ?? learnt(code);
}

/** @param {number} code */
function learnt(code) {
  const plain = String.fromCodePoint(code).replace(NOTHING, "").normalize("NFKD").replace(NOTHING, "").toLowerCase();
  const letter = plain.replace(/./gu, (one) => ALIKE.get(one) ?? one).replace(NOTHING, "").replace(SPACE, " ");
  if (code < 0x10000) known[code] = letter;
  else rare.set(code, letter);
  return letter;
}

/**
 * Return text folded: "Ḥalab" and "halab", "إربيل" and "اربيل" are the same. Words stand one space apart.
 * @param {string | null | undefined} text
 */
export function folded(text) {
  if (!text) return "";
  if (PLAIN.test(text)) return text.toLowerCase();
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    const code = /** @type {number} */ (text.codePointAt(at));
    if (code > 0xffff) at++;
    plain += foldedLetter(code);
  }
  return plain.replace(/ {2,}/g, " ").trim();
}

/** The words of a text, folded, each once. @param {string | null | undefined} text */
export function wordsIn(text) {
  return [...new Set(folded(text).split(" ").filter(Boolean))];
}
