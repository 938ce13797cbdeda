// @ts-check
/** What a filter asks for, one thing at a time: in words, and the filter without it. */

import { countryNames } from "./countries.js";
import { whenText } from "./dates.js";
import { NOT_KNOWN, isRanged } from "./facets.js";
import { NO_FILTER } from "./filter.js";
import { folded } from "./fold.js";
import { dayText } from "./table.js";

/** @typedef {import("./filter.js").Filter} Filter */
/** @typedef {import("./summary.js").Words} Words */
/** @typedef {{title: string, text: string, without: Filter}} Asked What kind of thing it is, the thing itself, and the filter that is left. */
/** @typedef {(facet: string, value: string) => string} ValueWords */

/** Return a function that says a value of a facet in words. @param {Words} words @param {string} language @returns {ValueWords} */
export function valueWords(words, language) {
  const country = countryNames(language);
  /** @type {Record<string, Record<string, string>>} */
  const coded = { role: words.role, event_type: words.events, attribution: words.attribution.status, precision: words.find.precision };
  return (facet, value) => {
    if (value === NOT_KNOWN) return words.find.notKnown;
    if (facet === "country") return country(value);
    if (isRanged(facet)) return boundsText(value, words.figures);
    const known = Object.hasOwn(coded, facet) ? coded[facet] : {};
    return Object.hasOwn(known, value) ? known[value] : value;
  };
}

/** A range of the counted facets as the language says it: "1–4", "100+". @param {string} value @param {Words["figures"]} figures */
function boundsText(value, { number, span, atLeast }) {
  const [low, high] = value.split(/[–+]/).map(Number);
  if (value.endsWith("+")) return atLeast(number(low));
  return value.includes("–") ? span(number(low), number(high)) : number(low);
}

/** Return all that a filter asks for. @param {Filter} filter @param {Words} words @param {string} language @param {ValueWords} say @returns {Asked[]} */
export function askedOf(filter, words, language, say) {
  const titles = /** @type {Record<string, string>} */ (words.find.facets);
  const facets = Object.entries(filter.facets).flatMap(([name, values]) =>
    values.map((value) => ({ title: Object.hasOwn(titles, name) ? titles[name] : name, text: say(name, value), without: toggled(filter, name, value) })),
  );
  const text = folded(filter.text) ? [{ title: words.find.text, text: filter.text.trim(), without: { ...filter, text: "" } }] : [];
  return [...text, ...daysOf(filter, words, language), ...facets];
}

/** How many things a filter asks for. @param {Filter} filter */
export function countOf(filter) {
  const values = Object.values(filter.facets).reduce((sum, some) => sum + some.length, 0);
  return values + Number(filter.days !== null) + Number(folded(filter.text) !== "");
}

/** Return a filter with a value of a facet asked for, or without it if it was. @param {Filter} filter @param {string} name @param {string} value @returns {Filter} */
export function toggled(filter, name, value) {
  const values = filter.facets[name] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const { [name]: _, ...others } = filter.facets;
  return { ...filter, facets: next.length ? { ...others, [name]: next } : others };
}

/** Ask for nothing. @param {import("./store.js").Store} store */
export function clearIn(store) {
  store.set({ filter: NO_FILTER });
}

/** @param {Filter} filter @param {Words} words @param {string} language @returns {Asked[]} */
function daysOf(filter, words, language) {
  if (filter.days === null) return [];
  const [start, end] = filter.days.map(dayText);
  return [{ title: words.find.days, text: whenText(start, end, "days", language, words.dates), without: { ...filter, days: null } }];
}
