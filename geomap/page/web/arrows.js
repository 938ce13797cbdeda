// @ts-check
/** Which links are drawn as arrows, and how each looks; of those within a cluster only how many there are. */

import { curveBetween } from "./curve.js";

/** Of more arrows than this only those are drawn that begin or end at a mark in sight, or at the chosen incident. */
const MOST_ARROWS = 300;
const GAP_PX = 4;

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
export function arrowsOf(rows, chain, { place, radius, marked }, chosen) {
  /** @type {Arrow[]} */
  const found = [];
  const isAt = (/** @type {Link} */ link) => link.from === chosen || link.to === chosen;
  const add = (/** @type {Link} */ { from, to, relation, confidence }, /** @type {boolean | null} */ isLit) => {
    const [start, end] = [place(from), place(to)];
    if (!start || !end || (start.x === end.x && start.y === end.y)) return;
    const curve = curveBetween(start, end, radius(from) + GAP_PX, radius(to) + GAP_PX);
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
