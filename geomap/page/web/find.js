// @ts-check
/** Filter and find: the search box, the panel of filters, what is asked for, and the search in the details, each in its place. */

import { chipsOn } from "./chips.js";
import { deepSearchOf } from "./deepsearch.js";
import { byId, make } from "./dom.js";
import { facetPanelOn } from "./facetpanel.js";
import { wordsIn } from "./fold.js";
import { highlightOn } from "./highlight.js";
import { searchBoxOn } from "./searchbox.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./summary.js").Words} Words */

/** So long after the last letter the details are searched, and what is found is said. */
const TYPED_MS = 250;
const SAID_MS = 900;
/** What the details add is shown no more often than this, and it takes no more than a tenth of the time. */
const SHOWN_MS = 300;
const SHARE = 10;

/**
 * @param {import("./story.js").Story} story
 * @param {Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {Words} words
 */
export function findOn(story, store, filtering, words) {
  const box = searchBoxOn(store, words, preparing(filtering.steps));
  const leave = () => (box.isShown() ? box.focus() : byId(`geomap-tab-${store.get().tab}`).focus());
  const chips = chipsOn(story, store, words, byId("geomap-filters"), leave);
  byId("geomap-tabs").after(chips.element);
  facetPanelOn(byId("geomap-filters"), story, store, filtering, words);
  const rows = byId("geomap-list").querySelector(".geomap-scroll") ?? byId("geomap-list"); // not the credits below them
  highlightOn([rows, byId("geomap-details-content")], store);
  const say = announceOn(story, store, filtering, words);
  detailsSearchOn(story, store, filtering, chips.searching, say);
}

/** Say how many are found, when nothing has changed for a while. @param {import("./story.js").Story} story @param {Store} store @param {import("./filter.js").Filtering} filtering @param {Words} words */
function announceOn(story, store, filtering, words) {
  const status = make("p", { id: "geomap-found", class: "geomap-hidden", role: "status" });
  byId("geomap").append(status);
  let waiting = 0;
  const say = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => (status.textContent = words.find.found(filtering.apply(store.get().filter).count, story.count)), SAID_MS);
  };
  store.watch((state, before) => {
    if (state.filter !== before.filter) say();
  });
  return say;
}

/**
 * Search the details when the text has stood for a moment, and show what is found as it comes.
 * @param {import("./story.js").Story} story
 * @param {Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {(part: number | null) => void} tell
 * @param {() => void} say
 */
function detailsSearchOn(story, store, filtering, tell, say) {
  const deep = deepSearchOf(story);
  let waiting = 0;
  let fresh = 0;
  let due = 0;

  function refresh() {
    const start = performance.now();
    fresh = 0;
    store.set({ filter: { ...store.get().filter } });
    due = performance.now() + Math.max(SHOWN_MS, SHARE * (performance.now() - start));
  }

  /** @param {string} text */
  async function search(text) {
    fresh = 0;
    due = performance.now() + SHOWN_MS;
    tell(0);
    try {
      const isWhole = await deep.search(text, (from, bits, share) => {
        fresh += filtering.takeIn(text, from, bits);
        tell(share);
        if (fresh && performance.now() > due) refresh();
      });
      if (isWhole && fresh) refresh();
      if (isWhole) say();
      if (store.get().filter.text === text) tell(null);
    } catch (error) {
      console.warn(error);
      if (store.get().filter.text === text) tell(NaN);
    }
  }

  function begin() {
    const { text } = store.get().filter;
    deep.stop();
    clearTimeout(waiting);
    tell(null);
    if (wordsIn(text).length) waiting = window.setTimeout(search, TYPED_MS, text);
  }

  if (store.get().filter.text) begin();
  store.life.addEventListener("abort", () => {
    clearTimeout(waiting);
    deep.stop();
  });
  store.watch((state, before) => {
    if (state.filter.text !== before.filter.text) begin();
  });
}

/** Return a function that begins, at its first call, to take steps one at a time when the page has nothing else to do. @param {(() => unknown)[]} steps */
function preparing(steps) {
  const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) => window.setTimeout(then, 0));
  let at = -1;
  const next = () => {
    if (++at < steps.length) idle(() => (steps[at](), next()));
  };
  return () => {
    if (at < 0) next();
  };
}
