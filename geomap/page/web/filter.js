// @ts-check
/** Which incidents pass a filter, and how many would pass with another value of each facet. */

import { facetsOf } from "./facets.js";
import { folded } from "./fold.js";
import { askedIn, searchIn } from "./search.js";

/**
 * What the reader asks for; all of it must hold.
 * @typedef {object} Filter
 * @property {readonly [number, number] | null} days First and last day, since 1970; null is all of time.
 * @property {string} text Every word of it must stand somewhere in the incident.
 * @property {Readonly<Record<string, readonly string[]>>} facets For each facet the values of which one must hold.
 */

/**
 * What a filter finds. The arrays are the filter's own: they change when another filter is applied.
 * @typedef {object} Found
 * @property {Uint8Array} passes 1 for each incident that passes.
 * @property {number} count How many pass.
 * @property {Uint16Array} fails For each incident the tests that it fails, a bit each (DAYS, TEXT and the facets').
 * @property {number} besides Another number whenever anything but the window of time lets other incidents through.
 * @property {Record<string, Uint32Array>} counts For each facet how many pass with each of its values alone; counted when first looked at.
 */

/** @type {Filter} */
export const NO_FILTER = Object.freeze({ days: null, text: "", facets: Object.freeze({}) });
/** Bits of Found.fails. */
export const DAYS = 1;
const TEXT = 2;
const FIRST_FACET = 4;
/** @type {readonly string[]} */
const NONE = [];

/** Whether a filter asks for nothing. @param {Filter} filter */
export function isEmpty(filter) {
  return filter.days === null && !folded(filter.text) && Object.values(filter.facets).every((values) => !values.length);
}

/**
 * Return a function that applies filters; what did not change since the last one is not tested again.
 * @param {import("./story.js").Story} story
 */
export function filterOn(story) {
  const { incidents } = story;
  const facets = facetsOf(incidents);
  const search = searchIn(incidents, story.language);
  const fails = new Uint16Array(story.count);
  const passes = new Uint8Array(story.count).fill(1);
  /** @type {Filter} */
  let last = NO_FILTER;
  /** @type {Found | null} */
  let found = null;
  /** @type {Uint32Array | null} */
  let hits = null;

  let besides = 0;

  /** @param {number} bit @param {(at: number) => boolean | number} holds */
  function mark(bit, holds) {
    if (bit !== DAYS) besides++;
    for (let at = 0; at < fails.length; at++) fails[at] = holds(at) ? fails[at] & ~bit : fails[at] | bit;
  }

  /** @param {string} text */
  function markText(text) {
    const { all } = askedIn(text);
    besides++;
    hits = all ? search.hits(text) : null;
    for (let at = 0; at < fails.length; at++) fails[at] = !hits || hits[at] === all ? fails[at] & ~TEXT : fails[at] | TEXT;
  }

  /** @param {Filter} filter */
  function test(filter) {
    if (filter.days !== last.days) mark(DAYS, daysHold(story.days, filter.days));
    if (filter.text !== last.text) markText(filter.text);
    facets.forEach((facet, number) => {
      const values = filter.facets[facet.name] ?? NONE;
      if (values !== (last.facets[facet.name] ?? NONE)) mark(FIRST_FACET << number, facetHolds(facet, values));
    });
  }

  /** @param {Filter} filter @returns {Found} */
  function apply(filter) {
    if (found && filter === last) return found;
    test(filter);
    last = filter;
    let count = 0;
    for (let at = 0; at < fails.length; at++) count += passes[at] = fails[at] ? 0 : 1;
    found = { passes, count, fails, besides, counts: countsOnDemand(facets, fails) };
    return found;
  }

  /**
   * Take in what was found elsewhere, in the details of incidents; the next `apply` counts it, of the same filter too.
   * @param {string} text What was looked for; it is too late if that is no longer the filter's.
   * @param {number} from The first of the incidents.
   * @param {Uint32Array} more For each of them the bits of the words that stand there.
   * @returns {number} How many are found by this.
   */
  function takeIn(text, from, more) {
    const { all } = askedIn(text);
    if (text !== last.text || !hits) return 0;
    let count = 0;
    for (let at = 0; at < more.length; at++) {
      if (!more[at] || hits[from + at] === all) continue;
      hits[from + at] |= more[at];
      if (hits[from + at] !== all) continue;
      fails[from + at] &= ~TEXT;
      count++;
    }
    if (count) {
      found = null;
      besides++;
    }
    return count;
  }
  return { facets, apply, takeIn, steps: search.steps };
}

/** @typedef {ReturnType<typeof filterOn>} Filtering */

/** An incident holds if it may have happened within the days. @param {import("./spans.js").Spans} spans @param {Filter["days"]} days */
function daysHold({ first, last }, days) {
  if (days === null) return () => true;
  const [from, to] = days;
  return (/** @type {number} */ at) => first[at] <= to && last[at] >= from;
}

/** @param {import("./facets.js").Facet} facet @param {readonly string[]} values */
function facetHolds(facet, values) {
  if (!values.length) return () => true;
  const wanted = new Set(values.map((value) => facet.values.indexOf(value)));
  const holds = Uint8Array.from(facet.held, (held) => Number(held.some((value) => wanted.has(value))));
  return (/** @type {number} */ at) => holds[facet.cells[at]];
}

/** The counts of each facet, made when somebody first looks at them. @param {import("./facets.js").Facet[]} facets @param {Uint16Array} fails */
function countsOnDemand(facets, fails) {
  /** @type {Record<string, Uint32Array>} */
  const counts = {};
  facets.forEach((facet, number) => {
    /** @type {Uint32Array | null} */
    let known = null;
    Object.defineProperty(counts, facet.name, { enumerable: true, get: () => (known ??= countsOf(facet, fails, FIRST_FACET << number)) });
  });
  return counts;
}

/** @param {import("./facets.js").Facet} facet @param {Uint16Array} fails @param {number} own The facet's own bit, which does not count. */
function countsOf(facet, fails, own) {
  const { cells, held } = facet;
  const byCell = new Uint32Array(held.length);
  const others = 0xffff ^ own;
  for (let at = 0; at < fails.length; at++) if ((fails[at] & others) === 0) byCell[cells[at]]++;
  const counts = new Uint32Array(facet.values.length);
  byCell.forEach((count, cell) => held[cell].forEach((value) => (counts[value] += count)));
  return counts;
}
