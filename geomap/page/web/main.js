// @ts-check
/* global L */
/** Where the page begins. `window.geomap` is for the page's own frame, for tests and for who embeds the page. */

import { appOn, failedOn } from "./app.js";
import { attachedTo } from "./attach.js";
import { decode } from "./decode.js";
import { NO_FILTER } from "./filter.js";
import { closedWindow } from "./spans.js";
import { storyOf } from "./story.js";
import { useOwnIcons } from "./icons.js";
import { isStill } from "./view.js";

/** @typedef {{story: import("./story.js").Story, store: import("./store.js").Store, scene: import("./scene.js").Scene, filtering: import("./filter.js").Filtering, files?: () => import("./takefiles.js").Files, url?: ReturnType<typeof import("./url.js").urlOn>}} Running */
/** @type {Running | null} */
let running = null;
/** @type {(drawn: boolean) => void} */
let tellReady;
const ready = new Promise((resolve) => {
  tellReady = resolve;
});

/** @param {string} blockId @param {(story: import("./story.js").Story) => Running} begin */
async function startWith(blockId, begin) {
  let isRead = false;
  try {
    const read = async (/** @type {number} */ number) => decode(textOf(`${blockId}-${number}`));
    const core = await decode(textOf(blockId));
    isRead = true;
    running = begin(storyOf(core, read));
    tellReady(true);
  } catch (error) {
    failedOn(document.documentElement.lang || "en", !isRead && "DecompressionStream" in window);
    console.error(error);
    tellReady(false);
  }
}

/** @param {string} id */
function textOf(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id)).textContent ?? "";
}

/** Make the Leaflet map of a page and start the page on it. @param {string} id @param {any} options */
function frame(id, options) {
  useOwnIcons();
  const still = isStill() ? { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false } : {};
  const usual = { zoomSnap: 0.25, zoomDelta: 1, wheelPxPerZoomLevel: 120, minZoom: 1.5, maxZoom: 16 };
  const map = L.map(id, { ...usual, ...still, ...options, zoomControl: false, hasZoom: options.zoomControl !== false });
  if (isStill()) map.panBy = (/** @type {any} */ by, /** @type {any} */ how) => L.Map.prototype.panBy.call(map, by, { ...how, animate: false });
  map.attributionControl?.setPrefix(false);
  const hasTiles = () => Object.values(map._layers).some((layer) => layer instanceof L.TileLayer);
  startWith("geomap-data", (story) => appOn(map, story, !hasTiles()));
  return map;
}

/** Add a story to a Leaflet map that is there. @param {any} map @param {string} blockId @param {boolean} isFitted */
function attach(map, blockId, isFitted) {
  return startWith(blockId, (story) => attachedTo(map, story, isFitted));
}

/** @type {any} */ (window).geomap = Object.freeze({
  frame,
  attach,
  /** Resolves once the page is drawn, with whether it could be. */
  ready,
  /** Choose an incident, as a click does; null chooses none. @param {string | null} id */
  choose: (id) => running?.store.set({ chosen: running.story.find(id) }),
  /** Show only what a filter finds; null shows all. @param {Partial<import("./filter.js").Filter> | null} filter */
  filter: (filter) => {
    const days = filter?.days && running ? closedWindow(filter.days, running.story.days.reach) : null;
    running?.store.set({ filter: { ...NO_FILTER, ...filter, days } });
  },
  /** How many incidents pass the filter. */
  found: () => running?.filtering.apply(running.store.get().filter).count ?? 0,
  /** Names of the layers that are shown. */
  shown: () => [...(running?.store.get().shown ?? [])].sort(),
  /** How much of each kind the last frame drew. */
  drawn: () => running?.scene.drawn() ?? null,
  /** Where an incident's mark is, in pixels of the map's container. @param {string} id */
  pointOf: (id) => running?.scene.pointOf(running.story.find(id) ?? -1) ?? null,
  /** The state of the page as the text after # in its address, at once. */
  hash: () => running?.url?.text() ?? "",
  /** Bring the page into the state that a text says, as a link with it does. @param {string} hash */
  restore: (hash) => running?.url?.restore(hash),
  /** A file as the menu makes it: geojson, csv, txt, png or svg. @param {import("./takefiles.js").Kind} kind @returns {Promise<Blob> | undefined} */
  file: (kind) => running?.files?.().make(kind),
});
