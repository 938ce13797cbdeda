// @ts-check
/** The bars of the timeline: into which stretches time is cut, and how many incidents lie in each. */

import { DAYS_IN, floored, later } from "./calendar.js";
import { DAYS } from "./filter.js";
import { lastAtOrBefore } from "./sorted.js";
import { ROLES } from "./story.js";

/** @typedef {import("./calendar.js").Unit} Unit */

/**
 * Time cut into bins.
 * @typedef {object} Scale
 * @property {Unit} unit
 * @property {number} each How many units a bin is long.
 * @property {number[]} edges The first day of each bin, and at the end the day after the last one.
 */

/** Incidents that may have happened in any of several bins. @typedef {{from: number, to: number, counts: number[], count: number}} Span */

/**
 * How many incidents are where.
 * @typedef {object} Tally
 * @property {Uint32Array} bars For each bin and role how many are known to the day, and how many only to lie in the bin.
 * @property {Uint32Array} sums For each bin how many lie in it.
 * @property {Span[]} spans Those that reach over several bins, by the bins.
 * @property {number} dated
 * @property {number} undated
 * @property {number} vague How many are drawn hatched.
 */

/** @type {[Unit, number][]} */
const CUTS = [
  ["day", 1], ["week", 1], ["month", 1], ["month", 3], ["year", 1], ["year", 5], ["year", 10], ["year", 50], ["year", 100], ["year", 1000],
];
export const MOST_BINS = 120;
const LEAST_DAYS = 7;
const KINDS = 2;

/**
 * Return the finest scale of no more than so many bins from one day to another.
 * @param {number} first
 * @param {number} last
 * @param {number} most
 * @returns {Scale}
 */
export function scaleOf(first, last, most = MOST_BINS) {
  const spare = Math.max(0, LEAST_DAYS - (last - first + 1));
  const [from, to] = [first - Math.floor(spare / 2), last + Math.ceil(spare / 2)];
  const [unit, each] = CUTS.find(([one, by]) => (to - from) / (DAYS_IN[one] * by) < most) ?? CUTS[CUTS.length - 1];
  const edges = [floored(from, unit, each)];
  while (edges[edges.length - 1] <= to) edges.push(later(edges[edges.length - 1], unit, each));
  return { unit, each, edges };
}

/** The bin that a day lies in, the first or last one if it is outside. @param {Scale} scale @param {number} day */
export function binOf({ edges }, day) {
  return lastAtOrBefore(edges, edges.length - 1, day);
}

/**
 * Return a function that counts the incidents that pass all filters but that of time, given Found.fails.
 * Each incident has the number of its own counter from the beginning, so that a count is one walk over two arrays.
 * @param {import("./story.js").Story} story
 * @param {Scale} scale
 * @returns {(fails: Uint16Array) => Tally}
 */
export function tallyOf(story, scale) {
  const bins = scale.edges.length - 1;
  const roles = ROLES.length;
  const ofBars = bins * roles * KINDS;
  const undated = ofBars + bins * bins * roles;
  const slots = new Uint32Array(story.count).fill(undated);
  const { first, last, vague } = story.days;
  const { role } = story.points;
  for (let at = 0; at < slots.length; at++) {
    if (first[at] > last[at]) continue;
    const [from, to] = [binOf(scale, first[at]), binOf(scale, last[at])];
    slots[at] = from === to ? (from * roles + role[at]) * KINDS + vague[at] : ofBars + (from * bins + to) * roles + role[at];
  }
  return (fails) => {
    const counts = new Uint32Array(undated + 1);
    for (let at = 0; at < slots.length; at++) if ((fails[at] & ~DAYS) === 0) counts[slots[at]]++;
    const bars = counts.subarray(0, ofBars);
    const sums = Uint32Array.from({ length: bins }, (_, bin) => sumOf(bars.subarray(bin * roles * KINDS, (bin + 1) * roles * KINDS)));
    const spans = spansIn(counts.subarray(ofBars, undated), bins, roles);
    const dated = sumOf(sums) + sumOf(spans.map((span) => span.count));
    const vague = dated - sumOf(bars.filter((_, slot) => slot % KINDS === 0));
    return { bars, sums, spans, dated, undated: counts[undated], vague };
  };
}

/** @param {Uint32Array} counts @param {number} bins @param {number} roles */
function spansIn(counts, bins, roles) {
  /** @type {Span[]} */
  const spans = [];
  for (let from = 0; from < bins; from++) {
    for (let to = from + 1; to < bins; to++) {
      const start = (from * bins + to) * roles;
      const own = [...counts.subarray(start, start + roles)];
      const count = sumOf(own);
      if (count) spans.push({ from, to, counts: own, count });
    }
  }
  return spans;
}

/** @param {ArrayLike<number>} values */
function sumOf(values) {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}

/**
 * Return spans in rows where none meets another, the longest first; what finds no room is joined with what stands in the last row.
 * @param {Span[]} spans
 * @param {number} most How many rows there may be.
 */
export function rowsOfSpans(spans, most) {
  /** @type {Span[][]} */
  const rows = [];
  const meets = (/** @type {Span} */ a, /** @type {Span} */ b) => a.from <= b.to && a.to >= b.from;
  for (const span of [...spans].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    const row = rows.find((others) => !others.some((other) => meets(other, span)));
    if (row) row.push(span);
    else if (rows.length < most) rows.push([span]);
    else rows[most - 1] = [...rows[most - 1].filter((one) => !meets(one, span)), rows[most - 1].filter((one) => meets(one, span)).reduce(joinedSpan, span)];
  }
  return rows;
}

/** @param {Span} a @param {Span} b @returns {Span} */
function joinedSpan(a, b) {
  return {
    from: Math.min(a.from, b.from), to: Math.max(a.to, b.to), counts: a.counts.map((count, role) => count + b.counts[role]), count: a.count + b.count,
  };
}
