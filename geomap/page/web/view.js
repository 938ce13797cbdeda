// @ts-check
/** What part of the earth is seen: the first view, keeping the chosen incident in sight, and the pointer on the map. */

/* global L */
import { boxRound, meet } from "./boxes.js";
import { panelsOf } from "./panels.js";
import { fanRadius } from "./spots.js";

const CLOSEST = 10;
const MARGIN_PX = 44;
const LABEL_PX = 110;
/** Of so many incidents each is kept clear of the panels, of more only the corners. */
const MOST_FRAMED = 2000;
/** Points nearer to each other than this, some ten metres, are not told apart by any zoom. */
const ONE_SPOT_DEG = 1e-4;

/**
 * Return the first view: all incidents framed with margin.
 * @param {any} map
 * @param {import("./story.js").Story} story
 */
export function homeView(map, story) {
  const points = pointsOf(story);
  let isHome = true;
  let isOurs = false;
  map.on("movestart", () => {
    if (!isOurs) isHome = false;
  });
  return {
    isShown: () => isHome,
    show() {
      isOurs = true;
      map.stop();
      if (points.length) fit(map, points);
      else map.setView([20, 0], 2, { animate: false });
      isOurs = false;
      isHome = true;
    },
  };
}

/**
 * Frame points with margin, clear of the panels if that can be had by moving them to one side.
 * @param {any} map
 * @param {number[][]} points
 */
export function fit(map, points) {
  const size = map.getSize();
  const margin = Math.min(MARGIN_PX, size.x / 8, size.y / 8);
  const side = Math.max(margin, Math.min(LABEL_PX, size.x / 8));
  const panels = panelsOf(map);
  const tries = panels.flatMap((box) => [
    { left: Math.min(box.right, size.x / 2), right: 0, bottom: 0 },
    { left: 0, right: Math.min(size.x - box.left, size.x / 2), bottom: 0 },
    { left: 0, right: 0, bottom: Math.min(size.y - box.top, size.y / 2) },
  ]);
  const bounds = L.latLngBounds(points);
  const found = [{ left: 0, right: 0, bottom: 0 }, ...tries].map(({ left, right, bottom }) => {
    const zoom = Math.min(CLOSEST, map.getBoundsZoom(bounds, false, L.point(2 * side + left + right, 2 * margin + bottom)));
    const corners = [map.project(bounds.getSouthWest(), zoom), map.project(bounds.getNorthEast(), zoom)];
    const middle = corners[0].add(corners[1]).divideBy(2).add([(right - left) / 2, bottom / 2]);
    const corner = middle.subtract(size.divideBy(2));
    const hidden = points.filter((point) => {
      const box = boxRound(map.project(point, zoom).subtract(corner), 10);
      return panels.some((panel) => meet(box, panel));
    });
    return { middle: map.unproject(middle, zoom), zoom, hidden: hidden.length };
  });
  const [best] = found.sort((a, b) => a.hidden - b.hidden || b.zoom - a.zoom);
  map.setView(best.middle, best.zoom, { animate: false });
}

/** The points of all incidents, of many the outermost, on the side of the 180th meridian where they lie closest. @param {import("./story.js").Story} story */
function pointsOf(story) {
  /** @type {number[][]} */
  const points = [];
  for (let at = 0; at < story.count; at++) {
    const [lat, lon] = [story.incidents.at("latitude", at), story.incidents.at("longitude", at)];
    if (lat !== null && lon !== null) points.push([lat, lon]);
  }
  const turned = points.map(([lat, lon]) => [lat, lon < 0 ? lon + 360 : lon]);
  const nearer = points.length && span(turned, 1)[2] < span(points, 1)[2] ? turned : points;
  if (nearer.length <= MOST_FRAMED) return nearer;
  const [[south, north], [west, east]] = [span(nearer, 0), span(nearer, 1)];
  return [[south, west], [north, east]];
}

/** The least, the greatest and their difference. @param {number[][]} points @param {number} axis */
function span(points, axis) {
  let [least, greatest] = [Infinity, -Infinity];
  for (const point of points) {
    least = Math.min(least, point[axis]);
    greatest = Math.max(greatest, point[axis]);
  }
  return [least, greatest, greatest - least];
}

/**
 * Move the map as little as needed to bring an incident's mark into sight.
 * @param {any} map
 * @param {import("./scene.js").Scene} scene
 * @param {number} row
 */
export function reveal(map, scene, row) {
  scene.draw();
  const at = scene.pointOf(row);
  if (!at) return;
  const size = map.getSize();
  const margin = Math.min(70, size.x / 4, size.y / 4);
  const by = [off(at.x, margin, size.x - margin), off(at.y, margin, size.y - margin)];
  if (by[0] || by[1]) map.panBy(by, { animate: !isStill() });
}

/** How far a value is outside its bounds. @param {number} value @param {number} low @param {number} high */
function off(value, low, high) {
  return value < low ? value - low : value > high ? value - high : 0;
}

/** Whether the reader asked for a page that does not move. */
export function isStill() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Let pointer and finger hover and choose.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {import("./scene.js").Scene} scene
 * @param {import("./store.js").Store} store
 * @param {(at: number | null, cluster?: import("./layout.js").Cluster | null) => void} tip
 */
export function listenTo(map, story, scene, store, tip) {
  const isTouch = (/** @type {any} */ event) => event.originalEvent?.pointerType === "touch" || matchMedia("(pointer: coarse)").matches;
  map.on("click", (/** @type {any} */ event) => {
    const at = scene.hit(event.containerPoint, isTouch(event));
    const cluster = at === null ? scene.clusterAt(event.containerPoint) : null;
    tip(null);
    if (at !== null) store.set({ chosen: at });
    else if (cluster) open(map, story, store, cluster);
    else store.set({ opened: null });
  });
  map.on("mousemove", (/** @type {any} */ event) => {
    if (isTouch(event)) return;
    const at = scene.hit(event.containerPoint, false);
    const cluster = at === null ? scene.clusterAt(event.containerPoint) : null;
    map.getContainer().style.cursor = at === null && !cluster ? "" : "pointer";
    store.set({ hovered: at });
    tip(at, cluster);
  });
  map.on("mouseout movestart", () => {
    store.set({ hovered: null });
    tip(null);
  });
}

/** Lay a cluster out where it is, the map moved so that there is room for all of it. @param {any} map @param {import("./store.js").Store} store @param {import("./layout.js").Cluster} cluster @param {number[]} members */
function layOut(map, store, cluster, members) {
  store.set({ opened: members[0] });
  const size = map.getSize();
  const room = fanRadius(members.length) + 2 * MARGIN_PX; // the rest stands below
  const [wide, high] = [Math.min(room, size.x / 2), Math.min(room, size.y / 2)];
  const by = [off(cluster.x, wide, size.x - wide), off(cluster.y, high, size.y - high)];
  if (by[0] || by[1]) map.panBy(by, { animate: !isStill() });
}

/**
 * Show what a cluster holds: from nearer by if that parts it, else laid out on the spot.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./layout.js").Cluster} cluster
 */
function open(map, story, store, cluster) {
  const members = cluster.members();
  const points = members.map((at) => [story.incidents.at("latitude", at), story.incidents.at("longitude", at)]);
  const [[south, north, high], [west, east, wide]] = [span(points, 0), span(points, 1)];
  const zoom = Math.min(map.getMaxZoom(), map.getBoundsZoom([[south, west], [north, east]], false, L.point(2 * MARGIN_PX, 2 * MARGIN_PX)));
  if (Math.max(high, wide) < ONE_SPOT_DEG || zoom <= map.getZoom()) layOut(map, store, cluster, members);
  else map.setView([(south + north) / 2, (west + east) / 2], zoom, { animate: !isStill() });
}
