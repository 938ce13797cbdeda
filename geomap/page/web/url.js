// @ts-check
/** The address follows the state, and the state the address: a link opens the page as it was when it was copied. */

import { NO_FILTER } from "./filter.js";
import { hashOf, NOTHING, toldBy } from "./hash.js";
import { SORTINGS } from "./order.js";
import { EACH_MS, setHash } from "./sethash.js";
import { closedWindow } from "./spans.js";

/** @typedef {import("./store.js").State} State */

const TABS = ["list", "filters", "chains", "unplaced"];

/**
 * Restore what the address says, and keep the two in step from now on.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {{isShown: () => boolean, show: () => void}} home
 */
export function urlOn(map, story, store, filtering, home) {
  const start = store.get();
  let isThemeChosen = false;
  let waiting = 0;
  /** The view that the address says. @type {import("./hash.js").Told["view"]} */
  let told = null;
  /** The window of time that the address leaves open at an end, and what it was closed to. @type {{asked: import("./hash.js").Told["days"], closed: import("./hash.js").Told["days"]}} */
  let open = { asked: null, closed: null };

  /** A map keeps its middle to whole pixels; what is off by no more is still the view that the address says. */
  function viewNow() {
    if (home.isShown()) return null;
    const [zoom, middle] = [map.getZoom(), map.getCenter()];
    const isSame = told !== null && told.zoom === zoom && map.project([told.lat, told.lon], zoom).distanceTo(map.project(middle, zoom)) <= 1.5;
    return isSame ? told : (told = { zoom, lat: middle.lat, lon: middle.lng });
  }

  function text() {
    const { filter, theme } = store.get();
    const days = filter.days === open.closed ? open.asked : filter.days;
    return hashOf({ ...toldOf(store.get(), start, story), days, view: viewNow(), theme: isThemeChosen ? theme : null });
  }

  function write() {
    waiting = 0;
    const hash = text();
    if (hash !== location.hash.slice(1)) setHash(hash);
  }

  function writeSoon() {
    waiting ||= window.setTimeout(write, EACH_MS);
  }

  /** @param {string} hash */
  function restore(hash) {
    const asked = toldBy(hash);
    const { view, theme } = asked;
    const days = asked.days && closedWindow(asked.days, story.days.reach);
    open = { asked: asked.days, closed: days };
    store.set(stateOf({ ...asked, days }, start, story, filtering));
    told = view;
    if (view) map.setView([view.lat, view.lon], view.zoom, { animate: false });
    else if (!home.isShown()) home.show();
    isThemeChosen = theme !== null;
  }

  if (location.hash.length > 1) restore(location.hash);
  store.watch((state, before) => {
    if (state.theme !== before.theme) isThemeChosen = true;
    writeSoon();
  });
  map.on("moveend", writeSoon);
  window.addEventListener("hashchange", () => {
    if (location.hash.slice(1) !== text()) restore(location.hash);
  });
  return { text, restore };
}

/** @param {State} state @param {State} start @param {import("./story.js").Story} story @returns {import("./hash.js").Told} */
function toldOf(state, start, story) {
  const { filter, tab, sorting, isDown, chosen, shown } = state;
  const names = [...shown].sort();
  return {
    ...NOTHING,
    days: filter.days, text: filter.text, facets: filter.facets,
    layers: names.length === start.shown.size ? null : names,
    tab: tab === start.tab ? null : tab,
    sorting: sorting === start.sorting && isDown === start.isDown ? null : { by: sorting, isDown },
    chosen: chosen === null ? null : String(story.incidents.at("incident_id", chosen)),
  };
}

/** What an address says of the state; what this page does not know is left out. @param {import("./hash.js").Told} told @param {State} start @param {import("./story.js").Story} story @param {import("./filter.js").Filtering} filtering @returns {Partial<State>} */
function stateOf(told, start, story, filtering) {
  const { days, text, layers, tab, sorting, chosen, theme } = told;
  const facets = facetsOf(told.facets, filtering);
  const isFiltered = days !== null || text !== "" || Object.keys(facets).length > 0;
  const isKnown = sorting !== null && SORTINGS.some((name) => name === sorting.by);
  return {
    filter: isFiltered ? { ...NO_FILTER, days, text, facets } : NO_FILTER,
    shown: layers === null ? start.shown : new Set(layers.filter((name) => start.shown.has(name))),
    tab: tab !== null && TABS.includes(tab) ? /** @type {State["tab"]} */ (tab) : start.tab,
    sorting: isKnown ? /** @type {State["sorting"]} */ (sorting?.by) : start.sorting,
    isDown: isKnown ? sorting?.isDown : start.isDown,
    chosen: chosen === null ? null : story.find(chosen),
    ...(theme === null ? {} : { theme }),
  };
}

/** @param {Readonly<Record<string, readonly string[]>>} told @param {import("./filter.js").Filtering} filtering */
function facetsOf(told, filtering) {
  /** @type {Record<string, string[]>} */
  const facets = {};
  for (const { name, values } of filtering.facets) {
    const known = Object.hasOwn(told, name) ? told[name].filter((value) => values.includes(value)) : [];
    if (known.length) facets[name] = known;
  }
  return facets;
}
