// @ts-check
/** Where everything of one frame goes, in pixels of the view. Nothing is drawn here. */

import { boxRound, gridOf, grown } from "./boxes.js";
import { KINDS } from "./cluster.js";
import { arrowsOf, linksInside } from "./arrows.js";
import { samplesOf } from "./curve.js";
import { labelsPlaced } from "./labels.js";
import { worldX, worldY, WORLD } from "./mercator.js";
import { townsPlaced } from "./names.js";
import { placesIn } from "./placenames.js";
import { sizesOf } from "./rings.js";
import { areasIn, shapesOf } from "./shapes.js";
import { clusterRadius, spotsOf } from "./spots.js";
import { ROLES } from "./story.js";

export const MARK_RADIUS = 8;
/** An area that its mark covers is not drawn: near a mark that was moved aside it would be a speck. */
const LEAST_AREA = MARK_RADIUS + 2;
/** Of so many shown incidents every area is drawn, of more only those of marks in sight. */
const MOST_AREAS = 400;
/** A chain of so many steps is drawn step by step, a longer one within the clusters. */
const MOST_PINNED = 200;
const BADGE_PX = 7;
/** Where the number of a step may stand at its mark, in order of liking. */
const BADGE_SIDES = [[1, -1], [-1, -1], [1, 1], [-1, 1]];
/** The ring of the chosen incident lies so far round its mark. */
export const RING_PX = 7;
/** How far outside the view things are still laid out: what is fanned there may reach into it. */
const BEYOND_PX = 200;

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Row} Row */
/** @typedef {import("./mercator.js").View} View */
/** @typedef {import("./boxes.js").Box} Box */
/** A mark; `step` counts from 1 in the chain that is shown, 0 if it is not in it. With sizes it has the rings of its range.
 * @typedef {{at: number, x: number, y: number, trueX: number, trueY: number, role: string, isVague: boolean, radius: number, size: import("./rings.js").Size | null, step: number, badge: {x: number, y: number}, isFaint: boolean}} Mark */
/** A cluster; `inside` are the links whose two ends are in it.
 * @typedef {{group: number, x: number, y: number, count: number, radius: number, kinds: Uint32Array, inside: number, isFaint: boolean, members: () => number[]}} Cluster */

/**
 * Return a function that lays out frames of a story.
 * @param {Story} story
 */
export function layoutsOf(story) {
  const { points } = story;
  const launches = launchesOf(story);
  const spotsAt = spotsOf(story, launches.map((row) => ({ x: worldX(row.longitude), y: worldY(row.latitude) })));
  const shownBy = shownOf(story);
  const shapeOf = shapesOf(story);
  const links = story.layers.filter((layer) => layer.kind === "arrows").flatMap((layer) => layer.rows);
  const insideAt = linksInside(links);
  const placesOf = placesIn(story);
  /** @type {import("./rings.js").Sizes | null} */
  let sizes = null;

  /**
   * @param {import("./store.js").State} state
   * @param {import("./filter.js").Found} found
   * @param {View} view
   * @param {{measure: (text: string, font: "incident" | "town" | "country") => number, panels: Box[]}} means
   */
  return function layout(state, found, view, { measure, panels }) {
    const shown = shownBy(state.shown, found);
    const chain = state.chain === null ? null : story.chains().of(state.chain);
    const isPinned = chain !== null && chain.steps.length <= MOST_PINNED;
    const spots = spotsAt(view.zoom, shown, state.opened, isPinned ? chain.steps : undefined);
    const { marks, clusters } = inSight(spots, view, state.sizes ? (sizes ??= sizesOf(story.incidents)) : null, chain);
    const isFaint = (/** @type {number} */ at) => chain !== null && !chain.place.has(at) && at !== state.chosen;
    const layers = story.layers.filter((layer) => state.shown.has(layer.name));
    const rows = (/** @type {string} */ kind) => layers.filter((layer) => layer.kind === kind).flatMap((layer) => layer.rows);
    const place = (/** @type {number} */ at) => placedAt(spots.of(at), view);
    const launched = new Set(rows("launches"));
    const ends = { place, radius: radiiOf(marks, spots), marked: new Set(marks.map((mark) => mark.at)), marks: [...marks, ...clusters] };
    const arrows = arrowsOf(rows("arrows"), layers.some((layer) => layer.kind === "arrows") ? chain : null, ends, state.chosen);
    const starts = launches
      .map((row, number) => ({ row, ...spotIn(view, spots.others[number]), mark: place(row.incident), role: ROLES[points.role[row.incident]], isFaint: isFaint(row.incident) }))
      .filter((launch) => launch.mark && launched.has(launch.row));
    const reach = (/** @type {Mark} */ mark) => mark.radius + (mark.at === state.chosen ? RING_PX : 0);
    const badges = badgesAt(marks, view, reach);
    const solid = [...badges, ...marks.map((mark) => boxRound(mark, reach(mark) + 2)), ...clusters.map((one) => boxRound(one, one.radius + 2))];
    const obstacles = [...panels, ...solid, ...starts.map((spot) => boxRound(spot, 6))];
    const soft = arrows.flatMap((arrow) => samplesOf(arrow.curve));
    /** @type {import("./labels.js").Mark[]} */
    const named = inOrder(marks, state).filter((mark) => !mark.isFaint || mark.at === state.hovered).map((mark) => ({ ...mark, radius: reach(mark), text: String(story.incidents.at("label", mark.at) ?? "") }));
    const first = named.findIndex((mark) => mark.at !== state.chosen && mark.at !== state.hovered);
    named.splice(first < 0 ? named.length : first, 0, ...placesOf(clusters, spots.groups));
    const labels = labelsPlaced(named, { view, obstacles, soft, measure, urgent: [state.chosen, state.hovered] });
    const taken = [...obstacles, ...labels.map((label) => grown(label.box, 2))];
    const areas = layers.filter((layer) => layer.kind === "areas").flatMap((layer) => areasOf(layer, shown, marks, view, isFaint));
    return {
      areas, launches: starts, arrows, marks, clusters, labels,
      towns: townsPlaced(story.labels, { view, obstacles: taken, soft, measure, names: labels.map((label) => label.text) }),
      opened: openedIn(spots, state.opened),
      /** Where an incident is drawn: as a mark, or within a cluster. */
      place,
      /** How many incidents are shown, in sight or not. */
      shown: shown.count,
    };
  };

  /** The marks and clusters of a view. @param {ReturnType<typeof spotsAt>} spots @param {View} view @param {import("./rings.js").Sizes | null} sized @param {import("./chains.js").Chain | null} chain */
  function inSight(spots, view, sized, chain) {
    /** @type {Mark[]} */
    const marks = [];
    /** @type {Cluster[]} */
    const clusters = [];
    const { groups } = spots;
    for (let one = 0; one < groups.length; one++) {
      const middle = spotIn(view, { x: groups.x[one] * view.scale, y: groups.y[one] * view.scale });
      if (!isNear(middle, view)) continue;
      const count = spots.clustered(one);
      const alone = spots.alone(one);
      const isFaint = chain !== null && chain.steps.length <= MOST_PINNED;
      if (count) clusters.push({ ...clusterOf(spots, one, count, without(alone), spotIn(view, spots.middle(one))), inside: insideAt(spots, one), isFaint });
      for (const at of alone) marks.push(markOf(at, spots, view, sized, chain));
    }
    return { marks: sized ? marks.sort((a, b) => b.radius - a.radius || a.at - b.at) : marks, clusters };
  }

  /** How many of each kind are drawn outside their cluster. @param {number[]} alone */
  function without(alone) {
    const kinds = new Uint32Array(KINDS);
    for (const at of alone) kinds[points.role[at] + ROLES.length * points.vague[at]]++;
    return kinds;
  }

  /** @param {number} at @param {ReturnType<typeof spotsAt>} spots @param {View} view @param {import("./rings.js").Sizes | null} sized @param {import("./chains.js").Chain | null} chain @returns {Mark} */
  function markOf(at, spots, view, sized, chain) {
    const { x, y } = /** @type {{x: number, y: number}} */ (placedAt(spots.of(at), view));
    const real = spotIn(view, { x: points.x[at] * view.scale, y: points.y[at] * view.scale });
    const size = sized?.of(at) ?? null;
    const step = (chain?.place.get(at) ?? -1) + 1;
    return {
      at, x, y, trueX: real.x, trueY: real.y, role: ROLES[points.role[at]], isVague: points.vague[at] === 1,
      radius: size?.radius ?? MARK_RADIUS, size, step, badge: { x, y }, isFaint: chain !== null && !step,
    };
  }

  /** @param {import("./story.js").MapLayer} layer @param {Shown} shown @param {Mark[]} marks @param {View} view @param {(at: number) => boolean} isFaint */
  function areasOf(layer, shown, marks, view, isFaint) {
    const has = /** @type {ArrayLike<number>} */ (layer.has);
    const all = shown.count <= MOST_AREAS ? everyOne(shown.seen) : marks.slice(0, MOST_AREAS).map((mark) => mark.at);
    return areasIn(story, shapeOf, all.filter((at) => has[at]), view, (x) => turnTo(view, x), LEAST_AREA, isFaint);
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

/** @param {import("./spots.js").Spots} spots @param {number} one @param {number} count @param {Uint32Array} less @param {{x: number, y: number}} middle */
function clusterOf({ groups }, one, count, less, { x, y }) {
  const kinds = groups.kinds.slice(one * KINDS, (one + 1) * KINDS).map((number, kind) => number - less[kind]);
  return { group: one, x, y, count, radius: clusterRadius(groups.counts[one]), kinds, members: () => groups.members(one) };
}

/** Where the numbers of steps stand: at a corner of the mark where no other mark is; their boxes. @param {Mark[]} marks @param {View} view @param {(mark: Mark) => number} reach */
function badgesAt(marks, view, reach) {
  const taken = gridOf(view, marks.map((mark) => boxRound(mark, reach(mark))));
  return marks.filter((mark) => mark.step).map((mark) => {
    const spots = BADGE_SIDES.map(([dx, dy]) => ({ x: mark.x + dx * (mark.radius + 3), y: mark.y + dy * (mark.radius + 2) }));
    const hits = spots.map((spot) => taken.hits(boxRound(spot, BADGE_PX)));
    mark.badge = spots[hits.indexOf(Math.min(...hits))];
    const box = boxRound(mark.badge, BADGE_PX);
    taken.add(box);
    return box;
  });
}

/** How far what stands for an incident reaches. @param {Mark[]} marks @param {import("./spots.js").Spots} spots */
function radiiOf(marks, spots) {
  const radii = new Map(marks.map((mark) => [mark.at, Math.max(mark.radius, mark.size?.high ?? 0)]));
  return (/** @type {number} */ at) => radii.get(at) ?? (spots.radius(at) || MARK_RADIUS);
}

/** @param {import("./spots.js").Spots} spots @param {number | null} opened */
function openedIn(spots, opened) {
  const one = opened === null ? -1 : spots.groups.of(opened);
  return one < 0 ? null : { shown: spots.alone(one).length, count: spots.groups.counts[one] };
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

/** @param {{x: number, y: number} | null} spot @param {View} view */
function placedAt(spot, view) {
  return spot && spotIn(view, spot);
}

/** From pixels of the world to pixels of the view. @param {View} view @param {{x: number, y: number}} spot */
function spotIn(view, { x, y }) {
  return { x: x - view.left + turnTo(view, x), y: y - view.top };
}

/** @param {{x: number, y: number}} spot @param {View} view */
function isNear({ x, y }, view) {
  return x > -BEYOND_PX && y > -BEYOND_PX && x < view.width + BEYOND_PX && y < view.height + BEYOND_PX;
}
