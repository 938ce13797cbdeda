// @ts-check
/** Where each shown incident is at a zoom: alone, beside its neighbours, or in a cluster. It does not change while the view moves. */

import { CELL_PX, groupsOf } from "./cluster.js";
import { fan } from "./fan.js";
import { groupedBy } from "./grouped.js";

/** More incidents than this in one cell are one cluster. */
const FEW = 5;
/** So many of a cluster are laid out when it is opened; the rest stays in its middle. */
export const MOST_OPENED = 120;
const MOST_FANNED = 3000;
const APART = 22;
/** The rest of an opened cluster stands below those that are laid out. */
const BELOW_FAN = fanRadius(MOST_OPENED) + 40;
/** @type {readonly number[]} */
const NONE = [];

/** @typedef {{x: number, y: number}} Point Pixels of the whole world at the zoom. */
/** @typedef {import("./cluster.js").Groups} Groups */

/**
 * @typedef {object} Spots
 * @property {Groups} groups
 * @property {(group: number) => number[]} alone The incidents of a group that are drawn each by itself.
 * @property {(group: number) => number} clustered How many of a group are drawn as one cluster.
 * @property {(group: number) => Point} middle Where a group's cluster is drawn.
 * @property {(at: number) => number} radius How far what an incident is drawn in reaches: its cluster's radius, 0 if it is drawn by itself.
 * @property {(at: number) => Point | null} of Where an incident is drawn, in its cluster's middle if it is in one; null if it is not shown.
 */

/**
 * Where a cluster is drawn: in the middle of its incidents, but so far inside its cell that it touches no other.
 * @param {Groups} groups
 * @param {number} one
 * @param {number} scale
 * @returns {Point}
 */
function middleOf({ x, y, cell, counts }, one, scale) {
  const [size, radius] = [cell * scale, clusterRadius(counts[one])];
  const within = (/** @type {number} */ value) => {
    const start = Math.floor(value / cell) * size;
    return Math.min(start + size - radius, Math.max(start + radius, value * scale));
  };
  return { x: within(x[one]), y: within(y[one]) };
}

/** How far an opened cluster of so many reaches. @param {number} count */
export function fanRadius(count) {
  return APART * 0.75 * Math.sqrt(Math.min(count, MOST_OPENED));
}

/** @param {number} count */
export function clusterRadius(count) {
  return Math.min(CELL_PX / 2, 12 + 2.4 * Math.log10(count));
}

/**
 * Return a function that gives the incidents of a group that are drawn each by itself.
 * @param {Groups} groups
 * @param {number} open The group that is laid out, -1 if none is.
 * @param {readonly number[]} pinned
 */
function aloneIn(groups, open, pinned) {
  const pins = groupedBy(pinned, groups.of);
  pins.delete(-1);
  const first = open >= 0 ? laidOut(groups.members(open), pins.get(open) ?? []) : [];
  return (/** @type {number} */ one) => {
    if (one === open) return first;
    const own = pins.get(one)?.length ?? 0;
    return groups.counts[one] - own <= FEW ? groups.members(one) : (pins.get(one) ?? []);
  };
}

/** The first of an opened group, those that are pinned before all others. @param {number[]} members @param {number[]} pins */
function laidOut(members, pins) {
  const pinned = new Set(pins);
  return [...pins, ...members.filter((at) => !pinned.has(at))].slice(0, Math.max(MOST_OPENED, pins.length));
}

/**
 * Return a function that says where incidents are; the last answer is kept, since only zoom and filter change it.
 * @param {import("./story.js").Story} story
 * @param {Point[]} others Other points that are fanned with the incidents, from 0 to 256 across the world.
 */
export function spotsOf(story, others) {
  const { points } = story;
  const group = groupsOf(points);
  let last = { zoom: NaN, version: -1, opened: /** @type {number | null} */ (null), pinned: NONE, spots: /** @type {any} */ (null) };

  /**
   * @param {number} zoom
   * @param {{seen: Uint8Array, version: number}} shown The version changes when what is seen does.
   * @param {number | null} opened An incident whose cluster is laid out.
   * @param {readonly number[]} pinned Incidents that are in no cluster, wherever they are.
   * @returns {Spots & {others: Point[]}}
   */
  return function spotsAt(zoom, { seen, version }, opened, pinned = NONE) {
    const isSame = last.zoom === zoom && last.version === version;
    if (isSame && last.opened === opened && last.pinned === pinned) return last.spots;
    const groups = isSame ? last.spots.groups : group(zoom, seen);
    last = { zoom, version, opened, pinned, spots: spread(groups, 2 ** zoom, opened, pinned) };
    return last.spots;
  };

  /** @param {Groups} groups @param {number} scale @param {number | null} opened @param {readonly number[]} pinned */
  function spread(groups, scale, opened, pinned) {
    const open = opened === null ? -1 : groups.of(opened);
    const alone = aloneIn(groups, open, pinned);
    const clustered = (/** @type {number} */ one) => (groups.counts[one] <= FEW ? 0 : groups.counts[one] - alone(one).length);
    const middle = (/** @type {number} */ one) => {
      const { x, y } = middleOf(groups, one, scale);
      return one === open && clustered(one) ? { x, y: y + BELOW_FAN } : { x, y };
    };
    const discs = () => Array.from({ length: groups.length }, (_, one) => one).filter(clustered).map((one) => ({ ...middle(one), radius: clusterRadius(groups.counts[one]) }));
    const fanned = fannedOf(groups, alone, scale, discs);
    return {
      groups, alone, clustered, middle,
      others: fanned.others,
      radius: (/** @type {number} */ at) => {
        const one = groups.of(at);
        return one < 0 || fanned.of(at, one) ? 0 : clusterRadius(groups.counts[one]);
      },
      of: (/** @type {number} */ at) => {
        const one = groups.of(at);
        if (one < 0) return null;
        return fanned.of(at, one) ?? middle(one);
      },
    };
  }

  /** @param {Groups} groups @param {(one: number) => number[]} alone @param {number} scale @param {() => import("./fan.js").Disc[]} discs The clusters. */
  function fannedOf(groups, alone, scale, discs) {
    const flat = (/** @type {number} */ at) => ({ x: points.x[at] * scale, y: points.y[at] * scale });
    const loose = others.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
    if (groups.length > MOST_FANNED) return { others: loose, of: oneByOne(alone, flat) };
    const members = Array.from({ length: groups.length }, (_, one) => alone(one)).flat();
    const moved = fan([...members.map(flat), ...loose], APART, discs());
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
