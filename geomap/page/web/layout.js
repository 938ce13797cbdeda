// @ts-check
/** Where everything of one frame goes, in pixels of the view. Nothing is drawn here. */

import { boxRound, grown } from "./boxes.js";
import { KINDS } from "./cluster.js";
import { curveBetween, samplesOf } from "./curve.js";
import { labelsPlaced, townsPlaced } from "./labels.js";
import { discRim, seenAt, worldX, worldY, WORLD } from "./mercator.js";
import { clusterRadius, middleOf, spotsOf } from "./spots.js";
import { ROLES } from "./story.js";

export const MARK_RADIUS = 8;
const CLEAR = MARK_RADIUS + 4;
/** An area that its mark covers is not drawn: near a mark that was moved aside it would be a speck. */
const LEAST_AREA = MARK_RADIUS + 2;
/** Of so many shown incidents every area is drawn, of more only those of marks in sight. */
const MOST_AREAS = 400;
/** Of more arrows than this only those are drawn that begin or end at a mark in sight, or at the chosen incident. */
const MOST_ARROWS = 300;
/** How far outside the view things are still laid out: what is fanned there may reach into it. */
const BEYOND_PX = 200;

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Row} Row */
/** @typedef {import("./mercator.js").View} View */
/** @typedef {import("./boxes.js").Box} Box */
/** @typedef {{at: number, x: number, y: number, trueX: number, trueY: number, role: string, isVague: boolean}} Mark */
/** @typedef {{group: number, x: number, y: number, count: number, radius: number, kinds: Uint32Array, members: () => number[]}} Cluster */

/**
 * Return a function that lays out frames of a story.
 * @param {Story} story
 */
export function layoutsOf(story) {
  const { points } = story;
  const launches = launchesOf(story);
  const spotsAt = spotsOf(story, launches.map((row) => ({ x: worldX(row.longitude), y: worldY(row.latitude) })));
  const shownBy = shownOf(story);

  /**
   * @param {import("./store.js").State} state
   * @param {import("./filter.js").Found} found
   * @param {View} view
   * @param {{measure: (text: string, font: "incident" | "town" | "country") => number, panels: Box[]}} means
   */
  return function layout(state, found, view, { measure, panels }) {
    const shown = shownBy(state.shown, found);
    const spots = spotsAt(view.zoom, shown, state.opened);
    const { marks, clusters } = inSight(spots, view);
    const layers = story.layers.filter((layer) => state.shown.has(layer.name));
    const rows = (/** @type {string} */ kind) => layers.filter((layer) => layer.kind === kind).flatMap((layer) => layer.rows);
    const place = (/** @type {number} */ at) => placedAt(spots.of(at), view);
    const launched = new Set(rows("launches"));
    const arrows = arrowsOf(rows("arrows"), place, state.chosen, new Set(marks.map((mark) => mark.at)));
    const starts = launches
      .map((row, number) => ({ row, ...spotIn(view, spots.others[number]), mark: place(row.incident), role: ROLES[points.role[row.incident]] }))
      .filter((launch) => launch.mark && launched.has(launch.row));
    const solid = [...marks.map((mark) => boxRound(mark, MARK_RADIUS + 2)), ...clusters.map((one) => boxRound(one, one.radius + 2))];
    const obstacles = [...panels, ...solid, ...starts.map((spot) => boxRound(spot, 6))];
    const soft = arrows.flatMap((arrow) => samplesOf(arrow.curve));
    const named = inOrder(marks, state).map((mark) => ({ ...mark, text: String(story.incidents.at("label", mark.at) ?? "") }));
    const labels = labelsPlaced(named, { view, obstacles, soft, measure, urgent: [state.chosen, state.hovered] });
    const taken = [...obstacles, ...labels.map((label) => grown(label.box, 2))];
    const areas = layers.filter((layer) => layer.kind === "areas").flatMap((layer) => areasOf(layer, shown, marks, view));
    return {
      areas, launches: starts, arrows, marks, clusters, labels,
      towns: townsPlaced(story.labels, { view, obstacles: taken, soft, measure, names: labels.map((label) => label.text) }),
      /** Where an incident is drawn: as a mark, or within a cluster. */
      place,
      /** How many incidents are shown, in sight or not. */
      shown: shown.count,
    };
  };

  /** The marks and clusters of a view. @param {ReturnType<typeof spotsAt>} spots @param {View} view */
  function inSight(spots, view) {
    /** @type {Mark[]} */
    const marks = [];
    /** @type {Cluster[]} */
    const clusters = [];
    const { groups } = spots;
    for (let one = 0; one < groups.length; one++) {
      const middle = turned(groups.x[one] * view.scale, groups.y[one] * view.scale, view);
      if (!isNear(middle, view)) continue;
      const count = spots.clustered(one);
      if (count) clusters.push(clusterOf(spots, one, count, spotIn(view, middleOf(groups, one, view.scale))));
      for (const at of spots.alone(one)) marks.push(markOf(at, spots, view));
    }
    return { marks, clusters };
  }

  /** @param {number} at @param {ReturnType<typeof spotsAt>} spots @param {View} view @returns {Mark} */
  function markOf(at, spots, view) {
    const { x, y } = /** @type {{x: number, y: number}} */ (placedAt(spots.of(at), view));
    const real = turned(points.x[at] * view.scale, points.y[at] * view.scale, view);
    return { at, x, y, trueX: real.x, trueY: real.y, role: ROLES[points.role[at]], isVague: points.vague[at] === 1 };
  }

  /** @param {import("./story.js").MapLayer} layer @param {Shown} shown @param {Mark[]} marks @param {View} view */
  function areasOf(layer, shown, marks, view) {
    const has = /** @type {ArrayLike<number>} */ (layer.has);
    const all = shown.count <= MOST_AREAS ? everyOne(shown.seen) : marks.slice(0, MOST_AREAS).map((mark) => mark.at);
    const areas = all.filter((at) => has[at]).map((at) => areaOf(at, view)).filter((area) => area !== null);
    return areas.sort((a, b) => b.metres - a.metres);
  }

  /** @param {number} at @param {View} view */
  function areaOf(at, view) {
    const metres = story.incidents.at("uncertainty_m", at);
    if (!metres) return null;
    const [lat, lon] = [story.incidents.at("latitude", at), story.incidents.at("longitude", at)];
    const turn = turnTo(view, points.x[at] * view.scale);
    const rim = discRim(lat, lon, metres).map(([rimLat, rimLon]) => {
      const seen = seenAt(view, rimLat, rimLon);
      return { x: seen.x + turn, y: seen.y };
    });
    const xs = rim.map((point) => point.x);
    const radius = (Math.max(...xs) - Math.min(...xs)) / 2;
    return radius > LEAST_AREA ? { at, metres, role: ROLES[points.role[at]], rim, radius } : null;
  }
}

/** @typedef {ReturnType<ReturnType<typeof layoutsOf>>} Frame */
/** @typedef {{seen: Uint8Array, count: number, version: number}} Shown */

/** Return a function that says which incidents are shown: they pass the filter and stand in a layer that is. @param {Story} story */
function shownOf(story) {
  const seen = new Uint8Array(story.count);
  let [count, version] = [0, 0];
  /** @type {any[]} */
  let last = [];
  return (/** @type {ReadonlySet<string>} */ names, /** @type {import("./filter.js").Found} */ found) => {
    if (last[0] === names && last[1] === found) return { seen, count, version };
    last = [names, found];
    version++;
    const marks = story.layers.filter((layer) => layer.kind === "marks" && names.has(layer.name));
    count = 0;
    for (let at = 0; at < seen.length; at++) seen[at] = 0;
    for (const { has } of marks) for (let at = 0; at < seen.length; at++) if (has?.[at] && found.passes[at]) seen[at] = 1;
    for (const one of seen) count += one;
    return { seen, count, version };
  };
}

/** @param {Uint8Array} seen */
function everyOne(seen) {
  const all = [];
  for (let at = 0; at < seen.length; at++) if (seen[at]) all.push(at);
  return all;
}

/** @param {import("./spots.js").Spots} spots @param {number} one @param {number} count @param {{x: number, y: number}} middle @returns {Cluster} */
function clusterOf({ groups }, one, count, { x, y }) {
  const kinds = groups.kinds.subarray(one * KINDS, (one + 1) * KINDS);
  return { group: one, x, y, count, radius: clusterRadius(groups.counts[one]), kinds, members: () => groups.members(one) };
}

/** Chosen and hovered first, then crisp before vague, then by date. @param {Mark[]} marks @param {import("./store.js").State} state */
function inOrder(marks, state) {
  const rank = (/** @type {Mark} */ mark) => (mark.at === state.chosen ? 0 : mark.at === state.hovered ? 1 : mark.isVague ? 3 : 2);
  return [...marks].sort((a, b) => rank(a) - rank(b) || a.at - b.at);
}

/** The launch points of a story, each once for its incident. @param {Story} story */
function launchesOf(story) {
  const seen = new Set();
  return story.layers
    .filter((layer) => layer.kind === "launches")
    .flatMap((layer) => layer.rows)
    .filter((row) => {
      const key = `${row.incident} ${row.latitude} ${row.longitude}`;
      return row.latitude !== null && row.longitude !== null && !seen.has(key) && seen.add(key);
    });
}

/** How many pixels to turn the world so that a point is on the copy nearest to the view. @param {View} view @param {number} x */
function turnTo(view, x) {
  const size = WORLD * view.scale;
  return Math.round((view.left + view.width / 2 - x) / size) * size;
}

/** From pixels of the world to pixels of the view. @param {number} x @param {number} y @param {View} view */
function turned(x, y, view) {
  return { x: x - view.left + turnTo(view, x), y: y - view.top };
}

/** @param {{x: number, y: number} | null} spot @param {View} view */
function placedAt(spot, view) {
  return spot && spotIn(view, spot);
}

/** @param {View} view @param {{x: number, y: number}} spot */
function spotIn(view, { x, y }) {
  return turned(x, y, view);
}

/** @param {{x: number, y: number}} spot @param {View} view */
function isNear({ x, y }, view) {
  return x > -BEYOND_PX && y > -BEYOND_PX && x < view.width + BEYOND_PX && y < view.height + BEYOND_PX;
}

/** @param {Row[]} rows @param {(at: number) => {x: number, y: number} | null} place @param {number | null} chosen @param {ReadonlySet<number>} marked */
function arrowsOf(rows, place, chosen, marked) {
  const found = [];
  for (const row of rows) {
    const isLit = chosen === null ? null : row.other === chosen || row.incident === chosen;
    if (rows.length > MOST_ARROWS && !isLit && !marked.has(row.other) && !marked.has(row.incident)) continue;
    const [from, to] = [place(row.other), place(row.incident)];
    if (!from || !to || (from.x === to.x && from.y === to.y)) continue;
    found.push({ row, isLit, isStated: row.confidence === "stated", curve: curveBetween(from, to, CLEAR) });
  }
  return found;
}
