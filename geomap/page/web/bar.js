// @ts-check
/** The bar: title and counts stand there, the buttons work. */

import { byId } from "./dom.js";

/**
 * @param {import("./story.js").Story} story
 * @param {import("./store.js").Store} store
 * @param {import("./filter.js").Filtering} filtering
 * @param {import("./summary.js").Words} words
 */
export function barOn(story, store, filtering, words) {
  countsOn(story, store, filtering, words);
  themeOn(store, words);
  const panel = byId("geomap-panel");
  panel.textContent = words.panel;
  panel.addEventListener("click", () => store.set({ stop: store.get().stop === "peek" ? "half" : "peek" }));
  const tell = () => panel.setAttribute("aria-expanded", String(store.get().stop !== "peek"));
  tell();
  store.watch(tell);
}

/** How many incidents are found, of how many, and how many of them have no point. @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./filter.js").Filtering} filtering @param {import("./summary.js").Words} words */
function countsOn(story, store, filtering, words) {
  const tell = () => {
    const { passes, count } = filtering.apply(store.get().filter);
    let without = 0;
    for (let at = 0; at < passes.length; at++) if (passes[at] && Number.isNaN(story.points.x[at])) without++;
    const text = words.counts(count, story.count, without);
    for (const place of ["geomap-counts", "geomap-peek"]) byId(place).textContent = text;
    byId("geomap-handle").setAttribute("aria-label", `${text}. ${words.sheet}`);
  };
  tell();
  store.watch((state, before) => {
    if (state.filter !== before.filter) tell();
  });
}

/** @param {import("./store.js").Store} store @param {import("./summary.js").Words} words */
function themeOn(store, words) {
  const button = byId("geomap-theme");
  button.addEventListener("click", () => store.set({ theme: store.get().theme === "dark" ? "light" : "dark" }));
  const tell = () => {
    const name = store.get().theme === "dark" ? words.lighter : words.darker;
    button.setAttribute("aria-label", name);
    button.title = name;
  };
  tell();
  store.watch(tell);
}
