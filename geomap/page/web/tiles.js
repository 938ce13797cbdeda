// @ts-check
/* global L */
/** Online tiles between the built-in map and the incidents: loaded while the reader wants them, and never before. */

import { controlWith } from "./control.js";
import { linked, make } from "./dom.js";

/**
 * What the maker of the page offers; geomap/page/tiles/offer.py says what each is.
 * @typedef {object} Tiles
 * @property {string} name
 * @property {string} url
 * @property {string[]} subdomains
 * @property {string[]} hosts
 * @property {string} host
 * @property {[string, string][]} attribution
 * @property {[number, number]} zooms
 * @property {number} size
 * @property {number} offset
 * @property {boolean} is_tms
 * @property {boolean} is_open
 */

/**
 * What the reader said: nothing is offered; the question is open; the built-in map is kept; tiles are on; they were on.
 * @typedef {"none" | "asked" | "kept" | "on" | "off"} Consent
 */

/** So many tiles that do not come, and none that does, are a server that cannot be reached. */
const ENOUGH_FAILED = 4;

/** The provider's attribution as text and links. @param {Tiles} tiles @returns {Node[]} */
export function namesOf(tiles) {
  return tiles.attribution.map(([text, url]) => linked(text, url));
}

/**
 * Show the tiles while the reader wants them. The page's own names go once the first tile is there, which has its own.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 */
export function tilesOn(map, { tiles }, store) {
  if (!tiles) return;
  const layer = layerOf(tiles);
  const credit = controlWith(make("p", { class: "geomap-attribution" }, ...namesOf(tiles)), "bottomright");
  let [come, failed] = [0, 0];
  layer.on("tileload", () => {
    if (!come++) store.set({ names: false, silent: false });
  });
  layer.on("tileerror", () => {
    if (++failed === ENOUGH_FAILED && !come) store.set({ silent: true });
  });
  store.watch((state, before) => {
    if (state.tiles === before.tiles) return;
    document.documentElement.dataset.tiles = state.tiles;
    if (state.tiles === "on") {
      [come, failed] = [0, 0];
      layer.addTo(map);
      credit.addTo(map);
    } else if (before.tiles === "on") {
      layer.remove();
      credit.remove();
      store.set({ names: true, silent: false });
    }
  });
}

/** @param {Tiles} tiles */
function layerOf(tiles) {
  return L.tileLayer(tiles.url, {
    ...(tiles.subdomains.length ? { subdomains: tiles.subdomains } : {}),
    minZoom: tiles.zooms[0],
    maxNativeZoom: tiles.zooms[1],
    maxZoom: 24,
    tileSize: tiles.size,
    zoomOffset: tiles.offset,
    tms: tiles.is_tms,
    referrerPolicy: "no-referrer",
  });
}
