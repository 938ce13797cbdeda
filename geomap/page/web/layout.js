// @ts-check
/** Where everything of one frame goes, in pixels of the view. Nothing is drawn here. */

import { boxRound, grown } from "./boxes.js";
import { curveBetween, samplesOf } from "./curve.js";
import { fan } from "./fan.js";
import { labelsPlaced, townsPlaced } from "./labels.js";
import { discRim, seenAt, worldX, worldY, WORLD } from "./mercator.js";
import { neighbours } from "./story.js";

export const MARK_RADIUS = 8;
const APART = 22;
const CLEAR = MARK_RADIUS + 4;
/** An area that its mark covers is not drawn: near a mark that was moved aside it would be a speck. */
const LEAST_AREA = MARK_RADIUS + 2;

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Row} Row */
/** @typedef {import("./mercator.js").View} View */
/** @typedef {import("./boxes.js").Box} Box */
/** @typedef {{id: string, x: number, y: number, trueX: number, trueY: number, incident: Row}} Mark */

/**
 * Return a function that lays out frames of a story. It remembers the fanning of the last zoom, since that is the same
 * however the view is moved.
 * @param {Story} story
 */
export function layoutsOf(story) {
  const placed = story.incidents.filter((incident) => incident.isPlaced);
  const launches = launchesOf(story);
  const points = [...placed, ...launches];
  let fanned = { zoom: NaN, at: /** @type {{x: number, y: number}[]} */ ([]) };

  /** @param {View} view */
  function spotsOf(view) {
    if (fanned.zoom !== view.zoom) {
      const flat = points.map((row) => ({ x: worldX(row.longitude) * view.scale, y: worldY(row.latitude) * view.scale }));
      fanned = { zoom: view.zoom, at: fan(flat, APART) };
    }
    return points.map((row, at) => {
      const turn = turnTo(view, worldX(row.longitude));
      const seen = seenAt(view, row.latitude, row.longitude);
      return { x: fanned.at[at].x - view.left + turn, y: fanned.at[at].y - view.top, trueX: seen.x + turn, trueY: seen.y };
    });
  }

  /**
   * @param {import("./store.js").State} state
   * @param {View} view
   * @param {{measure: (text: string, font: "incident" | "town" | "country") => number, panels: Box[]}} means
   */
  return function layout(state, view, { measure, panels }) {
    const spots = spotsOf(view);
    /** @type {Mark[]} */
    const all = placed.map((incident, at) => ({ id: incident.incident_id, incident, ...spots[at] }));
    const byId = new Map(all.map((mark) => [mark.id, mark]));
    const shown = story.layers.filter((layer) => state.shown.has(layer.name));
    const rows = (/** @type {string} */ kind) => shown.filter((layer) => layer.kind === kind).flatMap((layer) => layer.rows);
    const markIds = new Set(rows("marks").map((row) => row.incident_id));
    const launchIds = new Set(rows("launches").map((row) => row.incident_id));
    const lit = neighbours(story, state.chosen);
    const marks = all.filter((mark) => markIds.has(mark.id));
    const arrows = arrowsOf(rows("arrows"), byId, state.chosen);
    const starts = launches
      .map((launch, at) => ({ ...spots[placed.length + at], mark: byId.get(launch.incident_id), row: launch }))
      .filter((launch) => launchIds.has(launch.row.incident_id));
    const obstacles = [...panels, ...marks.map((mark) => boxRound(mark, MARK_RADIUS + 2)), ...starts.map((spot) => boxRound(spot, 6))];
    const soft = arrows.flatMap((arrow) => samplesOf(arrow.curve));
    const labels = labelsPlaced(inOrder(marks, state), { view, obstacles, soft, measure, urgent: [state.chosen, state.hovered] });
    const taken = [...obstacles, ...labels.map((label) => grown(label.box, 2))];
    return {
      areas: areasOf(rows("areas"), story, view),
      launches: starts,
      arrows,
      marks,
      labels,
      towns: townsPlaced(story.labels, { view, obstacles: taken, soft, measure, names: labels.map((label) => label.text) }),
      lit,
      byId,
    };
  };
}

/** @typedef {ReturnType<ReturnType<typeof layoutsOf>>} Frame */

/** Chosen and hovered first, then crisp before vague, then by date. @param {Mark[]} marks @param {import("./store.js").State} state */
function inOrder(marks, state) {
  const rank = (/** @type {Mark} */ mark) =>
    mark.id === state.chosen ? 0 : mark.id === state.hovered ? 1 : mark.incident.isVague ? 3 : 2;
  return marks.map((mark, at) => ({ mark, at })).sort((a, b) => rank(a.mark) - rank(b.mark) || a.at - b.at).map(({ mark }) => mark);
}

/** The launch points of a story, each once for its incident. @param {Story} story */
function launchesOf(story) {
  const seen = new Set();
  return story.layers
    .filter((layer) => layer.kind === "launches")
    .flatMap((layer) => layer.rows)
    .filter((row) => {
      const key = `${row.incident_id} ${row.latitude} ${row.longitude}`;
      return row.latitude !== null && row.longitude !== null && !seen.has(key) && seen.add(key);
    });
}

/** How many pixels to turn the world so that a point is on the copy nearest to the view. @param {View} view @param {number} x */
function turnTo(view, x) {
  const size = WORLD * view.scale;
  return Math.round((view.left + view.width / 2 - x * view.scale) / size) * size;
}

/** @param {Row[]} rows @param {Map<string, Mark>} byId @param {string | null} chosen */
function arrowsOf(rows, byId, chosen) {
  const found = [];
  for (const row of rows) {
    const from = byId.get(row.other_id);
    const to = byId.get(row.incident_id);
    if (!from || !to || from === to) continue;
    const isLit = chosen === null ? null : from.id === chosen || to.id === chosen;
    found.push({ row, isLit, isStated: row.confidence === "stated", curve: curveBetween(from, to, CLEAR) });
  }
  return found;
}

/** @param {Row[]} rows @param {Story} story @param {View} view */
function areasOf(rows, story, view) {
  const found = [];
  for (const row of rows) {
    const incident = story.byId.get(row.incident_id);
    if (!incident || !row.uncertainty_m || row.latitude === null) continue;
    const turn = turnTo(view, worldX(row.longitude));
    const rim = discRim(row.latitude, row.longitude, row.uncertainty_m).map(([lat, lon]) => {
      const seen = seenAt(view, lat, lon);
      return { x: seen.x + turn, y: seen.y };
    });
    const xs = rim.map((point) => point.x);
    const radius = (Math.max(...xs) - Math.min(...xs)) / 2;
    if (radius > LEAST_AREA) found.push({ incident, rim, radius });
  }
  return found;
}
