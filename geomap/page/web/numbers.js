// @ts-check
/** Numbers, dates and distances as a language writes them. Which digits and which kind of date is decided here alone. */

/**
 * Return the tag by which Intl writes a language.
 *
 * English puts the day first. Arabic has Latin digits in every region: the figures of the sources, the coordinates and
 * the names of units that stand beside them have them too, they can be compared and copied as they are, and Arabic
 * newsrooms and the United Nations write so.
 * @param {string} language A BCP 47 tag.
 */
export function localeOf(language) {
  if (language === "en") return "en-GB";
  return /^ar(-|$)/i.test(language) && !/-u-/i.test(language) ? `${language}-u-nu-latn` : language;
}

/** Return a function that writes numbers; with `decimals` just so many at most. @param {string} language @returns {(value: number, decimals?: number) => string} */
export function numbersOf(language) {
  const writers = [0, 1].map((decimals) => new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: decimals, useGrouping: "min2" }));
  return (value, decimals = 0) => writers[decimals].format(value);
}

/** @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}} Forms The forms of a counted thing; `{n}` is the number. */

/** Return a function that says how many of a thing there are. @param {string} language @returns {(count: number, forms: Forms) => string} */
export function countsOf(language) {
  const rules = new Intl.PluralRules(localeOf(language));
  const number = numbersOf(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace("{n}", number(count));
}

/** Return a function that writes distances in metres below one kilometre. @param {string} language @param {{m: string, km: string}} units @returns {(metres: number) => string} */
export function distancesOf(language, { m, km }) {
  const number = numbersOf(language);
  return (metres) => {
    if (metres < 1000) return `${number(Math.round(metres / 10) * 10 || metres)} ${m}`;
    return `${number(metres / 1000, metres < 10000 ? 1 : 0)} ${km}`;
  };
}
