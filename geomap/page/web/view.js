// @ts-check
/** What part of the earth is seen: the first view, keeping the chosen incident in sight, and the pointer on the map. */

/* global L */
import { boxRound, meet } from "./boxes.js";
import { panelsOf } from "./panels.js";

const CLOSEST = 10;
const MARGIN_PX = 44;
const LABEL_PX = 110;

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
function fit(map, points) {
  const size = map.getSize();
  const margin = Math.min(MARGIN_PX, size.x / 8, size.y / 8);
  const side = Math.max(margin, Math.min(LABEL_PX, size.x / 8));
  const panels = panelsOf(map);
  const tries = panels.flatMap((box) => [
    { left: Math.min(box.right, size.x / 2), bottom: 0 },
    { left: 0, bottom: Math.min(size.y - box.top, size.y / 2) },
  ]);
  const bounds = L.latLngBounds(points);
  const found = [{ left: 0, bottom: 0 }, ...tries].map(({ left, bottom }) => {
    const zoom = Math.min(CLOSEST, map.getBoundsZoom(bounds, false, L.point(2 * side + left, 2 * margin + bottom)));
    const corners = [map.project(bounds.getSouthWest(), zoom), map.project(bounds.getNorthEast(), zoom)];
    const middle = corners[0].add(corners[1]).divideBy(2).add([-left / 2, bottom / 2]);
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

/** The points of all incidents, on the side of the 180th meridian where they lie closest. @param {import("./story.js").Story} story */
function pointsOf(story) {
  const points = story.incidents.filter((one) => one.isPlaced).map((one) => [one.latitude, one.longitude]);
  const span = (/** @type {number[]} */ lons) => Math.max(...lons) - Math.min(...lons);
  const turned = points.map(([lat, lon]) => [lat, lon < 0 ? lon + 360 : lon]);
  const isNearer = points.length > 0 && span(turned.map(([, lon]) => lon)) < span(points.map(([, lon]) => lon));
  return isNearer ? turned : points;
}

/**
 * Move the map as little as needed to bring an incident's mark into sight.
 * @param {any} map
 * @param {import("./scene.js").Scene} scene
 * @param {string} id
 */
export function reveal(map, scene, id) {
  scene.draw();
  const at = scene.pointOf(id);
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
 * @param {import("./scene.js").Scene} scene
 * @param {import("./store.js").Store} store
 * @param {(id: string | null) => void} tip
 */
export function listenTo(map, scene, store, tip) {
  const isTouch = (/** @type {any} */ event) => event.originalEvent?.pointerType === "touch" || matchMedia("(pointer: coarse)").matches;
  map.on("click", (/** @type {any} */ event) => {
    const id = scene.hit(event.containerPoint, isTouch(event));
    tip(null);
    if (id !== null) store.set({ chosen: id });
  });
  map.on("mousemove", (/** @type {any} */ event) => {
    if (isTouch(event)) return;
    const id = scene.hit(event.containerPoint, false);
    map.getContainer().style.cursor = id === null ? "" : "pointer";
    store.set({ hovered: id });
    tip(id);
  });
  map.on("mouseout movestart", () => {
    store.set({ hovered: null });
    tip(null);
  });
}
