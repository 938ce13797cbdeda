// @ts-check
/* global L */
/** The page round the map: bar, list, details, legend, and how they answer one another. */

import { aboutOf, attributionOf } from "./about.js";
import { controlWith } from "./control.js";
import { barOn } from "./bar.js";
import { chainsOn } from "./chainpanel.js";
import { byId, make } from "./dom.js";
import { filterOn } from "./filter.js";
import { findOn } from "./find.js";
import { legendOf } from "./legend.js";
import { listOn } from "./list.js";
import { detailsOn } from "./aside.js";
import { printedOn } from "./printed.js";
import { sceneOn } from "./scene.js";
import { sheetOn } from "./sheet.js";
import { stepperOn } from "./stepper.js";
import { startOf, storeOf } from "./store.js";
import { noteOn } from "./opennote.js";
import { tabsOn } from "./tabs.js";
import { timelineOn } from "./timeline.js";
import { takeawayOn } from "./takeaway.js";
import { filesOf } from "./takefiles.js";
import { tipOn } from "./tip.js";
import { urlOn } from "./url.js";
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
  const scene = sceneOn(map, story, store, filtering, { hasBasemap });
  const tip = tipOn(stage, story, store, words, scene);
  const home = homeView(map, story);
  barOn(story, store, filtering, words);
  timelineOn(byId("geomap-time"), story, store, filtering, words);
  const files = filesOf({ story, store, scene, filtering, words });
  takeawayOn(byId("geomap-theme"), files, words);
  printedOn({ story, store, scene, filtering, words }, files);
  detailsOn(story, store, words, (at) => list.reveal(at, true));
  findOn(story, store, filtering, words);
  chainsOn(byId("geomap-chains"), story, store, filtering, words);
  stepperOn(stage, map, story, store, filtering, words);
  noteOn(stage, store, scene, words);
  sheetOn(byId("geomap-sheet"), byId("geomap-handle"), store);
  listenTo(map, story, scene, store, tip);
  map.getContainer().setAttribute("aria-label", words.map(story.count));
  watchLayout(map, store, scene, home);
  home.show();
  const url = urlOn(map, story, store, filtering, home);
  scene.draw();
  return { story, store, scene, filtering, files, url };
}

/** Keep the map whole when its room changes. @param {any} map @param {import("./store.js").Store} store @param {import("./scene.js").Scene} scene @param {ReturnType<typeof homeView>} home */
function watchLayout(map, store, scene, home) {
  const container = map.getContainer();
  const size = () => `${container.clientWidth} ${container.clientHeight}`;
  let last = size();
  map.invalidateSize({ pan: false, animate: false }); // it was made before the page had its layout
  const settle = () => {
    last = size();
    map.invalidateSize({ pan: false, animate: false });
    const { chosen } = store.get();
    if (home.isShown()) home.show();
    if (chosen !== null) reveal(map, scene, chosen);
    scene.draw();
  };
  new ResizeObserver(() => size() !== last && settle()).observe(container);
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
