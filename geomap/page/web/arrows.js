// @ts-check
/** Which links are drawn as arrows, and how each looks; of those within a cluster only how many there are. */

import { curveBetween, samplesOf } from "./curve.js";

/** Of more arrows than this only those are drawn that begin or end at a mark in sight, or at the chosen incident. */
const MOST_ARROWS = 300;
const GAP_PX = 4;
/** By how much a link bends to pass no mark that it neither begins nor ends at, in order of liking. */
const BENDS = [1, 1.7, 0.5, 2.4];
/** Where there are more links times marks than this, links take the usual way. */
const MOST_BENT = 2000;

/** @typedef {import("./chains.js").Chain} Chain */
/** @typedef {{from: number, to: number, relation: string, confidence: string}} Link */
/** An arrow: lit, as all others (null), or faint.
 * @typedef {Link & {isLit: boolean | null, style: "solid" | "dashed" | "dotted", head: "full" | "open" | "none", curve: import("./curve.js").Curve}} Arrow */
/**
 * Where the ends of arrows are.
 * @typedef {object} Ends
 * @property {(at: number) => {x: number, y: number} | null} place
 * @property {(at: number) => number} radius How far what is drawn there reaches.
 * @property {ReadonlySet<number>} marked The incidents that are drawn each by itself, in sight.
 * @property {readonly {x: number, y: number, radius: number, at?: number}[]} [marks] What a link should not pass under.
 */

/** How a link is drawn: stated as a line, implied or inferred dashed, disputed dotted. @param {string} confidence */
export function styleOf(confidence) {
  return confidence === "stated" ? "solid" : confidence === "disputed" ? "dotted" : "dashed";
}

/** An answer has a full head, what follows an open one; a part and a dispute have no direction in time. @param {string} relation */
export function headOf(relation) {
  return relation === "retaliation_for" ? "full" : relation === "follows" ? "open" : "none";
}

/**
 * Return the arrows of a frame. Of a chain that is shown all links are drawn, and other answers faintly.
 * @param {Record<string, any>[]} rows
 * @param {Chain | null} chain
 * @param {Ends} ends
 * @param {number | null} chosen
 */
export function arrowsOf(rows, chain, { place, radius, marked, marks = [] }, chosen) {
  /** @type {Arrow[]} */
  const found = [];
  const isFew = marks.length * (rows.length + (chain?.links.length ?? 0)) <= MOST_BENT;
  const isAt = (/** @type {Link} */ link) => link.from === chosen || link.to === chosen;
  const add = (/** @type {Link} */ { from, to, relation, confidence }, /** @type {boolean | null} */ isLit) => {
    const [start, end] = [place(from), place(to)];
    if (!start || !end || (start.x === end.x && start.y === end.y)) return;
    const others = isFew ? marks.filter((mark) => mark.at !== from && mark.at !== to && !isOn(mark, start) && !isOn(mark, end)) : [];
    const curve = clearCurve(start, end, [radius(from) + GAP_PX, radius(to) + GAP_PX], others);
    found.push({ from, to, relation, confidence, isLit, style: styleOf(confidence), head: headOf(relation), curve });
  };
  for (const { other: from, incident: to, confidence } of rows) {
    const link = { from, to, relation: "retaliation_for", confidence };
    if (chain?.place.has(from) && chain.place.has(to)) continue;
    const isLit = chain ? false : chosen === null ? null : isAt(link);
    if (rows.length > MOST_ARROWS && !isLit && !marked.has(from) && !marked.has(to)) continue;
    add(link, isLit);
  }
  const isMany = (chain?.links.length ?? 0) > MOST_ARROWS;
  for (const link of chain?.links ?? []) {
    if (!isMany || isAt(link) || marked.has(link.from) || marked.has(link.to)) add(link, isAt(link) || null);
  }
  return found;
}

/** Whether an end of a link lies in the middle of what is drawn there. @param {{x: number, y: number}} mark @param {{x: number, y: number}} spot */
function isOn(mark, spot) {
  return Math.hypot(mark.x - spot.x, mark.y - spot.y) < 1;
}

/** The first curve that passes no mark, else the one that passes the fewest. @param {{x: number, y: number}} start @param {{x: number, y: number}} end @param {number[]} clear @param {{x: number, y: number, radius: number}[]} marks */
function clearCurve(start, end, [clear, clearTo], marks) {
  let [best, least] = [curveBetween(start, end, clear, clearTo), Infinity];
  for (const bend of BENDS) {
    const curve = bend === 1 ? best : curveBetween(start, end, clear, clearTo, bend);
    const samples = marks.length ? samplesOf(curve) : [];
    const passed = marks.filter((mark) => samples.some(({ x, y }) => Math.hypot(x - mark.x, y - mark.y) < mark.radius)).length;
    if (passed < least) [best, least] = [curve, passed];
    if (!passed) break;
  }
  return best;
}

/**
 * Return a function that says how many links have both ends in one cluster.
 * @param {Record<string, any>[]} rows
 */
export function linksInside(rows) {
  /** @type {WeakMap<object, Map<number, number>>} */
  const known = new WeakMap();
  return (/** @type {import("./spots.js").Spots} */ spots, /** @type {number} */ group) => {
    let counts = known.get(spots);
    if (!counts) known.set(spots, (counts = countsIn(rows, spots)));
    return counts.get(group) ?? 0;
  };
}

/** @param {Record<string, any>[]} rows @param {import("./spots.js").Spots} spots */
function countsIn(rows, spots) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { other, incident } of rows) {
    const group = spots.groups.of(incident);
    if (group < 0 || spots.groups.of(other) !== group || !spots.radius(incident) || !spots.radius(other)) continue;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
