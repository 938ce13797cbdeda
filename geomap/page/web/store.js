// @ts-check
/** The one place where the page's state stands. Views read it and watch it; a click sets it; nothing else flows. */

/**
 * @typedef {object} State
 * @property {string | null} chosen The incident whose details are open.
 * @property {string | null} hovered The incident under the pointer or the focus.
 * @property {ReadonlySet<string>} shown Names of the layers that are drawn.
 * @property {"light" | "dark"} theme
 * @property {"wide" | "phone" | "embed"} layout
 * @property {boolean} legend Whether the legend is open.
 * @property {"peek" | "half" | "full"} stop How far the sheet of a narrow page is drawn up.
 */

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
