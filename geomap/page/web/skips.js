// @ts-check
/** The first two stops of the Tab key: ways past the bar, to the list and to the map. */

import { byId, make } from "./dom.js";

/**
 * @param {any} map
 * @param {import("./store.js").Store} store
 * @param {import("./summary.js").Words} words
 * @param {import("./rows.js").Rows} list
 */
export function skipsOn(map, store, words, list) {
  const toList = () => {
    const { stop, layout, tab } = store.get();
    store.set({ chosen: null, tab: tab === "unplaced" ? tab : "list", stop: layout !== "wide" && stop === "peek" ? "half" : stop });
    if (!list.focus()) byId(`geomap-tab-${store.get().tab}`).focus();
  };
  byId("geomap-skips").replaceChildren(
    make("button", { type: "button", click: toList }, words.skip.list),
    make("button", { type: "button", click: () => map.getContainer().focus() }, words.skip.map),
  );
}
