// @ts-check
/* global L */
/** The page round the map: bar, list, details, legend, and how they answer one another. */

import { aboutOf, attributionOf } from "./about.js";
import { controlWith } from "./control.js";
import { barOn } from "./bar.js";
import { consentOn } from "./consent.js";
import { byId, make } from "./dom.js";
import { filterOn } from "./filter.js";
import { legendOf } from "./legend.js";
import { listOn } from "./list.js";
import { detailsOn } from "./aside.js";
import { sceneOn } from "./scene.js";
import { sheetOn } from "./sheet.js";
import { startOf, storeOf } from "./store.js";
import { tabsOn } from "./tabs.js";
import { tilesOn } from "./tiles.js";
import { tipOn } from "./tip.js";
import { wordsOf } from "./words.js";
import { homeView, listenTo, reveal } from "./view.js";

const NARROW = "(max-width: 720px)";
const LOW = "(max-height: 599px)";
const DARK = "(prefers-color-scheme: dark)";

/** @returns {"wide" | "phone" | "embed"} */
function layoutNow() {
  return matchMedia(LOW).matches ? "embed" : matchMedia(NARROW).matches ? "phone" : "wide";
}

/**
 * Set up the whole page; the map is there already.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {boolean} hasBasemap
 */
export function appOn(map, story, hasBasemap) {
  const words = wordsOf(story.language);
  const root = document.documentElement;
  const stage = byId("geomap-stage");
  root.dir = words.direction;
  const store = storeOf({
    ...startOf(story), theme: matchMedia(DARK).matches ? "dark" : "light", layout: layoutNow(), legend: layoutNow() === "wide",
  });
  const dress = () => {
    const { theme, layout, stop, chosen } = store.get();
    Object.assign(root.dataset, { theme, layout, stop, details: chosen === null ? "closed" : "open" });
  };
  dress();
  store.watch(dress);
  const filtering = filterOn(story);
  tabsOn(byId("geomap-tabs"), story, store, filtering, words);
  const list = listOn(byId("geomap-list"), story, store, filtering, words, aboutOf(story, words));
  stage.append(legendOf(story, store, words, store.get().legend));
  controlWith(attributionOf(story), "bottomright").addTo(map);
  L.control.scale({ position: "bottomright", imperial: false }).addTo(map);
  consentOn(map, story, store, words);
  tilesOn(map, story, store);
  const scene = sceneOn(map, story, store, filtering, { hasBasemap });
  const tip = tipOn(stage, story, store, words, scene);
  const home = homeView(map, story);
  barOn(story, store, filtering, words);
  detailsOn(story, store, words, (at) => list.reveal(at, true));
  sheetOn(byId("geomap-sheet"), byId("geomap-handle"), store);
  listenTo(map, story, scene, store, tip);
  map.getContainer().setAttribute("aria-label", words.map(story.count));
  watchLayout(map, store, scene, home);
  home.show();
  scene.draw();
  return { story, store, scene, filtering };
}

/** Keep the map whole when its room changes. @param {any} map @param {import("./store.js").Store} store @param {import("./scene.js").Scene} scene @param {ReturnType<typeof homeView>} home */
function watchLayout(map, store, scene, home) {
  const settle = () => {
    map.invalidateSize({ pan: false, animate: false });
    const { chosen } = store.get();
    if (home.isShown()) home.show();
    if (chosen !== null) reveal(map, scene, chosen);
    scene.draw();
  };
  new ResizeObserver(settle).observe(map.getContainer());
  for (const query of [NARROW, LOW]) matchMedia(query).addEventListener("change", () => store.set({ layout: layoutNow() }));
  store.watch((state, before) => {
    if (state.chosen !== before.chosen || state.stop !== before.stop || state.layout !== before.layout) settle();
  });
}

/** Say in the page that it could not be drawn. @param {string} language */
export function failedOn(language) {
  const words = wordsOf(language);
  const message = make("p", { class: "geomap-failed", role: "alert" }, words.failed, " ", words.failedHint);
  (document.getElementById("geomap-stage") ?? document.body).append(message);
}
