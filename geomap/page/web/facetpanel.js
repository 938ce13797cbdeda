// @ts-check
/** The tab of filters: a group for each facet, kept in step with what is found. */

import { valueWords, toggled } from "./asked.js";
import { make } from "./dom.js";
import { groupOf } from "./facetgroup.js";

/** @typedef {import("./facetgroup.js").Group} Group */

/**
 * Fill the tab when it is first opened, and keep it in step while it is open.
 * @param {HTMLElement} home
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./summary.js").Words} words
 */
export function facetPanelOn(home, story, store, filtering, words) {
  const say = valueWords(words, story.language);
  /** @type {Map<string, Group> | null} */
  let groups = null;
  /** The facet in which a box was just ticked: there nothing moves. */
  let ticked = "";
  let isStale = true;

  function groupsOf() {
    const made = new Map(filtering.facets.map((facet) => [facet.name, groupOf(facet, words, say, (value) => tick(facet.name, value))]));
    const useful = [...made.values()].filter((group) => group.isUseful);
    home.replaceChildren(...(useful.length ? useful.map((group) => group.element) : [make("p", { class: "geomap-empty" }, words.find.noFacets)]));
    return made;
  }

  /** @param {string} name @param {string} value */
  function tick(name, value) {
    ticked = name;
    store.set({ filter: toggled(store.get().filter, name, value) });
    ticked = "";
  }

  function show() {
    const { filter, tab } = store.get();
    if (tab !== "filters" || !isStale) return;
    isStale = false;
    groups ??= groupsOf();
    const { counts } = filtering.apply(filter);
    for (const [name, group] of groups) if (group.isUseful) group.show(counts[name], filter.facets[name] ?? [], name === ticked);
  }

  show();
  store.watch((state, before) => {
    if (state.filter !== before.filter) isStale = true;
    if (isStale) show();
  });
}
