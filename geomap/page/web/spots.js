// @ts-check
/** Where each shown incident is at a zoom: alone, beside its neighbours, or in a cluster. It does not change while the view moves. */

import { CELL_PX, groupsOf } from "./cluster.js";
import { fan } from "./fan.js";

/** More incidents than this in one cell are one cluster. */
const FEW = 5;
/** So many of a cluster are laid out when it is opened; the rest stays in its middle. */
export const MOST_OPENED = 120;
const MOST_FANNED = 3000;
const APART = 22;

/** @typedef {{x: number, y: number}} Point Pixels of the whole world at the zoom. */
/** @typedef {import("./cluster.js").Groups} Groups */

/**
 * @typedef {object} Spots
 * @property {Groups} groups
 * @property {(group: number) => number[]} alone The incidents of a group that are drawn each by itself.
 * @property {(group: number) => number} clustered How many of a group are drawn as one cluster.
 * @property {(at: number) => Point | null} of Where an incident is drawn, in its cluster's middle if it is in one; null if it is not shown.
 */

/**
 * Where a cluster is drawn: in the middle of its incidents, but so far inside its cell that it touches no other.
 * @param {Groups} groups
 * @param {number} one
 * @param {number} scale
 * @returns {Point}
 */
export function middleOf({ x, y, cell, counts }, one, scale) {
  const [size, radius] = [cell * scale, clusterRadius(counts[one])];
  const within = (/** @type {number} */ value) => {
    const start = Math.floor(value / cell) * size;
    return Math.min(start + size - radius, Math.max(start + radius, value * scale));
  };
  return { x: within(x[one]), y: within(y[one]) };
}

/** @param {number} count */
export function clusterRadius(count) {
  return Math.min(CELL_PX / 2, 11 + 2.6 * Math.log10(count));
}

/**
 * Return a function that says where incidents are; the last answer is kept, since only zoom and filter change it.
 * @param {import("./story.js").Story} story
 * @param {Point[]} others Other points that are fanned with the incidents, from 0 to 256 across the world.
 */
export function spotsOf(story, others) {
  const { points } = story;
  const group = groupsOf(points);
  let last = { zoom: NaN, seen: /** @type {Uint8Array | null} */ (null), version: -1, opened: /** @type {number | null} */ (null), spots: /** @type {any} */ (null) };

  /**
   * @param {number} zoom
   * @param {{seen: Uint8Array, version: number}} shown The version changes when what is seen does.
   * @param {number | null} opened An incident whose cluster is laid out.
   * @returns {Spots & {others: Point[]}}
   */
  return function spotsAt(zoom, { seen, version }, opened) {
    if (last.zoom === zoom && last.version === version && last.opened === opened) return last.spots;
    const groups = last.zoom === zoom && last.version === version ? last.spots.groups : group(zoom, seen);
    last = { zoom, seen, version, opened, spots: spread(groups, 2 ** zoom, opened) };
    return last.spots;
  };

  /** @param {Groups} groups @param {number} scale @param {number | null} opened */
  function spread(groups, scale, opened) {
    const open = opened === null ? -1 : groups.of(opened);
    const alone = (/** @type {number} */ one) =>
      groups.counts[one] <= FEW ? groups.members(one) : one === open ? groups.members(one).slice(0, MOST_OPENED) : [];
    const clustered = (/** @type {number} */ one) =>
      groups.counts[one] <= FEW ? 0 : one === open ? Math.max(0, groups.counts[one] - MOST_OPENED) : groups.counts[one];
    const fanned = fannedOf(groups, alone, scale);
    return {
      groups, alone, clustered,
      others: fanned.others,
      of: (/** @type {number} */ at) => {
        const one = groups.of(at);
        if (one < 0) return null;
        return fanned.of(at, one) ?? middleOf(groups, one, scale);
      },
    };
  }

  /** @param {Groups} groups @param {(one: number) => number[]} alone @param {number} scale */
  function fannedOf(groups, alone, scale) {
    const flat = (/** @type {number} */ at) => ({ x: points.x[at] * scale, y: points.y[at] * scale });
    const loose = others.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
    if (groups.length > MOST_FANNED) return { others: loose, of: oneByOne(alone, flat) };
    const members = Array.from({ length: groups.length }, (_, one) => alone(one)).flat();
    const moved = fan([...members.map(flat), ...loose], APART);
    const places = new Map(members.map((at, place) => [at, moved[place]]));
    return { others: moved.slice(members.length), of: (/** @type {number} */ at) => places.get(at) };
  }

  /** Fan each group by itself, when it is asked for. @param {(one: number) => number[]} alone @param {(at: number) => Point} flat */
  function oneByOne(alone, flat) {
    /** @type {Map<number, Map<number, Point>>} */
    const known = new Map();
    return (/** @type {number} */ at, /** @type {number} */ one) => {
      if (!known.has(one)) {
        const members = alone(one);
        const moved = fan(members.map(flat), APART);
        known.set(one, new Map(members.map((member, place) => [member, moved[place]])));
      }
      return known.get(one)?.get(at);
    };
  }
}
