// @ts-check
/** Chains of escalation: incidents that answer, follow, belong to or dispute one another, in the order of their answers. */

import { rankOf } from "./certainty.js";
import { distanceM } from "./earth.js";
import { groupedBy } from "./grouped.js";
import { heapOf } from "./heap.js";

/** What makes a chain of incidents, the strongest first. Two names for one incident are no step from one to the other. */
const LINKING = ["retaliation_for", "follows", "part_of", "disputes"];

/** @typedef {Record<string, any>} Row */
/** @typedef {import("./table.js").Table} Table */

/**
 * A link of a chain: `to` answers `from`, follows it, is part of it or disputes it.
 * @typedef {object} Link
 * @property {number} from The row of an incident.
 * @property {number} to
 * @property {string} relation
 * @property {string} confidence
 * @property {number | null} days From start to start.
 * @property {number | null} metres
 */

/**
 * @typedef {object} Chain
 * @property {number[]} steps The rows of its incidents, causes before answers, else by date.
 * @property {Map<number, number>} place Where in `steps` an incident stands.
 * @property {Link[]} links In the order of the steps they lead to.
 * @property {Map<number, Link[]>} into The links that lead to an incident.
 * @property {[number, number] | null} days First and last start, in days since 1970.
 * @property {{low: number, high: number, isOpen: boolean, known: number} | null} killed Of `known` steps; null if of none.
 * @property {number} disputed How many links are.
 * @property {number} inferred How many links are only implied, or inferred.
 * @property {boolean} isRound Whether it comes back to where it was.
 */

/**
 * Return the chains of a story, in the order of their first incidents.
 * @param {Table} incidents
 * @param {Row[]} relations
 */
export function chainsOf(incidents, relations) {
  const links = linksOf(incidents, relations);
  const list = componentsOf(links).map((part) => chainOfLinks(incidents, part));
  list.sort((a, b) => a.steps[0] - b.steps[0]);
  /** @type {Map<number, Chain>} */
  const byStep = new Map();
  for (const chain of list) for (const at of chain.steps) byStep.set(at, chain);
  return {
    list,
    /** The chain that an incident is in. @param {number | null} at @returns {Chain | null} */
    of: (at) => byStep.get(at ?? -1) ?? null,
  };
}

/** @typedef {ReturnType<typeof chainsOf>} Chains */

/** Each link once, with the word that stands for all who assert it. @param {Table} incidents @param {Row[]} relations */
function linksOf(incidents, relations) {
  /** @type {Map<string, Link>} */
  const links = new Map();
  for (const { incident: to, other: from, relation, confidence } of relations) {
    if (from === to || !LINKING.includes(relation)) continue;
    const key = `${from} ${to} ${relation}`;
    const known = links.get(key);
    if (!known) links.set(key, { from, to, relation, confidence, days: daysApart(incidents, from, to), metres: apart(incidents, from, to) });
    else if (rankOf(confidence) < rankOf(known.confidence)) known.confidence = confidence;
  }
  return [...links.values()];
}

/** @param {Table} incidents @param {number} from @param {number} to */
function daysApart(incidents, from, to) {
  const [first, last] = [dayOf(incidents, from), dayOf(incidents, to)];
  return first === null || last === null ? null : last - first;
}

/** @param {Table} incidents @param {number} at */
function dayOf({ columns: { date_start: column } }, at) {
  return !column || column.raw[at] === column.missing ? null : column.raw[at];
}

/** @param {Table} incidents @param {number} from @param {number} to */
function apart(incidents, from, to) {
  const ends = [from, to].flatMap((at) => [incidents.at("latitude", at), incidents.at("longitude", at)]);
  const [latA, lonA, latB, lonB] = ends;
  return ends.includes(null) ? null : distanceM(latA, lonA, latB, lonB);
}

/** The links of each connected part. @param {Link[]} links */
function componentsOf(links) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  const rootOf = (/** @type {number} */ at) => {
    let root = at;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    for (let next = at; next !== root; ) {
      const above = /** @type {number} */ (parents.get(next) ?? root);
      parents.set(next, root);
      next = above;
    }
    return root;
  };
  for (const { from, to } of links) {
    const [a, b] = [rootOf(from), rootOf(to)];
    parents.set(Math.max(a, b), Math.min(a, b));
    parents.set(Math.min(a, b), Math.min(a, b));
  }
  return [...groupedBy(links, (link) => rootOf(link.from)).values()];
}

/** @param {Table} incidents @param {Link[]} links @returns {Chain} */
function chainOfLinks(incidents, links) {
  const steps = ordered(links);
  const place = new Map(steps.map((at, number) => [at, number]));
  const placeOf = (/** @type {number} */ at) => /** @type {number} */ (place.get(at));
  links.sort((a, b) => placeOf(a.to) - placeOf(b.to) || LINKING.indexOf(a.relation) - LINKING.indexOf(b.relation) || placeOf(a.from) - placeOf(b.from));
  const days = steps.map((at) => dayOf(incidents, at)).filter((day) => day !== null);
  const of = (/** @type {string[]} */ ...words) => links.filter((link) => words.includes(link.confidence)).length;
  return {
    steps, place, links,
    into: groupedBy(links, (link) => link.to),
    days: days.length ? [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))] : null,
    killed: killedIn(incidents, steps, links),
    disputed: of("disputed"),
    inferred: of("implied", "inferred"),
    isRound: links.some((link) => placeOf(link.from) > placeOf(link.to)),
  };
}

/** Causes before answers, the earlier row first where both may be; a circle is opened at its first incident. @param {Link[]} links */
function ordered(links) {
  const after = groupedBy(links, (link) => link.from);
  const before = groupedBy(links, (link) => link.to);
  const all = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  const waits = new Map(all.map((at) => [at, before.get(at)?.length ?? 0]));
  const free = heapOf();
  /** @type {Set<number>} */
  const met = new Set();
  const meet = (/** @type {number} */ at) => {
    if (met.has(at)) return;
    met.add(at);
    free.add(at);
  };
  for (const at of all) if (!waits.get(at)) meet(at);
  const steps = [];
  for (let next = 0; steps.length < all.length; ) {
    while (met.has(all[next])) next++;
    if (!free.size()) meet(circleAbove(all[next], before, met));
    const at = free.take();
    steps.push(at);
    for (const { to } of after.get(at) ?? []) {
      waits.set(to, /** @type {number} */ (waits.get(to)) - 1);
      if (!waits.get(to)) meet(to);
    }
  }
  return steps;
}

/**
 * Go back from an incident until the way meets itself, and return the first incident of the circle that is found.
 * @param {number} start
 * @param {Map<number, Link[]>} before
 * @param {ReadonlySet<number>} met
 */
function circleAbove(start, before, met) {
  /** @type {Map<number, number>} */
  const way = new Map();
  let at = start;
  while (!way.has(at)) {
    way.set(at, way.size);
    at = /** @type {number} */ ((before.get(at) ?? []).find((link) => !met.has(link.from))?.from);
  }
  const begin = /** @type {number} */ (way.get(at));
  return [...way].filter(([, number]) => number >= begin).reduce((first, [one]) => Math.min(first, one), at);
}

/** The dead of all steps; those of a part are among those of its whole. @param {Table} incidents @param {number[]} steps @param {Link[]} links */
function killedIn(incidents, steps, links) {
  const figures = (/** @type {number} */ at) => ["low", "best", "high"].map((end) => incidents.at(`fatalities_${end}`, at)).filter((value) => value !== null);
  const told = new Set(links.filter((link) => link.relation === "part_of" && figures(link.from).length).map((link) => link.to));
  const sum = { low: 0, high: 0, isOpen: false, known: 0 };
  for (const at of steps) {
    const known = figures(at);
    if (!known.length) continue;
    sum.known++;
    if (told.has(at)) continue;
    sum.low += Math.min(...known);
    sum.high += Math.max(...known);
    sum.isOpen ||= incidents.at("fatalities_open", at) === true;
  }
  return sum.known ? sum : null;
}
