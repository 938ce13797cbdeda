// @ts-check
/** The one place where the page's state stands. Views read it and watch it; a click sets it; nothing else flows. */

import { NO_FILTER } from "./filter.js";

/**
 * @typedef {object} State
 * @property {number | null} chosen The incident whose details are open, by its row.
 * @property {number | null} hovered The incident under the pointer or the focus.
 * @property {number | null} opened An incident whose cluster is laid out one by one.
 * @property {number | null} chain The chain that is shown, by the row of any incident in it.
 * @property {boolean} sizes Whether marks grow with the number of killed.
 * @property {import("./filter.js").Filter} filter What is asked for; everything that shows incidents follows it.
 * @property {ReadonlySet<string>} shown Names of the layers that are drawn.
 * @property {"light" | "dark"} theme
 * @property {"wide" | "phone" | "embed"} layout
 * @property {string} language The tag of the language that the page speaks.
 * @property {"list" | "filters" | "chains" | "unplaced"} tab What stands in the panel beside the map.
 * @property {import("./order.js").Sorting} sorting By what the list is sorted.
 * @property {boolean} isDown Whether the greatest comes first.
 * @property {boolean} legend Whether the legend is open.
 * @property {import("./tiles.js").Consent} tiles What the reader said to online tiles. It is kept nowhere, and no address may set it.
 * @property {boolean} silent Whether the server of the tiles gave none.
 * @property {boolean} names Whether the page's own names of towns and countries are drawn.
 * @property {"peek" | "half" | "full"} stop How far the sheet of a narrow page is drawn up.
 * @property {import("./calendar.js").Unit | null} step By what the window of time moves; null is what suits the story.
 * @property {boolean} isGrowing Whether only the end of the window moves on in a play, not the window.
 * @property {boolean} isPlaying
 */

/** What a page begins with, but for its looks and its language. @param {import("./story.js").Story} story @returns {Omit<State, "theme" | "layout" | "legend" | "language">} */
export function startOf(story) {
  return {
    chosen: null, hovered: null, opened: null, chain: null, sizes: false, filter: NO_FILTER, shown: new Set(story.layers.map((layer) => layer.name)),
    tab: !story.count || story.isWhole.includes(1) ? "list" : "unplaced", sorting: "date", isDown: false, stop: "peek",
    step: null, isGrowing: false, isPlaying: false,
    tiles: story.tiles ? "asked" : "none", silent: false, names: true,
  };
}

/**
 * Return a store.
 * @param {State} first
 */
export function storeOf(first) {
  let state = Object.freeze({ ...first });
  /** @type {Set<(state: State, before: State) => void>} */
  const watchers = new Set();
  return {
    /** Ends with the views that have this store; what they listen to outside themselves ends with it. @type {AbortSignal} */
    life: new AbortController().signal,
    /** @returns {State} */
    get: () => state,
    /** @param {Partial<State>} changes */
    set(changes) {
      const before = state;
      const changed = Object.entries(changes).some(([name, value]) => /** @type {any} */ (before)[name] !== value);
      if (!changed) return;
      state = Object.freeze({ ...before, ...changes });
      for (const watcher of [...watchers]) if (watchers.has(watcher)) watcher(state, before);
    },
    /** @param {(state: State, before: State) => void} watcher @param {AbortSignal} [life] With its end the watching ends. */
    watch(watcher, life) {
      watchers.add(watcher);
      life?.addEventListener("abort", () => watchers.delete(watcher));
    },
  };
}

/** @typedef {ReturnType<typeof storeOf>} Store */

/** Return a store for views that are made anew with the language: the same state, but they fall silent when their life ends. @param {Store} store @param {AbortSignal} life @returns {Store} */
export function livingStore(store, life) {
  return {
    ...store,
    life,
    set: (changes) => {
      if (!life.aborted) store.set(changes);
    },
    watch: (watcher) => store.watch(watcher, life),
  };
}
