// @ts-check
/* global L */
/** The incidents as a layer of somebody else's Leaflet map: marks, legend, and the details in a pop-up. */

import { attributionOf } from "./about.js";
import { damagedDetails, detailsOf } from "./details.js";
import { make } from "./dom.js";
import { filterOn } from "./filter.js";
import { legendOf } from "./legend.js";
import { controlWith } from "./control.js";
import { sceneOn } from "./scene.js";
import { startOf, storeOf } from "./store.js";
import { tipOn } from "./tip.js";
import { homeView, listenTo } from "./view.js";
import { wordsOf } from "./words.js";

/**
 * Add a story to a map.
 * @param {any} map
 * @param {import("./story.js").Story} story
 * @param {boolean} isFitted Whether the map is moved to show all incidents.
 */
export function attachedTo(map, story, isFitted) {
  const words = wordsOf(story.language);
  const container = map.getContainer();
  container.classList.add("geomap-attached");
  const store = storeOf({
    ...startOf(story), theme: "light", layout: "wide", legend: false, language: story.language,
  });
  const filtering = filterOn(story);
  const scene = sceneOn(map, story, store, filtering, { hasBasemap: false });
  map.attributionControl?.setPrefix("Leaflet"); // its own prefix has a national flag
  controlWith(legendOf(story, store, filtering, words, false), "bottomleft").addTo(map);
  controlWith(attributionOf(story), "bottomright").addTo(map);
  const tip = tipOn(container, story, store, words, scene);
  listenTo(map, story, scene, store, tip);
  popupOn(map, story, store, scene, words);
  if (isFitted) homeView(map, story).show();
  scene.draw();
  return { story, store, scene, filtering };
}

/** @param {any} map @param {import("./story.js").Story} story @param {import("./store.js").Store} store @param {import("./scene.js").Scene} scene @param {import("./summary.js").Words} words */
function popupOn(map, story, store, scene, words) {
  /** @type {any} */
  let popup = null;
  store.watch((state, before) => {
    if (state.chosen === before.chosen) return;
    const old = popup;
    popup = null;
    old?.remove();
    if (state.chosen === null) return;
    showDetails(state.chosen);
  });

  /** @param {number} chosen */
  async function showDetails(chosen) {
    const detail = await story.details(chosen).catch(() => null);
    if (store.get().chosen !== chosen) return;
    const at = scene.pointOf(chosen);
    const content = make("div", { id: "geomap-details", role: "dialog", "aria-label": words.details });
    content.append(...(detail ? detailsOf(story, detail, words, (other) => store.set({ chosen: other })) : damagedDetails(story.incident(chosen), words)));
    popup = L.popup({ maxWidth: 340, minWidth: 260, maxHeight: 320, offset: [0, -6] })
      .setLatLng(at ? map.containerPointToLatLng([at.x, at.y]) : map.getCenter())
      .setContent(content);
    popup.on("remove", (/** @type {any} */ event) => {
      if (event.target === popup) store.set({ chosen: null });
    });
    popup.openOn(map);
  }
}
