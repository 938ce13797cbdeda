// @ts-check
/** What part of the earth is seen: the first view, keeping the chosen incident in sight, and the pointer on the map. */

/* global L */
import { boxRound, meet } from "./boxes.js";
import { WORLD } from "./mercator.js";
import { panelsOf } from "./panels.js";
import { fanRadius } from "./spots.js";

const CLOSEST = 10;
const MARGIN_PX = 44;
const LABEL_PX = 110;
/** A mark with its ring keeps so far from panels. */
const MARK_PX = 22;
/** Parts of a panel by which a view is pushed aside to be clear of it. */
const PUSHES = [0.25, 0.5, 0.75, 1];
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
  /** Move the map without leaving the first view for good. @param {() => void} move */
  const during = (move) => {
    isOurs = true;
    move();
    isOurs = false;
  };
  return {
    isShown: () => isHome,
    during,
    show() {
      during(() => {
        map.stop();
        if (points.length) fit(map, points);
        else map.setView([20, 0], 2, { animate: false });
      });
      isHome = true;
    },
    /** Frame what is found; if that is all or nothing, all. @param {import("./filter.js").Found} found */
    showFound(found) {
      const some = found.count < story.count ? pointsOf(story, found.passes) : [];
      if (!some.length) return this.show();
      map.stop();
      fit(map, some);
    },
  };
}

/**
 * Frame points with margin, clear of the panels if that can be had by moving them to one side.
 * @param {any} map
 * @param {number[][]} points
 * @param {number} [most] The greatest zoom.
 */
export function fit(map, points, most = CLOSEST) {
  const { middle, zoom } = /** @type {{middle: any, zoom: number}} */ (framed(map, points, most, -1));
  if (zoom < map.getMinZoom()) map.setMinZoom(zoom);
  map.setView(middle, zoom, { animate: false });
}

/**
 * Bring points into sight and out from under panels, from no nearer than now; where they are seen nothing moves.
 * @param {any} map
 * @param {number[][]} points
 */
export function keepInSight(map, points) {
  const size = map.getSize();
  const panels = panelsOf(map);
  const isSeen = points.every((point) => {
    const box = boxRound(map.latLngToContainerPoint(point), MARK_PX);
    return box.left > 0 && box.top > 0 && box.right < size.x && box.bottom < size.y && !panels.some((panel) => meet(box, panel));
  });
  if (!isSeen) fit(map, points, map.getZoom());
}

/**
 * The view that frames points and hides the fewest of them, from as near as may be and with the least push aside; null if none
 * is near enough.
 * @param {any} map
 * @param {number[][]} points
 * @param {number} most The greatest zoom.
 * @param {number} least The zoom must be greater than this.
 */
function framed(map, points, most, least) {
  const size = map.getSize();
  const margin = Math.min(MARGIN_PX, size.x / 8, size.y / 8);
  const side = Math.max(margin, Math.min(LABEL_PX, size.x / 8));
  const panels = panelsOf(map);
  const tries = panels.flatMap((box) => PUSHES.flatMap((part) => [
    { left: part * Math.min(box.right, size.x / 2), right: 0, bottom: 0 },
    { left: 0, right: part * Math.min(size.x - box.left, size.x / 2), bottom: 0 },
    { left: 0, right: 0, bottom: part * Math.min(size.y - box.top, size.y / 2) },
  ]));
  const bounds = L.latLngBounds(points);
  const found = [{ left: 0, right: 0, bottom: 0 }, ...tries].map(({ left, right, bottom }) => {
    const zoom = Math.min(most, zoomFor(map, bounds, size.x - 2 * side - left - right, size.y - 2 * margin - bottom));
    const corners = [map.project(bounds.getSouthWest(), zoom), map.project(bounds.getNorthEast(), zoom)];
    const middle = corners[0].add(corners[1]).divideBy(2).add([(right - left) / 2, bottom / 2]);
    const corner = onWorld(middle.subtract(size.divideBy(2)), size, zoom);
    return { middle: corner.add(size.divideBy(2)), corner, zoom, push: left + right + bottom, hidden: 0 };
  }).filter(({ zoom }) => zoom > least);
  const spots = points.map((point) => map.project(point, 0));
  for (const one of found) {
    const scale = 2 ** one.zoom;
    one.hidden = spots.filter(({ x, y }) => {
      const box = boxRound({ x: x * scale - one.corner.x, y: y * scale - one.corner.y }, 10);
      return panels.some((panel) => meet(box, panel));
    }).length;
  }
  const [best] = found.sort((a, b) => a.hidden - b.hidden || b.zoom - a.zoom || a.push - b.push);
  return best ? { middle: map.unproject(best.middle, best.zoom), zoom: best.zoom } : null;
}

/** The greatest zoom, in the map's steps, at which bounds fit into a room; on a small screen that may be less than the map's least. @param {any} map @param {any} bounds @param {number} width @param {number} height */
function zoomFor(map, bounds, width, height) {
  const corners = [map.project(bounds.getNorthWest(), 0), map.project(bounds.getSouthEast(), 0)];
  const room = corners[1].subtract(corners[0]);
  const zoom = Math.log2(Math.min(Math.max(1, width) / room.x, Math.max(1, height) / room.y));
  const snap = map.options.zoomSnap || 1;
  return Math.max(0, Math.min(map.getMaxZoom(), Math.floor(zoom / snap + 1e-6) * snap));
}

/** The upper left corner of a view moved so that no more than need be lies beyond the poles' edges of the map. @param {any} corner @param {any} size @param {number} zoom */
function onWorld(corner, size, zoom) {
  const spare = WORLD * 2 ** zoom - size.y;
  return L.point(corner.x, Math.max(Math.min(0, spare), Math.min(Math.max(0, spare), corner.y)));
}

/** The points of incidents, of many the outermost, on the side of the 180th meridian where they lie closest. @param {import("./story.js").Story} story @param {Uint8Array} [passes] Which; all if none is said. */
function pointsOf(story, passes) {
  /** @type {number[][]} */
  const points = [];
  for (let at = 0; at < story.count; at++) {
    if (passes && !passes[at]) continue;
    const [lat, lon] = [story.incidents.at("latitude", at), story.incidents.at("longitude", at)];
    if (lat !== null && lon !== null) points.push([lat, lon]);
  }
  const turned = points.map(([lat, lon]) => [lat, lon < 0 ? lon + 360 : lon]);
  return fewOf(points.length && span(turned, 1)[2] < span(points, 1)[2] ? turned : points);
}

/** Points, or of many the corners round them. @param {number[][]} nearer */
function fewOf(nearer) {
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
 * @param {boolean} [isAtOnce] Whether it does not glide there, as where the room of the map has just changed.
 */
export function reveal(map, scene, row, isAtOnce = false) {
  scene.draw();
  const at = scene.pointOf(row);
  if (!at) return;
  const size = map.getSize();
  const margin = Math.min(70, size.x / 4, size.y / 4);
  move(map, at, [margin, margin], MARK_PX, isAtOnce);
}

/** Move the map as little as needed so that a spot is so far inside the view and under no panel. @param {any} map @param {{x: number, y: number}} spot @param {number[]} margins @param {number} clear How far it keeps from panels. @param {boolean} [isAtOnce] */
function move(map, spot, [wide, high], clear, isAtOnce = false) {
  const size = map.getSize();
  const panels = panelsOf(map);
  const into = (/** @type {{x: number, y: number}} */ { x, y }) => ({ x: Math.max(wide, Math.min(size.x - wide, x)), y: Math.max(high, Math.min(size.y - high, y)) });
  const aside = panels.flatMap((box) => [
    { x: box.left - clear, y: spot.y }, { x: box.right + clear, y: spot.y }, { x: spot.x, y: box.top - clear }, { x: spot.x, y: box.bottom + clear },
    { x: box.right + clear, y: box.top - clear }, { x: box.left - clear, y: box.bottom + clear },
  ]);
  const away = (/** @type {{x: number, y: number}} */ { x, y }) => Math.hypot(x - spot.x, y - spot.y);
  const free = [spot, ...aside].map(into).filter((one) => !panels.some((box) => meet(boxRound(one, clear - 1), box)));
  const [to] = [...free.sort((a, b) => away(a) - away(b)), into(spot)];
  if (away(to) > 0.5) map.panBy([spot.x - to.x, spot.y - to.y], { animate: !isAtOnce && !isStill() });
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
  const reach = fanRadius(members.length);
  const room = reach + 2 * MARGIN_PX; // the rest stands below
  move(map, cluster, [Math.min(room, size.x / 2), Math.min(room, size.y / 2)], reach + MARK_PX);
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
  const wide = Math.max(span(points, 0)[2], span(points, 1)[2]);
  const best = wide < ONE_SPOT_DEG ? null : framed(map, fewOf(points), map.getMaxZoom(), map.getZoom());
  if (best) map.setView(best.middle, best.zoom, { animate: !isStill() });
  else layOut(map, store, cluster, members);
}
