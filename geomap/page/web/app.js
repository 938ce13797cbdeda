// @ts-check
/** The page round the map: what stays as long as the page does, and the interface in the language that it speaks. */

import { byId, make } from "./dom.js";
import { filterOn } from "./filter.js";
import { interfaceOn } from "./interface.js";
import { placeIn } from "./keep.js";
import { renewing } from "./renew.js";
import { sceneOn } from "./scene.js";
import { livingStore, startOf, storeOf } from "./store.js";
import { tilesOn } from "./tiles.js";
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
  const store = storeOf({
    ...startOf(story), theme: matchMedia(DARK).matches ? "dark" : "light", layout: layoutNow(), legend: layoutNow() === "wide", language: story.language,
  });
  const dress = () => {
    const { theme, layout, stop, chosen, language } = store.get();
    const root = document.documentElement;
    Object.assign(root, { lang: language, dir: wordsOf(language).direction });
    Object.assign(root.dataset, { theme, layout, stop, details: chosen === null ? "closed" : "open" });
  };
  dress();
  store.watch(dress);
  const filtering = filterOn(story);
  tilesOn(map, story, store);
  const scene = sceneOn(map, story, store, filtering, { hasBasemap });
  const home = homeView(map, story);
  const spoken = speak(map, story, store, filtering, scene, home);
  listenTo(map, story, scene, store, (at, cluster) => spoken.tip(at, cluster));
  watchLayout(map, store, scene, home);
  home.show();
  const url = urlOn(map, story, store, filtering, home);
  scene.draw();
  return { story, store, scene, filtering, files: () => spoken.files(), url };
}

/** Make the interface, and make it anew when another language is chosen. @param {any} map @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./filter.js").Filtering} filtering @param {import("./scene.js").Scene} scene @param {ReturnType<typeof homeView>} home */
function speak(map, story, store, filtering, scene, home) {
  const root = byId("geomap");
  const renew = renewing(root, byId("geomap-stage"));
  map.getContainer().dir = "ltr"; // a map is not mirrored
  let life = new AbortController();
  const begin = () => interfaceOn(map, { ...story, language: store.get().language }, livingStore(store, life.signal), filtering, scene, home);
  let views = begin();
  store.watch((state, before) => {
    if (state.language === before.language) return;
    store.set({ isPlaying: false });
    const goBack = placeIn(root);
    life.abort();
    life = new AbortController();
    renew();
    views = begin();
    goBack();
    requestAnimationFrame(goBack); // what is read from the file stands only now
    byId("geomap-status").textContent = wordsOf(state.language).name;
    if (home.isShown() && state.chosen === null) home.show();
    scene.draw();
  });
  return {
    files: () => views.files,
    tip: (/** @type {number | null} */ at, /** @type {import("./layout.js").Cluster | null} */ cluster = null) => views.tip(at, cluster),
  };
}

/** Keep the map whole when its room changes. @param {any} map @param {import("./store.js").Store} store @param {import("./scene.js").Scene} scene @param {ReturnType<typeof homeView>} home */
function watchLayout(map, store, scene, home) {
  const container = map.getContainer();
  const size = () => `${container.clientWidth} ${container.clientHeight}`;
  let last = size();
  map.invalidateSize({ pan: false, animate: false }); // it was made before the page had its layout
  const settle = (isNear = false) => {
    const isResized = size() !== last;
    last = size();
    map.invalidateSize({ pan: false, animate: false });
    const { chosen } = store.get();
    if (home.isShown() && !(isNear && chosen !== null)) home.show(); // who asks about a mark keeps the scale
    if (chosen !== null) home.during(() => reveal(map, scene, chosen, isResized));
    scene.draw();
  };
  new ResizeObserver(() => size() !== last && settle()).observe(container);
  for (const query of [NARROW, LOW]) matchMedia(query).addEventListener("change", () => store.set({ layout: layoutNow() }));
  store.watch((state, before) => {
    if (state.chosen !== before.chosen || state.stop !== before.stop || state.layout !== before.layout) settle(state.layout === before.layout);
  });
}

/** Say in the page that it could not be drawn. @param {string} language @param {boolean} isDamaged Whether that is for its data, and not for the browser. */
export function failedOn(language, isDamaged) {
  const words = wordsOf(language);
  const message = make("p", { class: "geomap-failed", role: "alert" }, isDamaged ? words.damaged : `${words.failed} ${words.failedHint}`);
  (document.getElementById("geomap-stage") ?? document.body).append(message);
}
