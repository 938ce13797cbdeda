// @ts-check
/* global L */
/** The page round the map: bar, list, details, legend, and how they answer one another. */

import { aboutOf, attributionOf } from "./about.js";
import { controlWith } from "./control.js";
import { detailsOf } from "./details.js";
import { byId, make } from "./dom.js";
import { legendOf } from "./legend.js";
import { fillList } from "./list.js";
import { sceneOn } from "./scene.js";
import { sheetOn } from "./sheet.js";
import { storeOf } from "./store.js";
import { spoken } from "./summary.js";
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
    chosen: null, hovered: null, shown: new Set(story.layers.map((layer) => layer.name)),
    theme: matchMedia(DARK).matches ? "dark" : "light", layout: layoutNow(), stop: "peek", legend: layoutNow() === "wide",
  });
  const dress = () => {
    const { theme, layout, stop, chosen } = store.get();
    Object.assign(root.dataset, { theme, layout, stop, details: chosen === null ? "closed" : "open" });
  };
  dress();
  store.watch(dress);
  fillList(byId("geomap-list"), story, store, words, aboutOf(story, words));
  stage.append(legendOf(story, store, words, store.get().legend));
  controlWith(attributionOf(story), "bottomright").addTo(map);
  L.control.scale({ position: "bottomright", imperial: false }).addTo(map);
  const scene = sceneOn(map, story, store, { hasBasemap });
  const tip = tipOn(stage, story, store, words, scene);
  const home = homeView(map, story);
  barOn(story, store, words);
  detailsOn(story, store, words);
  sheetOn(byId("geomap-sheet"), byId("geomap-handle"), store);
  listenTo(map, scene, store, tip);
  map.getContainer().setAttribute("aria-label", words.map(story.incidents.length));
  watchLayout(map, store, scene, home);
  home.show();
  scene.draw();
  return { store, scene };
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

/** The bar: title and counts stand there, the buttons work. @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./summary.js").Words} words */
function barOn(story, store, words) {
  const without = story.incidents.filter((incident) => !incident.isPlaced).length;
  const counts = words.counts(story.incidents.length, without);
  for (const place of ["geomap-counts", "geomap-peek"]) byId(place).textContent = counts;
  byId("geomap-handle").setAttribute("aria-label", `${counts}. ${words.sheet}`);
  const theme = byId("geomap-theme");
  theme.addEventListener("click", () => store.set({ theme: store.get().theme === "dark" ? "light" : "dark" }));
  const panel = byId("geomap-panel");
  panel.textContent = words.panel;
  panel.addEventListener("click", () => store.set({ stop: store.get().stop === "peek" ? "half" : "peek" }));
  const name = () => {
    const { theme: now, stop } = store.get();
    theme.setAttribute("aria-label", now === "dark" ? words.lighter : words.darker);
    theme.title = now === "dark" ? words.lighter : words.darker;
    panel.setAttribute("aria-expanded", String(stop !== "peek"));
  };
  name();
  store.watch(name);
}

/** The details: filled when an incident is chosen, emptied when none is. @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./summary.js").Words} words */
function detailsOn(story, store, words) {
  const panel = byId("geomap-details");
  const content = byId("geomap-details-content");
  const close = byId("geomap-close");
  panel.setAttribute("aria-label", words.details);
  close.setAttribute("aria-label", words.close);
  close.title = words.close;
  const leave = () => {
    const { chosen } = store.get();
    store.set({ chosen: null });
    const row = [...document.querySelectorAll("[data-incident]")].find((one) => /** @type {HTMLElement} */ (one).dataset.incident === chosen);
    /** @type {HTMLElement | undefined} */ (row)?.focus({ preventScroll: true });
  };
  close.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && store.get().chosen !== null) leave();
  });
  store.watch((state, before) => {
    if (state.chosen === before.chosen) return;
    panel.hidden = state.chosen === null;
    if (state.chosen === null) return content.replaceChildren();
    content.replaceChildren(...detailsOf(story, state.chosen, words, (id) => store.set({ chosen: id })));
    content.scrollTop = 0;
    content.querySelector("h2")?.focus({ preventScroll: true });
    byId("geomap-status").textContent = spoken(/** @type {any} */ (story.byId.get(state.chosen)), story.language, words);
    if (state.layout !== "wide" && state.stop === "peek") store.set({ stop: "half" });
  });
}

/** Say in the page that it could not be drawn. @param {string} language */
export function failedOn(language) {
  const words = wordsOf(language);
  const message = make("p", { class: "geomap-failed", role: "alert" }, words.failed, " ", words.failedHint);
  (document.getElementById("geomap-stage") ?? document.body).append(message);
}
