// @ts-check
/** The one place where the page's state stands. Views read it and watch it; a click sets it; nothing else flows. */

import { NO_FILTER } from "./filter.js";

/**
 * @typedef {object} State
 * @property {number | null} chosen The incident whose details are open, by its row.
 * @property {number | null} hovered The incident under the pointer or the focus.
 * @property {number | null} opened An incident whose cluster is laid out one by one.
 * @property {import("./filter.js").Filter} filter What is asked for; everything that shows incidents follows it.
 * @property {ReadonlySet<string>} shown Names of the layers that are drawn.
 * @property {"light" | "dark"} theme
 * @property {"wide" | "phone" | "embed"} layout
 * @property {"list" | "filters" | "chains" | "unplaced"} tab What stands in the panel beside the map.
 * @property {import("./order.js").Sorting} sorting By what the list is sorted.
 * @property {boolean} isDown Whether the greatest comes first.
 * @property {boolean} legend Whether the legend is open.
 * @property {import("./tiles.js").Consent} tiles What the reader said to online tiles. It is kept nowhere, and no address may set it.
 * @property {boolean} silent Whether the server of the tiles gave none.
 * @property {boolean} names Whether the page's own names of towns and countries are drawn.
 * @property {"peek" | "half" | "full"} stop How far the sheet of a narrow page is drawn up.
 */

/** What a page begins with, but for its looks. @param {import("./story.js").Story} story @returns {Omit<State, "theme" | "layout" | "legend">} */
export function startOf(story) {
  return {
    chosen: null, hovered: null, opened: null, filter: NO_FILTER, shown: new Set(story.layers.map((layer) => layer.name)),
    tab: isAnyWhole(story) ? "list" : "unplaced", sorting: "date", isDown: false, stop: "peek",
    tiles: story.tiles ? "asked" : "none", silent: false, names: true,
  };
}

/** Whether any incident has both a place and a date. @param {import("./story.js").Story} story */
function isAnyWhole({ points, incidents, count }) {
  for (let at = 0; at < count; at++) if (!Number.isNaN(points.x[at]) && incidents.at("date_start", at) !== null) return true;
  return count === 0;
}

/**
 * Return a store.
 * @param {State} first
 */
export function storeOf(first) {
  let state = Object.freeze({ ...first });
  /** @type {((state: State, before: State) => void)[]} */
  const watchers = [];
  return {
    /** @returns {State} */
    get: () => state,
    /** @param {Partial<State>} changes */
    set(changes) {
      const before = state;
      const changed = Object.entries(changes).some(([name, value]) => /** @type {any} */ (before)[name] !== value);
      if (!changed) return;
      state = Object.freeze({ ...before, ...changes });
      for (const watcher of watchers) watcher(state, before);
    },
    /** @param {(state: State, before: State) => void} watcher */
    watch(watcher) {
      watchers.push(watcher);
    },
  };
}

/** @typedef {ReturnType<typeof storeOf>} Store */
